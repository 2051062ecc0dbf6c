package io.monofact.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** The versions that a run's figures depend on. */
final class Version implements IVersionProvider {

  /** What finds claims, and what makes the rows that are kept of them. */
  private static final Pattern READING =
      Pattern.compile(
          "io/monofact/((corpus|claim|copies)/.*[.](class|txt)"
              + "|spark/(Extraction|TaskRows|RecordRows|RejectRow|SplitRow|SignatureRow)(\\$.*)?[.]class)");

  @Override
  public String[] getVersion() {
    return all().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .toArray(String[]::new);
  }

  /** Programs with their versions, in the order to be shown. */
  static Map<String, String> all() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("monofact", monofact());
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  /**
   * What tells the code that reads and extracts from that of another build: a checksum of its
   * classes, word lists and rows, whatever the version is called.
   */
  static String ofReading() {
    CRC32 sum = new CRC32();
    try {
      Path code =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      SortedMap<String, Long> files = Files.isDirectory(code) ? inFolder(code) : inJar(code);
      files.forEach((name, of) -> sum.update((name + of).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program cannot read itself", e);
    }
    return "%s-%08x".formatted(monofact(), sum.getValue());
  }

  private static boolean reads(String name) {
    return READING.matcher(name).matches();
  }

  private static SortedMap<String, Long> inJar(Path jar) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream().filter(e -> reads(e.getName())).forEach(e -> sums.put(e.getName(), e.getCrc()));
    }
    return sums;
  }

  private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
    SortedMap<String, Long> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (reads(name)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(file));
          sums.put(name, sum.getValue());
        }
      }
    }
    return sums;
  }

  private static String monofact() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
