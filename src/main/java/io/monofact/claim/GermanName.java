package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names of people in German text, where every noun has a capital: Johann Sebastian Bach, Ludwig van
 * Beethoven, Friedrich II. What somebody is (der Maler, Dr., Graf) is read with the name and left
 * out of its normal form.
 */
final class GermanName implements SlotType {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 8;

  private static final Set<String> STOPS = Lexicon.GERMAN.section("stop");
  private static final Set<String> SURNAMES = Lexicon.GERMAN.section("season-surname");
  private static final Set<String> PARTICLES = Lexicon.GERMAN.section("particle");
  private static final Set<String> TITLES = Lexicon.GERMAN.section("title");
  private static final Set<String> ROLES = Lexicon.GERMAN.section("role");

  private record Word(int start, int end, String text) {}

  @Override
  public String name() {
    return "person";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    if (Spelling.isWordPart(text, from - 1)) {
      return null;
    }
    List<Word> words = new ArrayList<>();
    int place = from;
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    while (words.size() < MOST_WORDS) {
      Word word = wordAt(text, place, last);
      if (word == null
          || (words.isEmpty() && !Spelling.isCapital(text, word.start()))
          || (isArticle(word) && (words.isEmpty() || !takesArticle(last(words))))) {
        break;
      }
      words.add(word);
      if (Spelling.at(text, word.end()) != ' ' && Spelling.at(text, word.end()) != '\u00a0') {
        break;
      }
      place = word.end() + 1;
    }
    return slot(text, words);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    List<Word> words = new ArrayList<>();
    int place = end;
    while (place > floor && words.size() < MOST_WORDS) {
      int start = place;
      while (start > floor && (isLetter(text, start - 1) || isPoint(text, start - 1, place))) {
        start--;
      }
      Word word = start == place ? null : wordAt(text, start, place);
      if (word == null || word.end() != place) {
        break;
      }
      if (!words.isEmpty() && isArticle(words.get(0)) && !takesArticle(word)) {
        words.remove(0);
        break;
      }
      words.add(0, word);
      boolean goesOn = start - 1 > floor && Spelling.isSpace(text.charAt(start - 1));
      if (!goesOn || text.charAt(start - 1) == '\n') {
        break;
      }
      place = start - 1;
    }
    return slot(text, words);
  }

  private static Word last(List<Word> words) {
    return words.get(words.size() - 1);
  }

  /** "den" is of the name in "van den Berg", and not in "Johann Lee den Verein". */
  private static boolean isArticle(Word word) {
    return word.text().equals("den") || word.text().equals("der");
  }

  private static boolean takesArticle(Word word) {
    return word.text().equals("von") || word.text().equals("van") || word.text().equals("zu");
  }

  /** The point of an initial or of a number, "J." and "II.", and of "Dr.". */
  private static boolean isPoint(String text, int at, int end) {
    return text.charAt(at) == '.' && (at == end - 1 || isLetter(text, at + 1));
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetter(c) || c == '-' || Spelling.isApostrophe(c);
  }

  /** The word of a name that begins here, with the point of an initial, a number or a title. */
  private static Word wordAt(String text, int from, int limit) {
    int end = from;
    while (end < limit && isLetter(text, end)) {
      end++;
    }
    if (end == from) {
      return null;
    }
    String word = text.substring(from, end);
    boolean isCapital = Spelling.isCapital(text, from);
    boolean isStop = STOPS.contains(word) && !isSurname(text, from, end);
    if ((!isCapital && !PARTICLES.contains(word)) || isStop) {
      return null;
    }
    boolean abbreviated =
        word.length() == 1 || Spelling.isRoman(text, from, end) || TITLES.contains(word);
    if (abbreviated && end < limit && text.charAt(end) == '.') {
      end++;
    }
    return new Word(from, end, word);
  }

  /** "Johann Winter": a time of the year right behind another name, and before no year. */
  private static boolean isSurname(String text, int from, int end) {
    int before = from - 1;
    while (before > 0 && isLetter(text, before - 1)) {
      before--;
    }
    boolean behindName =
        from > 0
            && text.charAt(from - 1) == ' '
            && Spelling.isCapital(text, before)
            && !STOPS.contains(text.substring(before, from - 1));
    return SURNAMES.contains(text.substring(from, end))
        && behindName
        && !Spelling.isDigit(text, end + 1);
  }

  private static Slot slot(String text, List<Word> words) {
    int first = 0;
    while (first < words.size() && !beginsName(words.get(first).text())) {
      first++;
    }
    if (words.size() - first > 2 && isGenitive(text, words.get(first))) {
      first++;
    }
    int last = words.size();
    while (last > first && Character.isLowerCase(words.get(last - 1).text().charAt(0))) {
      last--;
    }
    if (last == first) {
      return null;
    }
    int start = words.get(0).start();
    int end = words.get(last - 1).end();
    String normal = Spelling.folded(text, words.get(first).start(), end);
    return new Slot(start, end, Spelling.folded(text, start, end), normal);
  }

  /** "des Schlossers Karl Lee": what somebody is, though no list has it. */
  private static boolean isGenitive(String text, Word word) {
    return word.text().endsWith("s") && text.startsWith("des ", word.start() - 4);
  }

  private static boolean beginsName(String word) {
    return Character.isUpperCase(word.charAt(0))
        && !TITLES.contains(word)
        && !GermanWords.isOf(ROLES, word);
  }

  /** Whether a name has one word only. */
  static boolean isSingle(String name) {
    return name.indexOf(' ') < 0;
  }
}
