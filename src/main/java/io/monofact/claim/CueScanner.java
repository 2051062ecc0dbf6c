package io.monofact.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds all places of all cues in a text, in one scan. */
final class CueScanner {

  /** Takes the places of cues. */
  @FunctionalInterface
  interface Hits {
    /**
     * A cue stands here.
     *
     * @param cue the cue's index in {@link #cues()}
     * @param start its first character
     */
    void at(int cue, int start);
  }

  private final List<Cue> cues;
  private final ShiftTable table;
  private final int longest;
  private final int[] shortCues;

  CueScanner(Collection<Cue> cues) {
    this.cues = List.copyOf(new TreeSet<>(cues));
    List<BitSet[]> literals = new ArrayList<>();
    for (Cue cue : this.cues) {
      BitSet[] literal = literal(cue);
      literals.add(literal.length < Cue.SHORTEST ? padded(literal) : literal);
    }
    table = new ShiftTable(literals);
    shortCues = IntStream.range(0, literals.size()).filter(cue -> padding(cue) > 0).toArray();
    longest = this.cues.stream().mapToInt(Cue::length).max().orElse(0);
  }

  /** The cues, in the order of their characters. */
  List<Cue> cues() {
    return cues;
  }

  /** Reports each cue at each of its places, in the order of the places, then of the cues. */
  void scan(String text, Hits hits) {
    if (cues.isEmpty()) {
      return;
    }
    Pending pending = new Pending();
    addShortAtStart(text, pending);
    byte[] shift = table.shifts();
    int length = text.length();
    int i = table.width() - 1;
    while (i < length) {
      int pair = symbol(text.charAt(i - 1)) << 8 | symbol(text.charAt(i));
      int leap = shift[pair];
      if (leap > 0) {
        i += leap;
        continue;
      }
      int head = i - table.width() + 1;
      int[] here =
          table.withWindow(symbol(text.charAt(head)) << 8 | symbol(text.charAt(head + 1)), pair);
      if (here != null) {
        for (int cue : here) {
          int start = i - table.backToStart(cue) + padding(cue);
          if (start >= 0 && holds(text, start, cues.get(cue))) {
            pending.add((long) start << 16 | cue);
          }
        }
        // windows lie at different places of their cues, so an earlier start may still come
        pending.release(i - 2 * longest, hits);
      }
      i -= leap;
    }
    pending.release(Integer.MAX_VALUE, hits);
  }

  /** How many symbols of a literal stand before its cue. */
  private int padding(int cue) {
    return Math.max(0, Cue.SHORTEST - cues.get(cue).length());
  }

  /** Any one symbol and a short cue, since the shortest literal says how far a scan may leap. */
  private static BitSet[] padded(BitSet[] literal) {
    BitSet any = new BitSet(256);
    any.set(0, 256);
    return new BitSet[] {any, literal[0], literal[1]};
  }

  /** Where the text begins with a short cue, no symbol stands before it. */
  private void addShortAtStart(String text, Pending pending) {
    for (int cue : shortCues) {
      if (holds(text, 0, cues.get(cue))) {
        pending.add(cue);
      }
    }
  }

  private static boolean holds(String text, int start, Cue cue) {
    if (start + cue.length() > text.length()) {
      return false;
    }
    for (int k = 0; k < cue.length(); k++) {
      if (!cue.takes(k, text.charAt(start + k))) {
        return false;
      }
    }
    return cue.standsAlone(text, start);
  }

  private static BitSet[] literal(Cue cue) {
    BitSet[] places = new BitSet[cue.length()];
    for (int k = 0; k < places.length; k++) {
      places[k] = new BitSet(256);
      char c = cue.text().charAt(k);
      if (c == '#') {
        places[k].set('0', '9' + 1);
      } else if (c == ' ') {
        places[k].set(' ');
        places[k].set('\n');
        places[k].set(symbol('\u00a0'));
      } else {
        places[k].set(symbol(c));
      }
    }
    return places;
  }

  /** ASCII stays as it is; the rest shares the upper half, and is told apart on verification. */
  private static int symbol(char c) {
    return c < 0x80 ? c : 0x80 | (c & 0x7f);
  }

  /** Hits that wait until none before them can come. */
  private static final class Pending {
    private final List<Long> waiting = new ArrayList<>();

    void add(long hit) {
      int at = waiting.size();
      while (at > 0 && waiting.get(at - 1) > hit) {
        at--;
      }
      waiting.add(at, hit);
    }

    void release(int before, Hits hits) {
      int done = 0;
      while (done < waiting.size() && (waiting.get(done) >> 16) < before) {
        long hit = waiting.get(done++);
        hits.at((int) (hit & 0xffff), (int) (hit >> 16));
      }
      if (done > 0) {
        waiting.subList(0, done).clear();
      }
    }
  }
}
