package io.monofact.bench;

import io.monofact.claim.Categories;
import io.monofact.claim.CueAlternation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Measures the program against yardsticks on the same files in the same minutes. */
@CommandLine.Command(
    name = "jobs/bench/run",
    mixinStandardHelpOptions = true,
    description = "Measures this program against yardsticks on the same files, in turn.")
public final class Bench implements Callable<Integer> {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "A folder with JSON lines to measure on too; may be given several times.")
  private List<Path> corpora = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "MB",
      defaultValue = "1000",
      description =
          "Megabytes of web text to generate and measure on; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int megabytes;

  @Option(
      names = "--runs",
      defaultValue = "5",
      description = "Passes of each that count. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description =
          "How long at least what runs in a JVM runs before its first pass that counts, on each"
              + " input; then until four passes are no faster, or twenty times as long. Default:"
              + " ${DEFAULT-VALUE}.")
  private double warmUpSeconds;

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "FORMAT",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private Set<InputFormat> formats = EnumSet.allOf(InputFormat.class);

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only contenders whose names begin so, such as monofact,zcat.")
  private List<String> only = List.of("");

  @Option(
      names = "--home",
      required = true,
      hidden = true,
      description = "The folder that holds jobs/monofact.")
  private Path home;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where prepared corpora stay for the next time. Default: target/bench.")
  private Path work;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the results go. Default: bench.json in the folder of --work.")
  private Path json;

  @Option(
      names = "--count",
      paramLabel = "MILLIONS",
      description =
          "Instead of all that, count so many million claims, evenly spread and skewed in three"
              + " ways, with the command count.")
  private int countMillions;

  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "CASE",
      description = "With --count, only these: ${COMPLETION-CANDIDATES}.")
  private List<CountCase> cases = List.of(CountCase.values());

  @Option(names = "--cores", description = "With --count, on so many cores. Default: all.")
  private int cores = Runtime.getRuntime().availableProcessors();

  private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

  private final List<Input> inputs = new ArrayList<>();
  private final List<Measured> measured = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();

  /**
   * Measures, prints the tables and ends the process.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Bench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Bench::failed)
            .execute(args));
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof IOException)) {
      throw e;
    }
    command.getErr().println("bench: " + e.getMessage());
    return 2;
  }

  @Override
  public Integer call() throws IOException {
    if (runs < 1 || megabytes < 0) {
      throw new IOException("--runs is to be at least 1, and --size at least 0");
    }
    Machine machine = Machine.here();
    String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Path folder = work == null ? home.resolve("target/bench") : work;
    Files.createDirectories(folder);
    Path results = json == null ? folder.resolve("bench.json") : json;
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (countMillions > 0) {
      List<CountBench.Counted> counted =
          new CountBench(folder, err).run(countMillions * 1_000_000L, cores, cases);
      Json.write(counted, results);
      out.println(CountBench.text(counted));
      return 0;
    }
    Path cues = Files.write(folder.resolve("cues.txt"), CueAlternation.of(Categories.bundled()));
    Rounds rounds = new Rounds(runs, warmUpSeconds, err);
    List<Map<InputFormat, Input>> prepared = prepare(new Corpora(folder));
    try (WorkerProcesses workers = new WorkerProcesses()) {
      Catalogue catalogue = new Catalogue(workers, machine.processors(), cues);
      for (Map<InputFormat, Input> corpus : prepared) {
        measure(corpus, catalogue, rounds);
      }
    }
    if (machine.processors() >= 2 && isWanted(Catalogue.AUDIT)) {
      for (Map<InputFormat, Input> corpus : prepared) {
        audit(Sample.of(corpus.get(InputFormat.JSONL), folder), folder, rounds);
      }
    }
    BenchReport report =
        new BenchReport(started, machine, runs, warmUpSeconds, inputs, measured, ratios);
    Json.write(report, results);
    out.println(report.text());
    out.println("Results: " + results);
    return 0;
  }

  private List<Map<InputFormat, Input>> prepare(Corpora source) throws IOException {
    List<Map<InputFormat, Input>> prepared = new ArrayList<>();
    if (megabytes > 0) {
      err.printf("preparing %d MB of web text%n", megabytes);
      prepared.add(byFormat(source.web(megabytes * 1_000_000L)));
    }
    for (Path corpus : corpora) {
      err.printf("preparing %s%n", corpus);
      prepared.add(byFormat(source.given(corpus)));
    }
    return prepared;
  }

  private static Map<InputFormat, Input> byFormat(List<Input> inputs) {
    Map<InputFormat, Input> byFormat = new LinkedHashMap<>();
    inputs.forEach(input -> byFormat.put(input.format(), input));
    return byFormat;
  }

  private void measure(Map<InputFormat, Input> corpus, Catalogue catalogue, Rounds rounds) {
    for (Input input : corpus.values()) {
      List<Contender> contenders =
          catalogue.contenders(input, corpus).stream().filter(c -> isWanted(c.name())).toList();
      if (formats.contains(input.format()) && !contenders.isEmpty()) {
        List<Measured> block = rounds.of(input, contenders);
        inputs.add(input);
        measured.addAll(block);
        ratios.addAll(Ratio.of(input, block, Catalogue.targets()));
      }
    }
  }

  private void audit(Input sample, Path folder, Rounds rounds) {
    AuditProcess audit = new AuditProcess(home, 2, sample, folder.resolve("audit"));
    List<Measured> block = rounds.of(sample, List.of(audit));
    inputs.add(sample);
    measured.addAll(block);
    block.stream()
        .filter(Measured::succeeded)
        .map(m -> Ratio.of(sample, m, Catalogue.AUDIT_SECONDS, Catalogue.AUDIT_TARGET))
        .forEach(ratios::add);
  }

  private boolean isWanted(String contender) {
    return only.stream().anyMatch(contender::startsWith);
  }
}
