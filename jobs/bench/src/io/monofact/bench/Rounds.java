package io.monofact.bench;

import java.io.PrintWriter;
import java.util.List;

/**
 * Measures contenders in turn, so that what else the machine does meets all of them.
 *
 * @param runs rounds that count, at least 1
 * @param warmUpSeconds for how long a contender that warms up runs before them; at least 2 passes
 * @param progress is told how far it is
 */
record Rounds(int runs, double warmUpSeconds, PrintWriter progress) {

  private static final int LEAST_WARM_UPS = 2;

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
    double seconds = track.warmUp();
    if (contender.warmsUp()) {
      for (int pass = 1;
          !track.failed() && (pass < LEAST_WARM_UPS || seconds < warmUpSeconds);
          pass++) {
        seconds += track.warmUp();
      }
    }
  }
}
