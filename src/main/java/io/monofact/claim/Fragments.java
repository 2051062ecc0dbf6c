package io.monofact.claim;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fragments of a category file, which its patterns name: {@code @name} puts one in. */
final class Fragments {

  private static final Pattern NAME = Pattern.compile("@([a-z][a-z0-9_]*)");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern NO_WORDS =
      Pattern.compile("[{}\\[\\]<>?*!^$\\\\]|(?<=[^(|\\s]\\s{0,9})\\(|\\)(?=\\s*[^)|\\s])");
  private static final Pattern GROUPS = Pattern.compile("[()]");

  private final Map<String, String> texts = new HashMap<>();

  /**
   * Takes a fragment, in which those taken before may stand.
   *
   * @throws YamlError where there is one of this name
   */
  void define(String file, String name, YamlValue.Scalar fragment) {
    String before = texts.put(name, expand(file, fragment.text(), fragment.line()));
    if (before != null) {
      throw new YamlError(
          file,
          fragment.line(),
          "a second fragment %s; fragments.yaml has one, so give it another name".formatted(name));
    }
  }

  /**
   * A pattern with its fragments put in: as a group, and within a cue or a gap as words.
   *
   * @param file the file in which the pattern stands
   * @param line and where
   * @throws YamlError where there is no such fragment, or it is more than words
   */
  String expand(String file, String pattern, int line) {
    StringBuilder expanded = new StringBuilder();
    Matcher name = NAME.matcher(pattern);
    int from = 0;
    char close = 0;
    while (name.find()) {
      close = openAt(pattern, from, name.start(), close);
      expanded.append(pattern, from, name.start());
      String text = text(file, name.group(), name.group(1), line);
      expanded.append(
          close == 0
              ? "(" + text + ")"
              : words(file, name.group(), text, close == '>' ? "cue" : "gap", line));
      from = name.end();
    }
    return expanded.append(pattern, from, pattern.length()).toString();
  }

  /** The words that an item of a list stands for: itself, or those of the fragment it names. */
  List<String> words(String file, String item, int line) {
    Matcher name = NAME.matcher(item);
    return name.matches()
        ? List.of(
            words(file, item, text(file, item, name.group(1), line), "list", line).split("\\|"))
        : List.of(item);
  }

  /** The mark that closes the cue or gap in which a place lies, 0 outside of both. */
  private static char openAt(String pattern, int from, int to, char closeBefore) {
    char close = closeBefore;
    for (int i = from; i < to; i++) {
      char c = pattern.charAt(i);
      if (close != 0) {
        close = c == close ? 0 : close;
      } else if (c == '\\') {
        i++;
      } else if (c == '<') {
        close = '>';
      } else if (c == '[') {
        close = ']';
      }
    }
    return close;
  }

  private String text(String file, String written, String name, int line) {
    String text = texts.get(name);
    if (text == null) {
      throw new YamlError(
          file,
          line,
          "there is no fragment %s; define it before it is used, under define".formatted(written));
    }
    return text;
  }

  private static String words(String file, String written, String text, String where, int line) {
    Matcher other = NO_WORDS.matcher(text);
    if (other.find()) {
      throw new YamlError(
          file,
          line,
          "%s stands in a %s, and holds a '%s'; define it as words, (one | two)"
              .formatted(written, where, other.group()));
    }
    String list = GROUPS.matcher(text).replaceAll(" ").strip();
    return BETWEEN_WORDS.matcher(list).replaceAll("|");
  }
}
