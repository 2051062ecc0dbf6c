package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/**
 * Where the name of a body begins and ends, if what is around it tells: its firm's partners, its
 * abbreviation, the quotation marks that it stands in.
 */
final class NameEdge {

  private static final int MOST_PARTNERS = 4;
  private static final int LONGEST_QUOTATION = 60;

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> PLACES = Lexicon.ENGLISH.section("country");

  /** Before these a name ends, whoever speaks between quotation marks. */
  private static final Set<String> VERBS =
      Set.of("is", "was", "are", "were", "has", "had", "will", "would", "can", "could", "does");

  private static final Set<String> COMMITTEES =
      Set.of("Committee", "Commission", "Subcommittee", "Conference", "Council", "Panel");

  private static final Set<String> LANDS_OF_CHURCHES =
      Set.of(
          "America",
          "Canada",
          "Mexico",
          "Brazil",
          "Africa",
          "Asia",
          "Australia",
          "India",
          "China",
          "Korea",
          "Japan",
          "England",
          "Wales",
          "Scotland",
          "Ireland",
          "Germany");

  private static final Set<String> BEFORE_PLACES = Set.of("in", "at", "near", "from", "outside");

  private NameEdge() {}

  /** Whether a word with a capital stands behind another of its sentence, "by Beyond Acme". */
  static boolean isInSentence(String text, int place) {
    return place > 1 && Spelling.at(text, place - 1) == ' ' && Spelling.isLower(text, place - 2);
  }

  /**
   * "Lee, Ray & Co.": where the last of a firm's partners before "&" begins; -1 where the word is
   * no partner's. A place may stand there as well, "In Ham, Lee & Co. was".
   *
   * @param place where the first word begins
   * @param end where it ends
   */
  static int partner(String text, int place, int end, int limit) {
    if (Spelling.at(text, end) != ','
        || !Spelling.isCapital(text, place)
        || !mayBegin(text, place, end)) {
      return -1;
    }
    int partner = -1;
    int last = end;
    for (int i = 0; i < MOST_PARTNERS && Spelling.at(text, last) == ','; i++) {
      int next = Spelling.gap(text, last + 1, limit);
      if (!Spelling.isCapital(text, next)) {
        return -1;
      }
      partner = next;
      last = Spelling.wordEnd(text, next, limit);
      if (STOPS.contains(text.substring(next, last))) {
        return -1;
      }
    }
    int and = Spelling.gap(text, last, limit);
    return Spelling.at(text, and) == '&' && Spelling.at(text, and + 1) == ' ' ? partner : -1;
  }

  /**
   * "Committee on Anvils", "Church in Canada": where what a committee is on begins, or the country
   * that a church is of; -1 where the name ends.
   *
   * @param place where the last word so far begins
   * @param end where it ends
   * @param next where the word behind it begins
   */
  static int object(String text, int place, int end, int next, int limit) {
    String word = text.substring(place, end);
    boolean isOn = Spelling.isWord(text, next, "on") && COMMITTEES.contains(word);
    if (!isOn && !(Spelling.isWord(text, next, "in") && word.equals("Church"))) {
      return -1;
    }
    int object = Spelling.gap(text, next + 2, limit);
    if (!Spelling.isCapital(text, object)) {
      return -1;
    }
    String first = text.substring(object, Spelling.wordEnd(text, object, limit));
    return (isOn
            ? !STOPS.contains(first) && DateWords.month(text, object, limit) == 0
            : LANDS_OF_CHURCHES.contains(first))
        ? object
        : -1;
  }

  /** Whether nothing says that the first word is a place's, or another name's last. */
  private static boolean mayBegin(String text, int place, int end) {
    int before = place - 1;
    if (Spelling.at(text, before) == ' ') {
      int start = before;
      while (start > 0 && Spelling.isWordPart(text, start - 1)) {
        start--;
      }
      String word = text.substring(start, before);
      boolean isName = Spelling.isCapital(text, start) && !STOPS.contains(word);
      if (isName || BEFORE_PLACES.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return !PLACES.contains(text.substring(place, end));
  }

  /** "Arab Acme (AAC)": whether the abbreviation behind a run begins as its first two words do. */
  static boolean isInAbbreviation(String text, int first, int second, int limit) {
    int place = second;
    for (int i = 0; i < MOST_PARTNERS && Spelling.isCapital(text, place); i++) {
      place = Spelling.gap(text, Spelling.wordEnd(text, place, limit), text.length());
    }
    return Spelling.at(text, place) == '('
        && Spelling.at(text, place + 1) == text.charAt(first)
        && Spelling.at(text, place + 2) == text.charAt(second)
        && Spelling.isCapital(text, place + 2);
  }

  /**
   * Whether a name is but the beginning or end of what stands in quotation marks: "Siete Días" of
   * "Siete Días en la USAC", "Fourth Movement" of "July Fourth Movement".
   */
  static boolean isInsideQuotes(String text, int start, int end) {
    return isBeginning(text, start, end) || isEnd(text, start, end);
  }

  private static boolean isBeginning(String text, int start, int end) {
    char mark = Spelling.at(text, start - 1);
    if (!isQuote(mark) || Spelling.isWordPart(text, start - 2)) {
      return false;
    }
    int from = Spelling.gap(text, end, text.length());
    if (from < 0
        || VERBS.contains(text.substring(from, Spelling.wordEnd(text, from, text.length())))) {
      return false;
    }
    int last = Math.min(text.length(), end + LONGEST_QUOTATION);
    for (int i = from; i < last && ".!?;:\n".indexOf(text.charAt(i)) < 0; i++) {
      boolean isOver = i > from && Spelling.isSpace(text.charAt(i - 1));
      if (isQuote(text.charAt(i)) && !isOver && !Spelling.isWordPart(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(String text, int start, int end) {
    if (!isQuote(Spelling.at(text, end))
        || Spelling.isWordPart(text, end + 1)
        || Spelling.at(text, start - 1) != ' ') {
      return false;
    }
    int place = start - 1;
    while (place > 0 && Spelling.at(text, place) == ' ') {
      int word = place;
      while (word > 0 && Spelling.isWordPart(text, word - 1)) {
        word--;
      }
      if (word == place || !Spelling.isCapital(text, word) || Spelling.isWord(text, word, "The")) {
        return false;
      }
      if (isQuote(Spelling.at(text, word - 1))) {
        return true;
      }
      place = word - 1;
    }
    return false;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201C' || c == '\u201D' || Spelling.isApostrophe(c);
  }
}
