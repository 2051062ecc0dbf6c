package io.monofact.claim;

import java.util.Set;

/**
 * Names of places: "Ulm, Germany", "Litchville, Barnes County, N.Dak.", "the Bronx, New York City",
 * "Stoke-on-Trent".
 *
 * <p>A reading goes on over a comma as long as a capitalised run follows that is no date, and
 * behind the last run no verb stands ("born in Ulm, Einstein moved" is Ulm alone). The normal form
 * is as written, without trailing punctuation; the point of an abbreviated state stays.
 */
public final class PlaceName implements SlotType {

  private static final int LONGEST = 120;
  private static final int MOST_PARTS = 5;
  private static final int MOST_WORDS = 7;

  private static final Set<String> STOPS = Lexicon.ENGLISH.section("stop");
  private static final Set<String> ADJECTIVES = Lexicon.ENGLISH.section("stop-first");
  private static final Set<String> NATIONS = Lexicon.ENGLISH.section("nation-name");
  private static final Set<String> REALMS = Lexicon.ENGLISH.section("realm");
  private static final Set<String> CONNECTIVES = Lexicon.ENGLISH.section("place-connective");
  private static final Set<String> ABBREVIATIONS = Lexicon.ENGLISH.section("place-abbreviation");
  private static final Set<String> FOLLOWERS = Lexicon.ENGLISH.section("place-follow");
  private static final Set<String> CODES = Lexicon.ENGLISH.section("place-code");
  private static final Set<String> TECHNIQUES = Lexicon.ENGLISH.section("technique");
  private static final Set<String> PARTS = Lexicon.ENGLISH.section("place-part");
  private static final Set<String> WITH_ARTICLE = Lexicon.ENGLISH.section("place-article");

  /** Behind a place and a hyphen these say that something or somebody is there. */
  private static final Set<String> IN_A_PLACE =
      Set.of("based", "headquartered", "born", "bred", "raised", "area", "native");

  @Override
  public String name() {
    return "place";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    if (from < 0 || from >= Math.min(limit, text.length()) || !Spelling.isWordStart(text, from)) {
      return null;
    }
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    int start = behindArticle(text, from, last);
    int end = start < 0 ? -1 : part(text, start, last);
    if (end < 0 || (start > from && isPartOfMore(text, end)) || isTechnical(text, start, end)) {
      return null;
    }
    for (int i = 1; i < MOST_PARTS && end < last && text.charAt(end) == ','; i++) {
      int next = Spelling.gap(text, end + 1, last);
      int name = next < 0 ? -1 : behindArticle(text, next, last);
      int partEnd = name < 0 || !mayFollow(text, next, name) ? -1 : part(text, name, last);
      if (partEnd < 0 || !mayEndList(text, partEnd) || isCompany(text, partEnd)) {
        break;
      }
      end = partEnd;
    }
    if (isOfAnother(text, end) || (start > from && Modifier.isBeforeHyphen(text, end))) {
      return null;
    }
    String written = Spelling.folded(text, from, end);
    String bare = Spelling.folded(text, start, end);
    if (ADJECTIVES.contains(bare) || NATIONS.contains(written) || isAbbreviated(written)) {
      // "her native English", "of the French-born", "20 July N.S."
      return null;
    }
    return new Slot(from, end, written, written);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return Backward.endsInPlainWord(text, end, floor, LONGEST)
        ? null
        : Backward.read(this, text, end, floor, LONGEST);
  }

  /** Behind "the" of "the Bronx" and "The Hague", or -1 if nothing stands there. */
  private static int behindArticle(String text, int from, int limit) {
    boolean the = Spelling.isWord(text, from, "the") || isCapitalThe(text, from);
    return the ? Spelling.gap(text, from + 3, limit) : from;
  }

  /** "the London-based", "the Rome suburb": an article before the place is that of what follows. */
  private static boolean isPartOfMore(String text, int end) {
    int next = Spelling.gap(text, end, text.length());
    return Modifier.isBeforeHyphen(text, end)
        || (next > 0
            && PARTS.contains(text.substring(next, Spelling.runEnd(text, next, text.length()))));
  }

  /** "Neoclassical-inspired", "Rome-style": only what is based or born in a place names it. */
  private static boolean isOfAnother(String text, int end) {
    return Modifier.isBeforeHyphen(text, end)
        && !IN_A_PLACE.contains(
            text.substring(end + 1, Spelling.wordEnd(text, end + 1, text.length())));
  }

  /** "PC-based" and "Web-based", but not "US-based". */
  private static boolean isTechnical(String text, int from, int end) {
    if (!Modifier.isBeforeHyphen(text, end) || text.charAt(end - 1) == '.') {
      return false;
    }
    String last = text.substring(Math.max(from, lastWord(text, end)), end);
    return TECHNIQUES.contains(last)
        || (Spelling.isAllCapitals(last, 0, last.length()) && !CODES.contains(last));
  }

  private static int lastWord(String text, int end) {
    int word = end;
    while (word > 0 && !Spelling.isSpace(text.charAt(word - 1))) {
      word--;
    }
    return word;
  }

  /** Few places in a list have an article: "Ulm, the Netherlands", but "Ulm, the Acme Plan". */
  private static boolean mayFollow(String text, int from, int name) {
    return name == from
        || WITH_ARTICLE.contains(text.substring(name, Spelling.wordEnd(text, name, text.length())));
  }

  /** "in The Hague"; where a sentence begins, "The" belongs to something else. */
  private static boolean isCapitalThe(String text, int from) {
    char before = from < 2 ? 0 : text.charAt(from - 2);
    return (Character.isLowerCase(before) || before == ',') && Spelling.isWord(text, from, "The");
  }

  /** Whether no two letters stand together, but for a country's "U.S." */
  private static boolean isAbbreviated(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i)) && Character.isLetter(name.charAt(i - 1))) {
        return false;
      }
    }
    return !name.startsWith("U.");
  }

  /** One capitalised run between commas; its end, or -1. */
  private static int part(String text, int from, int limit) {
    int place = from;
    int end = -1;
    for (int words = 0; words < MOST_WORDS; words++) {
      int wordEnd = word(text, place, limit);
      if (wordEnd < 0) {
        break;
      }
      end = wordEnd;
      int next = Spelling.gap(text, end, limit);
      if (next < 0) {
        break;
      }
      place = connected(text, next, limit);
      if (place < 0) {
        break;
      }
    }
    return end;
  }

  private static int word(String text, int place, int limit) {
    if (!Spelling.isCapital(text, place)) {
      return elided(text, place, limit);
    }
    int end = Spelling.wordEnd(text, place, limit);
    if (end <= place) {
      return -1;
    }
    // "N.Dak.", "D.C.": an abbreviation of several parts keeps all its points.
    if (end < limit
        && text.charAt(end) == '.'
        && (end - place == 1 || isAbbreviation(text, place, end))) {
      int point = end + 1;
      while (point < limit && Spelling.isCapital(text, point)) {
        int part = Spelling.runEnd(text, point, limit);
        if (part >= limit || text.charAt(part) != '.') {
          break;
        }
        point = part + 1;
      }
      return point;
    }
    String written = text.substring(place, end);
    String word = written.substring(0, Modifier.stemLength(written));
    boolean isDate =
        DateWords.month(text, place, limit) != 0 && !Spelling.isAllCapitals(text, place, end);
    // "The Hong Kong-based" is behind an article
    boolean isStop = STOPS.contains(word) && (word.equals("The") || !isRealm(text, end, limit));
    return isStop || isDate ? -1 : crossing(text, place + word.length(), limit);
  }

  /** Whether a country's name goes on behind an adjective: "British Columbia", "Dutch Republic". */
  private static boolean isRealm(String text, int end, int limit) {
    int next = Spelling.gap(text, end, limit);
    return next > 0 && REALMS.contains(text.substring(next, Spelling.wordEnd(text, next, limit)));
  }

  /** "King's Cross": the end of the first word with its possessive, where a capital follows. */
  private static int crossing(String text, int end, int limit) {
    boolean isPossessive = Spelling.isPossessive(text, end) && end + 2 < limit;
    int next = isPossessive ? Spelling.gap(text, end + 2, limit) : -1;
    return next > 0 && Spelling.isCapital(text, next) ? end + 2 : end;
  }

  private static boolean isAbbreviation(String text, int place, int end) {
    return ABBREVIATIONS.contains(text.substring(place, end));
  }

  /** "L'Aquila" is a word already; "d'Ivoire" begins in lower case. */
  private static int elided(String text, int place, int limit) {
    boolean joins =
        place + 2 < limit
            && Spelling.isLower(text, place)
            && Spelling.isApostrophe(text.charAt(place + 1))
            && Spelling.isCapital(text, place + 2);
    return joins ? Spelling.wordEnd(text, place, limit) : -1;
  }

  private static int connected(String text, int from, int limit) {
    int place = from;
    for (int i = 0; i < 3; i++) {
      if (Spelling.isCapital(text, place) || elided(text, place, limit) > 0) {
        return place;
      }
      int end = Spelling.runEnd(text, place, limit);
      int next = Spelling.gap(text, end, limit);
      if (next < 0 || !CONNECTIVES.contains(text.substring(place, end))) {
        return -1;
      }
      boolean on = i == 0 && (isOn(text, place) || Spelling.isWord(text, place, "the"));
      if (on && !isRiver(text, next, limit)) {
        return -1;
      }
      place = next;
    }
    return -1;
  }

  private static boolean isOn(String text, int place) {
    return Spelling.isWord(text, place, "on") || Spelling.isWord(text, place, "of");
  }

  /** "Newcastle on Tyne", and not "Ulm on Monday" or "Paris of Jewish parents". */
  private static boolean isRiver(String text, int next, int limit) {
    int end = Spelling.wordEnd(text, next, limit);
    return Spelling.isCapital(text, next)
        && DateWords.weekday(text, next, limit) < 0
        && DateWords.month(text, next, limit) == 0
        && !STOPS.contains(text.substring(next, end));
  }

  /** "Acme Inc.", "Acme.com", "Acme & Co" */
  private static boolean isCompany(String text, int end) {
    boolean isDomain = Spelling.at(text, end) == '.' && Spelling.isLower(text, end + 1);
    boolean isPair = Spelling.at(text, Spelling.skipSpace(text, end, text.length())) == '&';
    return isDomain
        || isPair
        || CompanySuffix.isLegalForm(text.substring(lastWord(text, end), end));
  }

  /**
   * Whether what stands behind the last of several places lets it be one, also behind another name
   * of it: "in Ham, Acme (ACM) is".
   */
  private static boolean mayEndList(String text, int end) {
    int next = Spelling.skipSpace(text, end, text.length());
    if (Spelling.at(text, next) == '(' && Spelling.isCapital(text, next + 1)) {
      int last = Math.min(text.length(), next + LONGEST);
      int close = text.substring(next, last).indexOf(')');
      next = close < 0 ? next : Spelling.skipSpace(text, next + close + 1, text.length());
    }
    if (!Spelling.isLower(text, next)) {
      return true;
    }
    int wordEnd = Spelling.runEnd(text, next, text.length());
    return FOLLOWERS.contains(text.substring(next, Math.min(wordEnd, next + 20)));
  }
}
