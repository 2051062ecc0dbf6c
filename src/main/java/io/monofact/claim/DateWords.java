package io.monofact.claim;

import java.util.Set;

/** The words of an English date. Unless said otherwise a method gives the word's end, or -1. */
final class DateWords {

  private static final String[] MONTHS =
      "january february march april may june july august september october november december"
          .split(" ");
  private static final String[] WEEKDAYS =
      "monday tuesday wednesday thursday friday saturday sunday".split(" ");
  private static final String[] ORDINALS =
      ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
              + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
              + " twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth"
              + " twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first")
          .split(" ");

  // Longest first where one begins another. The text still gives one year.
  private static final String[] CIRCA =
      ("circa|cca.|ca.|c.|cir.|cca|ca|c|in or about|in or around|on or about|about|around"
              + "|approximately|approx.|approx|roughly|probably|presumably|likely|estimated")
          .split("\\|");
  // The year may be another.
  private static final String[] OPEN =
      ("possibly|perhaps|supposedly|maybe|prior to|in or before|in or after"
              + "|not later than|no later than|not before|shortly before|shortly after|soon after"
              + "|before|after|between|by|either")
          .split("\\|");
  private static final String[] PARTS =
      ("sometime|some time|early|late|middle|mid|beginning|start|end|first half|second half|spring|summer|autumn|fall"
              + "|winter|year")
          .split("\\|");
  private static final String[] BEFORE_CHRIST = {"B.C.E.", "B.C.", "BCE", "BC"};
  private static final String[] AFTER_CHRIST = {"A.D.", "AD", "C.E.", "CE"};

  // A number before one of these counts things and names no year.
  private static final Set<String> UNITS =
      Set.of(
          ("metres meters m km kilometres kilometers miles mi feet foot ft inches cm mm kg grams tons"
                  + " tonnes pounds lb lbs acres hectares ha people persons men women children boys"
                  + " girls soldiers troops inhabitants residents students pupils members employees"
                  + " workers dollars euros francs marks rupees yen days hours minutes seconds weeks"
                  + " months years votes copies pages times percent per million billion thousand"
                  + " hundred ships houses homes households families seats points goals runs books"
                  + " titles words species items units horsepower hp kW MW kWh Hz kHz MHz GHz rpm"
                  + " bytes bits KB MB GB square cubic degrees light-years different others other"
                  + " prisoners delegates spectators patients villages islands churches schools"
                  + " stores shops vehicles cars aircraft planes locations games matches"
                  + " appearances")
              .split(" "));

  /** By two small letters, whether a date may begin with them. */
  private static final boolean[] BEGINNINGS = new boolean[1 << 10];

  static {
    for (String[] words :
        new String[][] {MONTHS, WEEKDAYS, ORDINALS, CIRCA, OPEN, PARTS, AFTER_CHRIST, {"the"}}) {
      for (String word : words) {
        BEGINNINGS[pair(word.charAt(0), word.length() == 1 ? 0 : word.charAt(1))] = true;
      }
    }
  }

  private DateWords() {}

  /**
   * Whether a date may begin here, as far as two letters tell: rules ask for dates where most often
   * another word stands.
   */
  static boolean mayBegin(String text, int place) {
    char first = Spelling.at(text, place);
    char second = Spelling.at(text, place + 1);
    if (isLatin(first) && isLatin(second)) {
      return BEGINNINGS[pair(first, second)];
    }
    return first == '~' || Spelling.isWordPart(text, place);
  }

  private static int pair(int first, int second) {
    return ((first & 0x1f) << 5) | (second & 0x1f);
  }

  /** The month whose name or abbreviation stands here, times 32, plus its length; or 0. */
  static int month(String text, int place, int limit) {
    int end = place;
    while (end < limit && end - place < 10 && isLatin(Spelling.at(text, end))) {
      end++;
    }
    int length = end - place;
    if (length < 3 || length > 9 || Spelling.isWordPart(text, end)) {
      return 0;
    }
    int first = text.charAt(place) | 0x20;
    for (int i = 0; i < MONTHS.length; i++) {
      String name = MONTHS[i];
      if (name.charAt(0) != first) {
        continue;
      }
      boolean abbreviated = length == 3 || (length == 4 && i == 8);
      if ((abbreviated || length == name.length())
          && text.regionMatches(true, place, name, 0, length)) {
        boolean point = length < name.length() && end < limit && text.charAt(end) == '.';
        return (i + 1) * 32 + length + (point ? 1 : 0);
      }
    }
    return 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A weekday with the comma or point after it. */
  static int weekday(String text, int place, int limit) {
    int first = Spelling.at(text, place) | 0x20;
    for (String day : WEEKDAYS) {
      if (day.charAt(0) == first && text.regionMatches(true, place, day, 0, 3)) {
        int end = Spelling.runEnd(text, place, limit);
        boolean whole = text.regionMatches(true, place, day, 0, day.length());
        if (end - place != (whole ? day.length() : 3) || Spelling.isWordPart(text, end)) {
          return -1;
        }
        char next = end < limit ? text.charAt(end) : 0;
        return next == ',' || next == '.' ? end + 1 : end;
      }
    }
    return -1;
  }

  /** The day of the month that is spelled out here, times 32, plus its length; or 0. */
  static int ordinal(String text, int place, int limit) {
    int first = Spelling.at(text, place) | 0x20;
    for (int i = ORDINALS.length - 1; i >= 0; i--) {
      int length = ORDINALS[i].length();
      if (ORDINALS[i].charAt(0) == first
          && text.regionMatches(true, place, ORDINALS[i], 0, length)
          && place + length <= limit
          && !Spelling.isWordPart(text, place + length)) {
        return (i + 1) * 32 + length;
      }
    }
    return 0;
  }

  /** "st", "nd", "rd" or "th", or the place itself where there is none. */
  static int ordinalSuffix(String text, int place, int limit) {
    if (place + 2 <= limit
        && !Spelling.isWordPart(text, place + 2)
        && (text.regionMatches(true, place, "th", 0, 2)
            || text.regionMatches(true, place, "st", 0, 2)
            || text.regionMatches(true, place, "nd", 0, 2)
            || text.regionMatches(true, place, "rd", 0, 2))) {
      return place + 2;
    }
    return place;
  }

  /** A word that makes what follows uncertain. */
  static int approximation(String text, int place, int limit) {
    if (Spelling.at(text, place) == '~' && place < limit) {
      return place + 1;
    }
    int circa = oneOf(CIRCA, text, place, limit, true);
    int end = circa < 0 ? oneOf(OPEN, text, place, limit, true) : circa;
    // "c1850" is written, "ca1850" too; a lone letter before a word is none.
    if (end < 0
        && Spelling.at(text, place) == 'c'
        && Spelling.isDigit(text, place + 1)
        && place + 1 < limit) {
      return place + 1;
    }
    return end;
  }

  /** Whether the approximation from one place to another leaves one year, as "about" does. */
  static boolean isCirca(String text, int from, int to) {
    return oneOf(OPEN, text, from, to, true) < 0;
  }

  /** A part of a year or month; the year or month itself stays certain. */
  static int part(String text, int place, int limit) {
    return oneOf(PARTS, text, place, limit, true);
  }

  /** "BC" and its like. */
  static int beforeChrist(String text, int place, int limit) {
    return oneOf(BEFORE_CHRIST, text, place, limit, false);
  }

  /** "AD" and its like. */
  static int afterChrist(String text, int place, int limit) {
    return oneOf(AFTER_CHRIST, text, place, limit, false);
  }

  /** Whether the number before this place counts the things named here. */
  static boolean isUnit(String text, int place) {
    int end = Spelling.wordEnd(text, place, Math.min(text.length(), place + 15));
    return end > place && UNITS.contains(text.substring(place, end));
  }

  private static int oneOf(String[] words, String text, int place, int limit, boolean anyCase) {
    int first = Spelling.at(text, place) | 0x20;
    for (String word : words) {
      int end = place + word.length();
      if ((word.charAt(0) | 0x20) == first
          && end <= limit
          && text.regionMatches(anyCase, place, word, 0, word.length())
          && (word.charAt(word.length() - 1) == '.' || !Spelling.isWordPart(text, end))) {
        return end;
      }
    }
    return -1;
  }
}
