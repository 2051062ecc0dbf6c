package io.monofact.claim;

import java.util.Set;

/** Of whom a clause speaks: mostly of the one whose name stands before its verb, but not always. */
final class ClauseHead {

  private static final int NAME_REACH = 60;
  private static final PersonName NAMES = new PersonName();

  /** Words of a clause of its own, that no apposition has. */
  private static final Set<String> CLAUSE_WORDS =
      Set.of(
          "and", "was", "were", "is", "are", "has", "had", "who", "whose", "whom", "which", "that",
          "when", "where", "while", "but", "by", "with", "after", "before", "as", "then");

  private static final Set<String> BEFORE_PLACES = Set.of("of", "in", "from", "at", "near");
  private static final Set<String> OF_THE_NAME =
      Set.of("who", "born", "his", "her", "wife", "husband", "widow", "widower", "a", "an", "the");
  private static final Set<String> VERBS = Set.of("was", "were", "is", "died", "had", "married");

  private final String text;

  ClauseHead(String text) {
    this.text = text;
  }

  /**
   * Of whom a clause speaks that a name closes: of Paul in "Paul Poe, the son of Ann Lee, was",
   * where the name stands in the apposition.
   */
  Slot headOf(Slot slot, Window sentence) {
    int next = Spelling.skipSpace(text, slot.end(), sentence.end());
    if (Spelling.at(text, next) != ',' || Spelling.isWord(text, afterComma(next), "who")) {
      return slot;
    }
    int comma = text.lastIndexOf(',', slot.start() - 1);
    if (comma <= sentence.start()
        || !Spelling.isLower(text, Spelling.skipSpace(text, comma + 1, slot.start()))
        || isBroken(comma + 1, slot.start())) {
      return slot;
    }
    Slot head = NAMES.before(text, comma, Math.max(sentence.start(), comma - NAME_REACH));
    return head == null ? slot : head;
  }

  /**
   * Whether a sentence speaks of another than the one whose name stands before its verb: "The
   * mother of Ann Lee was born", "one of the merchants of Ham, Ohio, was born". In "of Ann Lee, who
   * was born" it is Ann Lee.
   *
   * @param start where the statement begins: with the name, or with words before it that count
   */
  boolean isOfAnother(Slot slot, int start, Window sentence) {
    int from = wordBefore(slot.start(), sentence.start());
    if (start != slot.start() || from <= sentence.start()) {
      return false;
    }
    String before = text.substring(from, Spelling.runEnd(text, from, slot.start()));
    int next = Spelling.skipSpace(text, slot.end(), sentence.end());
    boolean isVerb = VERBS.stream().anyMatch(verb -> Spelling.isWord(text, next, verb));
    if (PersonName.isSingle(slot)) {
      boolean isPlace = Spelling.at(text, next) == ',' && !isOfTheName(afterComma(next));
      return BEFORE_PLACES.contains(before) && (isVerb || isPlace);
    }
    int owner = wordBefore(from, sentence.start());
    return before.equals("of")
        && isVerb
        && Spelling.isLower(text, owner)
        && !Spelling.isWord(text, owner, "name");
  }

  /** Whether what follows the comma behind a name is told of its bearer. */
  private boolean isOfTheName(int place) {
    return OF_THE_NAME.stream().anyMatch(word -> Spelling.isWord(text, place, word));
  }

  /** Where the word before a place begins. */
  private int wordBefore(int place, int floor) {
    int begin = place;
    while (begin > floor && Spelling.isSpace(text.charAt(begin - 1))) {
      begin--;
    }
    while (begin > floor && Spelling.isWordPart(text, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private int afterComma(int comma) {
    return Spelling.skipSpace(text, comma + 1, text.length());
  }

  /** Whether a verb or a mark stands in a stretch, so that it is no apposition. */
  private boolean isBroken(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ';' || c == ':' || c == '(' || c == ')' || c == '.' || c == '"') {
        return true;
      }
      if (Spelling.isWordStart(text, i) && Spelling.isLower(text, i)) {
        int end = Spelling.wordEnd(text, i, to);
        if (CLAUSE_WORDS.contains(text.substring(i, end))) {
          return true;
        }
      }
    }
    return false;
  }
}
