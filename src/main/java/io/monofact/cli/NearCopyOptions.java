package io.monofact.cli;

import io.monofact.count.Unit;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whether a run that reads a corpus looks for near copies. */
final class NearCopyOptions {

  @Option(
      names = "--near-copies",
      paramLabel = "on|off",
      defaultValue = "on",
      description =
          "Whether texts that differ in few words, such as mirrors, also count as one, under the"
              + " unit near_copy. Default: ${DEFAULT-VALUE}.")
  private Switch nearCopies;

  boolean wanted() {
    return nearCopies == Switch.ON;
  }

  /** The units that are counted. */
  List<String> units() {
    return Stream.of(Unit.values())
        .filter(unit -> wanted() || unit != Unit.NEAR_COPY)
        .map(Unit::label)
        .toList();
  }

  /**
   * Stops at once where the leading unit is one that is not counted.
   *
   * @param leading the unit of the printed table
   */
  void check(String leading) {
    if (!units().contains(leading)) {
      throw UserError.usage(
          "--unit is '%s', which is not counted with --near-copies off".formatted(leading));
    }
  }
}
