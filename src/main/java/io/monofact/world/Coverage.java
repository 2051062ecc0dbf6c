package io.monofact.world;

import java.io.Serializable;

/**
 * How often a bound held for a model in a world.
 *
 * @param world the world
 * @param learner the model
 * @param bound which bound, by its equation
 * @param trials how many corpora were drawn
 * @param held in how many of them the bound was on its side of the model's true error
 * @param errSum the sum of the true errors over the trials
 * @param boundSum the sum of the bound's raw values
 */
public record Coverage(
    String world,
    String learner,
    String bound,
    long trials,
    long held,
    double errSum,
    double boundSum)
    implements Serializable {

  /** The same of more trials. */
  Coverage plus(Coverage other) {
    return new Coverage(
        world,
        learner,
        bound,
        trials + other.trials,
        held + other.held,
        errSum + other.errSum,
        boundSum + other.boundSum);
  }

  /** The mean true error. */
  public double err() {
    return errSum / trials;
  }

  /** The mean value of the bound; a lower one may be negative. */
  public double value() {
    return boundSum / trials;
  }
}
