package io.monofact.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of companies, schools, clubs, parties and other bodies: runs of capitalised words with
 * connectives ("University of Applied Sciences"), legal forms (", Inc."), digits and brands
 * ("eBay", "3M").
 *
 * <p>The normal form leaves out a "the" in front, and what tells of the name, as "Ohio-based". A
 * run such as "Ada Green" may as well be a person's.
 */
public final class OrganisationName implements SlotType {

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 12;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,.]+");

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> OPENERS = Lexicon.ENGLISH.section("opener");
  private static final Set<String> NO_BODIES = Lexicon.ENGLISH.section("no-body");
  private static final Set<String> NO_HINTS = Lexicon.ENGLISH.section("no-hint");
  private static final Set<String> PLACES = Lexicon.ENGLISH.section("country");
  private static final Set<String> DEMONYM_BODIES = Lexicon.ENGLISH.section("demonym-body");
  private static final Set<String> DEMONYMS = Lexicon.ENGLISH.section("demonym");
  private static final Set<String> BODIES = Lexicon.ENGLISH.section("not-person");
  private static final Set<String> VERBS = Lexicon.ENGLISH.section("after-possessive-name");
  private static final Set<String> CONNECTIVES = Lexicon.ENGLISH.section("organisation-connective");

  /** "And" of languages in which two words share a part: "Bau- und Sparkasse". */
  private static final Set<String> SHARING = Set.of("und", "og", "och", "en");

  /** Behind "and" these end a firm's name: "Lee and Sons". */
  private static final Set<String> KIN =
      Set.of("Son", "Sons", "Daughters", "Brothers", "Co", "Company", "Associates", "Partners");

  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "edu", "gov", "io", "tv");

  /** Cut short with a point in the midst of a name: "St. Mary's Hospital", "Mt. Sinai". */
  private static final Set<String> CUT_SHORT = Set.of("St", "Ste", "Sts", "Mt", "Ft");

  /** Prepositions that names have with a capital, which also begin sentences. */
  private static final Set<String> PREPOSITIONS =
      Set.of("Against", "Without", "Across", "Among", "Behind", "Beyond", "Within");

  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final boolean hinted;

  private OrganisationName(boolean hinted) {
    this.hinted = hinted;
  }

  /** Any run that may be an organisation's, {@code organisation}. */
  public OrganisationName() {
    this(false);
  }

  /**
   * Only what says itself that it is an organisation, {@code body}: for patterns that may as well
   * speak of laws, games and operations.
   */
  static OrganisationName body() {
    return new OrganisationName(true);
  }

  @Override
  public String name() {
    return hinted ? "body" : "organisation";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    if (from < 0 || from >= Math.min(limit, text.length()) || !mayBegin(text, from)) {
      return null;
    }
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    boolean the = Spelling.isWord(text, from, "the") || Spelling.isWord(text, from, "The");
    int start = behindCompound(text, the ? Spelling.gap(text, from + 3, last) : from, last);
    int end = start < 0 ? -1 : read(text, start, last);
    if (end < 0) {
      return null;
    }
    String normal = Spelling.folded(text, start, end);
    boolean isSingle = normal.indexOf(' ') < 0;
    if (NoBody.is(normal)
        || (isSingle && isAbbreviation(normal))
        || isOfCountry(text, start)
        || NameEdge.isInsideQuotes(text, start, end)
        || Modifier.isBeforeHyphen(text, end)
        || (isSingle && Modifier.isModifier(text, end))) {
      return null;
    }
    Slot slot = new Slot(from, end, Spelling.folded(text, from, end), normal);
    return hinted && !isBody(normal) ? null : slot;
  }

  /** "R&B", "D&D" and "Q&A" alone are anything but bodies; "AT&T" is one. */
  private static boolean isAbbreviation(String word) {
    return word.length() == 3 && word.charAt(1) == '&';
  }

  /** Where the name itself begins in "Quaker-run Acme School". */
  private static int behindCompound(String text, int from, int limit) {
    int end = from < 0 ? -1 : Spelling.wordEnd(text, from, limit);
    return end > from && Modifier.isCompound(text.substring(from, end))
        ? Spelling.gap(text, end, limit)
        : from;
  }

  /** Not inside "al-Qaeda", "d'Escrime" and "180,000". */
  private static boolean mayBegin(String text, int from) {
    char before = Spelling.at(text, from - 1);
    boolean joins = before == '-' || Spelling.isApostrophe(before);
    boolean isInside =
        (joins && Spelling.isLower(text, from - 2))
            || (before == '&' && Spelling.isWordPart(text, from - 2))
            || (before == '.' && Spelling.isWordPart(text, from - 2))
            || (before == ',' && Spelling.isDigit(text, from - 2));
    return Spelling.isWordStart(text, from) && !isInside;
  }

  /** "Germany's" in "Germany's Acme Airlines": the name begins behind it. */
  private static boolean isOfCountry(String text, int start) {
    int end = Spelling.wordEnd(text, start, text.length());
    if (!Spelling.isPossessive(text, end) || !PLACES.contains(text.substring(start, end))) {
      return false;
    }
    int next = Spelling.gap(text, end + 2, text.length());
    int after =
        next < 0
            ? -1
            : Spelling.gap(text, Spelling.wordEnd(text, next, text.length()), text.length());
    // "Germany's University of Ham" begins at what is nobody else's either
    boolean goesOn =
        after > 0
            && (Spelling.isCapital(text, after)
                || (Spelling.isWord(text, next, "University")
                    && Spelling.isWord(text, after, "of")));
    return goesOn && Spelling.isCapital(text, next);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    boolean plain =
        Backward.endsInPlainWord(text, end, floor, LONGEST)
            && !CompanySuffix.isWordBefore(text, end, floor);
    return plain || goesOn(text, end) ? null : Backward.read(this, text, end, floor, LONGEST);
  }

  /** Whether another capitalised word follows, so that a name that ends here is cut short. */
  private static boolean goesOn(String text, int end) {
    return Spelling.at(text, end) == ' ' && Spelling.isCapital(text, end + 1);
  }

  /** Whether a word of the name is a body's, as "University" or "Inc." */
  static boolean isBody(String name) {
    for (String word : BETWEEN_WORDS.split(name, -1)) {
      boolean isHint =
          BODIES.contains(word) && !NO_BODIES.contains(word) && !NO_HINTS.contains(word);
      if (isHint || CompanySuffix.is(word)) {
        return true;
      }
    }
    return name.contains(" & ");
  }

  private static int read(String text, int start, int limit) {
    int place = start;
    int end = -1;
    boolean of = false;
    boolean plain = isBehindArticle(text, start);
    boolean isJoined = false;
    for (int words = 0; words < MOST_WORDS; words++) {
      int wordEnd = word(text, place, limit, end < 0);
      if (wordEnd < 0) {
        break;
      }
      if (!isJoined && Modifier.isCompound(text.substring(place, wordEnd))) {
        // "West Bank-based Acme Union" names no "West"; "for Evidence-based Medicine" goes on
        return -1;
      }
      end = possessive(text, wordEnd, limit);
      int partner = words == 0 ? NameEdge.partner(text, place, end, limit) : -1;
      if (partner > 0) {
        place = partner;
        continue;
      }
      int next = Spelling.gap(text, isSuspended(text, end, limit) ? end + 1 : end, limit);
      if (next < 0) {
        break;
      }
      of |= Spelling.isWord(text, next, "of") || Spelling.isWord(text, next, "for");
      plain &= words < 2 && !BODIES.contains(text.substring(place, end));
      boolean and = plain && !of && Spelling.isWord(text, next, "and");
      int kin = Spelling.isWord(text, next, "and") ? Spelling.gap(text, next + 3, limit) : -1;
      if (kin > 0 && KIN.contains(text.substring(kin, Spelling.runEnd(text, kin, limit)))) {
        place = kin;
        continue;
      }
      int object = NameEdge.object(text, place, end, next, limit);
      place =
          object > 0
              ? object
              : and ? pair(text, next + 3, limit) : connected(text, next, limit, of);
      isJoined = place > next;
      if (place < 0) {
        break;
      }
    }
    return end < 0 ? -1 : CompanySuffix.end(text, end, limit);
  }

  /** "Bygge- og Sparelag": a hyphen that stands for what two words share. */
  private static boolean isSuspended(String text, int end, int limit) {
    int next = Spelling.at(text, end) == '-' ? Spelling.gap(text, end + 1, limit) : -1;
    return next > 0 && SHARING.contains(text.substring(next, Spelling.runEnd(text, next, limit)));
  }

  private static boolean isBehindArticle(String text, int start) {
    return start > 3
        && (Spelling.isWord(text, start - 4, "the") || Spelling.isWord(text, start - 4, "The"));
  }

  /**
   * "the Freedom and Justice Party": where the name goes on behind "and", if a body's word comes in
   * one run with it; two bodies would be "parties". Else -1.
   */
  private static int pair(String text, int from, int limit) {
    int first = Spelling.gap(text, from, limit);
    int place = first;
    for (int i = 0; i < 4 && place >= 0 && Spelling.isCapital(text, place); i++) {
      int end = Spelling.wordEnd(text, place, limit);
      if (BODIES.contains(text.substring(place, end))) {
        return first;
      }
      place = Spelling.gap(text, end, limit);
    }
    return -1;
  }

  /**
   * "Queen's College", "Sainsbury's was": the end of a possessive with a name or a verb behind it,
   * else the word's own.
   */
  private static int possessive(String text, int wordEnd, int limit) {
    if (isPlural(text, wordEnd, limit)) {
      return wordEnd + 1;
    }
    if (!Spelling.isPossessive(text, wordEnd) || wordEnd + 2 > limit) {
      return wordEnd;
    }
    int end = wordEnd + 2;
    int next = Spelling.gap(text, end, limit);
    boolean goesOn = next > 0 && Spelling.isCapital(text, next);
    return goesOn || isBeforeVerb(text, end) ? end : wordEnd;
  }

  /** "Artists' Guild" */
  private static boolean isPlural(String text, int wordEnd, int limit) {
    if (wordEnd + 1 >= limit
        || !Spelling.isApostrophe(text.charAt(wordEnd))
        || text.charAt(wordEnd - 1) != 's') {
      return false;
    }
    int next = Spelling.gap(text, wordEnd + 1, limit);
    return next > 0 && Spelling.isCapital(text, next);
  }

  private static boolean isBeforeVerb(String text, int end) {
    if (end == text.length() || ",.;)".indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    int next = Spelling.skipSpace(text, end, text.length());
    return next > end
        && VERBS.contains(text.substring(next, Spelling.runEnd(text, next, text.length())));
  }

  /** The end of a capitalised word, a number or a brand that may be part of the name, or -1. */
  private static int word(String text, int place, int limit, boolean first) {
    int end = lettersEnd(text, Spelling.wordEnd(text, place, limit), limit);
    if (end == place) {
      return -1;
    }
    boolean number = Spelling.isDigit(text, place);
    if (!Spelling.isCapital(text, place) && !number && !isBrand(text, place, end)) {
      return -1;
    }
    String word = text.substring(place, end);
    boolean joins =
        PREPOSITIONS.contains(word)
            && (first
                ? NameEdge.isInSentence(text, place) && isBeforeCapital(text, end, limit)
                : isBeforeArticle(text, end, limit));
    boolean excluded =
        MONTHS.contains(word)
            || (number && isPlainNumber(text, place, end))
            || (first && OPENERS.contains(word) && !joins && Spelling.at(text, end) != '.');
    if (excluded
        || (STOPS.contains(word) && !joins && !isAdjective(text, word, end, limit, first))) {
      return -1;
    }
    if (end >= limit || text.charAt(end) != '.') {
      return end;
    }
    if (CUT_SHORT.contains(word)) {
      int next = Spelling.gap(text, end + 1, limit);
      return next > 0 && Spelling.isCapital(text, next) ? end + 1 : end;
    }
    return end - place == 1 ? initials(text, end + 1, limit) : domain(text, end, limit);
  }

  /** The end of "A&M" and "AT&T", where a word ends at the first of its letters. */
  private static int lettersEnd(String text, int wordEnd, int limit) {
    int end = wordEnd;
    while (end + 1 < limit
        && Spelling.at(text, end) == '&'
        && Spelling.isCapital(text, end - 1)
        && Spelling.isCapital(text, end + 1)) {
      end = Spelling.wordEnd(text, end + 1, limit);
    }
    return end;
  }

  /** "Mothers Against the War": whether a preposition in a name goes on with the article. */
  private static boolean isBeforeArticle(String text, int end, int limit) {
    int next = Spelling.gap(text, end, limit);
    int last =
        next < 0 || !Spelling.isWord(text, next, "the") ? -1 : Spelling.gap(text, next + 3, limit);
    return last > 0 && Spelling.isCapital(text, last);
  }

  private static boolean isBeforeCapital(String text, int end, int limit) {
    return Spelling.isCapital(text, Spelling.gap(text, end, limit));
  }

  /** "Overstock.com": the end of the domain that belongs to the name. */
  private static int domain(String text, int point, int limit) {
    int end = Spelling.runEnd(text, point + 1, limit);
    boolean isDomain =
        end > point + 1
            && !Spelling.isWordPart(text, end)
            && DOMAINS.contains(text.substring(point + 1, end).toLowerCase(Locale.ROOT));
    return isDomain ? end : point;
  }

  /** The end of "F.C." or "J. Paul": of all pairs of a capital and a point that go on at once. */
  private static int initials(String text, int from, int limit) {
    int end = from;
    while (end + 1 < limit && Spelling.isCapital(text, end) && text.charAt(end + 1) == '.') {
      end += 2;
    }
    boolean isLast = end < limit && Spelling.isCapital(text, end);
    return isLast && !Spelling.isWordPart(text, end + 1) ? end + 1 : end;
  }

  /** "American Airlines": a word that only begins a name, with another capital behind it. */
  private static boolean isAdjective(String text, String word, int end, int limit, boolean first) {
    int next = Spelling.gap(text, end, limit);
    if (next < 0 || !first) {
      return next > 0 && Spelling.isCapital(text, next);
    }
    int nextEnd = Spelling.wordEnd(text, next, limit);
    if (NameEdge.isInAbbreviation(text, end - word.length(), next, limit)) {
      return true;
    }
    return namesBody(text, next, nextEnd, limit, DEMONYMS.contains(word));
  }

  /** "Party" and "Socialist Party" behind "Chinese", and "Cable Works" behind "Finnish" alone. */
  private static boolean namesBody(String text, int from, int to, int limit, boolean isFrom) {
    int place = from;
    int end = to;
    for (int i = 0; i < 4 && place > 0 && Spelling.isCapital(text, place); i++) {
      String word = text.substring(place, end);
      if (BODIES.contains(word) || (isFrom && DEMONYM_BODIES.contains(word))) {
        return true;
      }
      place = Spelling.gap(text, possessive(text, end, limit), limit);
      end = place < 0 ? -1 : Spelling.wordEnd(text, place, limit);
    }
    return false;
  }

  /** A year, a decade such as "1970s", or another long number. */
  private static boolean isPlainNumber(String text, int place, int end) {
    int last = text.charAt(end - 1) == 's' ? end - 1 : end;
    for (int i = place; i < last; i++) {
      if (!Spelling.isDigit(text, i)) {
        return false;
      }
    }
    return last - place > 2;
  }

  /** "eBay", "iRobot", "hi5", and not "mid-1998". */
  private static boolean isBrand(String text, int place, int end) {
    return end - place > 2
        && Spelling.isLower(text, place)
        && (Spelling.isCapital(text, place + 1)
            || Spelling.isCapital(text, place + 2)
            || (Spelling.isDigit(text, end - 1) && text.substring(place, end).indexOf('-') < 0)
            || isPrefixed(text, place, end));
  }

  /** "al-Qaeda", "dell'Arte" */
  private static boolean isPrefixed(String text, int place, int end) {
    int prefix = place;
    while (prefix < end && prefix - place < 5 && Spelling.isLower(text, prefix)) {
      prefix++;
    }
    boolean isElided = Spelling.isApostrophe(Spelling.at(text, prefix));
    boolean isArticle = text.startsWith("al-", place) || text.startsWith("el-", place);
    return (isElided || isArticle) && Spelling.isCapital(text, prefix + 1);
  }

  /** The next capitalised word behind at most two connectives, or -1. */
  private static int connected(String text, int from, int limit, boolean of) {
    int place = from;
    for (int i = 0; i < 3; i++) {
      if (Spelling.isCapital(text, place) || Spelling.isDigit(text, place)) {
        return i > 0 && Spelling.isDigit(text, place) ? -1 : place;
      }
      int end = Spelling.at(text, place) == '&' ? place + 1 : Spelling.runEnd(text, place, limit);
      if (end == place) {
        return -1;
      }
      if (Spelling.isLower(text, place)
          && isPrefixed(text, place, Spelling.wordEnd(text, place, limit))) {
        return place;
      }
      String word = text.substring(place, end);
      boolean joins =
          CONNECTIVES.contains(word) || word.equals("&") || (of && word.equals("and") && i == 0);
      int next = Spelling.gap(text, end, limit);
      if (!joins || next < 0 || (word.equals("and") && beginsAnother(text, next, limit))) {
        return -1;
      }
      place = next;
    }
    return -1;
  }

  /** Whether what stands behind "and" is a name of its own: "... of Ohio and Harvard College". */
  private static boolean beginsAnother(String text, int from, int limit) {
    int place = Spelling.gap(text, Spelling.wordEnd(text, from, limit), limit);
    while (place >= 0 && Spelling.isCapital(text, place)) {
      int end = Spelling.wordEnd(text, place, limit);
      if (BODIES.contains(text.substring(place, end))) {
        return true;
      }
      place = Spelling.gap(text, end, limit);
    }
    return !Spelling.isCapital(text, from);
  }
}
