package io.monofact.claim;

import java.util.Set;

/**
 * Names of bodies at which somebody may be taught: one may attend a church and enrol in an army,
 * and is educated at neither. A name behind which another thing's word stands is that thing's: "the
 * Rome University football game". Some are known by names that do not say what they are, as "Yale"
 * and "Ohio State"; a campus may stand behind a comma, "University of California, Los Angeles".
 */
final class SchoolName implements SlotType {

  private static final Set<String> OTHERS = Lexicon.ENGLISH.section("no-school");
  private static final Set<String> SCHOOLS = Lexicon.ENGLISH.section("school");
  private static final Set<String> THINGS = Lexicon.ENGLISH.section("of-school");

  private static final Set<String> SHORT = Lexicon.ENGLISH.section("short-school");
  private static final Set<String> SHORT_ENDS = Lexicon.ENGLISH.section("short-school-end");
  private static final Set<String> STATES = Lexicon.ENGLISH.section("school-state");
  private static final Set<String> CAMPUSES = Lexicon.ENGLISH.section("campus");
  private static final Set<String> ENDS = Lexicon.ENGLISH.section("school-end");
  private static final Set<String> KINDS = Lexicon.ENGLISH.section("school-kind");

  private final SlotType names = new OrganisationName();

  @Override
  public String name() {
    return "school";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    Slot slot = school(withCampus(text, told(text, names.at(text, from, limit)), limit));
    return slot == null || isOwner(text, slot.end()) ? null : slot;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    // The word behind is the rule's: "a Rome University alumnus".
    return school(told(text, names.before(text, end, floor)));
  }

  private static Slot school(Slot slot) {
    boolean isNone =
        slot == null || isOther(slot.normal()) || KINDS.contains(joined(slot.normal()));
    return isNone ? null : slot;
  }

  /** A body's name, or one that is known though it does not say so. */
  private static Slot told(String text, Slot name) {
    boolean isBody = name != null && OrganisationName.isBody(name.normal());
    return isBody ? name : shortName(text, name);
  }

  /**
   * "Yale", "Ohio State", "UC Davis", "Ham High"; but "in Princeton" somebody may have been to any
   * school.
   */
  private static Slot shortName(String text, Slot slot) {
    if (slot == null || Spelling.isWord(text, slot.start() - 3, "in")) {
      return null;
    }
    String name = slot.normal();
    int last = name.lastIndexOf(' ');
    String end = name.substring(last + 1);
    boolean isKnown =
        SHORT.contains(joined(name))
            || (last > 0
                && (ENDS.contains(end)
                    || (SHORT_ENDS.contains(end) && isState(name.substring(0, last)))
                    || (name.startsWith("UC ") && CAMPUSES.contains(joined(name.substring(3))))));
    return isKnown ? slot : null;
  }

  /** "University of California, Los Angeles": with the campus, where a state has several. */
  private static Slot withCampus(String text, Slot slot, int limit) {
    int start = slot == null ? -1 : Spelling.gap(text, slot.end() + 1, limit);
    if (start < 0 || text.charAt(slot.end()) != ',' || !isOfState(slot.normal())) {
      return slot;
    }
    int end = Spelling.wordEnd(text, start, limit);
    int next = Spelling.gap(text, end, limit);
    int more = next < 0 ? end : Spelling.wordEnd(text, next, limit);
    int campus = isCampus(text, start, more) ? more : isCampus(text, start, end) ? end : -1;
    return campus < 0
        ? slot
        : new Slot(
            slot.start(),
            campus,
            Spelling.folded(text, slot.start(), campus),
            slot.normal() + ", " + Spelling.folded(text, start, campus));
  }

  private static boolean isCampus(String text, int from, int to) {
    return CAMPUSES.contains(joined(text.substring(from, to)));
  }

  private static boolean isOfState(String name) {
    String of = "University of ";
    int at = name.indexOf(of);
    return at >= 0
        ? isState(name.substring(at + of.length()))
        : name.endsWith(" State University")
            && isState(name.substring(0, name.length() - " State University".length()));
  }

  private static boolean isState(String name) {
    return STATES.contains(joined(name));
  }

  /** As the word lists have names of several words. */
  private static String joined(String name) {
    return name.replace(' ', '-');
  }

  /**
   * "Ham Museum of Art", but neither "Art Museum School" nor "City of Ham College"; a "Fire
   * Department", but no "Department of Law".
   */
  private static boolean isOther(String name) {
    int of = name.indexOf(" of ");
    return (OTHERS.contains(lastWord(of < 0 ? name : name.substring(0, of)))
            && !SCHOOLS.contains(lastWord(name)))
        || name.endsWith(" Fire Department")
        || name.endsWith(" Police Department")
        || name.endsWith(" Service Department");
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
