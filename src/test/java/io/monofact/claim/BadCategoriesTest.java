package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.monofact.yaml.YamlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken file says in its first lines what must be said of it. */
class BadCategoriesTest {

  static Stream<Path> files() throws IOException {
    Path folder =
        Path.of(System.getProperty("project.root", "."), "src/test/resources/bad-categories");
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void areRefusedWithPlaceAndRemedy(Path file) throws IOException {
    String yaml = Files.readString(file);
    String expected =
        yaml.lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(Math.min(2, line.length())))
            .collect(Collectors.joining("\n"));
    Throwable refused =
        catchThrowable(() -> Categories.of(Map.of(file.getFileName().toString(), yaml)));
    assertThat(refused).isInstanceOf(YamlError.class);
    assertThat(refused.getMessage().lines().collect(Collectors.joining("\n"))).isEqualTo(expected);
  }
}
