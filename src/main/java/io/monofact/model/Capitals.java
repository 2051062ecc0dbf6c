package io.monofact.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in a response that is all in small letters: "he was born in swansea". */
final class Capitals {

  private static final int FEW_WORDS = 4;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAPITALISED =
      Pattern.compile("(?:^|\\b(?:is|was|by|in|at|to|be|named|called|from|it's|think|and|or)\\s+)");

  private Capitals() {}

  /** Where nothing has capitals, a few words are a name, or what stands behind "in". */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text);
    boolean isShort = SPACE.split(text, -1).length <= FEW_WORDS;
    Matcher leads = CAPITALISED.matcher(text);
    int from = isShort ? 0 : -1;
    while (leads.find() && !isShort) {
      if (leads.end() > 0) {
        from = leads.end();
      }
    }
    for (int i = Math.max(from, 0); from >= 0 && i < text.length(); i++) {
      if (begins(text, i)) {
        out.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return out.toString();
  }

  static boolean begins(String text, int place) {
    return Character.isLetterOrDigit(text.charAt(place))
        && (place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)));
  }
}
