package io.monofact.claim;

import java.util.Set;

/** Tells runs of capitalised words that name no organisation. */
final class NoBody {

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> STOPS_FIRST = Lexicon.ENGLISH.section("stop-first");
  private static final Set<String> NATIONS = Lexicon.ENGLISH.section("nation-name");
  private static final Set<String> PLACES = Lexicon.ENGLISH.section("country");
  private static final Set<String> BODIES = Lexicon.ENGLISH.section("not-person");
  private static final Set<String> ENDS = Lexicon.ENGLISH.section("no-body");
  private static final Set<String> OFFICES = Lexicon.ENGLISH.section("no-body-of");
  private static final Set<String> LEARNED = Lexicon.ENGLISH.section("learned");

  /** Not "North Texas" and "New America", which are bodies' as well. */
  private static final Set<String> PLACES_OF_TWO =
      Set.of(
          "New Zealand",
          "Great Britain",
          "Northern Ireland",
          "North Korea",
          "South Korea",
          "South Africa",
          "East Germany",
          "West Germany",
          "Sri Lanka",
          "Costa Rica",
          "New England",
          "New Jersey",
          "New Hampshire",
          "North America",
          "South America",
          "Central America",
          "Latin America",
          "Middle East",
          "Far East",
          "Western Europe",
          "Eastern Europe",
          "North Vietnam",
          "South Vietnam",
          "South Sudan",
          "New Guinea",
          "South Australia",
          "Western Australia",
          "Hong Kong",
          "Saudi Arabia",
          "El Salvador",
          "San Marino",
          "Soviet Union",
          "United Kingdom",
          "Czech Republic",
          "Dominican Republic");

  /** Eras, and what stands last in names of places. */
  private static final Set<String> NEVER_ALONE =
      Set.of("BC", "AD", "BCE", "CE", "East", "West", "North", "South", "Kong");

  private NoBody() {}

  /**
   * Whether a run is a number or letter, one word that names no one organisation ("Polish",
   * "Television", "Ltd."), or what is no body's: "Director of the Acme Institute".
   *
   * @param normal the run, its words with single spaces between them
   */
  static boolean is(String normal) {
    if (ENDS.contains(lastWord(normal))) {
      return !isTaught(normal);
    }
    int space = normal.indexOf(' ');
    if (space >= 0) {
      return PLACES_OF_TWO.contains(normal) || isOffice(normal);
    }
    return STOPS.contains(normal)
        || CompanySuffix.is(bare(normal))
        || NEVER_ALONE.contains(normal)
        || STOPS_FIRST.contains(normal)
        || NATIONS.contains(normal)
        || normal.length() == 1
        || isPluralOfCapitals(normal)
        || BODIES.contains(normal)
        || PLACES.contains(normal)
        || normal.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  /** "NGOs", "SMEs": many, of which no one is named. */
  private static boolean isPluralOfCapitals(String word) {
    int last = word.length() - 1;
    return last > 1 && word.charAt(last) == 's' && Spelling.isAllCapitals(word, 0, last);
  }

  /** "Director of the Acme Institute", "Chief Political Resident of Acme". */
  private static boolean isOffice(String normal) {
    int of = normal.indexOf(" of ");
    return of > 0 && OFFICES.contains(normal.substring(normal.lastIndexOf(' ', of - 1) + 1, of));
  }

  /** "Ottawa Faculty of Law"; "School of Law" alone is every town's. */
  private static boolean isTaught(String normal) {
    int of = normal.lastIndexOf(" of ");
    int before = of < 0 ? -1 : normal.lastIndexOf(' ', of - 1);
    return before > 0
        && normal.indexOf(' ', of + 4) < 0
        && LEARNED.contains(normal.substring(before + 1, of));
  }

  /** The last word but a number: "War" of "World War II". */
  private static String lastWord(String normal) {
    int last = normal.lastIndexOf(' ') + 1;
    boolean isNumber = last > 0 && Spelling.isRoman(normal, last, normal.length());
    return isNumber ? lastWord(normal.substring(0, last - 1)) : normal.substring(last);
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
