package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds statements by the rules of categories: the cues in one scan of the text, the rules of a cue
 * in the sentence around it. Only the rules of the document's own language run; where nobody tells
 * which that is, it is found from the text, and where that leaves it open, by what the rules find.
 * Keeps working memory between documents, so each thread needs its own.
 */
public final class PatternExtractor implements Extractor {

  private final Map<String, CompiledRules> byLanguage = new HashMap<>();
  private final CompiledRules all;
  private final String language;
  private final PatternMatcher matcher = new PatternMatcher();
  private final TextHash hash = new TextHash();

  /** An extractor for these categories, for documents that tell their language or leave it open. */
  public PatternExtractor(List<Category> categories) {
    this(categories, null);
  }

  /**
   * An extractor for these categories.
   *
   * @param language the language of all documents whatever they say of it, or null
   */
  public PatternExtractor(List<Category> categories, String language) {
    this.language = language;
    this.all = CompiledRules.of(categories);
    for (String code : Language.codes()) {
      List<Category> own = categories.stream().filter(c -> c.language().equals(code)).toList();
      byLanguage.put(code, own.size() == categories.size() ? all : CompiledRules.of(own));
    }
  }

  private PatternExtractor(PatternExtractor other) {
    this.language = other.language;
    this.all = other.all.sharing();
    other.byLanguage.forEach(
        (code, rules) -> byLanguage.put(code, rules == other.all ? all : rules.sharing()));
  }

  /**
   * The same with working memory of its own, for another thread; the rules are not compiled again.
   */
  PatternExtractor sharing() {
    return new PatternExtractor(this);
  }

  /** All cues of the rules. */
  List<Cue> cues() {
    return all.cues();
  }

  @Override
  public void extract(Document document, Consumer<Statement> found) {
    String code = LanguageCode.of(language == null ? document.language() : language);
    if (code == null) {
      code = LanguageGuess.of(document.text());
    }
    if (code == null) {
      StatementsByLanguage statements = new StatementsByLanguage();
      read(document, all, statements::add);
      statements.handOn(document.text(), found);
    } else if (byLanguage.containsKey(code)) {
      read(document, byLanguage.get(code), (own, statement) -> found.accept(statement));
    }
  }

  private void read(Document document, CompiledRules rules, StatementsByLanguage.Taker found) {
    DocumentReading reading = new DocumentReading(document, rules, matcher, hash, found);
    rules.scanner().scan(document.text(), reading::cue);
  }
}
