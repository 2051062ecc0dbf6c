package io.monofact.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom or what a page's title names besides what sites write around it: in "Obituary for Ann Lee |
 * The Rome Times" it is Ann Lee, in "About us – Acme Ltd" it is Acme Ltd.
 */
final class PageTitle {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s+[|\\-\u2013\u2014\u00b7\u00bb]+\\s+|\\s*\\|\\s*");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:an? |the )?(?:obituary|eulogy|memorial|biography|tribute|profile|interview)"
              + "(?: (?:for|of|to|with|on))?:?|in (?:loving )?memor(?:y|iam)(?: of)?:?"
              + "|remembering|meet|about)\\s+(?=\\p{Lu})",
          Pattern.CASE_INSENSITIVE);

  /** "Ann Lee Obituary"; "Ann Lee Memorial" may be a stone or a race. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:['\u2019]s)?,? (?:obituary|death notice|biography|bio|profile)(?: \\(\\d{4}\\))?$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> OF_ANY_PAGE =
      Set.of(
          "home",
          "memorial",
          "memorials",
          "in memory",
          "in loving memory",
          "about",
          "about us",
          "about me",
          "about the author",
          "bio",
          "biography",
          "obituary",
          "obituaries",
          "a memorial",
          "in memoriam",
          "history",
          "our history",
          "our story",
          "company history",
          "contact",
          "contact us",
          "early life",
          "early years",
          "later life",
          "life and work",
          "personal life",
          "family",
          "genealogy",
          "timeline",
          "curriculum vitae",
          "cv",
          "resume",
          "home page",
          "homepage",
          "eulogy",
          "funeral",
          "tribute",
          "tributes",
          "paid notice",
          "founder",
          "founders",
          "our founder",
          "our founders",
          "leadership",
          "management",
          "our people",
          "our team",
          "the team",
          "meet the team",
          "who we are",
          "faculty",
          "staff",
          "people",
          "team",
          "profile",
          "introduction",
          "company",
          "the founders",
          "business background",
          "welcome",
          "official site",
          "official website",
          "wikipedia");

  /**
   * A title of several words that are all of these is any page's, too: "Our Vision and Mission".
   */
  private static final Set<String> OF_ANY_PAGES =
      Set.of(
          "about",
          "us",
          "our",
          "the",
          "we",
          "who",
          "what",
          "are",
          "do",
          "and",
          "of",
          "a",
          "history",
          "story",
          "mission",
          "vision",
          "values",
          "philosophy",
          "company",
          "team",
          "people",
          "profile",
          "overview",
          "background",
          "introduction",
          "meet",
          "founder",
          "founders",
          "leadership",
          "management",
          "staff",
          "board",
          "directors",
          "contact",
          "welcome",
          "news",
          "events",
          "services",
          "more",
          "info",
          "information",
          "page",
          "website",
          "site",
          "author",
          "biography",
          "bio",
          "early",
          "later",
          "life",
          "career",
          "brief",
          "short",
          "your");

  private static final Set<String> TRADES = Lexicon.ENGLISH.section("person-noun");

  /** What else somebody may be in a title, where a text says it of bodies as well. */
  private static final Set<String> ROLES =
      Set.of("partner", "officer", "ceo", "cto", "cfo", "owner", "vp", "md", "phd", "associate");

  private static final Set<String> COUNTRIES = Lexicon.ENGLISH.section("country");
  private static final Set<String> ROYAL = Lexicon.ENGLISH.section("royal");
  private static final Pattern HISTORY =
      Pattern.compile(
          "(?:an? |the )?(?:brief |short )?history of (?:the )?|about (?:the )?",
          Pattern.CASE_INSENSITIVE);

  /** "(1843–1926)", which tells no namesakes apart where the page is an obituary. */
  private static final Pattern LIFE =
      Pattern.compile("\\s*\\((?:\\d{4}|\\?)\\s*[-\u2013\u2014]\\s*(?:\\d{4}|\\d\\d|\\?)?\\)$");

  private static final Pattern INVERTED =
      Pattern.compile("(\\p{Lu}{2}[\\p{Lu}'\u2019-]*\\p{Lu}), (\\p{Lu}[^,(]*?)(?: \\([^)]*\\))?");

  private static final Pattern WORD_START = Pattern.compile("(?:^|['\u2019-])\\p{Ll}");

  private static final PersonName NAMES = new PersonName();
  private static final OrganisationName BODIES = OrganisationName.body();

  private PageTitle() {}

  /**
   * The part of a title that names what its page is about; all of it where none stands out, and
   * null where it is any page's, as "About us" is.
   */
  static String named(String title) {
    List<String> parts =
        BETWEEN
            .splitAsStream(title)
            .filter(part -> !isOfAnyPage(part.toLowerCase(Locale.ROOT)))
            .toList();
    List<String> people =
        parts.stream().map(PageTitle::person).filter(name -> !name.isEmpty()).toList();
    if (people.size() == 1
        && (parts.size() == 1 || parts.stream().allMatch(PageTitle::isPersonOrSite))) {
      return people.get(0);
    }
    if (parts.isEmpty()) {
      return null;
    }
    return parts.size() == 1 ? withoutHistory(parts.get(0)) : title;
  }

  private static boolean isOfAnyPage(String part) {
    return OF_ANY_PAGE.contains(part)
        || (part.indexOf(' ') > 0
            && Stream.of(part.split("\\W+", -1))
                .allMatch(w -> w.isEmpty() || OF_ANY_PAGES.contains(w)));
  }

  /** Whether a part may stand beside a person's name: "The Hill - Ann Lee" is a page on a book. */
  private static boolean isPersonOrSite(String part) {
    Slot body = BODIES.at(part, 0, part.length());
    return (body != null && body.end() == part.length()) || !person(part).isEmpty();
  }

  /** "A Brief History of Ham College" is a page about the college. */
  private static String withoutHistory(String part) {
    Matcher history = HISTORY.matcher(part);
    int from = history.lookingAt() ? history.end() : 0;
    Slot body = from == 0 ? null : BODIES.at(part, from, part.length());
    return body != null && body.end() == part.length() ? part.substring(from) : part;
  }

  /** The full name that a part of a title is, without a trade behind it; else the empty string. */
  static String person(String part) {
    Matcher opening = OPENING.matcher(part);
    int from = opening.lookingAt() ? opening.end() : 0;
    boolean the = part.startsWith("The ", from);
    String named = LIFE.matcher(part.substring(the ? from + 4 : from)).replaceFirst("");
    String bare = inOrder(LIFE.matcher(CLOSING.matcher(named).replaceFirst("")).replaceFirst(""));
    Slot slot = NAMES.at(bare, 0, bare.length());
    if (slot == null || PersonName.isSingle(slot) || (the && bare.startsWith(slot.normal()))) {
      // "The Reverend Ann Lee", and not "The Amazing Ann"
      return "";
    }
    int behindHonorifics = the ? Math.max(0, bare.indexOf(slot.normal())) : 0;
    if (slot.end() < bare.length() && !isTrade(bare, slot.end())) {
      return "";
    }
    return slot.written().indexOf('(') < 0
        ? bare.substring(behindHonorifics, slot.end())
        : slot.normal();
  }

  /** "LEE, Ann Mary" as "Ann Mary Lee"; any other as it is. */
  private static String inOrder(String name) {
    Matcher inverted = INVERTED.matcher(name);
    if (!inverted.matches() || COUNTRIES.contains(inverted.group(2))) {
      return name;
    }
    String surname = inverted.group(1).toLowerCase(Locale.ROOT);
    return inverted.group(2)
        + " "
        + WORD_START.matcher(surname).replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
  }

  /**
   * ", President", ", associate professor of law"; not ", Duke of Ham", which tells namesakes
   * apart.
   */
  private static boolean isTrade(String text, int from) {
    if (text.charAt(from) != ',') {
      return false;
    }
    String rest = text.substring(from + 1).strip();
    if (NameForms.isPeerage(rest, 0)
        || ROYAL.contains(rest.substring(0, Spelling.wordEnd(rest, 0, rest.length())))) {
      return false;
    }
    for (String word : rest.split("\\W+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (TRADES.contains(lower) || ROLES.contains(lower)) {
        return true;
      }
    }
    return false;
  }
}
