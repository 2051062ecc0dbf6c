package io.monofact.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A SPARK_HOME of links to the jars that the build brings, and commands run from it. */
final class SparkFolder {

  /** What is bundled in Monofact's jar must be found there and not on the cluster. */
  private static final List<String> BUNDLED =
      List.of("picocli", "jwarc", "jsoup", "commons-csv", "commons-statistics");

  private final Path home;
  private final Path logs;
  private final Path target = Path.of(System.getProperty("project.root"), "target");
  private int submitted;

  SparkFolder(Path home, Path logs) throws IOException {
    this.home = home;
    this.logs = logs;
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("conf"));
    for (String jar : Files.readString(target.resolve("spark.classpath")).strip().split(":", -1)) {
      if (BUNDLED.stream().noneMatch(jar::contains)) {
        Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
      }
    }
  }

  Path logs() {
    return logs;
  }

  String classPath() {
    return home.resolve("conf") + ":" + home.resolve("jars") + "/*";
  }

  /** The jars of servers that the profile fetches, and Spark's for what they lack. */
  String servers(String kind) {
    Path jars = target.resolve("cluster").resolve(kind);
    return kind.equals("hdfs") ? jars + "/*:" + home.resolve("jars") + "/*" : jars + "/*";
  }

  Daemon start(String name, String mainClass, String... arguments) {
    return startWith(name, classPath(), 256, mainClass, arguments);
  }

  Daemon startWith(
      String name, String classPath, int megabytes, String mainClass, String... arguments) {
    return startWith(name, classPath, megabytes, List.of(), mainClass, arguments);
  }

  Daemon startWith(
      String name,
      String classPath,
      int megabytes,
      List<String> options,
      String mainClass,
      String... arguments) {
    List<String> all = new ArrayList<>(List.of("-Xmx" + megabytes + "m", "-Dlog4j2.level=INFO"));
    all.addAll(options);
    all.addAll(List.of("-cp", classPath, mainClass));
    all.addAll(List.of(arguments));
    return Daemon.java(
        logs.resolve(name + ".log"),
        Map.of(
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            "127.0.0.1"),
        all);
  }

  /** spark-submit of the jar that the build made. */
  Daemon submit(String master, List<String> options, Object... arguments) {
    return submit(master, "", options, arguments);
  }

  Daemon submit(String master, String moreJars, List<String> options, Object... arguments) {
    List<String> all = new ArrayList<>(List.of("--master", master));
    for (String setting :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.ui.enabled=false",
            "spark.executor.memory=1g",
            "spark.sql.shuffle.partitions=4")) {
      all.addAll(List.of("--conf", setting));
    }
    all.addAll(options);
    all.addAll(List.of("--class", "io.monofact.Monofact", jar().toString()));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return startWith(
        "submit-" + ++submitted,
        moreJars.isEmpty() ? classPath() : classPath() + ":" + moreJars,
        1024,
        "org.apache.spark.deploy.SparkSubmit",
        all.toArray(new String[0]));
  }

  private Path jar() {
    File[] jars =
        target
            .toFile()
            .listFiles((folder, name) -> name.startsWith("monofact-") && name.endsWith(".jar"));
    if (jars == null || jars.length != 1) {
      throw new IllegalStateException("there must be one jar of the build in " + target);
    }
    return jars[0].toPath();
  }
}
