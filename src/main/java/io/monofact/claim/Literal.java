package io.monofact.claim;

import java.util.BitSet;

/**
 * What is looked for in bytes: at each place, the bytes that may stand there. A literal that begins
 * or ends with an ASCII letter is a whole word there, one that does so with a digit a whole number.
 */
final class Literal {

  /** What stands at a place, where all bytes that may stand there are alike. */
  private enum Sort {
    LETTER,
    DIGIT,
    LEAD,
    OTHER
  }

  private final BitSet[] places;
  private final Sort[] sorts;
  private final int[] only;

  Literal(BitSet[] places) {
    this.places = places.clone();
    this.sorts = new Sort[places.length];
    this.only = new int[places.length];
    for (int place = 0; place < places.length; place++) {
      sorts[place] = sort(places[place]);
      int first = places[place].nextSetBit(0);
      only[place] = places[place].nextSetBit(first + 1) < 0 ? first : -1;
    }
  }

  private static Sort sort(BitSet bytes) {
    Sort sort = null;
    for (int b = bytes.nextSetBit(0); b >= 0; b = bytes.nextSetBit(b + 1)) {
      Sort here =
          isLetter(b) ? Sort.LETTER : isDigit(b) ? Sort.DIGIT : b >= 0xc0 ? Sort.LEAD : Sort.OTHER;
      if (sort != null && sort != here) {
        return Sort.OTHER;
      }
      sort = here;
    }
    return sort;
  }

  int length() {
    return places.length;
  }

  /** The bytes that may stand at a place, which are not to be changed; null outside of it. */
  BitSet at(int place) {
    return isInside(place) ? places[place] : null;
  }

  /** The byte that alone may stand at a place, or -1 where there are several or it is outside. */
  int only(int place) {
    return isInside(place) ? only[place] : -1;
  }

  boolean hasLetter(int place) {
    return isInside(place) && sorts[place] == Sort.LETTER;
  }

  boolean hasDigit(int place) {
    return isInside(place) && sorts[place] == Sort.DIGIT;
  }

  /** Whether a character beyond ASCII begins at a place. */
  boolean hasLead(int place) {
    return isInside(place) && sorts[place] == Sort.LEAD;
  }

  /** Whether a word begins at a place, told from the bytes before it. */
  boolean beginsWord(int place) {
    return hasLetter(place)
        && (place == 0 || (hasNone(place - 1, 'A', 'Z') && hasNone(place - 1, 'a', 'z')));
  }

  /** Whether a number begins at a place, told from the bytes before it. */
  boolean beginsNumber(int place) {
    return hasDigit(place) && (place == 0 || hasNone(place - 1, '0', '9'));
  }

  /** Whether nothing between two bytes, both included, may stand at a place. */
  private boolean hasNone(int place, int least, int most) {
    int next = places[place].nextSetBit(least);
    return next < 0 || next > most;
  }

  /** How many letters stand from a place on. */
  int letters(int place) {
    int n = 0;
    while (hasLetter(place + n)) {
      n++;
    }
    return n;
  }

  /** How many digits stand from a place on. */
  int digits(int place) {
    int n = 0;
    while (hasDigit(place + n)) {
      n++;
    }
    return n;
  }

  static boolean isLetter(int b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private boolean isInside(int place) {
    return place >= 0 && place < places.length;
  }
}
