package io.monofact.world;

/**
 * A model in a world small enough to work everything out.
 *
 * @param world the world
 * @param model the model
 * @param bound the equation of the bound
 * @param err the model's rate of wrong answers
 * @param delta its miscalibration; 0 where the bound has none
 * @param value the bound
 */
public record ExactCase(
    String world, String model, String bound, double err, double delta, double value) {

  /** Whether the bound is on its side. */
  public boolean holds() {
    return value <= err + 1e-12;
  }
}
