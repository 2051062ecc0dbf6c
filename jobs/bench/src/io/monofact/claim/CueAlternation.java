package io.monofact.claim;

import java.util.List;

/** The cues of categories for programs that search by regular expressions. */
public final class CueAlternation {

  /** Of ASCII letters, as the gate's: with Unicode's, ripgrep is some hundred times as slow. */
  private static final String EDGE = "(?-u:\\b)";

  private CueAlternation() {}

  /** A regular expression for each cue, which together find the texts that hold one. */
  public static List<String> of(List<Category> categories) {
    return CompiledRules.of(categories).cues().stream().map(c -> expression(c.text())).toList();
  }

  private static String expression(String cue) {
    StringBuilder expression = new StringBuilder();
    boolean isWord = isWord(cue.charAt(0));
    expression.append(isWord ? EDGE : "");
    for (int i = 0; i < cue.length(); i++) {
      char c = cue.charAt(i);
      if (c == '#') {
        expression.append("[0-9]");
      } else if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
        expression.append('\\').append(c);
      } else {
        expression.append(c);
      }
    }
    return expression.append(isWord(cue.charAt(cue.length() - 1)) ? EDGE : "").toString();
  }

  private static boolean isWord(char c) {
    return c == '#' || (Character.isLetterOrDigit(c) && !Spelling.isHan(c));
  }
}
