package io.monofact.bench;

import io.monofact.report.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All that was measured in one run of the harness.
 *
 * @param started when, in ISO 8601
 * @param machine where
 * @param runs passes of each contender that count
 * @param warmUpSeconds how long at least those that warm up ran before, on each input
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
    return "%s, %d processors, load %.1f; %s; Spark %s%nmedians of %d runs after %.0f s of warm-up or more, until no longer faster%n%n%s%n%s%n%s%s"
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
            stages(),
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
            "warm-up s",
            "seconds",
            "fastest",
            "MB/s",
            "found"));
    for (Measured m : measured) {
      rows.add(
          List.of(
              m.corpus(),
              m.format().suffix(),
              m.contender(),
              Integer.toString(m.cores()),
              number("%.0f", m.warmUpSeconds()),
              m.succeeded() ? number("%.2f", m.median()) : "-",
              m.succeeded() ? number("%.2f", Collections.min(m.seconds())) : "-",
              m.succeeded() ? number("%.1f", m.megabytesPerSecond()) : "-",
              m.succeeded() ? number("%,d", m.found()) : "-"));
    }
    return TextTable.aligned(rows, 3);
  }

  /** What a row of the table has no room for: the parts of a pass, and why there was none. */
  private String stages() {
    StringBuilder lines = new StringBuilder();
    for (Measured m : measured) {
      String told =
          m.succeeded()
              ? m.stages().entrySet().stream()
                  .map(stage -> number("%s %.2f s", stage.getKey(), stage.getValue()))
                  .collect(Collectors.joining(", "))
              : m.failure().lines().findFirst().orElse("failed");
      if (!told.isEmpty()) {
        lines.append(
            "%s %s %s, cores %d: %s%n"
                .formatted(m.corpus(), m.format().suffix(), m.contender(), m.cores(), told));
      }
    }
    return lines.isEmpty() ? "" : lines + System.lineSeparator();
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

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
