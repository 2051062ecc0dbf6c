package io.monofact.claim;

/**
 * A line that is a person's name, as obituaries and the pages of teams have it above what they tell
 * of the person.
 */
final class PersonLine {

  private static final int LONGEST = 80;

  /** How far above a place its heading may stand. */
  private static final int REACH = 1500;

  /** A line below the name that is no longer tells what the person is, or when she lived. */
  private static final int LONGEST_ROLE = 70;

  private static final PersonName NAMES = new PersonName();

  private PersonLine() {}

  /** The full name that a line is, or null. */
  static String named(String text, int from, int to) {
    if (to - from > LONGEST || to <= from || Character.isLowerCase(text.charAt(from))) {
      return null;
    }
    char last = text.charAt(to - 1);
    if (last == '.' || last == ':' || last == '!' || last == '?') {
      return null;
    }
    int comma = Spelling.indexOf(text, ',', from, to);
    if (comma > from && Spelling.isAllCapitals(text, from, comma)) {
      // "CTO, Acme" is no "LEE, Ann"
      return null;
    }
    String name = PageTitle.person(Spelling.folded(text, from, to));
    return name.isEmpty() ? null : name;
  }

  /**
   * The person's name in the nearest line of that kind above a place, or null where there is none
   * within reach, or it is the subject of the whole text.
   */
  static String above(String text, int place, Subject subject) {
    String name = above(text, place, subject.bodyStart());
    return name == null || subject.resolvePerson(name) != null ? null : name;
  }

  /** Whether what stands below the line goes on about the person: "Ann was born in", "Director". */
  static boolean isToldOf(String person, String text, int lineEnd) {
    int next = Spelling.skipSpace(text, lineEnd, text.length());
    if (speaks(text, next) || LifeSpan.inLine(text, next) != null) {
      return true;
    }
    NameForms forms = new NameForms(person);
    Slot slot = NAMES.at(text, next, text.length());
    if (slot != null && forms.isMeantBy(slot.normal(), true)) {
      return true;
    }
    int roleEnd = text.indexOf('\n', next);
    if (roleEnd < 0 || roleEnd - next > LONGEST_ROLE || text.charAt(roleEnd - 1) == '.') {
      return false;
    }
    int below = Spelling.skipSpace(text, roleEnd, text.length());
    Slot told = NAMES.at(text, below, text.length());
    return speaks(text, below)
        || LifeSpan.inLine(text, below) != null
        || (told != null && forms.isMeantBy(told.normal(), true));
  }

  private static boolean speaks(String text, int place) {
    return place < text.length()
        && (Subject.startsWithPronoun(text, place) || Speaker.isFirstPerson(text, place));
  }

  private static String above(String text, int place, int floor) {
    int lowest = Math.max(floor, place - REACH);
    int end = text.lastIndexOf('\n', place - 1);
    while (end > lowest) {
      int start = TextLine.start(text, end);
      String name = start < lowest ? null : named(text, start, end);
      if (name != null) {
        return isToldOf(name, text, end) ? name : null;
      }
      end = start - 1;
    }
    return null;
  }
}
