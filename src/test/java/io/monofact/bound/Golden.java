package io.monofact.bound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs with expected figures. They were computed by a program of its own from the formulas of
 * docs/theory.md; the file lies at the root of the test resources, or where {@code -Dgolden=PATH}
 * says.
 */
final class Golden {

  /**
   * One input and what is expected of it.
   *
   * @param number its place in the file, from 0
   * @param rarefyTo the m of (E14)
   * @param expected figures by key, such as {@code E4_lower_99}
   */
  record Case(
      int number, Sample sample, Setting setting, long rarefyTo, Map<String, JsonNode> expected) {}

  private Golden() {}

  static List<Case> cases() throws IOException {
    String elsewhere = System.getProperty("golden");
    try (InputStream in =
        elsewhere == null
            ? Golden.class.getResourceAsStream("/golden.json")
            : Files.newInputStream(Path.of(elsewhere))) {
      List<Case> cases = new ArrayList<>();
      for (JsonNode c : new ObjectMapper().readTree(in)) {
        cases.add(read(cases.size(), c.get("input"), c.get("expected")));
      }
      return cases;
    }
  }

  private static Case read(int number, JsonNode input, JsonNode expected) {
    Map<Long, Long> spectrum = new HashMap<>();
    input
        .get("spectrum")
        .properties()
        .forEach(e -> spectrum.put(Long.parseLong(e.getKey()), e.getValue().asLong()));
    Setting setting =
        new Setting(
            input.get("min_errors").asLong(),
            input.get("max_errors").asLong(),
            input.get("delta").asDouble(),
            input.get("g").asDouble(),
            new ExtractionError(input.get("recall").asDouble(), input.get("spurious").asDouble()));
    Map<String, JsonNode> figures = new HashMap<>();
    expected.properties().forEach(e -> figures.put(e.getKey(), e.getValue()));
    return new Case(
        number,
        new Sample(Spectrum.of(spectrum), input.get("abstentions").asLong()),
        setting,
        input.get("rarefy_to").asLong(),
        figures);
  }
}
