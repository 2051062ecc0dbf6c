package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.List;

/** Says whom a match is about. */
final class EntityResolver {

  /**
   * Whom or what a statement is about.
   *
   * @param written as written
   * @param prompt the normalised key
   */
  record Entity(String written, String prompt) {}

  private final Document document;

  EntityResolver(Document document) {
    this.document = document;
  }

  /** The entity of a match, or null where the text does not say. */
  Entity resolve(String type, List<PatternMatcher.Reading> match, int cueStart) {
    for (PatternMatcher.Reading reading : match) {
      if (reading.name().equals("entity")) {
        return new Entity(reading.slot().normal(), PromptKey.of(reading.slot().normal()));
      }
    }
    return document.title() == null
        ? null
        : new Entity(document.title(), PromptKey.of(document.title()));
  }
}
