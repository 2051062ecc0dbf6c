package io.monofact.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the language of a text from its script and its function words. A few lines are enough: of
 * English every third word is among them, and of another language hardly any. Reading stops as soon
 * as one language is far ahead, so that of a page of English a hundred characters are looked at.
 */
final class LanguageGuess {

  private static final String CHINESE = "zh";
  private static final String JAPANESE = "ja";

  /** So many characters are looked at. */
  private static final int SAMPLE = 2000;

  /**
   * Navigation stands at the beginning of a page, so of a longer text the sample is from within.
   */
  private static final int LONG = 2 * SAMPLE;

  private static final int LONGEST_WORD = 8;

  /** Chinese characters that say as much as one function word. */
  private static final int CHARACTERS_PER_WORD = 4;

  /** Of a hundred characters of Japanese at least so many are kana. */
  private static final int FEWEST_KANA = 10;

  /** So many function words settle it at once, if no other language has a third of them. */
  private static final int MANY = 8;

  /** So few settle it at the sample's end, if no other language has half of them. */
  private static final int FEW = 3;

  private static final Lexicon LEXICON = Lexicon.read("function-words.txt");
  private static final List<String> CODES = codes();

  /** The words of each language, in the order of the codes. */
  private static final WordLists FUNCTION_WORDS =
      new WordLists(LEXICON.names().stream().map(LEXICON::section).toList());

  private final int[] counts = new int[CODES.size()];
  private int han;
  private int kana;

  private LanguageGuess() {}

  /** The code of the text's language, or null where it is not clear, or not one alone. */
  static String of(String text) {
    String code = from(text, text.length() > LONG ? text.length() / 4 : 0);
    if (code == null || text.length() <= LONG) {
      return code;
    }
    // a page in one language may hold a poem in another
    return code.equals(from(text, text.length() / 2)) ? code : null;
  }

  private static String from(String text, int place) {
    LanguageGuess guess = new LanguageGuess();
    int best = guess.read(text, place) ? guess.best() : -1;
    return best >= 0 && guess.leads(best, FEW, 2) ? CODES.get(best) : null;
  }

  /**
   * The language of a text for which {@link #of} finds none, among those whose rules have found
   * something in it; that they have is most of the evidence.
   *
   * @param finds how many statements the rules of each language found
   */
  static String among(String text, Map<String, Integer> finds) {
    LanguageGuess guess = new LanguageGuess();
    guess.read(text, 0);
    Comparator<String> byEvidence =
        Comparator.<String>comparingInt(guess::count)
            .thenComparingInt(finds::get)
            .thenComparing(Language.DEFAULT::equals)
            .thenComparing(Comparator.reverseOrder());
    return finds.keySet().stream().max(byEvidence).orElseThrow();
  }

  private int count(String code) {
    int i = CODES.indexOf(code);
    return i < 0 ? 0 : counts[i];
  }

  /** Counts until one language is far ahead; says whether there was anything to count. */
  private boolean read(String text, int from) {
    int place = from;
    int end = Math.min(text.length(), from + SAMPLE);
    boolean any = false;
    while (place < end) {
      char c = text.charAt(place);
      if (c > '\u3000') {
        place++;
        any |= countWide(c);
      } else if (Character.isLetter(c)) {
        int word = place;
        while (place < end
            && text.charAt(place) < '\u3000'
            && Character.isLetter(text.charAt(place))) {
          place++;
        }
        any |= place - word <= LONGEST_WORD && countWord(text, word, place);
      } else {
        place++;
        continue;
      }
      if (any && leads(best(), MANY, 3)) {
        return true;
      }
    }
    return any;
  }

  private boolean countWord(String text, int start, int end) {
    int languages = FUNCTION_WORDS.holding(text, start, end);
    if (languages == 0 && !isSmall(text, start, end)) {
      String small = text.substring(start, end).toLowerCase(Locale.ROOT);
      languages = FUNCTION_WORDS.holding(small, 0, small.length());
    }
    for (int left = languages; left != 0; left &= left - 1) {
      counts[Integer.numberOfTrailingZeros(left)]++;
    }
    return languages != 0;
  }

  /** Whether these are small letters of ASCII. */
  private static boolean isSmall(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private boolean countWide(char c) {
    if (Spelling.isHan(c)) {
      han++;
    } else if (c >= '\u3041' && c <= '\u30FF') {
      kana++;
    } else {
      return false;
    }
    boolean isJapanese = kana * 100 > (han + kana) * FEWEST_KANA;
    int words = (han + kana) / CHARACTERS_PER_WORD;
    counts[CODES.indexOf(CHINESE)] = isJapanese ? 0 : words;
    counts[CODES.indexOf(JAPANESE)] = isJapanese ? words : 0;
    return true;
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }

  /** Whether a language has enough words, and no other a share of them. */
  private boolean leads(int best, int enough, int share) {
    if (counts[best] < enough) {
      return false;
    }
    for (int i = 0; i < counts.length; i++) {
      if (i != best && counts[i] * share > counts[best]) {
        return false;
      }
    }
    return true;
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>(LEXICON.names());
    codes.add(CHINESE);
    codes.add(JAPANESE);
    return List.copyOf(codes);
  }
}
