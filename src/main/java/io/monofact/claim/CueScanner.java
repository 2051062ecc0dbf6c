package io.monofact.claim;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds all places of all cues in a text, in one scan. Keeps working memory between texts, so each
 * thread needs its own.
 */
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

  /** Memory for a longer text is given back. */
  private static final int LONGEST_KEPT = 1 << 20;

  private final List<Cue> cues;
  private final ShiftTable table;

  /** The letter with which each cue begins, or 0 where it is none; most are told apart by it. */
  private final char[] firstLetters;

  private final HitList early = new HitList();
  private final HitList late = new HitList();
  private char[] characters = new char[1 << 12];

  CueScanner(Collection<Cue> cues) {
    this.cues = List.copyOf(new TreeSet<>(cues));
    firstLetters = firstLetters(this.cues);
    table = new ShiftTable(this.cues.stream().map(CueScanner::literal).toList());
  }

  private CueScanner(CueScanner other) {
    cues = other.cues;
    firstLetters = other.firstLetters;
    table = other.table;
  }

  /** The same with working memory of its own, for another thread. */
  CueScanner sharing() {
    return new CueScanner(this);
  }

  private static char[] firstLetters(List<Cue> cues) {
    char[] letters = new char[cues.size()];
    for (int i = 0; i < letters.length; i++) {
      char first = cues.get(i).text().charAt(0);
      letters[i] = Character.isLetter(first) ? first : 0;
    }
    return letters;
  }

  /** The cues, in the order of their characters. */
  List<Cue> cues() {
    return cues;
  }

  /** Reports each cue at each of its places, in the order of the places, then of the cues. */
  void scan(String text, Hits hits) {
    int length = text.length();
    if (cues.isEmpty() || length < 2) {
      return;
    }
    if (characters.length < length) {
      characters = new char[length];
    }
    text.getChars(0, length, characters, 0);
    early.clear();
    late.clear();
    byte[] shift = table.shifts();
    char[] in = characters;
    int i = 1;
    int middle = i + (length - i) / 2;
    int j = middle;
    // each leap waits for the one before it, so two scans side by side take hardly longer than one
    while (i < middle && j < length) {
      int left = shift[symbol(in[i - 1]) << 8 | symbol(in[i])];
      int right = shift[symbol(in[j - 1]) << 8 | symbol(in[j])];
      if (left <= 0) {
        lookAt(i, length, early);
      }
      if (right <= 0) {
        lookAt(j, length, late);
      }
      i += Math.abs(left);
      j += Math.abs(right);
    }
    scan(i, middle, length, early);
    scan(j, length, length, late);
    if (length > LONGEST_KEPT) {
      characters = new char[LONGEST_KEPT];
    }
    early.addAll(late);
    early.handOn(hits);
  }

  private void scan(int first, int last, int length, HitList found) {
    byte[] shift = table.shifts();
    int i = first;
    while (i < last) {
      int leap = shift[symbol(characters[i - 1]) << 8 | symbol(characters[i])];
      if (leap <= 0) {
        lookAt(i, length, found);
      }
      i += Math.abs(leap);
    }
  }

  /** Finds the cues whose window ends at a place. */
  private void lookAt(int last, int length, HitList found) {
    char[] in = characters;
    int[] here =
        table.withWindow(symbolBefore(last - 1), symbol(in[last - 1]) << 8 | symbol(in[last]));
    if (here == null) {
      return;
    }
    for (int cue : here) {
      int start = last - table.backToStart(cue);
      boolean mayStand = start >= 0 && (firstLetters[cue] == 0 || firstLetters[cue] == in[start]);
      if (mayStand && cues.get(cue).standsAt(in, start, length)) {
        found.add(cue, start);
      }
    }
  }

  /** The symbol before a place; before the text, where a window may begin, just one. */
  private int symbolBefore(int place) {
    return place == 0 ? 0 : symbol(characters[place - 1]);
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
}
