package io.monofact.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Makes wikitext plain: links become their text and headings lines; templates, tables, references,
 * comments, files, categories and marks of emphasis go. The time is linear in the text's length,
 * whatever stands in it; what is opened and never closed costs its opening mark alone.
 */
final class WikiText {

  /** Elements whose contents are no prose. */
  private static final Set<String> DROPPED =
      Set.of(
          "ref",
          "math",
          "gallery",
          "timeline",
          "source",
          "syntaxhighlight",
          "score",
          "imagemap",
          "hiero",
          "chem",
          "graph",
          "mapframe",
          "references");

  private static final int LONGEST_TAG = 1000;

  private WikiText() {}

  static String plain(String wikitext) {
    String text = withoutElements(wikitext);
    text = withoutSpans(text);
    text = WikiLinks.asText(text);
    return lines(text);
  }

  /** Drops comments, elements that are no prose, and the tags of all others. */
  private static String withoutElements(String in) {
    StringBuilder out = new StringBuilder(in.length());
    List<String> neverClosed = new ArrayList<>();
    int i = 0;
    while (i < in.length()) {
      int open = in.indexOf('<', i);
      if (open < 0) {
        break;
      }
      out.append(in, i, open);
      i = open + 1;
      if (in.startsWith("!--", i)) {
        int close = neverClosed.contains("!--") ? -1 : in.indexOf("-->", i);
        if (close >= 0) {
          i = close + 3;
        } else {
          neverClosed.add("!--");
        }
        continue;
      }
      int nameFrom = in.startsWith("/", i) ? i + 1 : i;
      int nameTo = nameFrom;
      while (nameTo < in.length() && nameTo - nameFrom < 20 && isLetter(in.charAt(nameTo))) {
        nameTo++;
      }
      int end = nameTo == nameFrom ? -1 : tagEnd(in, nameTo);
      if (end < 0) {
        out.append('<');
        continue;
      }
      String name = in.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
      boolean opens = nameFrom == i && in.charAt(end - 1) != '/';
      i = end + 1;
      if (name.equals("br") || name.equals("p") || name.equals("div") || name.equals("li")) {
        out.append('\n');
      }
      if (opens && DROPPED.contains(name) && !neverClosed.contains(name)) {
        int close = closing(in, name, i);
        if (close >= 0) {
          i = close;
        } else {
          neverClosed.add(name);
        }
      }
    }
    return out.append(in, Math.min(i, in.length()), in.length()).toString();
  }

  private static int tagEnd(String in, int from) {
    int most = Math.min(in.length(), from + LONGEST_TAG);
    for (int i = from; i < most; i++) {
      char c = in.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static int closing(String in, String name, int from) {
    int i = from;
    while ((i = in.indexOf("</", i)) >= 0) {
      i += 2;
      if (in.regionMatches(true, i, name, 0, name.length())) {
        int end = tagEnd(in, i);
        if (end >= 0) {
          return end + 1;
        }
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Drops templates and tables, whatever is nested in them. */
  private static String withoutSpans(String in) {
    int[] opens = new int[16];
    boolean[] isTable = new boolean[16];
    int depth = 0;
    int tables = 0;
    // Outermost spans, in order: from, to, from, to.
    int[] spans = new int[32];
    int count = 0;
    int i = 0;
    while (i + 1 < in.length()) {
      char c = in.charAt(i);
      char d = in.charAt(i + 1);
      boolean lineStart = i == 0 || in.charAt(i - 1) == '\n';
      boolean opensTable = c == '{' && d == '|' && lineStart;
      boolean closesTable = c == '|' && d == '}' && lineStart && !in.startsWith("}", i + 2);
      if ((c == '{' && d == '{') || opensTable) {
        if (depth == opens.length) {
          opens = Arrays.copyOf(opens, 2 * depth);
          isTable = Arrays.copyOf(isTable, 2 * depth);
        }
        opens[depth] = i;
        isTable[depth++] = opensTable;
        tables += opensTable ? 1 : 0;
        i += 2;
        continue;
      }
      boolean closes = (c == '}' && d == '}' && depth > tables) || (closesTable && tables > 0);
      if (!closes) {
        i++;
        continue;
      }
      while (isTable[depth - 1] != closesTable) {
        tables -= isTable[--depth] ? 1 : 0;
      }
      tables -= isTable[--depth] ? 1 : 0;
      i += 2;
      while (count > 0 && spans[count - 2] > opens[depth]) {
        count -= 2;
      }
      if (count + 2 > spans.length) {
        spans = Arrays.copyOf(spans, 2 * spans.length);
      }
      spans[count++] = opens[depth];
      spans[count++] = i;
    }
    StringBuilder out = new StringBuilder(in.length());
    int at = 0;
    for (int k = 0; k < count; k += 2) {
      out.append(in, at, spans[k]);
      at = spans[k + 1];
    }
    return out.append(in, at, in.length()).toString();
  }

  private static String lines(String in) {
    StringBuilder out = new StringBuilder(in.length());
    String text = in.indexOf('&') >= 0 ? Parser.unescapeEntities(in, false) : in;
    boolean blank = true;
    int i = 0;
    while (i < text.length()) {
      int feed = text.indexOf('\n', i);
      int to = feed < 0 ? text.length() : feed;
      int begin = out.length();
      WikiLine.append(text, i, to, out);
      if (out.length() > begin) {
        out.append('\n');
        blank = false;
      } else if (!blank) {
        out.append('\n');
        blank = true;
      }
      i = to + 1;
    }
    return out.toString().strip();
  }
}
