package io.monofact.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A score as JSON, to be read by people's programs and by {@code audit --quality}. Keys are only
 * ever added.
 */
public final class ScoreFile {

  private static final String FORMAT = "monofact-score";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScoreFile() {}

  /**
   * Writes a score.
   *
   * @param path where to
   * @param score what was measured
   * @param about further facts about the run, such as the files and the rules' hash
   * @throws IOException if it cannot be written
   */
  public static void write(Path path, Score score, Map<String, String> about) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    about.forEach(root::put);
    root.put("texts", score.texts());
    rows(root.putArray("relations"), "relation", score.relations());
    rows(root.putArray("categories"), "category", score.categories());
    ArrayNode findings = root.putArray("findings");
    for (Finding finding : score.findings()) {
      findings
          .addObject()
          .put("kind", finding.kind().label())
          .put("file", finding.file())
          .put("id", finding.id())
          .put("title", finding.title())
          .put("relation", finding.relation())
          .put("subject", finding.subject())
          .put("answer", finding.answer())
          .put("detail", finding.detail())
          .put("text", finding.text());
    }
    Files.write(path, JSON.writeValueAsBytes(root));
  }

  /**
   * Writes the precision that a judged sheet told; recall is null.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path path, Collection<Measured> precision, Map<String, String> about)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    about.forEach(root::put);
    ArrayNode categories = root.putArray("categories");
    for (Measured measured : precision) {
      ObjectNode node = categories.addObject();
      node.put("category", measured.category());
      node.put("statements", "claims");
      node.putNull("recall");
      share(node, "precision", measured.precision());
    }
    Files.write(path, JSON.writeValueAsBytes(root));
  }

  private static void rows(ArrayNode array, String name, List<ScoreRow> rows) {
    for (ScoreRow row : rows) {
      ObjectNode node = array.addObject();
      if (row.file() != null) {
        node.put("file", row.file());
      }
      node.put(name, row.name());
      node.put("statements", row.unknown() ? "abstentions" : "claims");
      share(node, "recall", row.recall());
      share(node, "recall_by_subject", row.recallBySubject());
      share(node, "precision", row.precision());
      share(node, "precision_by_subject", row.precisionBySubject());
      if (row.refused() > 0) {
        share(node, "refused_claimed", new Wilson(row.refusedClaimed(), row.refused()));
      }
    }
  }

  /** Writes a share as its counts, its rate and its interval; null where nothing was looked at. */
  static void share(ObjectNode parent, String name, Wilson share) {
    if (share.trials() == 0) {
      parent.putNull(name);
      return;
    }
    parent
        .putObject(name)
        .put("hits", share.hits())
        .put("trials", share.trials())
        .put("rate", share.rate())
        .put("low", share.low())
        .put("high", share.high());
  }

  /**
   * Reads what a score says of each category's claims. A claim about the wrong subject is as
   * spurious as one with a wrong answer, so the shares by subject are taken.
   *
   * @param path a file that {@code score} wrote
   * @return by category; categories of which nothing was measured are left out
   * @throws GoldError if it is no such file
   * @throws IOException if it cannot be read
   */
  public static Map<String, Measured> read(Path path) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(path));
    } catch (JsonProcessingException e) {
      throw new GoldError(path, 0, "no JSON: " + e.getOriginalMessage(), "give a score's --json");
    }
    if (root == null || !root.path("format").asText().equals(FORMAT)) {
      throw new GoldError(path, 0, "it is no score", "give the file that score --json wrote");
    }
    Instant when = when(path, root.path("measured"));
    Map<String, Measured> measured = new TreeMap<>();
    for (JsonNode row : root.path("categories")) {
      if (row.path("statements").asText().equals("claims")) {
        String category = row.path("category").asText();
        Wilson recall = share(path, row.path("recall_by_subject"), row.path("recall"));
        Wilson precision = share(path, row.path("precision_by_subject"), row.path("precision"));
        if (recall != null || precision != null) {
          measured.put(category, new Measured(category, recall, precision, when));
        }
      }
    }
    return measured;
  }

  /** When it was measured, which {@code score} writes as 2026-11-20 14:03:11 UTC. */
  private static Instant when(Path path, JsonNode node) {
    if (!node.isTextual()) {
      return null;
    }
    try {
      return Instant.parse(node.asText().replace(" UTC", "Z").replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      throw new GoldError(
          path,
          0,
          "\"measured\" is \"%s\"".formatted(node.asText()),
          "write a time, such as 2026-11-20 14:03:11 UTC");
    }
  }

  private static Wilson share(Path path, JsonNode first, JsonNode second) {
    JsonNode node = first.isObject() ? first : second;
    if (!node.isObject()) {
      return null;
    }
    try {
      return new Wilson(node.path("hits").asLong(-1), node.path("trials").asLong(-1));
    } catch (IllegalArgumentException e) {
      throw new GoldError(
          path, 0, "a share is not possible: " + e.getMessage(), "score the labels again");
    }
  }
}
