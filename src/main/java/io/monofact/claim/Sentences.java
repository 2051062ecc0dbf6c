package io.monofact.claim;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where the sentence around a place begins and ends. A full stop ends no sentence after an
 * initial or an abbreviation, unless the next word is one that hardly stands anywhere but at a
 * beginning.
 */
final class Sentences {

  /** Never the end of a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "hon", "gen", "col", "maj", "capt", "cpt",
          "lt", "sgt", "cmdr", "adm", "gov", "sen", "rep", "pres", "st", "ste", "mt", "ft", "no",
          "nos", "vs", "v", "c", "ca", "cf", "circa", "b", "d", "fl", "r", "approx", "ed", "eds",
          "trans", "vol", "pp", "op", "dept", "univ", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec", "tr", "lit", "nee", "née", "messrs", "mme",
          "mlle", "ald", "est", "estd", "dak", "cal", "penn", "tenn", "miss", "mass", "conn", "ill",
          "wis", "minn", "mich", "fla", "ala", "ark", "colo", "ariz", "okla", "tex", "va", "ky",
          "pa", "ga", "md");

  /** The end of a sentence only before one of {@link #BEGINNERS}. */
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "inc", "ltd", "co", "corp", "bros", "etc", "al", "esq", "ph", "am", "pm");

  private static final Set<String> BEGINNERS =
      Set.of(
          "He",
          "She",
          "It",
          "They",
          "His",
          "Her",
          "Its",
          "Their",
          "The",
          "In",
          "On",
          "At",
          "After",
          "When",
          "This",
          "These",
          "As",
          "Although",
          "During",
          "From",
          "By",
          "For",
          "While",
          "Since",
          "Born",
          "There",
          "However",
          "Until",
          "Following",
          "Under",
          "With",
          "Both");

  /** That of a Roman numeral, as {@link Spelling#isRoman} knows them. */
  private static final int LONGEST_NUMERAL = 6;

  private static final Set<String> DOMAINS = Set.of("Com", "Org", "Net", "Edu", "Gov");

  private static final String CLOSERS = "\"'”’)]»";

  /** Behind which ASCII characters a sentence may end; of the others only the wide ones. */
  private static final boolean[] MAY_END = new boolean[0x80];

  static {
    for (char c : ("\n\r.!?" + CLOSERS).toCharArray()) {
      if (c < MAY_END.length) {
        MAY_END[c] = true;
      }
    }
  }

  private static final String WIDE_CLOSERS = "”’」』）》";
  private static final String WIDE_STOPS = "。！？";

  /** Behind a question mark, a span's that begins at a date unknown: （？－1644年）. */
  private static final String SPANS = "－—–-～~";

  static final Sentences ENGLISH = new Sentences(ABBREVIATIONS, SUFFIXES, BEGINNERS, false);
  static final Sentences GERMAN =
      new Sentences(
          Lexicon.GERMAN.section("abbreviation"),
          Lexicon.GERMAN.section("suffix"),
          Lexicon.GERMAN.section("beginner"),
          true);

  /** Chinese sentences end with marks of their own; what Latin script stands in them is English. */
  static final Sentences CHINESE = ENGLISH;

  private final Set<String> abbreviations;
  private final Set<String> suffixes;
  private final Set<String> beginners;
  private final boolean pointsMakeOrdinals;

  /** How long a word before a full stop that may end no sentence is at most. */
  private final int longest;

  private Sentences(
      Set<String> abbreviations,
      Set<String> suffixes,
      Set<String> beginners,
      boolean pointsMakeOrdinals) {
    this.abbreviations = abbreviations;
    this.suffixes = suffixes;
    this.beginners = beginners;
    this.pointsMakeOrdinals = pointsMakeOrdinals;
    this.longest =
        Stream.concat(abbreviations.stream(), suffixes.stream())
            .mapToInt(String::length)
            .reduce(LONGEST_NUMERAL, Math::max);
  }

  /** The sentence that holds a cue, at most {@link Window#REACH} to each side. */
  Window around(String text, int cueStart, int cueEnd) {
    int floor = Math.max(0, cueStart - Window.REACH);
    int limit = Math.min(text.length(), cueEnd + Window.REACH);
    int start = cueStart;
    while (start > floor && (isWithin(text.charAt(start - 1)) || !endsBefore(text, start))) {
      start--;
    }
    boolean whole = start > floor || start == 0;
    if (!whole) {
      // never begin inside a word
      while (start < cueStart && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start++;
      }
    }
    int end = cueEnd;
    while (end < limit && (isWithin(text.charAt(end - 1)) || !endsBefore(text, end))) {
      end++;
    }
    if (end == limit && end < text.length()) {
      whole = false;
      while (end > cueEnd
          && end < text.length()
          && Character.isLetterOrDigit(text.charAt(end))
          && Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
    }
    return new Window(text, start, end, whole);
  }

  /** Whether no sentence ends behind a character; all but a few are told by it. */
  private static boolean isWithin(char c) {
    return c < MAY_END.length ? !MAY_END[c] : c < '\u2019' && c != '»';
  }

  /** Whether a sentence ends right before the character at {@code place}. */
  private boolean endsBefore(String text, int place) {
    char before = text.charAt(place - 1);
    if (before == '\n' || before == '\r') {
      return !isSoftBreak(text, place - 1);
    }
    if (place == text.length() || before == ' ' || Character.isLetterOrDigit(before)) {
      return false;
    }
    if (before >= '\u2019' && endsWide(text, place)) {
      return true;
    }
    if (text.charAt(place) > ' ' && text.charAt(place) != '\u00a0') {
      return before == '.' && isGlued(text, place);
    }
    int mark = place - 1;
    while (mark > 0 && CLOSERS.indexOf(text.charAt(mark)) >= 0) {
      mark--;
    }
    char c = text.charAt(mark);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = place;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    return c != '.' || mark < place - 1 || !isAbbreviation(text, mark, next);
  }

  /** "became leader.Winch was": two sentences without a space; "Example.Com" and "U.S" are none. */
  private static boolean isGlued(String text, int place) {
    if (place < 5 || !Spelling.isCapital(text, place) || !Spelling.isLower(text, place + 1)) {
      return false;
    }
    for (int i = place - 4; i < place - 1; i++) {
      if (!Spelling.isLower(text, i)) {
        return false;
      }
    }
    int end = Spelling.runEnd(text, place, text.length());
    return Spelling.at(text, end) == ' ' && !DOMAINS.contains(text.substring(place, end));
  }

  /** Whether a Chinese sentence ends here, behind its mark and the quotes that close after it. */
  private static boolean endsWide(String text, int place) {
    boolean isUnknownDate = text.charAt(place - 1) == '？' && SPANS.indexOf(text.charAt(place)) >= 0;
    if (isUnknownDate || WIDE_CLOSERS.indexOf(text.charAt(place)) >= 0) {
      return false;
    }
    int mark = place - 1;
    while (mark > 0 && WIDE_CLOSERS.indexOf(text.charAt(mark)) >= 0) {
      mark--;
    }
    return WIDE_STOPS.indexOf(text.charAt(mark)) >= 0;
  }

  private boolean isAbbreviation(String text, int stop, int next) {
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    if (stop - start > longest) {
      return false;
    }
    String word = text.substring(start, stop);
    if (word.isEmpty() || (pointsMakeOrdinals && Spelling.isRoman(text, start, stop))) {
      return pointsMakeOrdinals && isOrdinal(text, start, stop) && !begins(text, next);
    }
    if (word.length() == 1 && isPointed(text, start - 1)) {
      return !begins(text, next);
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.length() == 1 || suffixes.contains(lower)) {
      boolean initial = word.length() > 1 || Character.isUpperCase(word.charAt(0));
      return initial ? !begins(text, next) : abbreviations.contains(lower);
    }
    if (!abbreviations.contains(lower)) {
      return false;
    }
    // "the miss." ends a sentence, "Miss. " does not
    boolean statesName = lower.length() > 2 && Character.isLowerCase(word.charAt(0));
    return !(statesName && begins(text, next));
  }

  /** Whether a letter and a point stand before a letter: "p.m.", "U.S." */
  private static boolean isPointed(String text, int point) {
    return point > 0 && text.charAt(point) == '.' && Character.isLetter(text.charAt(point - 1));
  }

  /** "12." and "IV.", of German; a year before a full stop has more digits. */
  private static boolean isOrdinal(String text, int wordStart, int stop) {
    int start = wordStart;
    while (start > 0 && Spelling.isDigit(text, start - 1)) {
      start--;
    }
    return wordStart < stop || (stop > start && stop - start <= 2);
  }

  private boolean begins(String text, int next) {
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return beginners.contains(text.substring(next, end));
  }

  /** A line break inside a paragraph that was wrapped at a fixed width, or behind a label. */
  private static boolean isSoftBreak(String text, int at) {
    if (at + 1 >= text.length() || at == 0 || text.charAt(at + 1) <= ' ') {
      return false;
    }
    if (SheetLabel.endsAt(text, at)) {
      return true;
    }
    int previous = at - 1;
    while (previous > 0 && text.charAt(previous) != '\n' && at - previous <= 100) {
      previous--;
    }
    int length = at - previous;
    return length >= 50
        && length < 100
        && ".!?:。！？：".indexOf(text.charAt(at - 1)) < 0
        && text.charAt(at - 1) > ' ';
  }
}
