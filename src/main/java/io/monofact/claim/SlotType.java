package io.monofact.claim;

/**
 * Reads one kind of thing, a date or a person's name, out of running text. Every implementation
 * looks at a bounded stretch of text and takes time linear in it.
 */
public interface SlotType {

  /** The name by which a pattern asks for it, such as {@code date}. */
  String name();

  /** Whether a digit stands in every reading; where the text has none, none is looked for. */
  default boolean hasDigit() {
    return false;
  }

  /** Whether an opening round bracket stands in every reading, likewise. */
  default boolean hasBracket() {
    return false;
  }

  /**
   * The longest reading that begins exactly at a place.
   *
   * @param text the running text
   * @param from the reading's first character
   * @param limit the reading ends at or before this; text beyond may be looked at, not taken
   * @return the reading, or null if there is none
   */
  Slot at(String text, int from, int limit);

  /**
   * The longest reading that ends exactly at a place.
   *
   * @param text the running text
   * @param end the character after the reading's last
   * @param floor the reading begins at or after this
   * @return the reading, or null if there is none
   */
  Slot before(String text, int end, int floor);
}
