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
 */
public record Document(
    Position position, String id, String text, String title, String url, String source)
    implements Entry {

  public Document {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
