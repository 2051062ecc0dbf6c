package io.monofact.cli;

import io.monofact.corpus.SplitTally;
import io.monofact.spark.Readings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * Whether enough of the corpus could be read.
 *
 * @param complete whether the run counts as one that succeeded
 * @param sentence how much was kept, for a person
 */
record Outcome(boolean complete, String sentence) {

  /** A run that read no corpus. */
  static final Outcome NOTHING_READ = new Outcome(true, "");

  static Outcome of(Readings readings, double maxRejected) {
    SplitTally tally = readings.tally();
    String kept =
        String.format(
            Locale.ROOT,
            "Kept %,d of %,d records; %,d rejected",
            tally.documents(),
            tally.records(),
            tally.rejects());
    if (tally.rejects() > 0) {
      kept +=
          readings.rejectsByReason().entrySet().stream()
              .map(e -> "%s %,d".formatted(e.getKey().replace('_', ' '), e.getValue()))
              .collect(Collectors.joining(", ", " (", ")"));
    }
    if (readings.lostBytes() > 0) {
      kept += "; " + ProgressLine.bytes(readings.lostBytes()) + " of the files could not be read";
    }
    double share = readings.rejectedShare();
    if (share <= maxRejected && tally.documents() > 0) {
      return new Outcome(true, kept + ".");
    }
    String fault =
        tally.documents() == 0
            ? "no document could be read"
            : String.format(
                Locale.ROOT,
                "%.2f %% of the corpus was rejected, more than the %s %% allowed (--max-rejected)",
                100 * share,
                Double.toString(100 * maxRejected));
    return new Outcome(false, "%s. FAILED: %s; the rejects table says why.".formatted(kept, fault));
  }

  ExitCode exitCode() {
    return complete ? ExitCode.OK : ExitCode.INPUT;
  }

  void print(CommandLine command) {
    PrintWriter where = complete ? command.getOut() : command.getErr();
    if (!sentence.isEmpty()) {
      where.println(sentence);
      where.flush();
    }
  }
}
