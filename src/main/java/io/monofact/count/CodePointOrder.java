package io.monofact.count;

import java.util.Comparator;

/**
 * Orders texts by their characters' code points, which is the order of their UTF-8 bytes and
 * therefore that of {@code min()} in SQL. {@link String#compareTo} differs where a text has
 * characters beyond U+FFFF.
 */
public final class CodePointOrder implements Comparator<String> {

  /** The one instance. */
  public static final CodePointOrder INSTANCE = new CodePointOrder();

  private CodePointOrder() {}

  @Override
  public int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean beyondX = Character.isSurrogate(x);
        boolean beyondY = Character.isSurrogate(y);
        // Two surrogates keep their order; one alone stands for a character above all others.
        return beyondX == beyondY ? Character.compare(x, y) : Boolean.compare(beyondX, beyondY);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
