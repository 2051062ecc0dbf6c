package io.monofact.claim;

/**
 * A cue at one of its places.
 *
 * @param start its first character
 * @param to where what a pattern has before it ends
 * @param from where what a pattern has behind it begins
 */
record CueAt(int start, int to, int from) {

  static CueAt of(Cue cue, int start) {
    return new CueAt(
        start, start + cue.leftToPattern(), start + cue.length() - cue.endLeftToPattern());
  }
}
