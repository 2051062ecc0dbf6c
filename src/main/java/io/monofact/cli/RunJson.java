package io.monofact.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.corpus.SplitTally;
import io.monofact.spark.Publication;
import io.monofact.spark.Readings;
import io.monofact.spark.StageMeter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/** The file run.json: what was run, on what, and how it went. */
final class RunJson {

  /** A run over more files than this lists the first ones, by path, and says how many there are. */
  private static final int MOST_FILES = 10_000;

  private final RunLog log;
  private final Map<String, Object> content = new LinkedHashMap<>();
  private long textBytes;

  RunJson(CommandSpec spec, RunLog log, Outcome outcome) {
    this.log = log;
    content.put("command", spec.name());
    content.put("arguments", spec.commandLine().getParseResult().originalArgs());
    content.put("outcome", outcome.complete() ? "complete" : "too_much_rejected");
    content.put("versions", Version.all());
    content.put("started", log.started().toString());
  }

  /** The command line as it may be kept. */
  RunJson arguments(List<String> arguments) {
    content.put("arguments", arguments);
    return this;
  }

  RunJson categories(List<Category> categories) {
    content.put(
        "categories",
        ordered(
            "hash", Categories.hash(categories),
            "names", categories.stream().map(Category::name).distinct().toList()));
    return this;
  }

  RunJson aliases(Map<String, Object> told) {
    if (!told.isEmpty()) {
      content.put("aliases", told);
    }
    return this;
  }

  /** When extraction quality was measured, by category. */
  RunJson quality(Map<String, Instant> measured) {
    if (!measured.isEmpty()) {
      Map<String, String> told = new TreeMap<>();
      measured.forEach((category, when) -> told.put(category, when.toString()));
      content.put("quality", told);
    }
    return this;
  }

  RunJson readings(Readings readings) {
    textBytes = readings.tally().textBytes();
    Map<String, Object> all = tally(readings.tally());
    all.put("file_bytes", readings.bytes());
    all.put("lost_bytes", readings.lostBytes());
    all.put("rejected_share", readings.rejectedShare());
    content.put("tallies", all);
    content.put("rejects_by_reason", readings.rejectsByReason());
    content.put("files_by_format", readings.filesByFormat());
    content.put("file_count", readings.files().size());
    List<Object> files = new ArrayList<>();
    readings.files().stream()
        .limit(MOST_FILES)
        .forEach(
            file -> {
              Map<String, Object> entry =
                  ordered(
                      "path", file.path(),
                      "bytes", file.bytes(),
                      "modified", Instant.ofEpochMilli(file.modified()).toString(),
                      "format", file.format(),
                      "crc32c", file.crc32c());
              entry.putAll(tally(file.tally()));
              files.add(entry);
            });
    content.put("files", files);
    return this;
  }

  /** How many claims each category has; every mention counts. */
  RunJson claims(SortedMap<String, Long> byCategory) {
    content.put("claims_by_category", byCategory);
    return this;
  }

  void write(Publication publication) throws IOException {
    log.finished("write");
    content.put("seconds", log.seconds());
    content.put("seconds_in_all", log.total());
    List<StageMeter.Cost> costs = log.costs();
    content.put("stages", costs.stream().map(RunJson::cost).toList());
    content.put("peak_memory_bytes", log.peakMemory());
    if (textBytes > 0) {
      long shuffled = costs.stream().mapToLong(StageMeter.Cost::shuffleBytes).sum();
      content.put("shuffle_bytes_per_text_byte", (double) shuffled / textBytes);
    }
    try (OutputStream out = publication.create("run.json")) {
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out, content);
    }
  }

  private static Map<String, Object> cost(StageMeter.Cost cost) {
    return ordered(
        "stage", cost.name(),
        "tasks", cost.tasks(),
        "failed_tasks", cost.failed(),
        "seconds", cost.seconds(),
        "cpu_seconds", cost.cpuSeconds(),
        "longest_task_seconds", cost.longestSeconds(),
        "shuffle_bytes", cost.shuffleBytes(),
        "spill_bytes", cost.spillBytes(),
        "peak_task_memory_bytes", cost.peakMemoryBytes(),
        "peak_executor_heap_bytes", cost.peakHeapBytes() == 0 ? null : cost.peakHeapBytes());
  }

  private static Map<String, Object> tally(SplitTally tally) {
    return ordered(
        "records", tally.records(),
        "documents", tally.documents(),
        "documents_without_cue", tally.gated(),
        "rejects", tally.rejects(),
        "other_records", tally.others(),
        "read_bytes", tally.rawBytes(),
        "text_bytes", tally.textBytes());
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
