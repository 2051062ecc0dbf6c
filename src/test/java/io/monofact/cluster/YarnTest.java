package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Audits by spark-submit on YARN, from HDFS to HDFS: the rows are those of local mode. Run by
 * {@code mvn verify -Pspark-3.5-scala-2.12,yarn}.
 */
@Tag("yarn")
class YarnTest {

  private static final String CORPUS = "/corpus";

  @TempDir static Path folder;

  private static YarnCluster cluster;
  private static FileSystem hdfs;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void startCluster() throws IOException {
    cluster = new YarnCluster(folder);
    hdfs = cluster.hdfs();
    Path corpus = Path.of(System.getProperty("project.root"), "sample-data", "corpus");
    hdfs.copyFromLocalFile(of(corpus), new org.apache.hadoop.fs.Path(CORPUS));
    Daemon local = audit(List.of("--master", "local[2]"), CORPUS, "/audits/local");
    assertThat(local.awaitEnd()).as(local.printed()).isZero();
    expected = tables("local");
    assertThat(expected.get("claims")).isNotEmpty();
  }

  @AfterAll
  static void stopCluster() throws IOException {
    if (hdfs != null) {
      hdfs.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  private static org.apache.hadoop.fs.Path of(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private static Daemon audit(List<String> where, String corpus, String out) throws IOException {
    return cluster.submit(where, "audit", corpus, "-o", out, "--only=birthday,founder");
  }

  private static List<String> yarn(String mode) {
    return List.of("--master", "yarn", "--deploy-mode", mode);
  }

  /** The rows of an output's tables, which are first fetched from HDFS. */
  private static Map<String, List<String>> tables(String name) throws IOException {
    Path here = folder.resolve(name);
    hdfs.copyToLocalFile(new org.apache.hadoop.fs.Path("/audits", name), of(here));
    return ClusterTest.tables(here);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "cluster"})
  void rowsAreThoseOfLocalMode(String mode) throws IOException {
    Daemon run = audit(yarn(mode), CORPUS, "/audits/" + mode);
    assertThat(run.awaitEnd()).as(run.printed()).isZero();
    assertThat(run.printed()).contains("Submitted application application_");
    Map<String, List<String>> found = tables(mode);
    ClusterTest.TABLES.forEach(
        table -> assertThat(found.get(table)).as(table).isEqualTo(expected.get(table)));
  }

  @Test
  void aDriverOnTheClusterThatFailsIsAnApplicationThatFailed() throws IOException {
    Daemon run = audit(yarn("cluster"), "/no-such-corpus", "/audits/none");
    assertThat(run.awaitEnd()).as(run.printed()).isNotZero();
    assertThat(run.printed()).contains("final status: FAILED");
    assertThat(hdfs.exists(new org.apache.hadoop.fs.Path("/audits/none"))).isFalse();
  }
}
