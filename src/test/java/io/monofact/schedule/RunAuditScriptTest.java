package io.monofact.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code run-audit} does about an audit, which here is a stand-in. */
class RunAuditScriptTest {

  /**
   * Writes down how it was called and publishes an output as an audit does. It waits, where it is
   * asked to, until a file is there, and leaves what it has when it is ended.
   */
  private static final String STAND_IN =
      """
      #!/usr/bin/env bash
      here=$(cd "$(dirname "$0")" && pwd)
      trap 'echo tidied > "$here/tidied"; exit 143' TERM
      printf '%s\\n' "$@" > "$here/called"
      while [ $# -gt 0 ]; do
        [ "$1" != --output ] || output=$2
        shift
      done
      mkdir -p "$output.partial"
      echo "the audit says something"
      while [ -n "${WAITS:-}" ] && [ ! -e "$here/go" ]; do sleep 0.05; done
      mv "$output.partial" "$output"
      status=${STATUS:-0}
      case $status in 0) verdict=passed ;; *) verdict=failed ;; esac
      printf '{\\n  "verdict" : "%s"\\n}' "$verdict" > "$output/verdict.json"
      printf '{\\n  "outcome" : "complete"\\n}' > "$output/run.json"
      exit "$status"
      """;

  @TempDir Path folder;

  private Path outputs;
  private Path settings;

  @BeforeEach
  void aStandIn() throws IOException {
    outputs = folder.resolve("audits");
    Path command = Files.writeString(folder.resolve("stand-in"), STAND_IN);
    assertThat(command.toFile().setExecutable(true)).isTrue();
    settings = folder.resolve("monofact.env");
    settings();
  }

  private void settings(String... more) throws IOException {
    Files.write(
        settings,
        Stream.concat(
                Stream.of(
                    "MONOFACT_CORPUS=/a/*.jsonl /b",
                    "MONOFACT_OUTPUTS=" + outputs,
                    "MONOFACT_COMMAND=" + folder.resolve("stand-in"),
                    "MONOFACT_LOGS=" + folder.resolve("logs")),
                Stream.of(more))
            .toList());
  }

  private List<String> runs() throws IOException {
    try (Stream<Path> all = Files.list(outputs)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("run-audit.lock"))
          .sorted()
          .toList();
    }
  }

  private List<String> called() throws IOException {
    return Files.readAllLines(folder.resolve("called"));
  }

  /** A run that is there from earlier. */
  private String earlier(int day, String verdict) throws IOException {
    String name = "202601%02dT030000Z".formatted(day);
    Path run = Files.createDirectories(outputs.resolve(name));
    Files.writeString(run.resolve("verdict.json"), "{\n  \"verdict\" : \"" + verdict + "\"\n}");
    Files.writeString(run.resolve("run.json"), "{\n  \"outcome\" : \"complete\"\n}");
    return name;
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void theStatusIsTheAuditsOwn(Schedule schedule) throws IOException {
    for (int status : List.of(0, 1, 2, 3, 4)) {
      try (Job job = schedule.start(settings, "STATUS", Integer.toString(status))) {
        assertThat(job.status()).isEqualTo(status);
        assertThat(job.err().lines()).hasSize(status == 0 ? 0 : 1);
      }
    }
    assertThat(called())
        .startsWith("audit", "/a/*.jsonl", "/b", "--output")
        .doesNotContain("--policy", "--baseline");
    assertThat(Job.read(folder.resolve("logs/monofact.log")))
        .contains("the audit says something", "ended with status 3: input could not be read");
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void aSecondRunIsRefusedAndTheFirstGoesOn(Schedule schedule) throws IOException {
    try (Job first = schedule.start(settings, "WAITS", "yes")) {
      first.await(() -> Files.exists(folder.resolve("called")));
      try (Job second = schedule.start(settings)) {
        assertThat(second.status()).isEqualTo(75);
        assertThat(second.err())
            .isEqualTo(
                "run-audit: another run is under way in '%s'; this one is left out (status 75)%n"
                    .formatted(outputs));
      }
      Files.createFile(folder.resolve("go"));
      assertThat(first.status()).isZero();
    }
    assertThat(runs()).hasSize(1);
    try (Job third = schedule.start(settings)) {
      assertThat(third.status()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void anInterruptedRunTidiesUpAndTheNextTakesItsPlace(Schedule schedule) throws IOException {
    try (Job job = schedule.start(settings, "WAITS", "yes")) {
      job.await(() -> Files.exists(folder.resolve("called")));
      // Of cron's job the shell is the process that is known, which hands nothing on.
      if (schedule == Schedule.CRON) {
        job.terminateChild("run-audit");
      } else {
        job.terminate();
      }
      assertThat(job.status()).isEqualTo(143);
      assertThat(job.err()).contains("ended with status 143: interrupted by SIGTERM");
    }
    assertThat(folder.resolve("tidied")).exists();
    assertThat(runs()).hasSize(1);
    String name = runs().get(0).replace(".partial", "");
    assertThat(runs()).containsExactly(name + ".partial");
    try (Job job = schedule.start(settings)) {
      assertThat(job.status()).isZero();
    }
    assertThat(runs()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "HUP"})
  void otherSignalsInterruptToo(String signal) throws IOException {
    try (Job job = Schedule.SYSTEMD.start(settings, "WAITS", "yes")) {
      job.await(() -> Files.exists(folder.resolve("called")));
      job.signal(signal);
      assertThat(job.status()).isEqualTo(143);
      assertThat(job.err()).contains("interrupted by SIG" + signal);
    }
    assertThat(folder.resolve("tidied")).exists();
  }

  @Test
  void theLockLastsAsLongAsTheAuditThoughTheScriptIsKilled() throws IOException {
    try (Job job = Schedule.SYSTEMD.start(settings, "WAITS", "yes")) {
      job.await(() -> Files.exists(folder.resolve("called")));
      job.signal("KILL");
      assertThat(job.status()).isEqualTo(137);
      try (Job second = Schedule.CRON.start(settings)) {
        assertThat(second.status()).isEqualTo(75);
      }
      Files.createFile(folder.resolve("go"));
    }
    int status;
    do {
      try (Job third = Schedule.CRON.start(settings)) {
        status = third.status();
      }
    } while (status == 75);
    assertThat(status).isZero();
    assertThat(runs()).hasSize(2);
  }

  @Test
  void theBaselineIsTheLastThatPassed() throws IOException {
    earlier(1, "passed");
    String good = earlier(2, "passed");
    earlier(3, "failed");
    Files.writeString(
        outputs.resolve(earlier(4, "passed")).resolve("run.json"),
        "{\n  \"outcome\" : \"too_much_rejected\"\n}");
    settings("MONOFACT_POLICY=/etc/policy.yaml");
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).isZero();
    }
    assertThat(called())
        .containsSequence("--policy", "/etc/policy.yaml", "--baseline", outputs + "/" + good);
    settings("MONOFACT_POLICY=/etc/policy.yaml", "MONOFACT_BASELINE=none");
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).isZero();
    }
    assertThat(called()).contains("--policy").doesNotContain("--baseline");
  }

  @Test
  void oldRunsAreRemovedButNeitherTheLastThatPassedNorAnythingElse() throws IOException {
    earlier(1, "passed");
    String good = earlier(2, "passed");
    earlier(3, "failed");
    String fourth = earlier(4, "failed");
    Files.createDirectories(outputs.resolve("mine"));
    settings("MONOFACT_KEEP=2");
    try (Job job = Schedule.SYSTEMD.start(settings, "STATUS", "1")) {
      assertThat(job.status()).isEqualTo(1);
    }
    assertThat(runs()).hasSize(4).startsWith(good, fourth).endsWith("mine");
  }

  @Test
  void theLogIsTurnedOverAndStaysBounded() throws IOException {
    settings("MONOFACT_LOG_BYTES=10", "MONOFACT_LOG_FILES=2");
    for (int i = 0; i < 4; i++) {
      try (Job job = Schedule.CRON.start(settings)) {
        assertThat(job.status()).isZero();
      }
    }
    try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
      assertThat(logs.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("monofact.log", "monofact.log.1", "monofact.log.2");
    }
  }

  @Test
  void everySettingThatIsDocumentedIsKnown() throws IOException {
    settings(
        Schedule.documented()
            .filter(name -> !name.matches("MONOFACT_(CORPUS|OUTPUTS|LOGS)"))
            .map(name -> name + "=")
            .toArray(String[]::new));
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).as(job.err()).isZero();
    }
    assertThat(Schedule.documented().collect(Collectors.toSet())).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MONOFACT_CORPSE=hidden",
        "export MONOFACT_STATE=hidden",
        "MONOFACT_STATE = hidden",
        "MONOFACT_WEBHOOK_SECRET=\"hidden\"",
        "hidden",
        "MONOFACT_KEEP=hidd",
        "MONOFACT_WEBHOOK_URL=https://hidden.example",
        "MONOFACT_OUTPUTS=s3a://bucket/audits"
      })
  void aMistakeInTheSettingsIsToldAndNotRepeated(String line) throws IOException {
    settings(line);
    if (line.contains("s3a")) {
      Files.write(settings, List.of("MONOFACT_CORPUS=/a", line));
    }
    try (Job job = Schedule.CRON.start(settings)) {
      assertThat(job.status()).isEqualTo(2);
      assertThat(job.err()).startsWith("run-audit: ").doesNotContain("hidden");
      assertThat(job.err().lines()).hasSize(1);
    }
    assertThat(folder.resolve("called")).doesNotExist();
  }
}
