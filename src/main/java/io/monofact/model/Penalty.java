package io.monofact.model;

/**
 * What a wrong answer costs at a confidence target: L = t/(1 - t) points, where a right one earns 1
 * and an abstention 0. So answering pays just where one is more than t sure [K25, section 4.2]; the
 * open rubrics of Kalai et al. 2026 name L = 0, 1, 3 and 9, which are t = 0, 0.5, 0.75 and 0.9.
 *
 * @param target t, from 0 and below 1
 */
public record Penalty(double target) {

  public Penalty {
    if (!(target >= 0 && target < 1)) {
      throw new IllegalArgumentException(
          "the confidence target is %s; it must be at least 0 and below 1".formatted(target));
    }
  }

  /** L = t/(1 - t). */
  public double points() {
    return target / (1 - target);
  }
}
