package io.monofact.corpus;

import java.util.Locale;
import java.util.Set;

/** Makes the links of wikitext into their text. */
final class WikiLinks {

  /** What is linked to in these is shown elsewhere than in the text. */
  private static final Set<String> NOT_PROSE =
      Set.of("file", "image", "category", "datei", "bild", "kategorie", "fichier", "catégorie");

  private static final int MOST_NESTING = 16;

  /** Longer ones are no links; the bound keeps the time linear. */
  private static final int LONGEST_LINK = 4000;

  private WikiLinks() {}

  static String asText(String in) {
    StringBuilder out = new StringBuilder(in.length());
    int[] begins = new int[MOST_NESTING];
    int depth = 0;
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (c == '[' && in.startsWith("[[", i)) {
        if (depth < MOST_NESTING) {
          begins[depth++] = out.length();
        }
        i += 2;
      } else if (c == ']' && in.startsWith("]]", i)) {
        if (depth > 0) {
          close(out, begins[--depth]);
        }
        i += 2;
      } else if (c == '[') {
        i = external(in, i, out);
      } else {
        // A link ends with its paragraph, closed or not.
        if (c == '\n' && in.startsWith("\n", i + 1)) {
          depth = 0;
        }
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static void close(StringBuilder out, int begin) {
    int target = begin;
    while (target < out.length() && target - begin < 40 && isName(out.charAt(target))) {
      target++;
    }
    boolean named = target > begin && target < out.length() && out.charAt(target) == ':';
    if (named
        && NOT_PROSE.contains(out.substring(begin, target).strip().toLowerCase(Locale.ROOT))) {
      out.setLength(begin);
      return;
    }
    if (out.length() - begin > LONGEST_LINK) {
      return;
    }
    int bar = out.indexOf("|", begin);
    if (bar >= 0 && bar + 1 < out.length()) {
      out.delete(begin, bar + 1);
    } else if (bar >= 0) {
      out.setLength(bar);
    } else if (begin < out.length() && out.charAt(begin) == ':') {
      out.deleteCharAt(begin);
    }
  }

  private static boolean isName(char c) {
    return Character.isLetter(c) || c == ' ' || c == '_';
  }

  /** Appends the label of a link such as [http://x label]; gives the place to go on from. */
  private static int external(String in, int at, StringBuilder out) {
    boolean link =
        in.startsWith("http://", at + 1)
            || in.startsWith("https://", at + 1)
            || in.startsWith("//", at + 1)
            || in.startsWith("ftp://", at + 1)
            || in.startsWith("mailto:", at + 1);
    if (!link) {
      out.append('[');
      return at + 1;
    }
    int most = Math.min(in.length(), at + LONGEST_LINK);
    int space = -1;
    for (int i = at; i < most && in.charAt(i) != '\n'; i++) {
      char c = in.charAt(i);
      if (c == ' ' && space < 0) {
        space = i;
      }
      if (c == ']') {
        if (space >= 0) {
          out.append(in, space + 1, i);
        }
        return i + 1;
      }
    }
    out.append('[');
    return at + 1;
  }
}
