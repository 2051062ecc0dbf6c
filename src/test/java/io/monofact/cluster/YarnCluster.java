package io.monofact.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** HDFS and YARN in a process of their own, and a SPARK_HOME whose spark-submit knows them. */
final class YarnCluster implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path BUILD = ROOT.resolve(System.getProperty("build.folder"));
  private static final String JAVA_HOME = System.getProperty("java.home");

  /** Of Spark's own jars, those that Hadoop's servers need too. */
  private static final List<String> NEEDED_BY_HADOOP =
      List.of("hadoop-client", "commons-logging", "slf4j", "log4j");

  private final Path home;
  private final Path settings;
  private final Daemon servers;
  private int submitted;

  YarnCluster(Path folder) throws IOException {
    home = folder.resolve("spark");
    settings = Files.createDirectories(folder.resolve("settings"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    String classPath = Files.readString(BUILD.resolve("spark.classpath")).strip();
    List<Path> hadoop = new ArrayList<>(jars(BUILD.resolve("cluster/yarn")));
    for (String name : classPath.split(":", -1)) {
      Path jar = Path.of(name);
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      if (NEEDED_BY_HADOOP.stream().anyMatch(name::contains)) {
        hadoop.add(jar);
      }
    }
    for (Path jar : jars(BUILD.resolve("cluster/spark-yarn"))) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    servers =
        Daemon.java(
                log("servers"),
                Map.of("JAVA_HOME", JAVA_HOME),
                List.of(
                    "-Xmx512m",
                    "-cp",
                    String.join(File.pathSeparator, hadoop.stream().map(Path::toString).toList()),
                    ROOT.resolve("src/test/servers/YarnServers.java").toString(),
                    folder.resolve("blocks").toString(),
                    settings.toString()))
            .awaitLine("HDFS and YARN are up", 1);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Path log(String name) {
    return BUILD.resolve("cluster-logs").resolve("yarn").resolve(name + ".log");
  }

  FileSystem hdfs() throws IOException {
    Configuration configuration = new Configuration();
    configuration.addResource(
        new org.apache.hadoop.fs.Path(settings.resolve("core-site.xml").toUri()));
    return FileSystem.newInstance(configuration);
  }

  /** spark-submit of the jar that the build made. */
  Daemon submit(List<String> options, String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Xmx1g",
                "-cp",
                "%s:%s/*:%s".formatted(home.resolve("conf"), home.resolve("jars"), settings),
                "org.apache.spark.deploy.SparkSubmit"));
    for (String setting :
        List.of(
            "spark.ui.enabled=false",
            "spark.driver.memory=1g",
            "spark.yarn.am.memory=512m",
            "spark.executor.memory=1g",
            "spark.executor.instances=2",
            "spark.sql.shuffle.partitions=4",
            "spark.yarn.maxAppAttempts=1",
            "spark.yarn.populateHadoopClasspath=false",
            "spark.yarn.jars=local:" + home.resolve("jars") + "/*")) {
      all.addAll(List.of("--conf", setting));
    }
    all.addAll(options);
    List<Path> built =
        jars(BUILD).stream()
            .filter(jar -> jar.getFileName().toString().startsWith("monofact-"))
            .toList();
    if (built.size() != 1) {
      throw new IllegalStateException("there must be one jar of the build in " + BUILD);
    }
    all.addAll(List.of("--class", "io.monofact.Monofact", built.get(0).toString()));
    all.addAll(List.of(arguments));
    return Daemon.java(
        log("submit-" + ++submitted),
        Map.of(
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            System.getProperty("scala.binary.version"),
            "HADOOP_CONF_DIR",
            settings.toString(),
            "JAVA_HOME",
            JAVA_HOME),
        all);
  }

  @Override
  public void close() {
    servers.close();
  }
}
