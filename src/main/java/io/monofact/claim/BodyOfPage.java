package io.monofact.claim;

import java.util.Set;

/**
 * The body that a page without a telling title is about, as its own text says: "Acme is a maker of
 * anvils", "At Acme, we", "We are Acme.". Such a title is "About us".
 */
final class BodyOfPage {

  private static final int MOST_HEADINGS = 2;
  private static final int LONGEST_HEADING = 40;

  /** How many lines there may be before the one that says it. */
  private static final int MOST_LINES = 5;

  /** How far a body's name may reach, with its kind and brackets behind it. */
  private static final int LONGEST_OPENING = 200;

  /** How long a word in lower case within a name may be: "of", "und", "della", "sobre". */
  private static final int LONGEST_JOINT = 5;

  /** How far into a page "we" may be told to be a body. */
  private static final int WE_REACH = 1200;

  private static final String WE = ", we ";

  private static final Set<String> PAST =
      Set.of(
          "met", "were", "had", "did", "saw", "went", "got", "made", "took", "spent", "learnt",
          "began", "found", "both", "first", "heard", "knew", "left", "taught", "wrote");

  private static final Set<String> KINDS = Lexicon.ENGLISH.section("organisation-noun");
  private static final OrganisationName NAMES = new OrganisationName();

  private BodyOfPage() {}

  /** Where the text begins behind lines such as "Our Story", which any page may have. */
  static int behindHeadings(String text) {
    int body = 0;
    for (int i = 0; i < MOST_HEADINGS; i++) {
      int start = Spelling.skipSpace(text, body, text.length());
      int line = Spelling.indexOf(text, '\n', start, start + LONGEST_HEADING);
      if (line <= start || PageTitle.named(Spelling.folded(text, start, line)) != null) {
        break;
      }
      body = line + 1;
    }
    return body;
  }

  /**
   * The body's name, or null where the text does not tell.
   *
   * @param body where the text behind its headings begins
   */
  static String named(String text, int body) {
    String firm = firm(text, body);
    if (firm != null) {
      return firm;
    }
    for (int i = 0, line = body; i <= MOST_LINES; i++) {
      String opening = opening(text, line);
      if (opening != null) {
        return opening;
      }
      line = text.indexOf('\n', line) + 1;
      if (line == 0 || line - body > WE_REACH) {
        break;
      }
    }
    return we(text, body);
  }

  /** "Acme Anvils Ltd" on a line of its own. */
  private static String firm(String text, int line) {
    int end = Spelling.indexOf(text, '\n', line, line + LONGEST_HEADING);
    boolean isFirm = end > line && CompanySuffix.endsName(text.substring(line, end));
    Slot name = isFirm ? NAMES.at(text, line, end) : null;
    return name != null && name.end() == end ? name.normal() : null;
  }

  /** "Acme (ACM) is a firm", "Acme News channel is an Indian channel". */
  static String opening(String text, int line) {
    int limit = text.length();
    Slot name = mayOpen(text, line) ? NAMES.at(text, line, limit) : null;
    if (name == null) {
      return null;
    }
    int next = Spelling.skipSpace(text, name.end(), limit);
    if (Spelling.at(text, next) == '(') {
      int close = Spelling.indexOf(text, ')', next, limit);
      next = close < 0 ? limit : Spelling.skipSpace(text, close + 1, limit);
    }
    int word = Spelling.wordEnd(text, next, limit);
    if (word > next && word < limit && KINDS.contains(text.substring(next, word))) {
      next = Spelling.skipSpace(text, word, limit);
    }
    if (!LeadSentence.isCopula(text, next)) {
      return null;
    }
    LeadSentence lead = new LeadSentence(text, line);
    boolean isTold =
        lead.kind() == SubjectKind.ORGANISATION
            || (lead.kind() == SubjectKind.UNKNOWN && OrganisationName.isBody(name.normal()));
    return isTold && lead.copula() == next ? name.normal() : null;
  }

  /**
   * Whether a line begins with a name and "is" as far as the words' first letters tell, which is
   * seldom so, and soon told.
   */
  private static boolean mayOpen(String text, int line) {
    int limit = Math.min(text.length(), line + LONGEST_OPENING);
    int place = line;
    while (place < limit) {
      char c = text.charAt(place);
      // Half of a surrogate pair is part of a word that ends where it begins.
      int next = Math.max(place + 1, Spelling.wordEnd(text, place, limit));
      if (c == '\n' && !goesOn(text, place + 1)) {
        return false;
      } else if (c == '(') {
        next = Math.max(next, Spelling.indexOf(text, ')', place, limit));
      } else if (Spelling.isLower(text, place)) {
        if (LeadSentence.isCopula(text, place)) {
          return true;
        } else if (next - place > LONGEST_JOINT && !KINDS.contains(text.substring(place, next))) {
          return false;
        }
      }
      place = next;
    }
    return false;
  }

  /** Whether a sentence goes on in a line: with a small letter or brackets. */
  private static boolean goesOn(String text, int line) {
    return Spelling.isLower(text, line) || Spelling.at(text, line) == '(';
  }

  /** "At Acme, we make"; "at Yale, we met" and "we studied" are of where somebody was once. */
  private static boolean isOurs(String text, int end) {
    if (!text.startsWith(WE, end)) {
      return false;
    }
    int verb = end + WE.length();
    String word = text.substring(verb, Spelling.wordEnd(text, verb, text.length()));
    return !word.endsWith("ed") && !PAST.contains(word);
  }

  /** "We are Acme.", "At Acme, we make anvils", "We at Acme believe". */
  private static String we(String text, int body) {
    int limit = Math.min(text.length(), body + WE_REACH);
    int are = text.indexOf("We are ", body);
    Slot we = are < 0 || are > limit ? null : NAMES.at(text, are + "We are ".length(), limit);
    if (we != null && Spelling.at(text, we.end()) == '.' && !we.normal().endsWith("s")) {
      return we.normal();
    }
    for (int at = text.indexOf("t ", body); at > 0 && at < limit; at = text.indexOf("t ", at + 1)) {
      boolean isAt = text.charAt(at - 1) == 'A' && !Spelling.isWordPart(text, at - 2);
      boolean isWe = text.startsWith("We a", at - 4);
      Slot name = isAt || isWe ? NAMES.at(text, at + 2, limit) : null;
      if (name != null && (isWe || isOurs(text, name.end()))) {
        return name.normal();
      }
    }
    return null;
  }
}
