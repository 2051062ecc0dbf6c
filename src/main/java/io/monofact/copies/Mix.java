package io.monofact.copies;

/** The finaliser of MurmurHash3: each bit of the result hangs on every bit of the value. */
final class Mix {

  private Mix() {}

  static long of(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    return h ^ (h >>> 33);
  }
}
