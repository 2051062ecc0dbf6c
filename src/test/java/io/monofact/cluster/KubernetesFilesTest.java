package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That every field of the files for Kubernetes is one that its API has, by the model of Spark's
 * client, which is on the class path of the profile {@code kubernetes} alone.
 */
@Tag("kubernetes")
class KubernetesFilesTest {

  private static final Path JOBS = Path.of(System.getProperty("project.root"), "jobs");

  private static final String MODEL = "io.fabric8.kubernetes.api.model.";

  private static final Map<String, String> KINDS =
      Map.of(
          "Pod", "Pod",
          "ServiceAccount", "ServiceAccount",
          "PersistentVolumeClaim", "PersistentVolumeClaim",
          "Role", "rbac.Role",
          "RoleBinding", "rbac.RoleBinding",
          "CronJob", "batch.v1.CronJob");

  /** The model takes fields that it does not know, and keeps them; here they are refused. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  private static int read(String yaml) throws IOException, ClassNotFoundException {
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
      List<JsonNode> all = documents.readAll();
      for (JsonNode document : all) {
        String kind = KINDS.get(document.get("kind").asText());
        assertThat(STRICT.treeToValue(document, Class.forName(MODEL + kind))).isNotNull();
      }
      return all.size();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubernetes/driver.yaml",
        "kubernetes/executor.yaml",
        "kubernetes/rights.yaml",
        "schedule/cronjob.yaml"
      })
  void everyFieldIsKnown(String file) throws Exception {
    assertThat(read(Files.readString(JOBS.resolve(file)))).isPositive();
  }

  @Test
  void aFieldThatIsNotIsFound() throws IOException {
    String wrong =
        Files.readString(JOBS.resolve("schedule/cronjob.yaml"))
            .replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(UnrecognizedPropertyException.class);
  }
}
