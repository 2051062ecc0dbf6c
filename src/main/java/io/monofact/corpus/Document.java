package io.monofact.corpus;

import java.util.Objects;

/**
 * One document of the corpus.
 *
 * @param position where its record begins; unique within a corpus
 * @param id the corpus's own name for it; {@code position.toString()} where the corpus has none
 * @param text the text that a model is trained on
 * @param title its title, or null
 * @param url its address, or null
 * @param source the part of the corpus it comes from, or null
 * @param language its language as the corpus names it, such as {@code en}, {@code zho} or {@code
 *     deu_Latn}; null where the corpus does not
 */
public record Document(
    Position position,
    String id,
    String text,
    String title,
    String url,
    String source,
    String language)
    implements Entry {

  public Document {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /** A document of a corpus that does not tell its language. */
  public Document(
      Position position, String id, String text, String title, String url, String source) {
    this(position, id, text, title, url, source, null);
  }
}
