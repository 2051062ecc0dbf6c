package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.function.Consumer;

/** Finds the statements of a document. Same document, same statements in the same order. */
@FunctionalInterface
public interface Extractor {

  /**
   * Finds what the document states.
   *
   * @param document the document
   * @param found takes each statement, in the order of the text
   */
  void extract(Document document, Consumer<Statement> found);
}
