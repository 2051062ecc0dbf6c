package io.monofact.simulate;

import java.util.Objects;

/**
 * What a document states, known because it was written to state it.
 *
 * @param category the kind of fact
 * @param entity whom or what it is about, as written
 * @param prompt the entity's normalised key
 * @param answer the answer in normal form; null where the document says that it is not known
 */
public record Stated(String category, String entity, String prompt, String answer) {

  public Stated {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(prompt, "prompt");
  }
}
