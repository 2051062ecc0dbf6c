package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.ArrayList;
import java.util.List;

/** Tells, for a person who writes rules, what every rule made of a text. Not for corpora. */
public final class Explainer {

  private final CompiledRules rules;

  /** Explains the rules of these categories. */
  public Explainer(List<Category> categories) {
    this.rules = CompiledRules.of(categories);
  }

  /**
   * What became of each rule at each cue, in the order of the text; of the rules that did not match
   * at a cue only the one that came nearest in its category.
   */
  public List<Attempt> explain(Document document) {
    List<Attempt> attempts = new ArrayList<>();
    PatternMatcher matcher = new PatternMatcher();
    DocumentReading reading =
        new DocumentReading(document, rules, matcher, new TextHash(), (language, statement) -> {});
    rules
        .scanner()
        .scan(document.text(), (number, start) -> reading.explain(number, start, attempts::add));
    return attempts;
  }
}
