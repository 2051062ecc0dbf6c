package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits by spark-submit on a worker, from and to HDFS and an S3 server: the rows are those of
 * local files. Run by {@code mvn verify -Pcluster}.
 */
@Tag("cluster")
class StoresTest {

  private static final Path CORPUS =
      Path.of(System.getProperty("project.root"), "sample-data", "corpus");

  private static final List<String> FILES =
      List.of("people-00000.jsonl.gz", "people-00001.jsonl.gz");

  private static final String ONLY = "--only=birthday";

  @TempDir static Path folder;

  private static SparkFolder spark;
  private static StandaloneCluster cluster;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void startCluster() throws IOException {
    spark = new SparkFolder(folder.resolve("spark"), ClusterTest.logs("stores"));
    cluster = new StandaloneCluster(spark, folder.resolve("work"), 1);
    Path out = folder.resolve("local");
    String glob = CORPUS + "/people-*.jsonl.gz";
    Daemon local = spark.submit("local[2]", List.of(), "audit", glob, "-o", out, ONLY);
    assertThat(local.awaitEnd()).as(local.printed()).isZero();
    expected = withoutPlaces(ClusterTest.tables(out));
  }

  @AfterAll
  static void stopCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** The rows with the files' names alone, so that they can be the same wherever the files lie. */
  private static Map<String, List<String>> withoutPlaces(Map<String, List<String>> tables) {
    Map<String, List<String>> bare = new TreeMap<>();
    tables.forEach(
        (table, rows) ->
            bare.put(
                table,
                rows.stream()
                    .map(row -> row.replaceAll("(file|hdfs|s3a):\\S*?/corpus/", ""))
                    .sorted()
                    .toList()));
    return bare;
  }

  private static void assertSame(Path out) {
    Map<String, List<String>> found = withoutPlaces(ClusterTest.tables(out));
    for (String table : ClusterTest.TABLES) {
      assertThat(found.get(table)).as(table).isEqualTo(expected.get(table));
    }
    assertThat(expected.get("claims")).isNotEmpty();
  }

  @Test
  void fromHdfsToHdfs() throws IOException {
    try (Hdfs hdfs = new Hdfs(spark, folder.resolve("hdfs"))) {
      FileSystem files = hdfs.client();
      for (String file : FILES) {
        files.copyFromLocalFile(hadoop(CORPUS.resolve(file).toString()), hadoop("/corpus/" + file));
      }
      String out = hdfs.url() + "/audits/one";
      Object[] arguments = {"audit", hdfs.url() + "/corpus/people-*.jsonl.gz", "-o", out, ONLY};
      Daemon run = spark.submit(cluster.url(), List.of(), arguments);
      assertThat(run.awaitEnd()).as(run.printed()).isZero();
      assertThat(files.listStatus(hadoop("/audits"))).hasSize(1);
      Path copy = folder.resolve("from-hdfs");
      files.copyToLocalFile(hadoop("/audits/one"), hadoop(copy.toString()));
      assertSame(copy);
      Daemon again = spark.submit("local[1]", List.of(), arguments);
      assertThat(again.awaitEnd()).as(again.printed()).isEqualTo(2);
      assertThat(again.printed()).contains("exists already; choose another, or add --overwrite");
    }
  }

  @Test
  void saysThatAQuotaIsUsedUp() throws IOException {
    try (Hdfs hdfs = new Hdfs(spark, folder.resolve("hdfs-quota"))) {
      DistributedFileSystem files = hdfs.client();
      files.mkdirs(hadoop("/audits"));
      files.setQuota(hadoop("/audits"), 30, HdfsConstants.QUOTA_DONT_SET);
      String out = hdfs.url() + "/audits/one";
      Daemon run =
          spark.submit(
              cluster.url(), List.of(), "audit", CORPUS.resolve(FILES.get(0)), "-o", out, ONLY);
      assertThat(run.awaitEnd()).as(run.printed()).isEqualTo(4);
      assertThat(run.printed()).contains("no space is left on a disk").contains("or a quota");
      assertThat(files.exists(hadoop("/audits/one"))).isFalse();
    }
  }

  @Test
  void fromS3ToS3() throws IOException, InterruptedException {
    S3Server.Account account = new S3Server.Account(null, "auditor", "secret-of-all");
    try (S3Server s3 = new S3Server(spark, folder.resolve("s3"), account)) {
      s3.makeBucket("corpora");
      s3.makeBucket("audits");
      for (String file : FILES) {
        s3.put("corpora", "corpus/" + file, CORPUS.resolve(file));
      }
      s3.put("corpora", "corpus/other.txt", Files.writeString(folder.resolve("other"), "x"));
      List<String> options = new ArrayList<>();
      String jars = spark.servers("s3a");
      Stream.concat(s3.settings().stream(), Stream.of("spark.executor.extraClassPath=" + jars))
          .forEach(setting -> options.addAll(List.of("--conf", setting)));
      Daemon run =
          spark.submit(
              cluster.url(),
              jars,
              options,
              "audit",
              "s3a://corpora/corpus/people-*.jsonl.gz",
              "-o",
              "s3a://audits/2026/one",
              ONLY);
      assertThat(run.awaitEnd()).as(run.printed()).isZero();
      assertThat(s3.keys("audits"))
          .contains("2026/one/run.json", "2026/one/report.html")
          .noneMatch(key -> key.contains(".partial") || key.endsWith(".lock"));
      s3.download("audits", folder.resolve("from-s3"));
      assertSame(folder.resolve("from-s3/2026/one"));
    }
  }

  private static org.apache.hadoop.fs.Path hadoop(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }
}
