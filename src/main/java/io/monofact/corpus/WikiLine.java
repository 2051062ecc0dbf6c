package io.monofact.corpus;

/** One line of wikitext, of which only marks at its edges and of emphasis are left to go. */
final class WikiLine {

  private WikiLine() {}

  /** Appends the line's prose, or nothing if it has none. */
  static void append(String text, int lineFrom, int lineTo, StringBuilder out) {
    int from = lineFrom;
    int to = lineTo;
    while (from < to && isMargin(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    // Rows and the like of a table that was never closed, or lost its beginning.
    if (from < to && (text.charAt(from) == '|' || text.startsWith("{|", from))) {
      return;
    }
    while (from < to && text.charAt(from) == '=' && text.charAt(to - 1) == '=') {
      from++;
      to = Math.max(from, to - 1);
    }
    int begin = out.length();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        int run = i;
        while (run < to && text.charAt(run) == '\'') {
          run++;
        }
        // Four are one apostrophe before bold.
        if (run - i == 1 || run - i == 4) {
          put('\'', begin, out);
        }
        i = run - 1;
      } else if (c == '_' && text.startsWith("__", i) && wordEnd(text, i, to) > 0) {
        i = wordEnd(text, i, to) - 1;
      } else {
        put(c, begin, out);
      }
    }
    while (out.length() > begin && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  /** Appends a character, and leaves no brackets around what a template has left empty. */
  private static void put(char c, int begin, StringBuilder out) {
    if (c == ' ' || c == '\u00a0' || c == '\t') {
      if (out.length() > begin && out.charAt(out.length() - 1) != ' ') {
        char last = out.charAt(out.length() - 1);
        if (last != '(') {
          out.append(' ');
        }
      }
      return;
    }
    boolean afterBracket = out.length() > begin && out.charAt(out.length() - 1) == '(';
    if (afterBracket && (c == ';' || c == ',')) {
      return;
    }
    if (afterBracket && c == ')') {
      out.setLength(out.length() - 1);
      return;
    }
    boolean spaceBefore = out.length() > begin && out.charAt(out.length() - 1) == ' ';
    if (spaceBefore && (c == ')' || c == ',')) {
      out.setLength(out.length() - 1);
    }
    out.append(c);
  }

  /** The place behind a magic word such as __NOTOC__, or -1. */
  private static int wordEnd(String text, int from, int to) {
    int i = from + 2;
    while (i < to && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
      i++;
    }
    return i > from + 2 && i + 2 <= to && text.startsWith("__", i) ? i + 2 : -1;
  }

  private static boolean isMargin(char c) {
    return c == '*' || c == '#' || c == ':' || c == ';' || Character.isWhitespace(c);
  }
}
