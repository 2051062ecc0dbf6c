package io.monofact.bench;

import static io.monofact.bench.InputFormat.JSONL;
import static io.monofact.bench.InputFormat.JSONL_GZ;
import static io.monofact.bench.InputFormat.JSONL_ZST;
import static io.monofact.bench.InputFormat.PARQUET;
import static io.monofact.bench.InputFormat.WET;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is measured on which format, and what the program is to reach. */
final class Catalogue {

  static final String PROGRAM = "monofact";
  static final String READ_AND_EXTRACT = "read + extract";
  static final String READ = "read";
  static final String ZCAT = "zcat | wc -c";
  static final String ZSTDCAT = "zstdcat | wc -c";
  static final String RIPGREP = "ripgrep";
  static final String DUCKDB = "DuckDB";
  static final String SPARK_SQL = "Spark SQL";
  static final String AUDIT = "audit, whole process";

  /** What the whole process is to stay under on two cores. */
  static final double AUDIT_SECONDS = 8;

  static final Target AUDIT_TARGET =
      new Target(EnumSet.of(JSONL), AUDIT, 2, "%.0f seconds".formatted(AUDIT_SECONDS), 1.0, 1.0);

  private static final Set<InputFormat> JSON = EnumSet.of(JSONL_GZ, JSONL_ZST, JSONL);

  private static final int TWO = 2;

  private final WorkerProcesses workers;
  private final int processors;
  private final Path cues;

  /**
   * The contenders.
   *
   * @param workers what runs in a JVM
   * @param processors how many the machine has
   * @param cues a file with a regular expression for each cue
   */
  Catalogue(WorkerProcesses workers, int processors, Path cues) {
    this.workers = workers;
    this.processors = processors;
    this.cues = cues;
  }

  /** What the program is to reach. */
  static List<Target> targets() {
    return List.of(
        new Target(EnumSet.of(JSONL_GZ), PROGRAM, 1, ZCAT, 1.3, 1.0),
        new Target(EnumSet.of(JSONL_ZST), PROGRAM, 1, ZSTDCAT, 0.6, 0.35),
        new Target(EnumSet.of(JSONL), PROGRAM, 1, ZCAT, 2.7, 1.5),
        new Target(EnumSet.of(WET), PROGRAM, 1, ZCAT, 1.0, null),
        new Target(EnumSet.of(PARQUET), PROGRAM, 1, DUCKDB, 1.0, 1.0),
        new Target(JSON, PROGRAM, 1, DUCKDB, 1.0, 1.0),
        new Target(JSON, PROGRAM, 1, SPARK_SQL, 3.0, 3.0),
        new Target(EnumSet.of(PARQUET), PROGRAM, 1, SPARK_SQL, null, null),
        new Target(EnumSet.allOf(InputFormat.class), PROGRAM, 1, RIPGREP, null, null),
        new Target(EnumSet.allOf(InputFormat.class), PROGRAM, 1, READ_AND_EXTRACT, null, null),
        new Target(EnumSet.of(JSONL_GZ, JSONL), PROGRAM, TWO, PROGRAM, 1.85, 1.85));
  }

  /**
   * Who goes through an input.
   *
   * @param all the same corpus in all formats
   */
  List<Contender> contenders(Input input, Map<InputFormat, Input> all) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(inWorker(PROGRAM, 1, input));
    switch (input.format()) {
      case JSONL_GZ, JSONL, WET -> {
        // Plain text is measured against unpacking the same documents.
        Input packed = input.format() == JSONL ? all.get(JSONL_GZ) : input;
        contenders.add(Command.shell(ZCAT, "zcat", "zcat -- \"$@\" | wc -c", packed.files()));
      }
      case JSONL_ZST ->
          contenders.add(
              Command.shell(ZSTDCAT, "zstdcat", "zstdcat -- \"$@\" | wc -c", input.files()));
      case PARQUET -> {}
    }
    if (input.format() != PARQUET) {
      contenders.add(ripgrep(input));
    }
    if (input.format() != WET) {
      contenders.add(inWorker(DUCKDB, 1, input));
      contenders.add(inWorker(SPARK_SQL, 1, input));
    }
    contenders.add(inWorker(READ_AND_EXTRACT, 1, input));
    contenders.add(inWorker(READ, 1, input));
    if (processors >= TWO && (input.format() == JSONL_GZ || input.format() == JSONL)) {
      contenders.add(inWorker(PROGRAM, TWO, input));
    }
    return contenders;
  }

  private InWorker inWorker(String name, int cores, Input input) {
    return new InWorker(name, workers.of(name, cores), input);
  }

  private Command ripgrep(Input input) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "rg", "--no-config", "-j1", "-a", "-z", "-I", "-c", "-f", cues.toString(), "--"));
    command.addAll(input.files());
    return new Command(RIPGREP, 1, "rg", command, 1);
  }
}
