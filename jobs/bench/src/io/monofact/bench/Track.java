package io.monofact.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One contender's passes so far; it drops out with its first failure. */
final class Track {

  private static final double MEGABYTE = 1e6;

  private final Contender contender;
  private final List<Pass> passes = new ArrayList<>();
  private final List<Double> warmUps = new ArrayList<>();
  private String failure;

  Track(Contender contender) {
    this.contender = contender;
  }

  /** A pass that does not count: returns its seconds, none where it failed. */
  double warmUp() {
    Pass pass = pass();
    double seconds = pass == null ? 0 : pass.seconds();
    warmUps.add(seconds);
    return seconds;
  }

  /** A pass that counts. */
  void measure() {
    Pass pass = pass();
    if (pass != null) {
      passes.add(pass);
    }
  }

  private Pass pass() {
    if (failure != null) {
      return null;
    }
    try {
      return contender.run();
    } catch (IOException e) {
      failure = e.getMessage();
      return null;
    }
  }

  Contender contender() {
    return contender;
  }

  boolean failed() {
    return failure != null;
  }

  /** What was measured. */
  Measured over(Input input) {
    List<Double> seconds = passes.stream().map(Pass::seconds).toList();
    boolean measured = failure == null && !seconds.isEmpty();
    Double median = measured ? Medians.of(seconds) : null;
    return new Measured(
        input.corpus(),
        input.format(),
        contender.name(),
        contender.cores(),
        warmUps,
        seconds,
        median,
        measured ? input.bytes() / MEGABYTE / median : null,
        passes.isEmpty() ? 0 : passes.get(passes.size() - 1).found(),
        stages(),
        measured || failure != null ? failure : "no run");
  }

  private Map<String, Double> stages() {
    Map<String, Double> medians = new LinkedHashMap<>();
    if (!passes.isEmpty()) {
      for (String stage : passes.get(0).stages().keySet()) {
        medians.put(stage, Medians.of(passes.stream().map(p -> p.stages().get(stage)).toList()));
      }
    }
    return medians;
  }
}
