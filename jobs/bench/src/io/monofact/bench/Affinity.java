package io.monofact.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds processes to some processors, where the system has taskset. */
final class Affinity {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";

  private Affinity() {}

  /**
   * What to write before a command so that it runs on so many processors; nothing where taskset is
   * missing.
   */
  static List<String> prefix(int cores) throws IOException {
    if (!Commands.exists("taskset") || !Files.exists(STATUS)) {
      return List.of();
    }
    String allowed =
        Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith(ALLOWED))
            .map(line -> line.substring(ALLOWED.length()).strip())
            .findFirst()
            .orElse("0");
    return List.of("taskset", "-c", first(allowed, cores));
  }

  /**
   * The first processors of a list such as {@code 0-3,8}, as a list of numbers.
   *
   * @param allowed as the kernel writes it
   * @param cores how many; all where there are fewer
   */
  static String first(String allowed, int cores) {
    List<Integer> all = new ArrayList<>();
    for (String range : allowed.split(",", -1)) {
      String[] ends = range.strip().split("-", -1);
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int cpu = Integer.parseInt(ends[0]); cpu <= last; cpu++) {
        all.add(cpu);
      }
    }
    return all.stream().limit(cores).map(String::valueOf).collect(Collectors.joining(","));
  }
}
