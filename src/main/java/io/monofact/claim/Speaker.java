package io.monofact.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says "I" in a text: whom the line above names, who says "My name is Ann Lee", or the person
 * whose page it is. What somebody says in quotes is not the writer's.
 */
final class Speaker {

  private static final String[] INTRODUCTIONS = {
    "name is ", "I am ", "I'm ", "I\u2019m ", "name\u2019s ", "name's "
  };

  private static final int REACH = 3000;

  /** A page on which "I" stands less often is rather told by another. */
  private static final int FEWEST = 2;

  /** How far back a quotation may begin, which bounds the work for each place. */
  private static final int LONGEST_QUOTE = 2000;

  /** How far into a page a byline may stand. */
  private static final int BYLINE_REACH = 600;

  private static final int LONGEST_LABEL = 30;

  /** Whoever is named in such a title, another writes of her. */
  private static final Pattern TOLD_BY_OTHERS =
      Pattern.compile(
          "\\b(?:obituar(?:y|ies)|eulogy|memorial|memory|memories|memoriam|remembering|remembered"
              + "|tributes?|funeral|interview|conversation|appreciation|guest ?book|fans?|letters? to)\\b",
          Pattern.CASE_INSENSITIVE);

  /** In a tale "I" is a character. */
  private static final Pattern TALE =
      Pattern.compile(
          "\\b(?:chapter|novel|novella|short story|fan ?fic(?:tion)?|fiction|monologue|lyrics"
              + "|screenplay|excerpt)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:By|by|BY|(?:Posted|Written|Submitted|Story|Review|Article|Text|Interview) by"
              + "|Author:|Written By|Posted By):? +(?=\\p{Lu})",
          Pattern.MULTILINE);

  /** Who asks and who answers, without a name. */
  private static final Set<String> PARTIES =
      Set.of("q", "a", "question", "answer", "interviewer", "host", "moderator", "reporter");

  /** Words behind which somebody else is named: "my mother Ann Lee" and "I met Ann Lee". */
  private static final Set<String> BEFORE_OTHERS =
      Set.of(
          "my", "our", "knew", "know", "met", "meet", "meeting", "loved", "love", "miss", "saw",
          "with", "dear", "thank", "like", "told", "asked");

  /** What somebody may call her own by her name: "Ann Lee's website". */
  private static final Set<String> OWN_PAGES =
      Set.of("site", "website", "page", "homepage", "home", "blog", "studio", "shop", "gallery");

  private static final Set<String> KIN = Lexicon.ENGLISH.section("kin");

  private static final PersonName NAMES = new PersonName();

  private final String title;
  private final Subject subject;
  private final String text;
  private boolean isFound;
  private String writer;
  private int askedPlace = -1;
  private String answer;

  Speaker(String title, Subject subject, String text) {
    this.title = title == null ? "" : title;
    this.subject = subject;
    this.text = text;
  }

  /** Whether "I", "my" or "My" stands at a place. */
  static boolean isFirstPerson(String text, int at) {
    char c = text.charAt(at);
    boolean isI =
        c == 'I' && !Spelling.isWordPart(text, at + 1) && Spelling.at(text, at + 1) != '.';
    boolean isMy = Spelling.isWord(text, at, "my") || Spelling.isWord(text, at, "My");
    return (isI || isMy) && !Spelling.isWordPart(text, at - 1);
  }

  /** The name of whom "I" means at a place, or null. */
  String at(int place) {
    if (place != askedPlace) {
      // several rules ask of one place
      answer = whoAt(place);
      askedPlace = place;
    }
    return answer;
  }

  private String whoAt(int place) {
    if (isQuoted(place) || TALE.matcher(title).find()) {
      return null;
    }
    int label = labelEnd(TextLine.start(text, place));
    if (label >= 0 && label < place) {
      return labelled(label);
    }
    String heading = PersonLine.above(text, place, subject);
    if (heading != null) {
      return heading;
    }
    return writer();
  }

  private String writer() {
    if (!isFound) {
      writer = introduced();
      if (writer == null && isOwnPage()) {
        writer = subject.name();
      }
      isFound = true;
    }
    return writer;
  }

  /** The end of the words before the colon with which a line begins, or -1. */
  private int labelEnd(int line) {
    int colon = Spelling.indexOf(text, ':', line, Math.min(text.length(), line + LONGEST_LABEL));
    int end = Spelling.indexOf(text, '\n', line, Math.min(text.length(), line + LONGEST_LABEL));
    return colon <= line
            || (end >= 0 && end < colon)
            || !Spelling.isSpace(Spelling.at(text, colon + 1))
        ? -1
        : colon;
  }

  /**
   * Who speaks in a line such as "Ann Lee: I was born", of an interview or a talk; null where the
   * label does not name the person in full.
   */
  private String labelled(int colon) {
    int line = text.lastIndexOf('\n', colon) + 1;
    String label = text.substring(line, colon);
    String known = subject.mayBePerson() ? subject.resolvePerson(label) : null;
    if (known != null) {
      return known;
    }
    String person = PersonLine.named(text, line, colon);
    boolean isParty =
        person == null
            && (PARTIES.contains(label.toLowerCase(Locale.ROOT)) || isRepeated(line, colon + 1));
    return isParty ? null : person == null ? writer() : person;
  }

  /** Whether another line begins with the same words: those who talk take turns. */
  private boolean isRepeated(int from, int to) {
    String start = "\n" + text.substring(from, to);
    return text.indexOf(start, to) >= 0
        || (from > 0
            && (text.startsWith(start.substring(1)) || text.lastIndexOf(start, from - 2) >= 0));
  }

  /** The full name with which the writer says who she is; null where two do. */
  private String introduced() {
    String only = null;
    int limit = Math.min(text.length(), REACH);
    for (String words : INTRODUCTIONS) {
      for (int at = text.indexOf(words); at >= 0 && at < limit; at = text.indexOf(words, at + 1)) {
        int from = at + words.length();
        boolean isOwn = words.startsWith("I") || isMine(at);
        Slot name = isOwn && !isQuoted(at) ? NAMES.at(text, from, text.length()) : null;
        if (name == null || PersonName.isSingle(name) || !isClosed(name.end())) {
          continue;
        }
        if (only != null && !PromptKey.of(only).equals(PromptKey.of(name.normal()))) {
          return null;
        }
        only = name.normal();
      }
    }
    return only != null && subject.resolvePerson(only) != null ? subject.name() : only;
  }

  private boolean isMine(int nameWord) {
    return text.regionMatches(true, nameWord - 3, "my ", 0, 3)
        && !Spelling.isWordPart(text, nameWord - 4);
  }

  /** "I'm Ann Lee, a painter"; not "I am Ann Lee's daughter" or "I am Ann Lee in the film". */
  private boolean isClosed(int end) {
    return !Spelling.isPossessive(text, end) && !text.startsWith(" in the ", end);
  }

  /** Whether the subject is a person of whom nobody speaks but she herself. */
  private boolean isOwnPage() {
    if (subject.name() == null
        || !subject.mayBePerson()
        || subject.bareName().contains(" of ")
        || TOLD_BY_OTHERS.matcher(title).find()
        || hasBylineOfAnother()) {
      return false;
    }
    int limit = Math.min(text.length(), subject.bodyStart() + REACH);
    Pronouns others = Pronouns.count(text, subject.bodyStart(), limit);
    int own = 0;
    for (int at = subject.bodyStart(); at < limit; at++) {
      if ((text.charAt(at) == 'I' || text.charAt(at) == 'm' || text.charAt(at) == 'M')
          && isFirstPerson(text, at)
          && !isQuoted(at)) {
        own++;
      }
    }
    return own >= FEWEST && own > 2 * (others.male() + others.female()) && !isNamed(limit);
  }

  /** "By Bob Ray" above an article on Ann Lee. */
  private boolean hasBylineOfAnother() {
    int limit = Math.min(text.length(), BYLINE_REACH);
    Matcher byline = BYLINE.matcher(text).region(0, limit);
    while (byline.find()) {
      Slot name = NAMES.at(text, byline.end(), text.length());
      if (name != null
          && !PersonName.isSingle(name)
          && subject.resolvePerson(name.normal()) == null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text says something of the subject by its name: "Ann was", "my aunt Ann". */
  private boolean isNamed(int limit) {
    for (int at = subject.bodyStart(); at < limit; at++) {
      if (Spelling.isCapital(text, at) && Spelling.isWordStart(text, at)) {
        int end = Spelling.wordEnd(text, at, limit);
        boolean isIts = subject.resolvePerson(text.substring(at, end)) != null;
        int next = Spelling.skipSpace(text, end, limit);
        if (isIts
            && (Spelling.isWord(text, next, "was")
                || Spelling.isWord(text, next, "is")
                || isAnothers(at, end))) {
          return true;
        }
        at = Math.max(at, end - 1);
      }
    }
    return false;
  }

  /** "I met Ann", "my mother, Ann", "Ann's songs": another writes. */
  private boolean isAnothers(int from, int to) {
    if (Spelling.isPossessive(text, to)) {
      int next = Spelling.skipSpace(text, to + 2, text.length());
      return Spelling.isLower(text, next)
          && !OWN_PAGES.contains(text.substring(next, Spelling.wordEnd(text, next, text.length())));
    }
    String before = wordBefore(from);
    if (BEFORE_OTHERS.contains(before)) {
      return true;
    }
    String owner = KIN.contains(before) ? wordBefore(from - before.length() - 1) : "";
    return owner.equals("my") || owner.equals("our");
  }

  /** The word before a place, in small letters; empty where more than a space stands between. */
  private String wordBefore(int place) {
    int end = place;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    return Spelling.runBefore(text, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a quotation is open at a place of its paragraph. */
  private boolean isQuoted(int place) {
    int start = place;
    while (start > 0 && place - start < LONGEST_QUOTE && text.charAt(start - 1) != '\n') {
      start--;
    }
    boolean isOpen = false;
    for (int i = start; i < place; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isOpen = !isOpen;
      } else if (c == '\u201c') {
        isOpen = true;
      } else if (c == '\u201d') {
        isOpen = false;
      }
    }
    return isOpen;
  }
}
