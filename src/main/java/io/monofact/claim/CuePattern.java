package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pattern, ready to be matched at one of its cues.
 *
 * @param cues the cues at which it is tried
 * @param before what stands before the cue
 * @param after what stands after it
 * @param needsBefore what must stand before the cue for it to match
 * @param needsAfter what must stand after it
 */
record CuePattern(
    List<Cue> cues, Program before, Program after, Needs needsBefore, Needs needsAfter) {

  /** The names of its slots. */
  Set<String> slotNames() {
    Set<String> names = new TreeSet<>(before.slotNames());
    names.addAll(after.slotNames());
    return names;
  }

  /**
   * A match.
   *
   * @param readings its slots, in the order of the text
   * @param start its first character
   * @param end the character after its last
   */
  record Match(List<PatternMatcher.Reading> readings, int start, int end) {}

  /**
   * Matches the pattern at a cue.
   *
   * @param start the first character of the cue
   * @return null if there is no match
   */
  Match match(PatternMatcher matcher, Window window, Cue cue, int start) {
    int from = start + cue.length() - cue.endLeftToPattern();
    int to = start + cue.leftToPattern();
    if (!matcher.mayMeet(needsBefore, needsAfter, window, to, from)
        || !matcher.mayMatch(after, window, from, true)
        || !matcher.mayMatch(before, window, to, false)) {
      return null;
    }
    // what follows a cue is more telling than what stands before it, so it is asked first
    PatternMatcher.Side right = matcher.match(after, window, from, true);
    if (right == null) {
      return null;
    }
    PatternMatcher.Side left = matcher.match(before, window, to, false);
    if (left == null) {
      return null;
    }
    List<PatternMatcher.Reading> all = new ArrayList<>(left.readings());
    all.addAll(right.readings());
    return new Match(all, left.end(), right.end());
  }
}
