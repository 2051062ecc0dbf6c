package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentence that opens a document and says what it is about: "X (1850–1920) was a German
 * painter". Read once, up to a bounded length.
 */
final class LeadSentence {

  private static final int LONGEST = 900;
  private static final int WORDS = 22;

  private static final Set<String> PERSON = Lexicon.ENGLISH.section("person-noun");
  private static final Set<String> ORGANISATION = Lexicon.ENGLISH.section("organisation-noun");
  private static final Set<String> WORK = Lexicon.ENGLISH.section("work-noun");
  private static final Set<String> PLACE = Lexicon.ENGLISH.section("place-noun");
  private static final Set<String> SHIP = Lexicon.ENGLISH.section("ship-noun");
  private static final Set<String> FICTION = Lexicon.ENGLISH.section("fiction-word");

  // The predicate's head noun stands before the first of these.
  private static final Set<String> ENDS =
      Set.of(
          "of",
          "in",
          "by",
          "from",
          "for",
          "at",
          "on",
          "to",
          "with",
          "who",
          "whom",
          "whose",
          "which",
          "that",
          "where",
          "when",
          "located",
          "based",
          "founded",
          "born",
          "known",
          "written",
          "directed",
          "produced",
          "published",
          "released",
          "during",
          "under",
          "between",
          "whilst",
          "best",
          "headquartered",
          "established",
          "situated",
          "as");

  private final String text;
  private final int start;
  private final int end;

  private SubjectKind kind = SubjectKind.UNKNOWN;
  private LifeSpan life;
  private int copula = -1;
  private SubjectKind first = SubjectKind.UNKNOWN;
  private SubjectKind head = SubjectKind.UNKNOWN;
  private boolean person;
  private boolean fiction;
  private final List<String> nouns = new ArrayList<>();

  LeadSentence(String text, int start) {
    this.text = text;
    this.start = start;
    this.end = Math.min(text.length(), start + LONGEST);
    read();
  }

  SubjectKind kind() {
    return kind;
  }

  /** The life given behind the name, or null. */
  LifeSpan life() {
    return life;
  }

  /** The nouns of the predicate, in lower case: what the subject is called. */
  List<String> nouns() {
    return nouns;
  }

  /** Where "is" or "was" stands, or -1. */
  int copula() {
    return copula;
  }

  private void read() {
    int place = start;
    while (place < end && !isParagraphEnd(place)) {
      char c = text.charAt(place);
      if (c == '(' || c == '[') {
        if (life == null) {
          life = LifeSpan.at(text, place);
        }
        int close = closing(place);
        if (close < 0) {
          break;
        }
        place = close + 1;
      } else if (Spelling.isWordStart(text, place)) {
        int word = Spelling.wordEnd(text, place, end);
        if (isCopula(text, place, word)) {
          copula = place;
          predicate(word);
          break;
        }
        if (isSentenceEnd(word)) {
          break;
        }
        place = Math.max(word, place + 1);
      } else {
        place++;
      }
    }
    if (life != null
        && life.isMarked()
        && kind != SubjectKind.FICTIONAL
        && kind != SubjectKind.SHIP
        && kind != SubjectKind.WORK) {
      kind = SubjectKind.PERSON;
    }
  }

  /** A line's end, unless the sentence plainly goes on: a parenthesis or lower case behind it. */
  private boolean isParagraphEnd(int place) {
    if (text.charAt(place) != '\n') {
      return false;
    }
    int next = Spelling.skipSpace(text, place, end);
    return next == place || !(Spelling.at(text, next) == '(' || Spelling.isLower(text, next));
  }

  /** Whether one of the words between a subject and what it is stands at a place. */
  static boolean isCopula(String text, int place) {
    return isCopula(text, place, Spelling.wordEnd(text, place, text.length()));
  }

  private static boolean isCopula(String text, int from, int to) {
    return switch (to - from) {
      case 2 -> text.startsWith("is", from);
      case 3 -> text.startsWith("was", from) || text.startsWith("are", from);
      case 4 -> text.startsWith("were", from);
      case 6 -> text.startsWith("served as", from);
      case 7 -> text.startsWith("remains", from);
      default -> false;
    };
  }

  /** A full stop that ends a sentence rather than an initial or a short title. */
  private boolean isSentenceEnd(int word) {
    if (Spelling.at(text, word) != '.') {
      return false;
    }
    int wordStart = word;
    while (wordStart > start && Spelling.isWordPart(text, wordStart - 1)) {
      wordStart--;
    }
    int next = Spelling.skipSpace(text, word + 1, end);
    return word - wordStart > 4 && next > word + 1 && Spelling.isCapital(text, next);
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        if (--depth <= 0) {
          return i;
        }
      } else if (c == '\n' && Spelling.at(text, i + 1) == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private void predicate(int from) {
    int place = from;
    for (int i = 0; i < WORDS && place < end; i++) {
      boolean comma = false;
      while (place < end && !Spelling.isWordStart(text, place)) {
        char c = text.charAt(place);
        if (c == '.' || c == '\n' || c == ';') {
          settle();
          return;
        }
        comma |= c == ',';
        place++;
      }
      int wordEnd = Spelling.wordEnd(text, place, end);
      String word = text.substring(place, wordEnd).toLowerCase(Locale.ROOT);
      place = Math.max(wordEnd, place + 1);
      if (comma || word.equals("and") || word.equals("or")) {
        closePhrase();
      }
      boolean anotherClause = comma && isArticle(word) && first != SubjectKind.PERSON;
      boolean oneOf = word.equals("of") && nouns.isEmpty() && isOneOf(wordEnd);
      if ((ENDS.contains(word) && !oneOf) || (anotherClause && first != SubjectKind.UNKNOWN)) {
        if (first != SubjectKind.UNKNOWN || head != SubjectKind.UNKNOWN || !leadsOn(word)) {
          break;
        }
        // "was the first of", "is known as a": the noun may still come.
        continue;
      }
      fiction |= FICTION.contains(word);
      boolean properName = Spelling.isCapital(text, wordEnd - word.length());
      SubjectKind named = isOfAnybody(word, wordEnd) ? SubjectKind.UNKNOWN : kindOf(word);
      if (properName && (named == SubjectKind.PLACE || named == SubjectKind.SHIP)) {
        // "who worked in Port Belham": part of a name says nothing of the subject.
        continue;
      }
      if (named != SubjectKind.UNKNOWN) {
        nouns.add(word);
        // "a university town", "a comic book publisher": the last noun of a phrase is its head.
        head = named;
      }
    }
    settle();
  }

  /** "A global leader in anvils": a firm is one as well as a person. */
  private boolean isOfAnybody(String word, int wordEnd) {
    return (word.equals("leader") || word.equals("pioneer"))
        && Spelling.isWord(text, Spelling.skipSpace(text, wordEnd, end), "in");
  }

  private static boolean leadsOn(String word) {
    return word.equals("of") || word.equals("as") || word.equals("known") || word.equals("best");
  }

  private static boolean isArticle(String word) {
    return word.equals("a") || word.equals("an") || word.equals("the");
  }

  /** Ends one phrase of several: "film, television and stage actor", "poet and critic". */
  private void closePhrase() {
    first = first == SubjectKind.UNKNOWN ? head : first;
    person |= head == SubjectKind.PERSON;
    head = SubjectKind.UNKNOWN;
  }

  /** The first phrase tells, unless a person's comes behind it: "film director and producer". */
  private void settle() {
    closePhrase();
    boolean thing = first == SubjectKind.PLACE || first == SubjectKind.SHIP;
    SubjectKind told = person && !thing ? SubjectKind.PERSON : first;
    boolean workOfFiction = told == SubjectKind.WORK || told == SubjectKind.ORGANISATION;
    kind = fiction && !workOfFiction ? SubjectKind.FICTIONAL : told;
  }

  private boolean isOneOf(int end) {
    return text.startsWith("one of", Math.max(0, end - 6));
  }

  /** Whether a noun is what a body may be called. */
  static boolean isBody(String noun) {
    return ORGANISATION.contains(noun);
  }

  private static SubjectKind kindOf(String word) {
    // A "publisher" may be either; a person's lead mostly has a life, which settles it.
    boolean profession = word.endsWith("ologist") || word.endsWith("ographer");
    if ((PERSON.contains(word) && !ORGANISATION.contains(word)) || profession) {
      return SubjectKind.PERSON;
    }
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (SHIP.contains(word)) {
      return SubjectKind.SHIP;
    }
    if (WORK.contains(word)) {
      return SubjectKind.WORK;
    }
    if (ORGANISATION.contains(word)) {
      return SubjectKind.ORGANISATION;
    }
    return PLACE.contains(word) || PLACE.contains(one) ? SubjectKind.PLACE : SubjectKind.UNKNOWN;
  }
}
