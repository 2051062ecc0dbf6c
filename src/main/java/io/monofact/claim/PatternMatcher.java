package io.monofact.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a program from a place, trying ways in their order of preference, and never tries an
 * instruction at a place twice: the work is at most the program's length times the window's,
 * whatever the pattern.
 */
final class PatternMatcher {

  /** A slot as it was read, and those read before it. */
  private record Read(String name, SlotType type, Slot slot, Read before) {}

  /** A slot of a match. */
  record Reading(String name, SlotType type, Slot slot) {}

  /**
   * A match of one side of a pattern.
   *
   * @param readings its slots, in the order of the text
   * @param end the place farthest from the cue that it reached
   */
  record Side(List<Reading> readings, int end) {}

  private final SlotMemo memo = new SlotMemo();
  private final WordPrint print = new WordPrint();
  private Window printed;
  private CueAt splitAt;

  /** A bit for each instruction at each place, by how far the place is from the first. */
  private long[] tried = new long[64];

  /** How many of these words may hold a bit; far less than a whole window's, mostly. */
  private int triedWords;

  private int[] places = new int[64];
  private int[] positions = new int[64];
  private Read[] reads = new Read[64];
  private int waiting;
  private long steps;
  private MatchTrace trace;

  /** How many instructions have been tried so far. */
  long steps() {
    return steps;
  }

  /** The first rule from a number on of which the window may hold what it needs. */
  int nextThatMayMatch(RuleSieve rules, int number, Window window, CueAt cue) {
    if (trace != null) {
      return number;
    }
    split(window, cue);
    return rules.next(number, print);
  }

  /** Whether the window may hold what a pattern needs. */
  boolean mayMeet(Needs before, Needs after, Window window, CueAt cue) {
    split(window, cue);
    return trace != null || (after.mayBeMetBehind(print) && before.mayBeMetBefore(print));
  }

  @SuppressWarnings("ReferenceEquality") // an equal window of another text has other words
  private void split(Window window, CueAt cue) {
    if (window != printed) {
      printed = window;
      print.of(window);
      splitAt = null;
    }
    // The rules of a cue ask at the same place, one after another.
    if (cue != splitAt) {
      splitAt = cue;
      print.split(cue.to(), cue.from());
    }
  }

  /** Whether one side of a pattern may match here; a look at one character. */
  boolean mayMatch(Program program, Window window, int from, boolean forward) {
    Walk walk = new Walk(window, forward);
    return trace != null || program.mayGoOn(0, walk.sign(walk.passSpace(from)));
  }

  /**
   * Matches one side of a pattern, where it {@link #mayMatch}.
   *
   * @return null if there is no match
   */
  Side match(Program program, Window window, int from, boolean forward) {
    Walk walk = new Walk(window, forward);
    memo.goTo(window);
    forgetTried(program.length() * (window.end() - window.start() + 1));
    waiting = 0;
    await(program, program.ways(), walk, from, null);
    while (waiting > 0) {
      waiting--;
      int place = places[waiting];
      int position = positions[waiting];
      Read read = reads[waiting];
      if (place == program.length()) {
        return new Side(inTextOrder(read, forward), position);
      }
      if (!isFirstTry(Math.abs(position - from) * program.length() + place)) {
        continue;
      }
      Step step = program.step(place);
      int at = walk.passSpace(position);
      int next = Walk.NONE;
      if (step instanceof Step.Read slotStep) {
        Slot slot = walk.outside(at) ? null : memo.read(slotStep.type(), at, forward);
        if (slot != null) {
          next = walk.after(slot);
          read = new Read(slotStep.slot(), slotStep.type(), slot, read);
        }
      } else {
        next = walk.after(step, position, at);
      }
      if (next == Walk.NONE) {
        failed(step, position, forward);
      } else {
        await(program, program.waysBehind(place), walk, next, read);
      }
    }
    return null;
  }

  /**
   * Has those ways wait that may go on from a position, the first of them to be tried next. With a
   * trace all do, so that it learns what was wanted.
   */
  private void await(Program program, int[] ways, Walk walk, int position, Read read) {
    int sign = walk.sign(walk.passSpace(position));
    for (int i = ways.length - 1; i >= 0; i--) {
      if (trace != null || program.mayGoOn(ways[i], sign)) {
        push(ways[i], position, read);
      }
    }
  }

  private void forgetTried(int states) {
    Arrays.fill(tried, 0, triedWords, 0);
    triedWords = 0;
    int words = (states >> 6) + 1;
    if (tried.length < words) {
      tried = new long[words];
    }
  }

  private boolean isFirstTry(int state) {
    int word = state >> 6;
    long bit = 1L << state;
    if ((tried[word] & bit) != 0) {
      return false;
    }
    tried[word] |= bit;
    triedWords = Math.max(triedWords, word + 1);
    steps++;
    return true;
  }

  /** Tells a trace from now on how far failing matches get; null for none. */
  void traceTo(MatchTrace newTrace) {
    trace = newTrace;
  }

  private void failed(Step step, int position, boolean forward) {
    if (trace != null) {
      trace.failed(step, position, forward);
    }
  }

  private void push(int place, int position, Read read) {
    if (waiting == places.length) {
      places = Arrays.copyOf(places, 2 * waiting);
      positions = Arrays.copyOf(positions, 2 * waiting);
      reads = Arrays.copyOf(reads, 2 * waiting);
    }
    places[waiting] = place;
    positions[waiting] = position;
    reads[waiting++] = read;
  }

  private static List<Reading> inTextOrder(Read last, boolean forward) {
    List<Reading> found = new ArrayList<>();
    for (Read read = last; read != null; read = read.before()) {
      Reading reading = new Reading(read.name(), read.type(), read.slot());
      if (forward) {
        found.add(0, reading);
      } else {
        found.add(reading);
      }
    }
    return found;
  }
}
