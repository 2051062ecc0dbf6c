package io.monofact.claim;

/**
 * The stretch of text around a cue in which rules are matched.
 *
 * @param text the whole text
 * @param start the first character of the stretch
 * @param end the character after its last
 * @param whole whether it ends where the sentence ends, to both sides, and not at its reach
 */
record Window(String text, int start, int end, boolean whole) {

  /** How far a window reaches from its cue, to each side. */
  static final int REACH = 400;

  /** Whether this is also the window around a cue from {@code from} to {@code to}. */
  boolean isAlsoAround(int from, int to) {
    return whole && from >= start && to <= end && from - start < REACH && end - to < REACH;
  }
}
