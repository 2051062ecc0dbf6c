package io.monofact.bench;

import java.io.PrintWriter;
import java.util.List;

/**
 * Measures contenders in turn, so that what else the machine does meets all of them.
 *
 * @param runs rounds that count, at least 1
 * @param warmUpSeconds for how long at least a contender that warms up runs before them: from then
 *     on, until it no longer gets faster
 * @param progress is told how far it is
 */
record Rounds(int runs, double warmUpSeconds, PrintWriter progress) {

  /** So many passes in a row that are no faster than the best before them say that it is warm. */
  private static final int SETTLED = 4;

  private static final double FASTER = 0.97;

  /** A contender that still gets faster is measured all the same after so much of the time. */
  private static final int LONGEST = 20;

  /** Measures contenders that all go through one input, each round beginning with another. */
  List<Measured> of(Input input, List<Contender> contenders) {
    List<Track> tracks = contenders.stream().map(Track::new).toList();
    tracks.forEach(track -> warmUp(input, track));
    for (int round = 0; round < runs; round++) {
      progress.printf(
          "%s %s: round %d of %d%n", input.corpus(), input.format().suffix(), round + 1, runs);
      for (int i = 0; i < tracks.size(); i++) {
        tracks.get((round + i) % tracks.size()).measure();
      }
    }
    return tracks.stream().map(track -> track.over(input)).toList();
  }

  private void warmUp(Input input, Track track) {
    Contender contender = track.contender();
    progress.printf(
        "%s %s: warm-up of %s, %d core(s)%n",
        input.corpus(), input.format().suffix(), contender.name(), contender.cores());
    double best = track.warmUp();
    double seconds = best;
    for (int settled = 0; contender.warmsUp() && !track.failed() && isCold(settled, seconds); ) {
      double pass = track.warmUp();
      // Against the best that once made a difference: of many small gains none would.
      boolean isFaster = pass < best * FASTER;
      best = isFaster ? pass : best;
      settled = isFaster ? 0 : settled + 1;
      seconds += pass;
    }
  }

  private boolean isCold(int settled, double seconds) {
    return seconds < warmUpSeconds || (settled < SETTLED && seconds < LONGEST * warmUpSeconds);
  }
}
