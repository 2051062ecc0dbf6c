package io.monofact.claim;

import java.util.Set;

/**
 * Names of people with more than one part. In "by the Armenian writer Ann Lee" a rule that may pass
 * over words would take the first capitalised one for a name; of several parts few are none.
 */
final class FullName implements SlotType {

  private static final Set<String> PEOPLE = Lexicon.ENGLISH.section("person-noun");

  private static final Set<String> BODIES = Lexicon.ENGLISH.section("not-person");

  private final PersonName names = new PersonName();

  @Override
  public String name() {
    return "full-name";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    Slot slot = full(names.at(text, from, limit));
    return slot == null || tellsOfAnother(text, slot.end()) || isTail(text, from) ? null : slot;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return full(names.before(text, end, floor));
  }

  /** "Israelite Universelle" in "Alliance Israelite Universelle": the rest of a body's name. */
  private static boolean isTail(String text, int from) {
    if (from < 2 || text.charAt(from - 1) != ' ') {
      return false;
    }
    int start = from - 1;
    while (start > 0 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    return Spelling.isCapital(text, start) && BODIES.contains(text.substring(start, from - 1));
  }

  /** "Rolling Stone" in "by Rolling Stone publisher Ann Lee": what another is the publisher of. */
  private static boolean tellsOfAnother(String text, int end) {
    int next = Spelling.skipSpace(text, end, text.length());
    int nextEnd = Spelling.wordEnd(text, next, text.length());
    if (next == end || !PEOPLE.contains(text.substring(next, nextEnd))) {
      return false;
    }
    return Spelling.isCapital(text, Spelling.skipSpace(text, nextEnd, text.length()));
  }

  private static Slot full(Slot slot) {
    return slot == null || PersonName.isSingle(slot) ? null : slot;
  }
}
