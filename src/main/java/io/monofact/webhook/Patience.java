package io.monofact.webhook;

import java.time.Duration;

/**
 * How long a sender waits, and how often it tries.
 *
 * @param attempts how often at most, 1 or more
 * @param connect for a connection
 * @param answer for the whole answer, from the beginning of an attempt
 * @param pause before the second attempt; twice as long before each further one
 * @param longestPause what a receiver may ask for with {@code Retry-After} at most
 */
record Patience(
    int attempts, Duration connect, Duration answer, Duration pause, Duration longestPause) {

  /** About a minute in all, for a receiver that is being restarted. */
  static final Patience USUAL =
      new Patience(
          5,
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30));

  /** The pause after an attempt, counted from 1. */
  Duration after(int attempt) {
    Duration pause = pause().multipliedBy(1L << (attempt - 1));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
