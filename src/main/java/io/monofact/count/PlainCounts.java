package io.monofact.count;

import io.monofact.claim.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts statements in memory, under every {@link Unit} at once: for small runs, and as the measure
 * of what a distributed count must give.
 *
 * <ul>
 *   <li>{@link Unit#MENTION}: each statement is one example.
 *   <li>{@link Unit#DOCUMENT}: the statements of one document about one prompt are one example; a
 *       claim if any of them has an answer, else an abstention.
 *   <li>{@link Unit#DISTINCT_TEXT}: the same, with documents of the same text hash taken as one.
 *       Where a statement has no hash its document stands for itself.
 *   <li>{@link Unit#NEAR_COPY}: the same, with texts of the same cluster taken as one.
 * </ul>
 *
 * <p>A document is a path and a record, or the corpus's own name for it where there is no path. The
 * order of the statements never matters, and counts made apart merge to the counts made together.
 */
public final class PlainCounts {

  private record Prompt(String category, String key) {}

  /** What tells one document, or one text, from another. */
  private record Source(String name, String record) {

    /** No document has this as its record. */
    private static final String TEXT = "";

    static Source document(Statement s) {
      return s.path() == null
          ? new Source(s.documentId(), null)
          : new Source(s.path(), String.valueOf(s.record()));
    }

    static Source text(Statement s) {
      return s.textHash() == null ? document(s) : new Source(s.textHash(), TEXT);
    }

    Source cluster(Map<String, String> copies) {
      boolean isText = TEXT.equals(record);
      return isText && copies.containsKey(name) ? new Source(copies.get(name), TEXT) : this;
    }
  }

  /** All that is known of one prompt. */
  private static final class Tally {
    private String entity;
    private long mentionClaims;
    private long mentionAbstentions;
    private final Set<String> answers = new HashSet<>();
    private final Map<Source, Boolean> answeredByDocument = new HashMap<>();
    private final Map<Source, Boolean> answeredByText = new HashMap<>();

    void add(Statement s) {
      takeEntity(s.entity());
      if (s.isAbstention()) {
        mentionAbstentions++;
      } else {
        mentionClaims++;
        answers.add(s.answer());
      }
      answeredByDocument.merge(Source.document(s), !s.isAbstention(), Boolean::logicalOr);
      answeredByText.merge(Source.text(s), !s.isAbstention(), Boolean::logicalOr);
    }

    void addAll(Tally other) {
      takeEntity(other.entity);
      mentionClaims += other.mentionClaims;
      mentionAbstentions += other.mentionAbstentions;
      answers.addAll(other.answers);
      other.answeredByDocument.forEach(
          (k, v) -> answeredByDocument.merge(k, v, Boolean::logicalOr));
      other.answeredByText.forEach((k, v) -> answeredByText.merge(k, v, Boolean::logicalOr));
    }

    private void takeEntity(String written) {
      if (entity == null || CodePointOrder.INSTANCE.compare(written, entity) < 0) {
        entity = written;
      }
    }

    PromptCount under(Unit unit, Prompt prompt, Map<String, String> copies) {
      return switch (unit) {
        case MENTION -> count(prompt, unit, mentionClaims, mentionAbstentions);
        case DOCUMENT -> count(prompt, unit, answeredByDocument);
        case DISTINCT_TEXT -> count(prompt, unit, answeredByText);
        case NEAR_COPY -> count(prompt, unit, answeredByCluster(copies));
      };
    }

    private Map<Source, Boolean> answeredByCluster(Map<String, String> copies) {
      Map<Source, Boolean> answered = new HashMap<>();
      answeredByText.forEach((k, v) -> answered.merge(k.cluster(copies), v, Boolean::logicalOr));
      return answered;
    }

    private PromptCount count(Prompt prompt, Unit unit, Map<Source, Boolean> answered) {
      long claims = answered.values().stream().filter(a -> a).count();
      return count(prompt, unit, claims, answered.size() - claims);
    }

    private PromptCount count(Prompt prompt, Unit unit, long claims, long abstentions) {
      return new PromptCount(
          prompt.category(),
          unit.label(),
          prompt.key(),
          entity,
          claims,
          abstentions,
          answers.size());
    }
  }

  private final Map<Prompt, Tally> tallies = new HashMap<>();
  private final Map<String, Set<Source>> documents = new TreeMap<>(CodePointOrder.INSTANCE);

  /** Counts no statement yet. */
  public PlainCounts() {}

  /** The counts of these statements. */
  public static PlainCounts of(Iterable<Statement> statements) {
    PlainCounts counts = new PlainCounts();
    statements.forEach(counts::add);
    return counts;
  }

  /** Counts one statement more; one that is about nobody named is no example. */
  public void add(Statement statement) {
    if (!statement.isAttributed()) {
      return;
    }
    tallies
        .computeIfAbsent(
            new Prompt(statement.category(), statement.prompt()), prompt -> new Tally())
        .add(statement);
    documents
        .computeIfAbsent(statement.category(), category -> new HashSet<>())
        .add(Source.document(statement));
  }

  /** Counts all that the other has counted; the other is left as it is. */
  public void addAll(PlainCounts other) {
    other.tallies.forEach((p, t) -> tallies.computeIfAbsent(p, prompt -> new Tally()).addAll(t));
    other.documents.forEach(
        (c, d) -> documents.computeIfAbsent(c, category -> new HashSet<>()).addAll(d));
  }

  /**
   * The counts under one unit, by category and then prompt, each in the order of characters. No
   * texts are known to be near copies.
   */
  public List<PromptCount> counts(Unit unit) {
    return counts(unit, Map.of());
  }

  /**
   * The counts under one unit.
   *
   * @param copies by text hash, the cluster of each text that is a near copy, as {@code
   *     io.monofact.copies.Clusters} finds them
   */
  public List<PromptCount> counts(Unit unit, Map<String, String> copies) {
    List<PromptCount> counts = new ArrayList<>(tallies.size());
    tallies.forEach((prompt, tally) -> counts.add(tally.under(unit, prompt, copies)));
    counts.sort(
        (a, b) -> {
          int byCategory = CodePointOrder.INSTANCE.compare(a.category(), b.category());
          return byCategory != 0
              ? byCategory
              : CodePointOrder.INSTANCE.compare(a.prompt(), b.prompt());
        });
    return counts;
  }

  /** The categories with a statement, in the order of their characters. */
  public List<String> categories() {
    return List.copyOf(documents.keySet());
  }

  /** How many documents have a statement of this category; copies count each. */
  public long documents(String category) {
    return documents.getOrDefault(category, Set.of()).size();
  }
}
