package io.monofact.corpus;

/**
 * How far an archive may unpack. Text packs to a third or a tenth; repeated text, to a hundredth. A
 * few kilobytes that unpack to a terabyte are no text, and a task must not spend a day on them.
 *
 * @param most unpacked bytes for each packed byte
 */
record Expansion(long most) {

  /**
   * So much may come out of the smallest archive: short files of one repeated line are harmless.
   */
  static final long FREE_BYTES = 256L << 20;

  /** For those who look at a file's first bytes alone. */
  static final Expansion ANY = new Expansion(Long.MAX_VALUE);

  /**
   * Judges what has been unpacked so far.
   *
   * @param unpacked bytes that came out
   * @param packed bytes of the file that they came from
   * @param left bytes of the file that are not read if it is too much
   * @throws Damage if it is too much
   */
  void check(long unpacked, long packed, long left) throws Damage {
    if (unpacked > FREE_BYTES && (unpacked - FREE_BYTES) / most > packed) {
      throw Damage.unpacksTooFar(unpacked, packed, most, left);
    }
  }
}
