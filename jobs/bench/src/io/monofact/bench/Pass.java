package io.monofact.bench;

import java.util.Map;

/**
 * What one pass over an input took, and what came of it.
 *
 * @param seconds wall clock, more than 0
 * @param found what was counted: claims, matches, lines or bytes, as the contender counts
 * @param stages seconds of its parts, by name; empty where it has none
 */
public record Pass(double seconds, long found, Map<String, Double> stages) {

  /** A pass that is not taken apart. */
  static Pass since(long startNanos, long found) {
    return new Pass((System.nanoTime() - startNanos) / 1e9, found, Map.of());
  }
}
