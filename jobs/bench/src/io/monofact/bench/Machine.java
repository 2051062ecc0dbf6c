package io.monofact.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where it was measured.
 *
 * @param processor its name
 * @param processors how many
 * @param memoryBytes of the machine
 * @param system the operating system and its version
 * @param java its version
 * @param spark its version
 * @param tools the first line that each yardstick says of its version; "missing" where it is not
 *     there
 * @param load how many processes waited or ran in the minute before; below 0 where nobody tells
 */
public record Machine(
    String processor,
    int processors,
    long memoryBytes,
    String system,
    String java,
    String spark,
    Map<String, String> tools,
    double load) {

  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /** This machine. */
  static Machine here() throws IOException {
    Map<String, String> tools = new LinkedHashMap<>();
    for (String tool : List.of("zcat", "zstdcat", "rg", "taskset")) {
      tools.put(
          tool,
          Commands.exists(tool)
              ? Commands.run(List.of(tool, "--version")).text().lines().findFirst().orElse("")
              : "missing");
    }
    tools.put("DuckDB", DuckDb.version());
    return new Machine(
        after(CPUS, "model name", "unknown"),
        Runtime.getRuntime().availableProcessors(),
        1024 * Long.parseLong(after(MEMORY, "MemTotal", "0").replaceAll("\\D", "")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        tools,
        loadNow());
  }

  /** How many processes waited or ran in the last minute; below 0 where nobody tells. */
  static double loadNow() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String after(Path file, String key, String otherwise) throws IOException {
    if (!Files.exists(file)) {
      return otherwise;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
