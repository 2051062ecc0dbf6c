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

  /** Matches the pattern at a cue; null if there is no match. */
  Match match(PatternMatcher matcher, Window window, CueAt cue) {
    if (!matcher.mayMeet(needsBefore, needsAfter, window, cue)
        || !matcher.mayMatch(after, window, cue.from(), true)
        || !matcher.mayMatch(before, window, cue.to(), false)) {
      return null;
    }
    // what follows a cue is more telling than what stands before it, so it is asked first
    PatternMatcher.Side right = matcher.match(after, window, cue.from(), true);
    if (right == null) {
      return null;
    }
    PatternMatcher.Side left = matcher.match(before, window, cue.to(), false);
    if (left == null) {
      return null;
    }
    List<PatternMatcher.Reading> all = new ArrayList<>(left.readings());
    all.addAll(right.readings());
    return new Match(all, left.end(), right.end());
  }
}
