package io.monofact.simulate;

import java.util.List;
import java.util.Objects;

/**
 * What one document says.
 *
 * @param title its title, or null
 * @param text its text
 * @param needsTitle whether the text can be understood only with the title
 * @param stated what it states, in the order of the text
 */
public record Page(String title, String text, boolean needsTitle, List<Stated> stated) {

  public Page {
    Objects.requireNonNull(text, "text");
    stated = List.copyOf(stated);
  }
}
