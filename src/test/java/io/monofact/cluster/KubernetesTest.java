package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What spark-submit of {@code jobs/kubernetes/submit} asks an API server for. The server is a
 * stand-in that writes down what it is sent; no pod runs. Run by {@code mvn verify
 * -Pspark-4.1,kubernetes}.
 */
@Tag("kubernetes")
class KubernetesTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path FILES = ROOT.resolve("jobs").resolve("kubernetes");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir static Path folder;

  private static final Map<String, JsonNode> SENT = new ConcurrentHashMap<>();

  private static HttpServer server;

  @BeforeAll
  static void submit() throws IOException, InterruptedException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", KubernetesTest::answer);
    server.start();
    Path home = sparkHome();
    Path log = folder.resolve("log");
    ProcessBuilder submit =
        new ProcessBuilder(
                FILES.resolve("submit").toString(),
                "audit",
                "s3a://bucket/corpus/*.jsonl.zst",
                "--output",
                "s3a://bucket/audits/1")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    submit
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                home.toString(),
                "MONOFACT_MASTER",
                "k8s://http://127.0.0.1:" + server.getAddress().getPort(),
                "MONOFACT_IMAGE",
                "registry.example/monofact:1",
                "MONOFACT_NAMESPACE",
                "facts",
                "MONOFACT_EXECUTORS",
                "7",
                "MONOFACT_SUBMIT_OPTS",
                "--conf spark.kubernetes.submission.waitAppCompletion=false"));
    assertThat(submit.start().waitFor()).as(Files.readString(log)).isZero();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  /** A spark-submit that runs the Spark of the build. */
  private static Path sparkHome() throws IOException {
    Path build = ROOT.resolve(System.getProperty("build.folder"));
    List<String> command =
        new ArrayList<>(List.of("exec", System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of(System.getProperty("cluster.opens").trim().split("\\s+")));
    command.addAll(
        List.of(
            "-cp",
            Files.readString(build.resolve("spark.classpath")).strip(),
            "org.apache.spark.deploy.SparkSubmit",
            "\"$@\""));
    Path script = Files.createDirectories(folder.resolve("spark/bin")).resolve("spark-submit");
    Files.writeString(
        script,
        "#!/usr/bin/env bash\nexport SPARK_SCALA_VERSION=%s\n%s\n"
            .formatted(System.getProperty("scala.binary.version"), String.join(" ", command)));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return folder.resolve("spark");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    byte[] reply =
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":404}".getBytes(StandardCharsets.UTF_8);
    int status = 404;
    if (body.length > 0) {
      ObjectNode sent = (ObjectNode) JSON.readTree(body);
      SENT.put(exchange.getRequestURI().getPath(), sent.deepCopy());
      sent.withObject("/metadata").put("uid", "1").put("namespace", "facts");
      reply = JSON.writeValueAsBytes(sent);
      status = 201;
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private static JsonNode driver() {
    return SENT.get("/api/v1/namespaces/facts/pods");
  }

  private static String configured(String name) {
    return SENT.values().stream()
        .map(sent -> sent.at("/data/" + name).asText())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDriverRunsTheCommandThatWasGiven() {
    JsonNode container = driver().at("/spec/containers/0");
    assertThat(container.get("image").asText()).isEqualTo("registry.example/monofact:1");
    List<String> arguments = new ArrayList<>();
    container.get("args").forEach(argument -> arguments.add(argument.asText()));
    assertThat(arguments)
        .endsWith(
            "--class",
            "io.monofact.Monofact",
            "local:///opt/monofact/monofact.jar",
            "audit",
            "s3a://bucket/corpus/*.jsonl.zst",
            "--output",
            "s3a://bucket/audits/1");
    assertThat(driver().at("/spec/serviceAccountName").asText()).isEqualTo("monofact");
    assertThat(configured("spark.properties"))
        .contains("spark.executor.instances=7", "spark.executor.memoryOverhead=2g");
  }

  @Test
  void theDriversPodHasAllThatTheTemplateSays() throws IOException {
    JsonNode template = YAML.readTree(FILES.resolve("driver.yaml").toFile()).get("spec");
    JsonNode spec = driver().get("spec");
    assertThat(spec.get("securityContext")).isEqualTo(template.get("securityContext"));
    assertThat(spec.get("terminationGracePeriodSeconds"))
        .isEqualTo(template.get("terminationGracePeriodSeconds"));
    assertThat(spec.get("containers")).hasSize(1);
    assertThat(spec.at("/containers/0/name")).isEqualTo(template.at("/containers/0/name"));
    assertThat(spec.at("/containers/0/securityContext"))
        .isEqualTo(template.at("/containers/0/securityContext"));
  }

  @Test
  void theExecutorsTemplateGoesToTheDriver() throws IOException {
    JsonNode sent = YAML.readTree(configured("podspec-configmap-key"));
    JsonNode template = YAML.readTree(FILES.resolve("executor.yaml").toFile());
    assertThat(sent).isEqualTo(template);
    assertThat(template.at("/spec/topologySpreadConstraints/0/labelSelector/matchLabels"))
        .isEqualTo(YAML.readTree("app.kubernetes.io/name: monofact"));
    assertThat(configured("spark.properties"))
        .contains("spark.kubernetes.executor.label.app.kubernetes.io/name=monofact");
  }
}
