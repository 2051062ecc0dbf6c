package io.monofact.claim;

import io.monofact.corpus.Gate;
import java.io.Serializable;
import java.util.List;

/**
 * Makes extractors of the same categories, which share their rules: to compile those takes as long
 * as to read some megabytes of text. It travels as categories, and compiles them once where it
 * arrives. Safe for use by several threads.
 */
public final class PatternExtractors implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Category> categories;
  private final String language;
  private transient PatternExtractor first;

  /**
   * @param categories the categories to look for
   * @param language the language of all documents whatever they say of it, or null
   */
  public PatternExtractors(List<Category> categories, String language) {
    this.categories = List.copyOf(categories);
    this.language = language;
  }

  /** An extractor, for one thread. */
  public Extractor extractor() {
    return first().sharing();
  }

  /** The gate for all cues of the categories. */
  public Gate gate() {
    return new CueGate(first().cues());
  }

  /** Begins to compile the rules in a thread of its own, for whoever asks for them later. */
  public PatternExtractors compiling() {
    Thread thread = new Thread(this::first, "rules");
    // What is wrong with a rule is told to whoever asks for it.
    thread.setUncaughtExceptionHandler((its, e) -> {});
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private synchronized PatternExtractor first() {
    if (first == null) {
      first = new PatternExtractor(categories, language);
    }
    return first;
  }
}
