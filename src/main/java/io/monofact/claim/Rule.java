package io.monofact.claim;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * One way in which texts state a fact, or that it is unknown.
 *
 * @param name its category's name, a slash and its own
 * @param pattern the pattern, its fragments put in
 * @param not words that must not stand in the sentence
 * @param lines whether it reads a heading or a label together with the lines around it
 */
public record Rule(String name, String pattern, List<String> not, boolean lines)
    implements Serializable {

  public Rule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pattern, "pattern");
    not = List.copyOf(not);
  }
}
