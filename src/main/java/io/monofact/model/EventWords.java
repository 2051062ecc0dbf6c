package io.monofact.model;

import java.util.ArrayList;
import java.util.List;

/** The words of a text that tell of an event, such as "born" and 毕业, in its order. */
final class EventWords {

  private static final int LONGEST_HAN = 4;

  /** Chinese characters that tell of an event by themselves, and are part of no name. */
  private static final String SURE = "娶嫁";

  /** Behind a word these make it a trade: 出版家. */
  private static final String BEARERS = "家社商员員";

  /** A word and its event. */
  record Word(int start, int end, String event) {}

  private EventWords() {}

  /**
   * The words of a text.
   *
   * @param lower in lower case
   * @param alone whether one Chinese character may be a word, as 生 beside a date is, and in 生物 is
   *     not
   */
  static List<Word> of(String lower, boolean alone) {
    List<Word> words = new ArrayList<>();
    int place = 0;
    while (place < lower.length()) {
      char c = lower.charAt(place);
      int end = place + 1;
      if (Han.is(c)) {
        Word word = han(lower, place, alone);
        if (word != null) {
          words.add(word);
          end = word.end();
        }
      } else if (Character.isLetter(c)) {
        while (end < lower.length() && isWord(lower.charAt(end))) {
          end++;
        }
        String event = eventOf(lower, place, end);
        if (event != null) {
          words.add(new Word(place, end, event));
        }
      }
      place = end;
    }
    return words;
  }

  /** The longest Chinese word that begins here, or null. */
  static Word han(String text, int place, boolean alone) {
    for (int length = Math.min(LONGEST_HAN, text.length() - place); length > 0; length--) {
      String word = text.substring(place, place + length);
      if (length > 1 || alone || SURE.contains(word)) {
        String event = Wordings.EVENTS.get(word);
        boolean isOf =
            place + length < text.length() && BEARERS.indexOf(text.charAt(place + length)) >= 0;
        boolean isWord = length > 1 || SURE.contains(word) || isBesideDate(text, place);
        if (event != null && !isOf && isWord) {
          return new Word(place, place + length, event);
        }
      }
    }
    return null;
  }

  /** 生 in 1936年5月生 and 生于, and not in 学生. */
  private static boolean isBesideDate(String text, int place) {
    char before = place == 0 ? '\uFF0C' : text.charAt(place - 1);
    char after = place + 1 == text.length() ? '\uFF0C' : text.charAt(place + 1);
    return Character.isDigit(before)
        || Character.isDigit(after)
        || "\u5E74\u6708\u65E5\u53F7\u865F\uFF08(".indexOf(before) >= 0
        || "\u4E8E\u65BC\u5728\uFF1A:\u5352".indexOf(after) >= 0;
  }

  private static String eventOf(String lower, int start, int end) {
    if (end - start == 1 && end < lower.length() && lower.charAt(end) == '.') {
      return isInitial(lower, start) ? null : Wordings.EVENTS.get(lower.substring(start, end + 1));
    }
    boolean isAsOf = end - start == 2 && lower.startsWith("as of", Math.max(0, end - 5));
    return isAsOf ? "knowledge" : Wordings.EVENTS.get(lower.substring(start, end));
  }

  /** "b. 1850" is a birth where no name goes before it, as in "John B. Rowe". */
  private static boolean isInitial(String lower, int start) {
    int before = start;
    while (before > 0 && lower.charAt(before - 1) == ' ') {
      before--;
    }
    return before > 0 && Character.isLetterOrDigit(lower.charAt(before - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) && !Han.is(c);
  }
}
