package io.monofact.bound;

/**
 * Generating is at least as hard as telling valid from invalid [K25, Theorem 1 and Corollary 1]. No
 * bound on a corpus: err_iiv, the error of the is-it-valid classifier that a model makes, on valid
 * examples and uniform errors half and half, is measured from a model's probabilities.
 */
public final class ReductionLower {

  private ReductionLower() {}

  /**
   * err &gt;= 2 err_iiv - max|V_c| / min|E_c| - delta (E2). May be negative, when it says nothing.
   *
   * @param errIiv the error rate of the classifier, 0 to 1
   * @param maxValid the most valid responses of a prompt; 2 where there is one answer and IDK
   * @param minErrors the fewest wrong ones, at least 1
   * @param delta the miscalibration, 0 to 1
   */
  public static double withPrompts(double errIiv, long maxValid, long minErrors, double delta) {
    return 2 * errIiv - (double) maxValid / minErrors - delta;
  }

  /**
   * err &gt;= 2 err_iiv - |V| / |E| - delta (E3), without prompts: of a model of strings.
   *
   * @param errIiv the error rate of the classifier, 0 to 1
   * @param valid how many strings are valid
   * @param errors how many are not, at least 1
   * @param delta the miscalibration, 0 to 1
   */
  public static double withoutPrompts(double errIiv, long valid, long errors, double delta) {
    return 2 * errIiv - (double) valid / errors - delta;
  }
}
