package io.monofact.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what {@code jobs/monofact} starts Java, which here prints its options. */
class LauncherTest {

  private static final String QUICK = "-XX:TieredStopAtLevel=1";
  private static final long LARGE = 200_000_000;

  @TempDir private Path home;

  private Path small;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Files.copy(Path.of("jobs/monofact"), home.resolve("jobs/monofact"));
    Files.createDirectories(home.resolve("target"));
    Path jar = Files.createFile(home.resolve("target/monofact-0-spark0.jar"));
    Files.writeString(home.resolve("target/spark.classpath"), jar.toString());
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    small = Files.writeString(home.resolve("small.jsonl"), "{\"text\": \"a\"}\n");
  }

  @Test
  void aSmallCorpusHasTheQuickCompilerAlone() throws Exception {
    assertThat(options("audit", small.toString(), "-o", "out")).contains(QUICK);
  }

  @Test
  void aLocalMasterAndSettingsAreNoCorpus() throws Exception {
    assertThat(options("audit", small.toString(), "--master", "local[2]")).contains(QUICK);
    assertThat(options("audit", small.toString(), "--master=local[*]")).contains(QUICK);
    assertThat(options("audit", small.toString(), "--conf", "spark.master=local[2]"))
        .contains(QUICK);
  }

  @Test
  void aLargeCorpusHasTheBestCompilerToo() throws Exception {
    Path large = home.resolve("large.jsonl");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(LARGE);
    }
    assertThat(options("audit", large.toString())).doesNotContain(QUICK);
  }

  @Test
  void whatIsNotLookedAtMayBeLarge() throws Exception {
    assertThat(options("audit", home + "/*.jsonl")).doesNotContain(QUICK);
    assertThat(options("audit", "s3a://bucket/small.jsonl")).doesNotContain(QUICK);
  }

  @Test
  void aMasterThatNoClusterHasIsNoFailedCorpus() throws Exception {
    assertThat(refused("--master", "foo")).contains("--master is 'foo'; it is local,");
    assertThat(refused("--master=yarn")).contains("--master yarn needs HADOOP_CONF_DIR");
  }

  private String refused(String... master) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("jobs/monofact").toString()));
    command.addAll(List.of("audit", small.toString(), "-o", "out"));
    command.addAll(List.of(master));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    List.of("HADOOP_CONF_DIR", "YARN_CONF_DIR", "SPARK_HOME")
        .forEach(builder.environment()::remove);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isEqualTo(2);
    return printed;
  }

  private List<String> options(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("jobs/monofact").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", home.resolve("jdk").toString());
    List.of("SPARK_HOME", "MONOFACT_PROFILE", "MONOFACT_JAVA_OPTS").forEach(environment::remove);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }
}
