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
  private final AnchorScan scan;

  private final HitList found = new HitList();
  private char[] characters = new char[1 << 12];
  private byte[] symbols = new byte[1 << 12];

  CueScanner(Collection<Cue> cues) {
    this.cues = List.copyOf(new TreeSet<>(cues));
    scan = new AnchorScan(this.cues.stream().map(CueScanner::literal).toList(), false);
  }

  private CueScanner(CueScanner other) {
    cues = other.cues;
    scan = other.scan;
  }

  /** The same with working memory of its own, for another thread. */
  CueScanner sharing() {
    return new CueScanner(this);
  }

  /** The cues, in the order of their characters. */
  List<Cue> cues() {
    return cues;
  }

  /** Reports each cue at each of its places, in the order of the places, then of the cues. */
  void scan(String text, Hits hits) {
    int length = text.length();
    if (characters.length < length) {
      characters = new char[length];
      symbols = new byte[length];
    }
    text.getChars(0, length, characters, 0);
    narrow(characters, symbols, length);
    found.clear();
    scan.scan(symbols, 0, length, (cue, start) -> take(cue, start, length));
    if (length > LONGEST_KEPT) {
      characters = new char[LONGEST_KEPT];
      symbols = new byte[LONGEST_KEPT];
    }
    found.handOn(hits);
  }

  private boolean take(int cue, int start, int length) {
    if (start >= 0 && cues.get(cue).standsAt(characters, start, length)) {
      found.add(cue, start);
    }
    return false;
  }

  private static void narrow(char[] from, byte[] to, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = symbol(from[i]);
    }
  }

  private static Literal literal(Cue cue) {
    BitSet[] places = new BitSet[cue.length()];
    for (int k = 0; k < places.length; k++) {
      places[k] = new BitSet(256);
      char c = cue.text().charAt(k);
      if (c == '#') {
        places[k].set('0', '9' + 1);
      } else if (c == ' ') {
        places[k].set(' ');
        places[k].set('\n');
        places[k].set(symbol('\u00a0') & 0xff);
      } else {
        places[k].set(symbol(c) & 0xff);
      }
    }
    return new Literal(places);
  }

  /** ASCII stays as it is; the rest is told apart on verification. */
  private static byte symbol(char c) {
    return (byte) (c < 0x80 ? c : 0xc0 | (c & 0x3f));
  }
}
