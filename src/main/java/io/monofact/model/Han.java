package io.monofact.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in Chinese characters. */
final class Han {

  private static final Pattern MARKS = Pattern.compile("[\\s《》〈〉「」“”\"'·•‧・.,，。]+");
  private static final Pattern TITLES = Pattern.compile("(?:先生|女士|教授|博士|小姐)$");

  private static final char[] SIMPLIFIED = simplifiedCharacters();

  private Han() {}

  private static char[] simplifiedCharacters() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    try (InputStream in = Han.class.getResourceAsStream("simplified.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
    } catch (IOException e) {
      throw new UncheckedIOException("the Chinese characters are not readable in the jar", e);
    }
    return table;
  }

  /** A text with simplified for traditional characters, one for one. */
  static String simplified(String text) {
    if (!isIn(text)) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = SIMPLIFIED[chars[i]];
    }
    return new String(chars);
  }

  /** Whether a character is one. */
  static boolean is(char c) {
    return c >= '\u3400' && Character.isIdeographic(c);
  }

  /** Whether a text has any. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
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
