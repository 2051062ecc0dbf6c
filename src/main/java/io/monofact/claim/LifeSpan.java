package io.monofact.claim;

/**
 * A life as a parenthesis after a name gives it: "(12 March 1950 – 3 May 2001)", "(born 1950)",
 * "(c. 470 – 399 BC)", "(; 14 March 1879, Ulm – 18 April 1955, Princeton)".
 *
 * <p>Two bare years may as well be a reign, a term or a war's. {@link #isMarked} tells whether the
 * text leaves no doubt, by a word such as "born" or by a day; otherwise the rule must know from
 * elsewhere that a person is meant. Reigns and floruits that are marked as such are no lives.
 *
 * @param birth the date of birth, or null
 * @param birthPlace where, as written, or null
 * @param death the date of death, or null
 * @param isMarked whether a word or a day says that this is a life
 * @param isWorded whether a word or sign says it, such as "born", "d." or "†"
 * @param start the opening parenthesis
 * @param end the character after the closing one
 */
public record LifeSpan(
    Dated birth,
    Slot birthPlace,
    Dated death,
    boolean isMarked,
    boolean isWorded,
    int start,
    int end) {

  private static final int LONGEST = 500;
  private static final int LONGEST_LINE = 90;

  /**
   * The life in the parenthesis that opens here.
   *
   * @param text the running text
   * @param open where {@code (} or {@code [} stands
   * @return the life, or null if there is none in it
   */
  public static LifeSpan at(String text, int open) {
    char bracket = Spelling.at(text, open);
    if (bracket != '(' && bracket != '[') {
      return null;
    }
    int close = close(text, open);
    return close < 0 ? null : new LifeSpanReader(text, open + 1, close).read();
  }

  /**
   * The only date in the parenthesis that opens here, with at most a place before it.
   *
   * @return the date with its day, or about which year; null for any other parenthesis
   */
  static Dated loneDate(String text, int open) {
    int close = close(text, open);
    return close < 0 ? null : new LifeSpanReader(text, open + 1, close).readLone();
  }

  /**
   * The life that a line tells which begins and ends with its two dates, to the day.
   *
   * @param text the running text
   * @param at a place in the line
   * @return the life, which starts with the line, or null for any other line
   */
  static LifeSpan inLine(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
      if (at - start > LONGEST_LINE) {
        return null;
      }
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(text, end)) {
      end++;
      if (end - start > LONGEST_LINE) {
        return null;
      }
    }
    while (end > at && !Spelling.isWordPart(text, end - 1)) {
      end--;
    }
    start = Spelling.skipSpace(text, start, at);
    LifeSpan life = new LifeSpanReader(text, start, end).read();
    if (life == null) {
      life = new LifeSpanReader(text, start, end).readFromTo();
    }
    boolean isAll =
        life != null
            && isDay(life.birth())
            && isDay(life.death())
            && life.birth().start() == start
            && life.death().end() == end;
    return isAll
        ? new LifeSpan(life.birth(), null, life.death(), true, life.isWorded(), start, end)
        : null;
  }

  /** "... to 19 September 2017. Born in": the line goes on, and of something else. */
  private static boolean endsSentence(String text, int point) {
    return text.charAt(point) == '.'
        && Spelling.isDigit(text, point - 1)
        && Spelling.at(text, point + 1) == ' '
        && Spelling.isCapital(text, point + 2);
  }

  private static boolean isDay(Dated dated) {
    return dated != null && dated.date().day() > 0 && dated.date().year() > 0;
  }

  /** The bracket that closes this one, or -1 if none does within reach in the same paragraph. */
  private static int close(String text, int open) {
    int depth = 0;
    int last = Math.min(text.length(), open + LONGEST);
    for (int i = open; i < last; i++) {
      char c = text.charAt(i);
      if (c == '(' || (c == '[' && text.charAt(open) == '[')) {
        depth++;
      } else if (c == ')' || (c == ']' && text.charAt(open) == '[')) {
        if (--depth == 0) {
          return i;
        }
      } else if (c == '\n' && Spelling.at(text, i + 1) == '\n') {
        return -1;
      }
    }
    return -1;
  }
}
