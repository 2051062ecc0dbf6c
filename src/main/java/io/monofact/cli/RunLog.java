package io.monofact.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** When a run began, and how long each part of it took. */
final class RunLog {

  private final Instant started = Instant.now();
  private final long begin = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last = begin;

  /** Ends a part: it took the time since the part before it ended. */
  void finished(String part) {
    long now = System.nanoTime();
    seconds.merge(part, rounded(now - last), Double::sum);
    last = now;
  }

  Instant started() {
    return started;
  }

  /** When the run began, to the second, for a person. */
  String startedText() {
    return started
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }

  /** Seconds by part, in the order in which they ended. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Seconds since the run began. */
  double total() {
    return rounded(System.nanoTime() - begin);
  }

  private static double rounded(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
