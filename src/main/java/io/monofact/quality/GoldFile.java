package io.monofact.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of labelled texts, one JSON object a line (docs/measuring-quality.md).
 *
 * @param name the file's name without its ending
 * @param texts its texts, in order
 */
public record GoldFile(String name, List<GoldText> texts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public GoldFile {
    texts = List.copyOf(texts);
  }

  /**
   * Reads a file.
   *
   * @param path the file, UTF-8
   * @param where what a line must hold at its top level, such as {@code in_lead: true}; others are
   *     passed over
   * @throws GoldError if a line is no labelled text
   * @throws IOException if the file cannot be read
   */
  public static GoldFile read(Path path, Map<String, String> where) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = parse(path, number, line);
        if (where.entrySet().stream()
            .allMatch(w -> node.path(w.getKey()).asText().equals(w.getValue()))) {
          texts.add(text(path, number, node));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new GoldError(path, 0, "no labelled text is in it", "see docs/measuring-quality.md");
    }
    String file = String.valueOf(path.getFileName());
    int point = file.indexOf('.');
    return new GoldFile(point > 0 ? file.substring(0, point) : file, texts);
  }

  /** Whether facts of a relation are labelled with answers, or as unknown. */
  boolean labels(String relation, boolean unknown) {
    return texts.stream()
        .flatMap(text -> text.facts().stream())
        .anyMatch(f -> f.relation().equals(relation) && f.isAbstention() == unknown);
  }

  private static JsonNode parse(Path path, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new GoldError(path, number, "no JSON: " + e.getOriginalMessage(), "mend the line");
    }
    throw new GoldError(path, number, "no JSON object", "write one labelled text a line");
  }

  private static GoldText text(Path path, int number, JsonNode node) {
    String id = string(path, number, node, "id");
    if (id == null) {
      throw new GoldError(path, number, "the text has no id", "give it one");
    }
    Set<String> complete = new TreeSet<>();
    node.path("complete").forEach(relation -> complete.add(relation.asText()));
    return new GoldText(
        id,
        string(path, number, node, "title"),
        string(path, number, node, "text"),
        string(path, number, node, "language"),
        facts(path, number, node, "facts"),
        facts(path, number, node, "optional_facts"),
        complete,
        number);
  }

  private static List<GoldFact> facts(Path path, int number, JsonNode text, String field) {
    List<GoldFact> facts = new ArrayList<>();
    if (text.has(field) && !text.get(field).isArray()) {
      throw new GoldError(path, number, field + " is no list", "write [] for none");
    }
    for (JsonNode fact : text.path(field)) {
      String relation = string(path, number, fact, "relation");
      if (relation == null) {
        throw new GoldError(path, number, "a fact has no relation", "name it");
      }
      facts.add(
          new GoldFact(
              relation,
              string(path, number, fact, "subject"),
              string(path, number, fact, "answer"),
              string(path, number, fact, "answer_iso"),
              string(path, number, fact, "mention"),
              "no".equals(string(path, number, fact, "judgment"))));
    }
    return facts;
  }

  private static String string(Path path, int number, JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new GoldError(path, number, field + " is no text", "write it in quotes");
    }
    return value.asText();
  }
}
