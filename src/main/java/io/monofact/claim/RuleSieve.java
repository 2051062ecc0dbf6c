package io.monofact.claim;

import java.util.List;

/**
 * Of the rules that are tried at a cue, those that may match: of each rule one group of words that
 * must stand before the cue and one that must stand behind it, flat in an array. Nine of ten rules
 * end here, without a look at the rule itself.
 */
final class RuleSieve {

  private static final int LONGS = 4;

  /** For each rule the low and high bits of both groups; in place of none, what always stands. */
  private final long[] bits;

  RuleSieve(List<CompiledRules.CompiledRule> rules) {
    bits = new long[LONGS * rules.size()];
    for (int i = 0; i < rules.size(); i++) {
      CuePattern pattern = rules.get(i).pattern();
      pattern.needsBefore().copyRarest(bits, LONGS * i);
      pattern.needsAfter().copyRarest(bits, LONGS * i + 2);
    }
  }

  /**
   * The first rule from a number on that may match; the number of all rules where none may.
   *
   * @param words of the window
   * @param to the first word that is no longer before the cue, -1 where that is not known
   * @param from the first word behind it, -1 likewise
   */
  int next(int rule, WordPrint words, int to, int from) {
    long lowBefore = words.lowBefore(to);
    long highBefore = words.highBefore(to);
    long lowFrom = words.lowFrom(from);
    long highFrom = words.highFrom(from);
    int at = LONGS * rule;
    while (at < bits.length
        && (((bits[at] & lowBefore) | (bits[at + 1] & highBefore)) == 0
            || ((bits[at + 2] & lowFrom) | (bits[at + 3] & highFrom)) == 0)) {
      at += LONGS;
    }
    return at / LONGS;
  }
}
