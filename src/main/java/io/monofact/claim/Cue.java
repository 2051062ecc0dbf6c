package io.monofact.claim;

import java.util.Objects;

/**
 * A literal at which rules are anchored. {@code #} stands for an ASCII digit, so {@code ####–}
 * finds a span of years. A cue that begins or ends with a letter or a digit is a whole word there:
 * {@code born} is not in "stubborn". A Chinese character is a word by itself.
 *
 * @param text 3 to 40 characters, or 2 where one is Chinese, without control characters; matched as
 *     given, case and all
 */
record Cue(String text) implements Comparable<Cue> {

  static final int SHORTEST = 3;
  static final int LONGEST = 40;

  Cue {
    Objects.requireNonNull(text, "text");
    int shortest = text.chars().anyMatch(c -> Spelling.isHan((char) c)) ? SHORTEST - 1 : SHORTEST;
    if (text.length() < shortest || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the cue \"%s\" has %d characters; give it %d to %d"
              .formatted(text, text.length(), shortest, LONGEST));
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '�') {
        throw new IllegalArgumentException(
            "the cue \"%s\" holds a control character; write it as plain text".formatted(text));
      }
    }
  }

  int length() {
    return text.length();
  }

  /**
   * How many digits and opening brackets stand at its beginning; they are looked at, and left to
   * the pattern.
   */
  int leftToPattern() {
    int n = 0;
    while (n < text.length() && "#(（".indexOf(text.charAt(n)) >= 0) {
      n++;
    }
    return n;
  }

  /** How many digits stand at its end, behind those at its beginning; they too are left. */
  int endLeftToPattern() {
    int n = 0;
    while (n < text.length() - leftToPattern() && text.charAt(text.length() - 1 - n) == '#') {
      n++;
    }
    return n;
  }

  /**
   * Whether the cue stands at a place, cut from its surroundings as a whole word.
   *
   * @param in the text, in the first {@code length} characters
   */
  boolean standsAt(char[] in, int start, int length) {
    int end = start + length();
    if (end > length) {
      return false;
    }
    for (int k = 0; k < length(); k++) {
      if (!takes(text.charAt(k), in[start + k])) {
        return false;
      }
    }
    return (start == 0 || !glued(text.charAt(0), in[start - 1]))
        && (end == length || !glued(text.charAt(length() - 1), in[end]));
  }

  private static boolean takes(char wanted, char found) {
    return switch (wanted) {
      case '#' -> found >= '0' && found <= '9';
      case ' ' -> found == ' ' || found == '\u00a0' || found == '\n';
      default -> wanted == found;
    };
  }

  private static boolean glued(char edge, char neighbour) {
    if (edge == '#') {
      return neighbour >= '0' && neighbour <= '9';
    }
    return Spelling.areGlued(edge, neighbour);
  }

  @Override
  public int compareTo(Cue other) {
    return text.compareTo(other.text);
  }
}
