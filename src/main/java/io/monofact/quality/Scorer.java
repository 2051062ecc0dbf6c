package io.monofact.quality;

import io.monofact.claim.Category;
import io.monofact.claim.Extractor;
import io.monofact.claim.PatternExtractor;
import io.monofact.claim.Statement;
import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the rules find with labelled text. */
public final class Scorer {

  private final Extractor extractor;
  private final Set<String> categories;

  /** Compares the rules of these categories. */
  public Scorer(List<Category> categories) {
    this.extractor = new PatternExtractor(categories);
    this.categories =
        categories.stream().map(Category::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Extracts from every text of the files, and compares. Texts that are null are passed over. */
  public Score score(List<GoldFile> files) {
    ScoreSheet sheet = new ScoreSheet();
    long texts = 0;
    for (GoldFile file : files) {
      for (GoldText text : file.texts()) {
        if (text.text() != null) {
          texts++;
          compare(file, text, sheet);
        }
      }
    }
    return sheet.score(texts);
  }

  private void compare(GoldFile file, GoldText text, ScoreSheet sheet) {
    Collection<Statement> statements = statements(text);
    Set<String> relations = new LinkedHashSet<>(text.complete());
    text.facts().forEach(fact -> relations.add(fact.relation()));
    for (String relation : relations) {
      if (categories.containsAll(Relations.categories(relation))) {
        for (boolean unknown : new boolean[] {false, true}) {
          new Comparison(file, text, relation, unknown, statements, sheet).run();
        }
      }
    }
  }

  /** What the rules find, each claim once however often the text repeats it. */
  private Collection<Statement> statements(GoldText text) {
    Map<List<String>, Statement> distinct = new LinkedHashMap<>();
    Position place = new Position("gold", 0, text.line());
    Document document = new Document(place, text.id(), text.text(), text.title(), null, null);
    extractor.extract(
        document,
        s -> {
          List<String> key = new ArrayList<>();
          key.add(s.category());
          key.add(s.prompt());
          key.add(s.answer());
          distinct.putIfAbsent(key, s);
        });
    return distinct.values();
  }
}
