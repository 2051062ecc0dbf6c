package io.monofact.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schedulers whose files start a process of their own, as those files have it. */
enum Schedule {
  /** The line of {@code crontab.example}, by {@code /bin/sh -c} and with cron's few variables. */
  CRON {
    @Override
    List<String> command(Path settings) throws IOException {
      String line = only("crontab.example", "(?m)^(?:[0-9*/,-]+ ){5}(\\S.*)$");
      return List.of("/bin/sh", "-c", placed(line).replace(SETTINGS, settings.toString()));
    }

    @Override
    Map<String, String> environment(Path settings) throws IOException {
      return Map.of(
          "PATH",
          only("crontab.example", "(?m)^PATH=(.*)$"),
          "SHELL",
          "/bin/sh",
          "HOME",
          settings.getParent().toString());
    }
  },

  /** {@code ExecStart} of {@code monofact.service}, with its {@code EnvironmentFile}. */
  SYSTEMD {
    @Override
    List<String> command(Path settings) throws IOException {
      return List.of(placed(only("monofact.service", "(?m)^ExecStart=(.*)$")).split(" +"));
    }

    @Override
    Map<String, String> environment(Path settings) throws IOException {
      String file = only("monofact.service", "(?m)^EnvironmentFile=(.*)$");
      if (!file.equals(SETTINGS)) {
        throw new IllegalStateException(file);
      }
      Map<String, String> all = new LinkedHashMap<>();
      all.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin");
      for (String line : Files.readAllLines(settings)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          all.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
      }
      return all;
    }
  };

  static final Path ROOT = Path.of(System.getProperty("project.root"));
  static final Path FILES = ROOT.resolve("jobs").resolve("schedule");
  static final String SETTINGS = "/etc/monofact/monofact.env";

  abstract List<String> command(Path settings) throws IOException;

  abstract Map<String, String> environment(Path settings) throws IOException;

  /** Starts what the scheduler starts, with these settings beside those in the file. */
  Job start(Path settings, String... further) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>(environment(settings));
    for (int i = 0; i < further.length; i += 2) {
      environment.put(further[i], further[i + 1]);
    }
    return Job.start(settings.getParent(), command(settings), environment);
  }

  /** A command line of an installation, for this checkout. */
  private static String placed(String command) {
    return command.replace("/opt/monofact", ROOT.toString());
  }

  /** What a pattern finds in a file, where it has to be exactly one thing. */
  static String only(String file, String regex) throws IOException {
    Matcher matcher = Pattern.compile(regex).matcher(Files.readString(FILES.resolve(file)));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    if (found.size() != 1) {
      throw new IllegalStateException("%s in %s: %s".formatted(regex, file, found));
    }
    return found.get(0);
  }

  /** The names in the documented file of settings. */
  static Stream<String> documented() throws IOException {
    return Files.readAllLines(FILES.resolve("monofact.env.example")).stream()
        .filter(line -> line.matches("[A-Z_]+=.*"))
        .map(line -> line.substring(0, line.indexOf('=')));
  }
}
