package io.monofact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many times as fast as a yardstick something was.
 *
 * @param corpus the input's corpus
 * @param format the input's format
 * @param contender who
 * @param cores on how many processors
 * @param against the yardstick
 * @param ratio the yardstick's median seconds over the contender's
 * @param target what the ratio is to be at least, or null
 * @param met whether it is; null where there is no target
 */
public record Ratio(
    String corpus,
    InputFormat format,
    String contender,
    int cores,
    String against,
    double ratio,
    Double target,
    Boolean met) {

  /** The ratios of one block. */
  static List<Ratio> of(Input input, List<Measured> block, List<Target> targets) {
    List<Ratio> ratios = new ArrayList<>();
    for (Target target : targets) {
      if (target.formats().contains(input.format())) {
        Optional<Measured> fast = find(block, target.contender(), target.cores());
        Optional<Measured> yardstick = find(block, target.against(), 1);
        if (fast.isPresent() && yardstick.isPresent()) {
          ratios.add(of(input, fast.get(), yardstick.get().median(), target));
        }
      }
    }
    return ratios;
  }

  /** How many times as fast as a time that is given. */
  static Ratio of(Input input, Measured fast, double yardstickSeconds, Target target) {
    double ratio = yardstickSeconds / fast.median();
    Double wanted = target.of(input);
    return new Ratio(
        input.corpus(),
        input.format(),
        fast.contender(),
        fast.cores(),
        target.against(),
        ratio,
        wanted,
        wanted == null ? null : ratio >= wanted);
  }

  private static Optional<Measured> find(List<Measured> block, String contender, int cores) {
    return block.stream()
        .filter(m -> m.succeeded() && m.contender().equals(contender) && m.cores() == cores)
        .findFirst();
  }
}
