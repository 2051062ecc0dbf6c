package io.monofact.cli;

import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import io.monofact.spark.StageMeter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a run read, found and cost, in the text format that Prometheus takes (node_exporter's
 * textfile collector, or the push gateway).
 */
final class MetricsFile {

  private static final String NAME = "metrics.prom";

  private final StringBuilder text = new StringBuilder();

  /**
   * Writes the file.
   *
   * @param claims how many each category has
   */
  static void write(
      Publication publication, RunLog log, Readings readings, SortedMap<String, Long> claims)
      throws IOException {
    MetricsFile file = new MetricsFile();
    file.readings(readings);
    file.about("monofact_claims", "Claims found, by category; every mention counts.");
    claims.forEach((category, n) -> file.add("monofact_claims", "category", category, n));
    file.costs(log, log.costs());
    try (OutputStream out = publication.create(NAME)) {
      out.write(file.text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void readings(Readings readings) {
    single("monofact_files", "Files of the corpus.", readings.files().size());
    single("monofact_file_bytes", "Bytes of the files as they lie in the store.", readings.bytes());
    single("monofact_text_bytes", "Uncompressed bytes read.", readings.tally().textBytes());
    single("monofact_documents", "Documents kept.", readings.tally().documents());
    about("monofact_rejects", "Records that could not be read, by reason.");
    for (Map.Entry<String, Long> reason : readings.rejectsByReason().entrySet()) {
      add("monofact_rejects", "reason", reason.getKey(), reason.getValue());
    }
  }

  private void costs(RunLog log, List<StageMeter.Cost> costs) {
    about("monofact_part_seconds", "Seconds that each part of the run took.");
    log.seconds().forEach((part, took) -> add("monofact_part_seconds", "part", part, took));
    single("monofact_seconds", "Seconds that the run took.", log.total());
    about("monofact_stage_cpu_seconds", "Processor time of all tasks.");
    costs.forEach(c -> add("monofact_stage_cpu_seconds", "stage", c.name(), c.cpuSeconds()));
    about("monofact_stage_shuffle_bytes", "Bytes written for other tasks to read.");
    costs.forEach(c -> add("monofact_stage_shuffle_bytes", "stage", c.name(), c.shuffleBytes()));
    about("monofact_stage_spill_bytes", "Bytes that did not fit into memory.");
    costs.forEach(c -> add("monofact_stage_spill_bytes", "stage", c.name(), c.spillBytes()));
    about("monofact_executor_heap_bytes", "Most heap of an executor, seen every second.");
    costs.stream()
        .filter(c -> c.peakHeapBytes() > 0)
        .forEach(c -> add("monofact_executor_heap_bytes", "stage", c.name(), c.peakHeapBytes()));
    single("monofact_peak_memory_bytes", "Most heap of the driver's process.", log.peakMemory());
    single(
        "monofact_finished_timestamp_seconds",
        "When the run ended.",
        System.currentTimeMillis() / 1000);
  }

  private void about(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void single(String name, String help, Number value) {
    about(name, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private void add(String name, String label, String labelled, Number value) {
    String escaped = labelled.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    text.append(name).append('{').append(label).append("=\"").append(escaped).append("\"} ");
    text.append(value).append('\n');
  }
}
