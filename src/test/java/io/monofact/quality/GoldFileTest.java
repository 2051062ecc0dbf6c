package io.monofact.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {

  @TempDir private Path folder;

  @Test
  void keepsTheLinesThatAreAskedFor() throws IOException {
    Path file = folder.resolve("births.v1.jsonl");
    Files.writeString(
        file,
        """
        {"id": "1", "in_lead": true, "facts": []}

        {"id": "2", "in_lead": false, "facts": []}
        {"id": "3", "facts": []}
        """);
    GoldFile read = GoldFile.read(file, Map.of("in_lead", "true"));
    assertThat(read.name()).isEqualTo("births");
    assertThat(read.texts()).extracting(GoldText::id).containsExactly("1");
    assertThat(GoldFile.read(file, Map.of()).texts())
        .extracting(GoldText::line)
        .containsExactly(1, 3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "1"                        | no JSON
          [1]                               | no JSON object
          {"text": "a"}                     | no id
          {"id": "1", "facts": "x"}         | facts is no list
          {"id": "1", "facts": [{}]}        | no relation
          {"id": "1", "text": ["a"]}        | text is no text
          """)
  void tellsWhichLineIsWrong(String line, String message) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{\"id\": \"0\"}\n" + line + "\n");
    assertThatThrownBy(() -> GoldFile.read(file, Map.of()))
        .isInstanceOf(GoldError.class)
        .hasMessageContaining("gold.jsonl:2: ")
        .hasMessageContaining(message);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "\n");
    assertThatThrownBy(() -> GoldFile.read(file, Map.of()))
        .isInstanceOf(GoldError.class)
        .hasMessageContaining("no labelled text");
  }
}
