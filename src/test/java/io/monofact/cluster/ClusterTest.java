package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.monofact.cli.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits by spark-submit on a real master and two workers, some of which are killed: the rows are
 * those of local mode. Run by {@code mvn verify -Pcluster}.
 */
@Tag("cluster")
class ClusterTest {

  static final List<String> TABLES =
      List.of(
          "claims", "signatures", "copies", "counts", "conflicts", "spectrum", "report", "rejects");

  private static final Path CORPUS =
      Path.of(System.getProperty("project.root"), "sample-data", "corpus");

  private static final String ONLY = "--only=birthday,founder";

  @TempDir static Path folder;

  private static SparkFolder spark;
  private static StandaloneCluster cluster;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void startCluster() throws IOException {
    spark = new SparkFolder(folder.resolve("spark"), logs("standalone"));
    cluster = new StandaloneCluster(spark, folder.resolve("work"), 2);
    Path out = folder.resolve("local");
    Daemon local = spark.submit("local[2]", List.of(), "audit", CORPUS, "-o", out, ONLY);
    assertThat(local.awaitEnd()).as(local.printed()).isZero();
    expected = tables(out);
  }

  @AfterAll
  static void stopCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  static Path logs(String name) {
    return Path.of(System.getProperty("project.root"), "target", "cluster-logs", name);
  }

  /** The rows of an output's tables. */
  static Map<String, List<String>> tables(Path output) {
    Map<String, List<String>> tables = new TreeMap<>();
    TABLES.forEach(table -> tables.put(table, Run.rows(output.resolve(table), "*")));
    return tables;
  }

  private static Daemon audit(Path out) {
    return spark.submit(cluster.url(), List.of(), "audit", CORPUS, "-o", out, ONLY);
  }

  private static void assertSameAsLocal(Daemon run, Path out) throws IOException {
    assertThat(run.awaitEnd()).as(run.printed()).isZero();
    Map<String, List<String>> found = tables(out);
    for (String table : TABLES) {
      assertThat(found.get(table)).as(table).isEqualTo(expected.get(table));
    }
    assertThat(expected.get("claims")).isNotEmpty();
    assertThat(around(out)).containsExactly(out.getFileName().toString());
  }

  /** What lies beside an output, in the folder that was made for it. */
  private static List<String> around(Path out) throws IOException {
    try (Stream<Path> all = Files.list(out.getParent())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Path outputOf(String test) throws IOException {
    return Files.createDirectory(folder.resolve(test)).resolve("audit");
  }

  @Test
  void submittedRowsAreThoseOfLocalModeAndASecondRunIsRefused() throws IOException {
    Path out = outputOf("plain");
    Daemon first = audit(out);
    first.awaitLine("Starting task \\d+\\.0 in stage 0\\.0", 1);
    Daemon second = spark.submit("local[1]", List.of(), "audit", CORPUS, "-o", out, ONLY);
    assertThat(second.awaitEnd()).as(second.printed()).isEqualTo(2);
    assertThat(second.printed()).contains("another run is writing the output");
    assertSameAsLocal(first, out);
    assertThat(Files.readString(out.resolve("run.json")))
        .as("the heap of an executor, in millions of bytes")
        .containsPattern("\"peak_executor_heap_bytes\" : \\d{8,}");
  }

  @Test
  void anExecutorKilledWhileItExtractsChangesNothing() throws IOException {
    Path out = outputOf("map");
    Daemon run = audit(out);
    run.awaitLine("Finished task \\d+\\.0 in stage 0\\.0", 1);
    cluster.killExecutor(0);
    assertSameAsLocal(run, out);
    // Which of the two Spark says depends on whether the executor's end or the task's comes first.
    assertThat(run.printed())
        .contains("Lost executor")
        .containsPattern(
            "Lost task .* stage 0\\.0|task .* in stage 0\\.0 .* failed because while it was being computed");
  }

  @Test
  void anExecutorKilledBetweenTheSidesOfAShuffleChangesNothing() throws IOException {
    Path out = outputOf("shuffle");
    Daemon run = audit(out);
    run.awaitLine("ShuffleMapStage \\d+ .* finished in", 1);
    cluster.killExecutor(1);
    assertSameAsLocal(run, out);
    assertThat(run.printed()).contains("Lost executor");
  }

  @Test
  void aKilledWorkerChangesNothing() throws IOException {
    Path out = outputOf("worker");
    Daemon run = audit(out);
    run.awaitLine("Starting task \\d+\\.0 in stage 0\\.0", 2);
    cluster.killWorker(0);
    cluster.addWorker();
    assertSameAsLocal(run, out);
    assertThat(run.printed()).contains("Lost executor");
  }

  @Test
  void aKilledDriverIsGoneOnWithByTheSameCommand() throws IOException {
    Path out = outputOf("driver");
    Daemon first = auditInParcels(out);
    first.await(() -> finishedParcels(out) > 0, "a parcel");
    first.kill();
    first.awaitDeath();
    long kept = finishedParcels(out);
    Daemon second = auditInParcels(out);
    assertSameAsLocal(second, out);
    assertThat(second.printed())
        .containsPattern(
            "goes on where a run of the same command stopped: \\d+ of \\d+ files were read before");
    assertThat(kept).isPositive();
  }

  @Test
  void aDriverKilledWhileItCountsReadsNothingAgain() throws IOException {
    Path out = outputOf("counting");
    Daemon first = audit(out);
    first.awaitLine("ShuffleMapStage \\d+ .* finished in", 1);
    first.kill();
    first.awaitDeath();
    Daemon second = audit(out);
    assertSameAsLocal(second, out);
    assertThat(second.printed()).contains("; 0 are read now");
  }

  private static Daemon auditInParcels(Path out) {
    return spark.submit(
        cluster.url(), List.of(), "audit", CORPUS, "-o", out, ONLY, "--parcel-size=1");
  }

  private static long finishedParcels(Path out) {
    Path parcels = out.resolveSibling("audit.partial").resolve("extraction");
    try (Stream<Path> all = Files.isDirectory(parcels) ? Files.list(parcels) : Stream.empty()) {
      return all.filter(parcel -> Files.exists(parcel.resolve("_parcel.json"))).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anUnwritableOutputIsToldBeforeAnythingIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    Daemon run =
        spark.submit(cluster.url(), List.of(), "audit", CORPUS, "-o", file.resolve("audit"));
    assertThat(run.awaitEnd()).as(run.printed()).isEqualTo(2);
    assertThat(run.printed())
        .contains("cannot be written (")
        .contains("choose another place, or mend its permissions")
        .doesNotContain("Starting task");
    assertThat(file).hasContent("x");
  }

  @Test
  void aFullDiskIsToldAndNothingIsPublished() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
        "mounting a small disk is not allowed here");
    try {
      Daemon run =
          spark.submit(
              cluster.url(), List.of(), "audit", CORPUS, "-o", disk.resolve("audit"), ONLY);
      assertThat(run.awaitEnd()).as(run.printed()).isEqualTo(4);
      assertThat(run.printed())
          .contains("monofact: no space is left on a disk")
          .contains("nothing was published; make room and run again");
      try (Stream<Path> left = Files.walk(disk)) {
        assertThat(left).containsExactly(disk);
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
