package io.monofact.claim;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What is looked for in bytes: at each place, the bytes that may stand there. A literal that begins
 * or ends with an ASCII letter is a whole word there, one that does so with a digit a whole number.
 */
final class Literal {

  private final BitSet[] places;

  Literal(BitSet[] places) {
    this.places = places.clone();
  }

  int length() {
    return places.length;
  }

  /** The bytes that may stand at a place, which is not to be changed; null outside of it. */
  BitSet at(int place) {
    return place >= 0 && place < places.length ? places[place] : null;
  }

  boolean hasLetter(int place) {
    return are(place, Literal::isLetter);
  }

  boolean hasDigit(int place) {
    return are(place, Literal::isDigit);
  }

  /** Whether a character beyond ASCII begins at a place. */
  boolean hasLead(int place) {
    return are(place, b -> b >= 0xc0);
  }

  /** Whether this byte and no other may stand at a place. */
  boolean hasOnly(int place, int wanted) {
    return are(place, b -> b == wanted);
  }

  /** The byte that may stand at a place, or -1 where there are several or the place is outside. */
  int only(int place) {
    BitSet here = at(place);
    return here != null && here.cardinality() == 1 ? here.nextSetBit(0) : -1;
  }

  /** Whether a word begins at a place, told from the bytes before it. */
  boolean beginsWord(int place) {
    return hasLetter(place) && (place == 0 || at(place - 1).stream().noneMatch(Literal::isLetter));
  }

  /** Whether a number begins at a place, told from the bytes before it. */
  boolean beginsNumber(int place) {
    return hasDigit(place) && (place == 0 || at(place - 1).stream().noneMatch(Literal::isDigit));
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

  private boolean are(int place, IntPredicate what) {
    BitSet here = at(place);
    return here != null && here.stream().allMatch(what);
  }
}
