package io.monofact.model;

import java.util.regex.Pattern;

/** Names in Chinese characters. */
final class Han {

  private static final Pattern MARKS = Pattern.compile("[\\s《》〈〉「」“”\"'·•‧・.,，。]+");
  private static final Pattern TITLES = Pattern.compile("(?:先生|女士|教授|博士|小姐)$");

  private Han() {}

  /** Whether a text has any. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u3400' && Character.isIdeographic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A name without marks and forms of address. */
  static String bare(String name) {
    return TITLES.matcher(MARKS.matcher(name).replaceAll("")).replaceFirst("");
  }
}
