package io.monofact.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A text, and everything that a category must find in it.
 *
 * @param text the text
 * @param title the document's title, or null
 * @param finds the statements; empty for a text in which nothing must be found
 * @param line where it stands in the category file, from 1
 */
public record Example(String text, String title, List<Expected> finds, int line)
    implements Serializable {

  public Example {
    Objects.requireNonNull(text, "text");
    finds = List.copyOf(finds);
  }

  /**
   * A statement that must be found.
   *
   * @param entity whom or what it is about, as written
   * @param answer the answer in normal form; null for an abstention
   */
  public record Expected(String entity, String answer) implements Serializable {
    public Expected {
      Objects.requireNonNull(entity, "entity");
    }

    @Override
    public String toString() {
      return answer == null ? entity + " unknown" : entity + " = " + answer;
    }
  }
}
