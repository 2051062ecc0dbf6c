package io.monofact.bound;

/**
 * What a family of models cannot do, however much it reads: opt(G) is the least error with which
 * any classifier that thresholds a model of the family tells valid from invalid [K25, Theorem 3 and
 * Corollary 2].
 */
public final class AgnosticLower {

  private AgnosticLower() {}

  /**
   * err &gt;= 2 opt(G) - max|V_c| / min|E_c| - delta (E8).
   *
   * @param opt opt(G), 0 to 1/2
   * @param maxValid the most valid responses of a prompt
   * @param minErrors the fewest wrong ones, at least 1
   * @param delta the miscalibration, 0 to 1
   */
  public static double family(double opt, long maxValid, long minErrors, double delta) {
    return ReductionLower.withPrompts(opt, maxValid, minErrors, delta);
  }

  /**
   * err &gt;= 2 (1 - 1/C) opt(G) (E9), where every prompt has one right choice, and the model must
   * choose.
   *
   * @param opt opt(G), 0 to 1/2
   * @param choices C, at least 2
   */
  public static double multipleChoice(double opt, long choices) {
    return 2 * (1 - 1.0 / choices) * opt;
  }
}
