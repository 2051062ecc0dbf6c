package io.monofact.bench;

import java.util.List;
import java.util.Map;

/**
 * What the passes of one contender over one input took.
 *
 * @param corpus the input's corpus
 * @param format the input's format
 * @param contender who
 * @param cores how many processors it was held to
 * @param warmUps seconds of each pass before those that count
 * @param seconds of each pass that counts, in their order
 * @param median of the seconds; null where it failed
 * @param megabytesPerSecond unpacked megabytes (10^6 bytes) a second, by the median; null likewise
 * @param found what the last pass counted
 * @param stages medians of the parts of a pass, in seconds
 * @param failure why it could not be measured, or null
 */
public record Measured(
    String corpus,
    InputFormat format,
    String contender,
    int cores,
    List<Double> warmUps,
    List<Double> seconds,
    Double median,
    Double megabytesPerSecond,
    long found,
    Map<String, Double> stages,
    String failure) {

  /** Seconds before the passes that count. */
  double warmUpSeconds() {
    return warmUps.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whether it ran. */
  boolean succeeded() {
    return failure == null;
  }
}
