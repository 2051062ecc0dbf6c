package io.monofact.claim;

import java.util.List;

/**
 * Of the rules that are tried at a cue, those that may match: of each rule one group of words that
 * must stand before the cue and one that must stand behind it, flat in an array. Nine of ten rules
 * end here, without a look at the rule itself.
 */
final class RuleSieve {

  private static final int LONGS = 2 * WordPrint.LONGS;

  /** For each rule the bits of both groups; in place of none, what always stands. */
  private final long[] bits;

  RuleSieve(List<CompiledRules.CompiledRule> rules) {
    bits = new long[LONGS * rules.size()];
    for (int i = 0; i < rules.size(); i++) {
      CuePattern pattern = rules.get(i).pattern();
      pattern.needsBefore().copyRarest(bits, LONGS * i);
      pattern.needsAfter().copyRarest(bits, LONGS * i + WordPrint.LONGS);
    }
  }

  /**
   * The first rule from a number on that may match; the number of all rules where none may.
   *
   * @param words of the window, split at the cue
   */
  int next(int rule, WordPrint words) {
    int at = LONGS * rule;
    while (at < bits.length
        && !(words.mayHoldBefore(bits, at) && words.mayHoldBehind(bits, at + WordPrint.LONGS))) {
      at += LONGS;
    }
    return at / LONGS;
  }
}
