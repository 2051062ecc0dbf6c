package io.monofact.claim;

/**
 * A text in which a date is read: its numbers and words, up to a limit.
 *
 * @param text the text
 * @param limit no character at or after this is taken
 */
record DateText(String text, int limit) {

  /** The end of a number of at most so many digits that stands here whole, or -1. */
  int digits(int place, int most) {
    int end = place;
    while (Spelling.isDigit(text, end) && end - place <= most) {
      end++;
    }
    return end == place || end - place > most || end > limit ? -1 : end;
  }

  /** The number that these digits write. */
  int value(int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }

  /** The end of a word that stands here in any case, or -1. */
  int word(int place, String word) {
    int end = place + word.length();
    return place >= 0
            && end <= limit
            && text.regionMatches(true, place, word, 0, word.length())
            && !Spelling.isWordPart(text, end)
        ? end
        : -1;
  }

  /** The place after a word and the white space behind it, or this place if it is not there. */
  int afterWord(int place, String word) {
    int end = word(place, word);
    return end < 0 ? place : afterSpace(end);
  }

  /** The place after white space, if there is any; see {@link Spelling#skipSpace}. */
  int afterSpace(int place) {
    return Spelling.skipSpace(text, place, limit);
  }

  /** Whether a point or comma stands here. */
  boolean isPoint(int place) {
    char c = Spelling.at(text, place);
    return c == '.' || c == ',';
  }
}
