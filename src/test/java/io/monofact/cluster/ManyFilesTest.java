package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits of ten thousand small files, and of a thousand paths with credentials: nothing is left
 * out, nothing is read twice, and the store is asked no more than it has to be. Run by {@code mvn
 * verify -Pcluster}.
 */
@Tag("cluster")
class ManyFilesTest {

  private static final int FILES = 10_000;

  private static final int PATHS = 1_000;

  private static final int AT_ONCE = 16;

  private static final int CLAIMS_IN_FILE = 2;

  private static final int RECORDS_IN_FILE = 3;

  /** A file is looked at, and then read. */
  private static final int REQUESTS_FOR_A_FILE = 2;

  private static final String ONLY = "--only=birthday";

  @TempDir static Path folder;

  private static SparkFolder spark;

  @BeforeAll
  static void prepare() throws IOException {
    spark = new SparkFolder(folder.resolve("spark"), ClusterTest.logs("many-files"));
  }

  /** Two people whom no other file speaks of, and a recipe. */
  private static String content(int file) {
    return """
    {"id":"%1$d-0","text":"%2$s was born on 3 May 1910."}
    {"id":"%1$d-1","text":"%3$s was born on 8 June 1911."}
    {"id":"%1$d-2","text":"Stir the flour and keep stirring."}
    """
        .formatted(file, name(2 * file), name(2 * file + 1));
  }

  private static String name(int person) {
    String[] syllables = {"ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "va"};
    StringBuilder name = new StringBuilder();
    for (int rest = person, i = 0; i < 5; i++, rest /= 10) {
      name.append(syllables[rest % 10]);
    }
    String made = name.toString();
    return "%s%s %s%sson"
        .formatted(
            Character.toUpperCase(made.charAt(0)), made.substring(1, 6),
            Character.toUpperCase(made.charAt(6)), made.substring(7));
  }

  private static String key(int file) {
    return "many/%02d/file-%05d.jsonl".formatted(file % 100, file);
  }

  private static void assertEachReadOnce(Path out, int files) throws IOException {
    JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(run.path("file_count").asInt()).isEqualTo(files);
    assertThat(run.path("tallies").path("records").asInt()).isEqualTo(RECORDS_IN_FILE * files);
    assertThat(run.path("tallies").path("documents").asInt()).isEqualTo(RECORDS_IN_FILE * files);
    assertThat(run.path("tallies").path("rejects").asInt()).isZero();
    int claims = CLAIMS_IN_FILE * files;
    assertThat(
            Run.rows(
                out.resolve("claims"),
                "count(*)",
                "count(distinct path)",
                "count(distinct path, record)"))
        .containsExactly("%d|%d|%d".formatted(claims, files, claims));
    assertThat(Run.rows(out.resolve("spectrum").toAbsolutePath(), "unit", "times_seen", "prompts"))
        .contains("mention|1|" + claims)
        .allMatch(row -> row.endsWith("|1|" + claims));
  }

  private Daemon audit(List<String> settings, Path out, List<String> paths) {
    List<String> options = new ArrayList<>();
    settings.forEach(setting -> options.addAll(List.of("--conf", setting)));
    Stream<String> arguments =
        Stream.concat(Stream.of("audit", "-o", out.toString(), ONLY), paths.stream());
    return spark.submit("local[2]", spark.servers("s3a"), options, arguments.toArray());
  }

  @Test
  void tenThousandObjects() throws IOException, InterruptedException {
    S3Server.Account account = new S3Server.Account(null, "auditor", "secret-of-all");
    try (S3Server s3 = new S3Server(spark, folder.resolve("s3-many"), account)) {
      s3.makeBucket("corpora");
      putAll(s3, "corpora", IntStream.range(0, FILES));
      long before = s3.requests();
      Path out = folder.resolve("from-s3");
      Daemon run = audit(s3.settings(), out, List.of("s3a://corpora/many"));
      assertThat(run.awaitEnd()).as(run.printed()).isZero();
      long requests = s3.requests() - before;
      assertEachReadOnce(out, FILES);
      // A page of the list holds a thousand.
      assertThat(requests).isBetween(FILES + 0L, REQUESTS_FOR_A_FILE * FILES + FILES / 100L);
    }
  }

  @Test
  void aThousandPathsInTwoBucketsEachWithItsCredentials() throws IOException, InterruptedException {
    S3Server.Account east = new S3Server.Account("east", "eastern", "secret-of-the-east");
    S3Server.Account west = new S3Server.Account("west", "western", "secret-of-the-west");
    try (S3Server s3 = new S3Server(spark, folder.resolve("s3-paths"), east, west)) {
      s3.makeBucket("east");
      s3.makeBucket("west");
      putAll(s3, "east", IntStream.range(0, PATHS / 2));
      putAll(s3, "west", IntStream.range(PATHS / 2, PATHS));
      List<String> paths =
          IntStream.range(0, PATHS)
              .mapToObj(file -> "s3a://" + (file < PATHS / 2 ? "east/" : "west/") + key(file))
              .toList();
      long before = s3.requests();
      Path out = folder.resolve("from-paths");
      Daemon run = audit(s3.settings(), out, paths);
      assertThat(run.awaitEnd()).as(run.printed()).isZero();
      long requests = s3.requests() - before;
      assertEachReadOnce(out, PATHS);
      // That a path is a file has to be asked of each.
      assertThat(requests).isBetween(PATHS + 0L, (1 + REQUESTS_FOR_A_FILE) * PATHS + PATHS / 10L);
    }
  }

  @Test
  void tenThousandFilesOnHdfs() throws IOException {
    try (Hdfs hdfs = new Hdfs(spark, folder.resolve("hdfs-many"))) {
      FileSystem files = hdfs.client();
      forEach(
          IntStream.range(0, FILES),
          file -> {
            try (FSDataOutputStream to =
                files.create(new org.apache.hadoop.fs.Path("/" + key(file)))) {
              to.write(content(file).getBytes(StandardCharsets.UTF_8));
            }
            return file;
          });
      Path out = folder.resolve("from-hdfs");
      Daemon run = audit(List.of(), out, List.of(hdfs.url() + "/many/*/file-*.jsonl"));
      assertThat(run.awaitEnd()).as(run.printed()).isZero();
      assertEachReadOnce(out, FILES);
    }
  }

  private static void putAll(S3Server s3, String bucket, IntStream files) {
    forEach(
        files,
        file -> {
          s3.put(bucket, key(file), content(file));
          return file;
        });
  }

  /** What one file takes to be written. */
  private interface Writing {
    int write(int file) throws IOException, InterruptedException;
  }

  /** Several at a time: each waits for a server most of its time. */
  private static void forEach(IntStream files, Writing writing) {
    ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Integer>> all =
          files.mapToObj(file -> writers.submit(() -> writing.write(file))).toList();
      for (Future<Integer> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      writers.shutdownNow();
    }
  }
}
