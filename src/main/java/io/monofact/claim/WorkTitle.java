package io.monofact.claim;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles of works. A quoted title stands in quotation marks of any kind, or in the doubled
 * apostrophes that wikis leave in plain text; a bare one ({@link #bare}) is a run of capitalised
 * words, which only a rule that knows from elsewhere that a title stands there should read.
 *
 * <p>The slot takes in the quotation marks; the normal form is without them and without the comma
 * or point that American usage puts inside.
 */
public final class WorkTitle implements SlotType {

  private static final int LONGEST = 220;
  private static final int LEAST_LOWER = 5;
  private static final int MOST_WORDS = 20;
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "from", "with", "de",
          "la", "le", "du", "des", "der", "die", "das", "und", "et", "del", "di", "as", "into",
          "upon", "nor", "but", "vs", "than", "over", "its", "his", "her", "not", "through");

  private static final Set<String> ORDINARY = Lexicon.ENGLISH.section("stop");

  private static final int LONGEST_LISTED = 120;

  /** Other titles inside, brackets, verbs: more than a title stands there. */
  private static final Pattern NOT_LISTED =
      Pattern.compile(
          "[\"\u201c\u201d()\\[\\]]|\\b(?:was|were|is|has|written|edited|directed|film)\\b");

  /** What somebody does who did not write it, and how the lines of a list are numbered. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?:^|\\W)(?:translated|illustrated|edited|narrated|posted|submitted|reviewed|compiled"
              + "|selected|introduced|performed|recorded|designed|produced|read|foreword|design"
              + "|introduction|artwork|photos?|photography|comments?|shipping|delivery|order)$"
              + "|^(?:\\w+ed|music|art|text|words|lyrics|story)$"
              + "|^(?:\\d+ )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (?:\\d+, )?\\d{4}$"
              + "|^\\d{1,2},? \\d{4}$",
          Pattern.CASE_INSENSITIVE);

  /** "In 1874, a book by", "released her memoir Tuesday": when it was, and no title. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:In|By|Since|From|Until|After|Before|Around|During) (?:\\w+ )?\\d{4}"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.)] +(?=\\S)");
  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{4}\\. ");
  private static final PersonName PERSONS = new PersonName();
  private static final String LISTED = "listed-title";
  private static final String BEFORE_AUTHOR = " by ";

  private final String name;
  private final boolean quoted;

  private WorkTitle(String name, boolean quoted) {
    this.name = name;
    this.quoted = quoted;
  }

  /** Titles in quotation marks, {@code title}. */
  public WorkTitle() {
    this("title", true);
  }

  /** Titles without quotation marks, {@code bare-title}. */
  public static WorkTitle bare() {
    return new WorkTitle("bare-title", false);
  }

  /**
   * Titles of a list, {@code listed-title}, each in a line of its own and with its author: all that
   * stands there before "by" and a capital, whatever marks it holds.
   */
  public static WorkTitle listed() {
    return new WorkTitle(LISTED, false);
  }

  private static Slot beforeAuthor(String text, int from, int limit) {
    if (!Spelling.isWordStart(text, from)
        || (!Spelling.isCapital(text, from) && !Spelling.isDigit(text, from))) {
      return null;
    }
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST_LISTED);
    int line = Spelling.indexOf(text, '\n', from, last);
    int end = text.substring(from, line < 0 ? last : line).indexOf(BEFORE_AUTHOR);
    if (end < 0 || !Spelling.isCapital(text, from + end + BEFORE_AUTHOR.length())) {
      return null;
    }
    int close = from + end;
    while (close > from && ",\"\u201d ".indexOf(text.charAt(close - 1)) >= 0) {
      close--;
    }
    String written = NUMBERED.matcher(Spelling.folded(text, from, close)).replaceFirst("");
    return isSentence(written)
            || NO_AUTHOR.matcher(written).find()
            || NOT_LISTED.matcher(written).find()
            || ORDINARY.contains(written)
        ? null
        : new Slot(from, from + end, written, written);
  }

  /** Whether half of the long words are in small letters, as no title's in a list are. */
  private static boolean isPlain(String written) {
    int small = 0;
    int all = 0;
    for (String word : written.split(" ", -1)) {
      if (word.length() > 3) {
        all++;
        small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return all > 0 && 2 * small >= all;
  }

  /** "They went out. It was written": more than a title; "Mr. Lee" may be in one. */
  private static boolean isSentence(String written) {
    return SENTENCE_END.matcher(written).find()
        || written.split(" ", -1).length > MOST_WORDS
        || isPlain(written);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    if (from < 0 || from >= last) {
      return null;
    }
    if (name.equals(LISTED)) {
      return beforeAuthor(text, from, last);
    }
    return quoted ? quoted(text, from, last) : capitalised(text, from, last);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    if (!quoted) {
      return Backward.read(this, text, end, floor, LONGEST);
    }
    if (end <= 1 || end > text.length() || !isClosing(text.charAt(end - 1))) {
      return null;
    }
    for (int from = Math.max(Math.max(floor, end - LONGEST), 0); from < end - 1; from++) {
      Slot slot = !isOpening(text.charAt(from)) ? null : quoted(text, from, end);
      if (slot != null && slot.end() == end) {
        return slot;
      }
    }
    return null;
  }

  private static Slot quoted(String text, int from, int limit) {
    char open = text.charAt(from);
    if (!isOpening(open) || Spelling.isWordPart(text, from - 1)) {
      return null;
    }
    // The second of two marks opens nothing.
    if ((open == '\'' || open == '"') && Spelling.at(text, from - 1) == open) {
      return null;
    }
    int most = open == '\'' ? 3 : open == '"' ? 2 : 1;
    int marks = 1;
    while (marks < most && Spelling.at(text, from + marks) == open) {
      marks++;
    }
    int start = from + marks;
    boolean possessive = open == '\'' && marks == 1 && Spelling.isWord(text, start, "s");
    if (possessive || Spelling.isSpace(Spelling.at(text, start))) {
      return null;
    }
    for (int i = start; i + marks <= limit && text.charAt(i) != '\n'; i++) {
      if (isClosing(open, text.charAt(i)) && closes(text, i, marks)) {
        return slot(text, from, start, i, i + marks);
      }
    }
    return null;
  }

  /** Whether a title ends with the marks here, rather than an apostrophe inside it. */
  private static boolean closes(String text, int place, int marks) {
    char close = text.charAt(place);
    for (int i = 1; i < marks; i++) {
      if (Spelling.at(text, place + i) != close) {
        return false;
      }
    }
    boolean apostrophe = close == '\'' || close == '\u2019';
    return !apostrophe
        || (!Spelling.isWordPart(text, place + marks) && !Spelling.isSpace(text.charAt(place - 1)));
  }

  private static Slot slot(String text, int from, int start, int close, int end) {
    int last = close;
    while (last > start
        && (isTrailing(text.charAt(last - 1)) || Spelling.isSpace(text.charAt(last - 1)))) {
      if (text.charAt(last - 1) == '.' && Spelling.at(text, last - 2) == '.') {
        break;
      }
      last--;
    }
    String normal = Spelling.folded(text, start, last);
    return normal.isEmpty() || isPhrase(normal)
        ? null
        : new Slot(from, end, Spelling.folded(text, from, end), normal);
  }

  /**
   * Few words in lower case are a phrase in quotes, as "so-called"; a longer one may be a thesis.
   */
  private static boolean isPhrase(String normal) {
    return Spelling.isLower(normal, 0)
        && (normal.indexOf(',') > 0 || normal.split(" ", -1).length < LEAST_LOWER);
  }

  private static boolean isTrailing(char c) {
    return c == ',' || c == '.' || c == ';';
  }

  private static boolean isOpening(char c) {
    return "\"'\u201C\u201E\u2018\u00AB\u300A".indexOf(c) >= 0;
  }

  private static boolean isClosing(char c) {
    return "\"'\u201D\u201C\u2019\u00BB\u300B".indexOf(c) >= 0;
  }

  /** Whether one mark opens what the other closes; German closes with what English opens with. */
  private static boolean isClosing(char open, char close) {
    return switch (open) {
      case '"', '\'' -> close == open;
      case '\u201C' -> close == '\u201D';
      case '\u201E' -> close == '\u201D' || close == '\u201C';
      case '\u2018' -> close == '\u2019';
      case '\u00AB' -> close == '\u00BB';
      case '\u300A' -> close == '\u300B';
      default -> false;
    };
  }

  private static final Set<String> OFFICES =
      Set.of(
          "Professor",
          "Chair",
          "Chairman",
          "President",
          "Director",
          "Dean",
          "Editor",
          "Fellow",
          "Founder",
          "Head",
          "CEO");

  private static Slot capitalised(String text, int from, int limit) {
    if (!Spelling.isWordStart(text, from)
        || (!Spelling.isCapital(text, from) && !Spelling.isDigit(text, from))) {
      return null;
    }
    int place = from;
    int end = -1;
    for (int i = 0; i < MOST_WORDS && place < limit; i++) {
      int wordEnd = Spelling.wordEnd(text, place, limit);
      if (Spelling.isPossessive(text, wordEnd) && wordEnd + 2 <= limit) {
        wordEnd += 2;
      }
      boolean strong = Spelling.isCapital(text, place) || Spelling.isDigit(text, place);
      if (isYearBehindIn(text, place, wordEnd)) {
        break;
      }
      if (wordEnd == place || (!strong && !SMALL.contains(text.substring(place, wordEnd)))) {
        break;
      }
      end = strong ? wordEnd : end;
      int next = wordEnd;
      char mark = Spelling.at(text, next);
      if (mark == ':' || mark == '!' || mark == '?') {
        next++;
        end = strong && mark != ':' && next <= limit ? next : end;
      }
      place = next;
      while (place < limit && text.charAt(place) == ' ') {
        place++;
      }
      if (place == next
          || Spelling.isWord(text, place, "by")
          || Spelling.isWord(text, place, "is")
          || isWithAnother(text, place)
          || beginsAnother(text, place)) {
        break;
      }
    }
    if (end < 0) {
      return null;
    }
    String written = Spelling.folded(text, from, end);
    // "This is a novel by ...", "Another was ...": one ordinary word is no title.
    return ORDINARY.contains(written) || TIME.matcher(written).matches()
        ? null
        : new Slot(from, end, written, written);
  }

  /** "Night Walk with Bob Ray": who wrote it as well; "Gone with the Wind" goes on. */
  private static boolean isWithAnother(String text, int place) {
    Slot person =
        Spelling.isWord(text, place, "with") ? PERSONS.at(text, place + 5, text.length()) : null;
    return person != null && !PersonName.isSingle(person);
  }

  /** "Night Walk in 1950": when it was published, and no part of it. */
  private static boolean isYearBehindIn(String text, int place, int end) {
    return end - place == 4
        && Spelling.isDigit(text, place)
        && Spelling.isWord(text, place - 3, "in");
  }

  /**
   * "Night Walk and The Long Day": an article with a capital begins a title of its own, an office
   * what else somebody is, as in "Night Walk and Chair of the Ham Council".
   */
  private static boolean beginsAnother(String text, int place) {
    if (!Spelling.isWord(text, place, "and")) {
      return false;
    }
    int next = place + 4;
    int end = Spelling.wordEnd(text, Math.min(next, text.length()), text.length());
    return Spelling.isWord(text, next, "The")
        || Spelling.isWord(text, next, "A")
        || (end > next
            && OFFICES.contains(text.substring(next, end))
            && Spelling.isWord(text, end + 1, "of"));
  }
}
