package io.monofact.claim;

import java.util.Set;

/**
 * Names of bodies at which somebody may be taught: one may attend a church and enrol in an army,
 * and is educated at neither. A name behind which another thing's word stands is that thing's: "the
 * Rome University football game".
 */
final class SchoolName implements SlotType {

  private static final Set<String> OTHERS = Lexicon.ENGLISH.section("no-school");
  private static final Set<String> SCHOOLS = Lexicon.ENGLISH.section("school");
  private static final Set<String> THINGS = Lexicon.ENGLISH.section("of-school");

  private final SlotType bodies = OrganisationName.body();

  @Override
  public String name() {
    return "school";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    return school(text, bodies.at(text, from, limit));
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return school(text, bodies.before(text, end, floor));
  }

  private static Slot school(String text, Slot slot) {
    return slot == null || isOther(slot.normal()) || isOwner(text, slot.end()) ? null : slot;
  }

  /** "Ham Museum of Art", but neither "Art Museum School" nor "City of Ham College". */
  private static boolean isOther(String name) {
    int of = name.indexOf(" of ");
    return OTHERS.contains(lastWord(of < 0 ? name : name.substring(0, of)))
        && !SCHOOLS.contains(lastWord(name));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean isOwner(String text, int end) {
    int behind = Spelling.isPossessive(text, end) ? end + 2 : end;
    int next = Spelling.skipSpace(text, behind, text.length());
    int nextEnd = Spelling.wordEnd(text, next, text.length());
    return next > behind && THINGS.contains(text.substring(next, nextEnd));
  }
}
