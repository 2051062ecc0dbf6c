package io.monofact.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.monofact.yaml.YamlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken policy says in its first line what must be said of it. */
class BadPoliciesTest {

  static Stream<Path> files() throws IOException {
    Path folder =
        Path.of(System.getProperty("project.root", "."), "src/test/resources/bad-policies");
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areRefusedWithPlaceAndRemedy(Path file) throws IOException {
    String yaml = Files.readString(file);
    Throwable refused =
        catchThrowable(
            () ->
                Policy.parse(
                    file.getFileName().toString(),
                    yaml,
                    List.of("founder", "birthday"),
                    List.of("mention", "distinct_text")));
    assertThat(refused)
        .isInstanceOf(YamlError.class)
        .hasMessage(yaml.lines().findFirst().orElseThrow().substring(2));
  }
}
