package io.monofact.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schedulers' files, as far as they can be looked at without their schedulers. */
class ScheduleFilesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Of spark-operator's {@code api/v1beta2/sparkapplication_types.go}: what is used here. */
  private static final Map<String, Set<String>> SPARK_APPLICATION =
      Map.of(
          "/spec",
          Set.of(
              "type",
              "mode",
              "sparkVersion",
              "image",
              "mainClass",
              "mainApplicationFile",
              "arguments",
              "restartPolicy",
              "timeToLiveSeconds",
              "volumes",
              "driver",
              "executor"),
          "/spec/driver",
          Set.of(
              "cores",
              "memory",
              "serviceAccount",
              "terminationGracePeriodSeconds",
              "labels",
              "configMaps",
              "envFrom",
              "podSecurityContext",
              "securityContext"),
          "/spec/executor",
          Set.of(
              "instances",
              "cores",
              "memory",
              "memoryOverhead",
              "labels",
              "volumeMounts",
              "podSecurityContext",
              "securityContext"),
          "/spec/restartPolicy",
          Set.of("type"),
          "/spec/driver/configMaps/0",
          Set.of("name", "path"));

  @TempDir Path folder;

  private static String text(String file) throws IOException {
    return Files.readString(Schedule.FILES.resolve(file));
  }

  private Job run(Map<String, String> environment, String... command) throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", System.getenv("PATH"));
    return Job.start(folder, List.of(command), all);
  }

  @Test
  void noFileKnowsASettingThatIsNotDocumented() throws IOException {
    Set<String> known = Schedule.documented().collect(Collectors.toCollection(TreeSet::new));
    // Where the program and the settings are; what runs in the program's place.
    known.addAll(List.of("MONOFACT_COMMAND", "MONOFACT_HOME", "MONOFACT_SETTINGS"));
    Pattern name = Pattern.compile("MONOFACT_[A-Z_]*[A-Z]");
    try (Stream<Path> files = Files.list(Schedule.FILES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(name.matcher(Files.readString(file)).results().map(r -> r.group()))
            .as(file.toString())
            .isSubsetOf(known);
      }
    }
  }

  @Test
  void systemdFindsNoFaultInItsUnits() throws IOException {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "systemd-analyze"))));
    // Another user than this machine has is a fault to it, and so is a program that is not there.
    Path unit =
        Files.writeString(
            folder.resolve("monofact.service"),
            text("monofact.service")
                .replace("/opt/monofact", Schedule.ROOT.toString())
                .replace("User=monofact", "User=" + System.getProperty("user.name")));
    Path timer = Files.writeString(folder.resolve("monofact.timer"), text("monofact.timer"));
    try (Job job = run(Map.of(), "systemd-analyze", "verify", unit.toString(), timer.toString())) {
      assertThat(job.status()).as(job.err()).isZero();
      assertThat(job.err()).doesNotContain("monofact.service:", "monofact.timer:");
    }
  }

  @Test
  void aCronJobRunsWhatTheImageHas() throws IOException {
    try (var documents =
        YAML.readerFor(JsonNode.class)
            .<JsonNode>readValues(Schedule.FILES.resolve("cronjob.yaml").toFile())) {
      JsonNode job = documents.readAll().get(1);
      assertThat(job.get("kind").asText()).isEqualTo("CronJob");
      assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
      JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
      String command = pod.at("/containers/0/command/0").asText();
      assertThat(Path.of(command.replace("/opt/monofact", Schedule.ROOT.toString())))
          .isExecutable();
      assertThat(pod.at("/securityContext/runAsUser").asText()).isEqualTo(Image.user());
      assertThat(pod.at("/restartPolicy").asText()).isEqualTo("Never");
      JsonNode rule = job.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes");
      assertThat(rule.get("containerName")).isEqualTo(pod.at("/containers/0/name"));
      assertThat(rule.get("values")).isEqualTo(YAML.readTree("[1, 2, 3, 75]"));
    }
  }

  private Map<String, String> cluster() {
    return new HashMap<>(
        Map.of(
            "MONOFACT_CORPUS", "s3a://b/*.zst s3a://b/\"odd\\name&",
            "MONOFACT_OUTPUTS", "s3a://b/audits/",
            "MONOFACT_IMAGE", "registry.example/spark:1",
            "MONOFACT_POLICY", "/etc/monofact/policy.yaml",
            "MONOFACT_EXECUTORS", "7",
            "MONOFACT_ARGUMENTS", "--only birthday"));
  }

  private Job sparkApplication(Map<String, String> settings) throws IOException {
    return run(settings, Schedule.FILES.resolve("spark-application").toString());
  }

  @Test
  void aSparkApplicationHasTheSettingsAndNoFieldThatIsNotKnown() throws IOException {
    try (Job job = sparkApplication(cluster())) {
      assertThat(job.status()).as(job.err()).isZero();
      JsonNode application = YAML.readTree(job.out());
      String name = application.at("/metadata/name").asText();
      assertThat(name).matches("monofact-\\d{8}t\\d{6}z");
      assertThat(application.at("/spec/executor/instances").asInt()).isEqualTo(7);
      assertThat(application.at("/spec/image").asText()).isEqualTo("registry.example/spark:1");
      String run = name.replace("monofact-", "").toUpperCase(Locale.ROOT);
      assertThat(application.at("/spec/arguments"))
          .extracting(JsonNode::asText)
          .containsExactly(
              "audit",
              "s3a://b/*.zst",
              "s3a://b/\"odd\\name&",
              "--output",
              "s3a://b/audits/" + run,
              "--policy",
              "/etc/monofact/policy.yaml",
              "--only",
              "birthday");
      SPARK_APPLICATION.forEach(
          (place, fields) ->
              assertThat(application.at(place).fieldNames())
                  .toIterable()
                  .isSubsetOf(fields)
                  .isNotEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MONOFACT_BASELINE=last-passed",
        "MONOFACT_OUTPUTS=/srv/monofact",
        "MONOFACT_IMAGE=",
        "MONOFACT_EXECUTORS=many"
      })
  void aSparkApplicationThatCannotWorkIsRefused(String setting) throws IOException {
    Map<String, String> settings = cluster();
    String name = setting.substring(0, setting.indexOf('='));
    settings.put(name, setting.substring(name.length() + 1));
    try (Job job = sparkApplication(settings)) {
      assertThat(job.status()).isEqualTo(2);
      assertThat(job.err()).startsWith("spark-application: " + name);
      assertThat(job.out()).isEmpty();
    }
  }

  /** Stands in for Airflow: writes down what a DAG's file makes. */
  private static final String AIRFLOW =
      """
      import json, sys, types
      made = []
      class DAG:
          def __init__(self, dag_id, description, schedule, start_date, catchup, max_active_runs, tags):
              made.append({"dag": dag_id, "schedule": schedule, "at_once": max_active_runs})
          def __enter__(self): return self
          def __exit__(self, *_): pass
      class BashOperator:
          def __init__(self, *, task_id, bash_command, env, append_env, skip_on_exit_code, retries,
                       execution_timeout):
              made.append({"command": bash_command, "env": env, "skip": skip_on_exit_code})
      def module(name, **content):
          sys.modules[name] = types.ModuleType(name)
          vars(sys.modules[name]).update(content)
      module("airflow", DAG=DAG)
      module("airflow.operators")
      module("airflow.operators.bash", BashOperator=BashOperator)
      exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"))
      print(json.dumps(made))
      """;

  @Test
  void theTaskOfAnAirflowDagRunsTheScript() throws IOException {
    Path stub = Files.writeString(folder.resolve("stub.py"), AIRFLOW);
    Path dag = Schedule.FILES.resolve("airflow_dag.py");
    Map<String, String> home =
        Map.of("MONOFACT_HOME", Schedule.ROOT.toString(), "MONOFACT_SETTINGS", "/no such file");
    JsonNode made;
    try (Job job = run(home, "python3", stub.toString(), dag.toString())) {
      assertThat(job.status()).as(job.err()).isZero();
      made = new ObjectMapper().readTree(job.out());
    }
    assertThat(made.at("/0/at_once").asInt()).isEqualTo(1);
    assertThat(made.at("/1/skip").asInt()).isEqualTo(75);
    Map<String, String> env = new HashMap<>();
    made.at("/1/env").properties().forEach(e -> env.put(e.getKey(), e.getValue().asText()));
    try (Job job = run(env, "bash", "-c", made.at("/1/command").asText())) {
      assertThat(job.status()).isEqualTo(2);
      assertThat(job.err()).isEqualTo("run-audit: the settings '/no such file' cannot be read\n");
    }
  }

  @Test
  void theStepsOfAGitHubWorkflowRun() throws IOException {
    JsonNode steps =
        YAML.readTree(Schedule.FILES.resolve("github-workflow.yaml").toFile())
            .at("/jobs/audit/steps");
    String audit = steps.at("/1/run").asText();
    assertThat(audit)
        .isEqualTo(
            "touch \"$RUNNER_TEMP/begun\"\n/opt/monofact/jobs/schedule/run-audit monofact.env\n");
    Path last = folder.resolve("audits/20261121T030000Z");
    Files.createDirectories(folder.resolve("audits/20261120T030000Z"));
    Files.createDirectories(last);
    Files.writeString(last.resolve("verdict.md"), "## Audit failed\n");
    Files.writeString(
        folder.resolve("monofact.env"), "MONOFACT_OUTPUTS=" + folder.resolve("audits") + "\n");
    Path summary = folder.resolve("summary");
    Path env = folder.resolve("env");
    Path begun = Files.writeString(folder.resolve("begun"), "");
    Map<String, String> github =
        Map.of(
            "GITHUB_STEP_SUMMARY", summary.toString(),
            "GITHUB_ENV", env.toString(),
            "RUNNER_TEMP", folder.toString());
    for (boolean isOfThisNight : new boolean[] {false, true}) {
      long age = isOfThisNight ? 3_600_000 : -3_600_000;
      Files.setLastModifiedTime(
          begun, FileTime.fromMillis(Files.getLastModifiedTime(last).toMillis() - age));
      Files.deleteIfExists(env);
      try (Job job = run(github, "bash", "-e", "-c", steps.at("/2/run").asText())) {
        assertThat(job.status()).as(job.err()).isZero();
      }
      assertThat(Files.exists(summary)).isEqualTo(isOfThisNight);
      assertThat(env).hasContent("last=" + (isOfThisNight ? last : ""));
    }
    assertThat(summary).hasContent("## Audit failed");
  }
}
