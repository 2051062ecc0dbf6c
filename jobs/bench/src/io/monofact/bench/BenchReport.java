package io.monofact.bench;

import io.monofact.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All that was measured in one run of the harness.
 *
 * @param started when, in ISO 8601
 * @param machine where
 * @param runs passes of each contender that count
 * @param warmUpSeconds how long those that warm up ran before, on each input
 * @param inputs what was read
 * @param measured every contender on every input
 * @param ratios the program against its yardsticks, and its targets
 */
public record BenchReport(
    String started,
    Machine machine,
    int runs,
    double warmUpSeconds,
    List<Input> inputs,
    List<Measured> measured,
    List<Ratio> ratios) {

  /** The tables as they are printed. */
  String text() {
    return "%s, %d processors, load %.1f; %s; Spark %s%nmedians of %d runs after %.0f s of warm-up%n%n%s%n%s%n%s"
        .formatted(
            machine.processor(),
            machine.processors(),
            machine.load(),
            machine.java(),
            machine.spark(),
            runs,
            warmUpSeconds,
            inputTable(),
            measuredTable(),
            ratioTable());
  }

  private String inputTable() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("corpus", "format", "files", "stored MB", "MB", "documents", "with a cue"));
    for (Input i : inputs) {
      rows.add(
          List.of(
              i.corpus(),
              i.format().suffix(),
              Integer.toString(i.files().size()),
              number("%.1f", i.storedBytes() / 1e6),
              number("%.1f", i.bytes() / 1e6),
              number("%,d", i.documents()),
              number("%.0f %%", 100 * i.cueShare())));
    }
    return TextTable.aligned(rows, 2);
  }

  private String measuredTable() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "corpus",
            "format",
            "contender",
            "cores",
            "seconds",
            "fastest",
            "MB/s",
            "found",
            "note"));
    for (Measured m : measured) {
      rows.add(
          List.of(
              m.corpus(),
              m.format().suffix(),
              m.contender(),
              Integer.toString(m.cores()),
              m.succeeded() ? number("%.2f", m.median()) : "-",
              m.seconds().isEmpty()
                  ? "-"
                  : number("%.2f", m.seconds().stream().mapToDouble(s -> s).min().orElseThrow()),
              m.succeeded() ? number("%.0f", m.megabytesPerSecond()) : "-",
              m.succeeded() ? number("%,d", m.found()) : "-",
              m.succeeded() ? stages(m) : firstLine(m.failure())));
    }
    return TextTable.aligned(rows, 3);
  }

  private String ratioTable() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("corpus", "format", "contender", "against", "cores", "ratio", "target", "met"));
    for (Ratio r : ratios) {
      rows.add(
          List.of(
              r.corpus(),
              r.format().suffix(),
              r.contender(),
              r.against(),
              Integer.toString(r.cores()),
              number("%.2f x", r.ratio()),
              r.target() == null ? "" : number("%.2f x", r.target()),
              r.met() == null ? "" : r.met() ? "yes" : "no"));
    }
    return TextTable.aligned(rows, 4);
  }

  private static String stages(Measured m) {
    List<String> parts = new ArrayList<>();
    m.stages().forEach((stage, seconds) -> parts.add(number("%s %.2f", stage, seconds)));
    return String.join(", ", parts);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
