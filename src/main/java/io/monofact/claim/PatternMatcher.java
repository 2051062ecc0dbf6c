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
  private int wordTo;
  private int wordFrom;
  private long asked = -1;
  private long[] tried = new long[64];
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

  /**
   * The first rule from a number on of which the window may hold what it needs.
   *
   * @param cue the cue at which the rules are tried
   * @param start its first character
   */
  int nextThatMayMatch(RuleSieve rules, int number, Window window, Cue cue, int start) {
    if (trace != null) {
      return number;
    }
    ask(window, start + cue.leftToPattern(), start + cue.length() - cue.endLeftToPattern());
    return rules.next(number, print, wordTo, wordFrom);
  }

  /**
   * Whether the window may hold what a pattern needs.
   *
   * @param to where what stands before the cue ends
   * @param from where what stands after it begins
   */
  boolean mayMeet(Needs before, Needs after, Window window, int to, int from) {
    ask(window, to, from);
    return trace != null
        || (after.mayBeMetFrom(print, wordFrom) && before.mayBeMetBefore(print, wordTo));
  }

  @SuppressWarnings("ReferenceEquality") // an equal window of another text has other words
  private void ask(Window window, int to, int from) {
    if (window != printed) {
      printed = window;
      print.of(window);
      wordTo = -1;
      wordFrom = -1;
      asked = -1;
    }
    // The rules of a cue ask at the same place, one after another.
    long places = (long) to << Integer.SIZE | from;
    if (places != asked) {
      asked = places;
      wordTo = print.from(to);
      wordFrom = print.from(from);
    }
  }

  /** Whether one side of a pattern may match here; a look at one character. */
  boolean mayMatch(Program program, Window window, int from, boolean forward) {
    Walk walk = new Walk(window, forward);
    return trace != null || walk.mayBe(program.beginning(0), walk.passSpace(from));
  }

  /**
   * Matches one side of a pattern.
   *
   * @return null if there is no match
   */
  Side match(Program program, Window window, int from, boolean forward) {
    Walk walk = new Walk(window, forward);
    memo.goTo(window);
    int width = window.end() - window.start() + 1;
    int words = ((program.length() * width) >> 6) + 1;
    if (tried.length < words) {
      tried = new long[words];
    } else {
      Arrays.fill(tried, 0, words, 0);
    }
    waiting = 0;
    push(0, from, null);
    while (waiting > 0) {
      waiting--;
      int place = places[waiting];
      int position = positions[waiting];
      Read read = reads[waiting];
      int at = walk.passSpace(position);
      while (true) {
        if (place == program.length()) {
          return new Side(inTextOrder(read, forward), position);
        }
        if (trace == null && !walk.mayBe(program.beginning(place), at)) {
          break;
        }
        int state = place * width + position - window.start();
        if ((tried[state >> 6] & (1L << (state & 63))) != 0) {
          break;
        }
        tried[state >> 6] |= 1L << (state & 63);
        steps++;
        Step step = program.step(place);
        if (step == null) {
          push(program.second(place), position, read);
        } else if (step instanceof Step.Read slotStep) {
          Slot slot = walk.outside(at) ? null : memo.read(slotStep.type(), at, forward);
          if (slot == null) {
            failed(step, position, forward);
            break;
          }
          position = walk.after(slot);
          at = walk.passSpace(position);
          read = new Read(slotStep.slot(), slotStep.type(), slot, read);
        } else {
          int next = walk.after(step, position, at);
          if (next == Walk.NONE) {
            failed(step, position, forward);
            break;
          }
          position = next;
          at = walk.passSpace(position);
        }
        place = program.first(place);
      }
    }
    return null;
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
