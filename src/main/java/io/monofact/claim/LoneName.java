package io.monofact.claim;

import java.util.Set;

/** A single name, "Ann" or "Lee": whether it stands for a person, and what tells whom it means. */
final class LoneName {

  /** Words that may stand right before a single name; any other is part of what is named. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "by", "and", "with", "when", "after", "while", "that", "as", "In", "When", "After",
          "then", "where", "which", "before", "because", "since", "but", "so", "s");

  private static final Set<String> KIN = Lexicon.ENGLISH.section("kin");

  private static final Set<String> SPOUSES = Set.of("wife", "husband", "widow", "widower", "bride");

  /**
   * What may stand between "wife" and the name: "his wife of 40 years, Ann", "wife of the late".
   */
  private static final Set<String> BEHIND_SPOUSE =
      Set.of("of", "to", "the", "late", "years", "decades");

  private static final Set<String> BEFORE_MARRIED =
      Set.of(
          "was",
          "is",
          "has",
          "been",
          "had",
          "later",
          "then",
          "first",
          "secretly",
          "happily",
          "finally",
          "eventually",
          "still",
          "now");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "A", "An", "The");

  private static final PersonName NAMES = new PersonName();
  private static final int MOST_BEHIND_SPOUSE = 5;

  private final String text;
  private final Subject subject;

  LoneName(Subject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /** The name of whom a part of a page is about, for "Ann" below the line "Ann Lee", or null. */
  String headed(Slot single) {
    String heading = PersonLine.above(text, single.start(), subject);
    return heading != null && new NameForms(heading).isMeantBy(single.normal(), true)
        ? heading
        : null;
  }

  /**
   * Whether no word before it tells that it is a part of what is named.
   *
   * @param isIntroduced what {@link #isIntroduced} says of it
   */
  boolean isAlone(Slot single, boolean isIntroduced) {
    String before = Spelling.wordBefore(text, single.start());
    return Spelling.isPossessive(text, single.end())
        ? !ARTICLES.contains(before)
        : isIntroduced
            || before.isEmpty()
            || Spelling.at(text, single.start() - 1) == '\n'
            || BEFORE_A_NAME.contains(before)
            || Spelling.isDigit(before, before.length() - 1);
  }

  /** Whether it is the given name of somebody's kin, as in "his daughter, Ann". */
  boolean isOfKin(Slot single) {
    return KIN.contains(Spelling.wordBefore(text, behindComma(single.start())));
  }

  /** The end of what stands before a place and the comma there. */
  private int behindComma(int place) {
    int end = place;
    while (end > 0 && (Spelling.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return end;
  }

  /**
   * "his wife Ann", "her husband, Bob", "she married Bob", "her husband of 40 years, Bob": a
   * person, though the text may give no surname.
   */
  boolean isIntroduced(Slot single) {
    int place = single.start();
    int end = place;
    for (int i = 0; i < MOST_BEHIND_SPOUSE; i++) {
      end = behindComma(end);
      String word = Spelling.wordBefore(text, end);
      boolean isCount = !word.isEmpty() && Spelling.isDigit(word, 0);
      if (SPOUSES.contains(word)) {
        return true;
      } else if (!isCount && !BEHIND_SPOUSE.contains(word)) {
        return isWedTo(word, end - word.length(), place);
      }
      end -= word.length();
    }
    return false;
  }

  /**
   * "she and Bob were married", "she is married to Bob", and "Ann married Bob" where the page is
   * about Ann: elsewhere too often another is meant.
   */
  private boolean isWedTo(String word, int wordStart, int place) {
    if (word.equals("and")) {
      return isOneOfCouple(Spelling.wordBefore(text, wordStart)) && isBeforeMarried(place);
    }
    if (!word.equals("married")) {
      return false;
    }
    int start = wordStart;
    boolean isNow = false;
    String before = Spelling.wordBefore(text, start);
    while (BEFORE_MARRIED.contains(before)) {
      isNow |= before.equals("is") || before.equals("has");
      start = text.lastIndexOf(before, start - 1);
      before = Spelling.wordBefore(text, start);
    }
    boolean isPronoun = before.equalsIgnoreCase("he") || before.equalsIgnoreCase("she");
    return isPronoun ? isNow : isOneOfCouple(before);
  }

  private boolean isOneOfCouple(String word) {
    return word.equalsIgnoreCase("he")
        || word.equalsIgnoreCase("she")
        || (!word.isEmpty() && Spelling.isCapital(word, 0) && subject.isPersonCalled(word));
  }

  private boolean isBeforeMarried(int place) {
    int next =
        Spelling.skipSpace(text, Spelling.wordEnd(text, place, text.length()), text.length());
    boolean isVerb = Spelling.isWord(text, next, "were") || Spelling.isWord(text, next, "got");
    int verbEnd = Spelling.wordEnd(text, next, text.length());
    return Spelling.isWord(
        text, isVerb ? Spelling.skipSpace(text, verbEnd, text.length()) : next, "married");
  }

  /** "Ken" of "Ken and Roberta Williams" is Ken Williams; null where no such name follows. */
  Slot withSharedSurname(Slot single) {
    int and = Spelling.skipSpace(text, single.end(), text.length());
    boolean isGivenName = single.normal().chars().skip(1).allMatch(Character::isLowerCase);
    if (!isGivenName || !Spelling.isWord(text, and, "and")) {
      return null;
    }
    int next = Spelling.skipSpace(text, and + 3, text.length());
    Slot other = NAMES.at(text, next, text.length());
    int gap = other == null ? -1 : other.normal().indexOf(' ');
    if (gap < 0 || gap != other.normal().lastIndexOf(' ')) {
      return null;
    }
    String surname = other.normal().substring(gap + 1);
    return new Slot(
        single.start(), single.end(), single.written(), single.normal() + " " + surname);
  }
}
