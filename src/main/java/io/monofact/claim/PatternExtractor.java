package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds statements by the rules of categories: the cues in one scan of the text, the rules of a cue
 * in the sentence around it. Keeps working memory between documents, so each thread needs its own.
 */
public final class PatternExtractor implements Extractor {

  private final CompiledRules rules;
  private final PatternMatcher matcher = new PatternMatcher();

  /** An extractor for these categories. */
  public PatternExtractor(List<Category> categories) {
    this.rules = CompiledRules.of(categories);
  }

  @Override
  public void extract(Document document, Consumer<Statement> found) {
    DocumentReading reading = new DocumentReading(document, rules, matcher, found);
    rules.scanner().scan(document.text(), reading::cue);
  }
}
