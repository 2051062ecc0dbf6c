package io.monofact.claim;

/** How words and spaces are written: where a word ends, whether it is capitalised. */
final class Spelling {

  private Spelling() {}

  /** Whether this is white space of any kind, no-break and zero-width spaces included. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || (c > 0x7F && (Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF'));
  }

  /** Whether this is a Chinese character, which stands for a word and needs no space around it. */
  static boolean isHan(char c) {
    return c >= '\u3007'
        && ((c >= '\u4E00' && c <= '\u9FFF')
            || (c >= '\u3400' && c <= '\u4DBF')
            || (c >= '\uF900' && c <= '\uFAFF')
            || c == '\u3007');
  }

  /** The ASCII mark of which this is the full-width form of Chinese text; others as they are. */
  static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  /** Whether this is a hyphen, a dash or a minus sign. */
  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  /** Whether this is an apostrophe, straight or curly. */
  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  /** The first place of a character in a stretch of text, or -1. */
  static int indexOf(String text, char wanted, int from, int limit) {
    int last = Math.min(limit, text.length());
    for (int place = Math.max(from, 0); place < last; place++) {
      if (text.charAt(place) == wanted) {
        return place;
      }
    }
    return -1;
  }

  /** The character at a place, or 0 outside the text. */
  static char at(String text, int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : 0;
  }

  /** The place behind one or more spaces on this line, or -1 if there is none. */
  static int gap(String text, int place, int limit) {
    int next = place;
    while (next < limit && text.charAt(next) != '\n' && isSpace(text.charAt(next))) {
      next++;
    }
    return next == place || next >= limit ? -1 : next;
  }

  /**
   * The first place at or after {@code from} that is no white space. Stops at a blank line, because
   * nothing that is read as one thing goes on in the next paragraph.
   */
  static int skipSpace(String text, int from, int limit) {
    int place = from;
    int lines = 0;
    while (place < limit && isSpace(text.charAt(place))) {
      if (text.charAt(place) == '\n' && ++lines > 1) {
        return from;
      }
      place++;
    }
    return place;
  }

  /** Whether two characters beside each other are of one word; Chinese characters never are. */
  static boolean areGlued(char one, char other) {
    return Character.isLetterOrDigit(one)
        && Character.isLetterOrDigit(other)
        && !isHan(one)
        && !isHan(other);
  }

  /** Whether a letter, digit or combining mark stands at a place. */
  static boolean isWordPart(String text, int place) {
    char c = at(text, place);
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a word may begin here: a word character with none before it. */
  static boolean isWordStart(String text, int place) {
    return isWordPart(text, place) && !isWordPart(text, place - 1);
  }

  /** The end of the run of letters, digits and marks that begins here. */
  static int runEnd(String text, int from, int limit) {
    int place = from;
    while (place < limit && isWordPart(text, place)) {
      place++;
    }
    return place;
  }

  /** The run of letters, digits and marks that ends before a place; often empty. */
  static String runBefore(String text, int end) {
    int start = end;
    while (start > 0 && isWordPart(text, start - 1)) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The same before a place and the white space there; empty where a mark stands between. */
  static String wordBefore(String text, int place) {
    int end = place;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return runBefore(text, end);
  }

  /**
   * The end of the word that begins here, with the hyphens and apostrophes inside it, and without a
   * possessive's {@code 's}.
   */
  static int wordEnd(String text, int from, int limit) {
    int place = runEnd(text, from, limit);
    while (place > from && place + 1 < limit && isWordPart(text, place + 1)) {
      char c = text.charAt(place);
      boolean apostrophe = isApostrophe(c) || c == '\u2018' || c == '`';
      if (!apostrophe && c != '-' && c != '\u2010' && c != '\u2011') {
        return place;
      }
      if (apostrophe && isPossessive(text, place)) {
        return place;
      }
      place = runEnd(text, place + 1, limit);
    }
    return place;
  }

  /** Whether {@code 's} stands here and ends its word. */
  static boolean isPossessive(String text, int place) {
    char next = at(text, place + 1);
    return isApostrophe(at(text, place))
        && (next == 's' || next == 'S')
        && !isWordPart(text, place + 2);
  }

  /** Whether an upper-case letter, or a letter of a script without case, stands here. */
  static boolean isCapital(String text, int place) {
    char c = at(text, place);
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z';
    }
    return Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || Character.getType(c) == Character.OTHER_LETTER;
  }

  /** Whether a lower-case letter stands here. */
  static boolean isLower(String text, int place) {
    return Character.isLowerCase(at(text, place));
  }

  /** Whether a digit of the ASCII range stands here. */
  static boolean isDigit(String text, int place) {
    char c = at(text, place);
    return c >= '0' && c <= '9';
  }

  /** Whether the stretch has no lower-case letter and at least two letters. */
  static boolean isAllCapitals(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      if (Character.isLetter(text.charAt(i))) {
        letters++;
      }
    }
    return letters > 1;
  }

  /** Whether the stretch is a Roman numeral from II up, or I, V or X. */
  static boolean isRoman(String text, int start, int end) {
    if (end <= start || end - start > 6) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != 'I' && c != 'V' && c != 'X' && c != 'L') {
        return false;
      }
    }
    return end - start > 1 || text.charAt(start) != 'L';
  }

  /** Whether a word stands here, in this case, and ends where the word ends. */
  static boolean isWord(String text, int place, String word) {
    return text.startsWith(word, place) && !isWordPart(text, place + word.length());
  }

  /** The stretch with every run of white space as one space. */
  static String folded(String text, int start, int end) {
    return isFolded(text, start, end) ? text.substring(start, end) : fold(text, start, end);
  }

  /** Whether nothing but single spaces between characters is white space; mostly so. */
  private static boolean isFolded(String text, int start, int end) {
    boolean space = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isSpace(c) && (space || c != ' ')) {
        return false;
      }
      space = c == ' ';
    }
    return start < end && !space;
  }

  private static String fold(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
