package io.monofact.model;

import io.monofact.claim.PromptKey;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What titles look like, and when two are one. */
final class TitleText {

  /** Where a title without quotation marks may be over. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[,.;(\\[。，；（]|\\s[-–—]\\s|\\s(?:in|from) (?=\\d{4})|\\sat (?=the University)|\\sby\\s"
              + "|\\s(?:submitted|completed|published|which|under|written|defended)\\b");

  /** What a hedge leaves behind a title. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[\\s,]+(?:i (?:think|believe|guess|suppose)|maybe|probably|perhaps|if i recall(?: correctly)?|iirc))?[\\s?!.]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "or", "in", "on", "at", "to", "for", "from", "with", "as",
          "into", "by", "de", "la", "le", "du", "des", "der", "die", "das", "und", "et");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'-]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the) ");

  /** By so much a longer text may have a shorter key. */
  private static final int LONGEST_HONORIFICS = 40;

  private static final double MOST_CAPITALS = 0.6;

  private TitleText() {}

  /** Up to where the title may be over: the shortest reading. */
  static String cut(String rest) {
    Matcher breaks = BREAK.matcher(rest);
    return breaks.find() && breaks.start() > 0 ? rest.substring(0, breaks.start()) : rest;
  }

  /** Without a hedge or a mark at its end. */
  static String withoutTail(String rest) {
    return TAIL.matcher(rest).replaceFirst("");
  }

  /** Whether most words begin with a capital, as those of a title and not of a sentence do. */
  static boolean isCapitalised(String text) {
    int words = 0;
    int capitals = 0;
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words++;
        capitals += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
      }
    }
    return words > 0 && capitals >= MOST_CAPITALS * words;
  }

  /** Whether a text is somebody's name and no more. */
  static boolean isOf(String text, String entity) {
    String key = key(text);
    String name = key(entity);
    return key.equals(name) || (key.endsWith(" " + name) && key.length() <= name.length() + 5);
  }

  /** Whether a text is the title, or begins with it and may be over there. */
  static boolean beginsWith(String longest, String title) {
    if (areSame(longest, title)) {
      return true;
    }
    int most = key(title).length() + LONGEST_HONORIFICS;
    Matcher breaks = BREAK.matcher(longest);
    while (breaks.find()) {
      String cut = longest.substring(0, breaks.start());
      if (areSame(cut, title)) {
        return true;
      }
      // Longer cuts have longer keys, and a response may repeat itself without an end.
      if (key(cut).length() > most) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether two titles are the same but for case, diacritics, punctuation and articles, or one is
   * the other without its subtitle.
   */
  static boolean areSame(String one, String other) {
    String a = key(one);
    String b = key(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.equals(b) || isMainOf(one, b) || isMainOf(other, a);
  }

  /** Whether a key is the title alone of one that has a subtitle. */
  private static boolean isMainOf(String titled, String key) {
    int colon = titled.indexOf(':');
    return colon > 0 && key.indexOf(' ') > 0 && key(titled.substring(0, colon)).equals(key);
  }

  /** A title by which it is found again. */
  static String key(String title) {
    String key = PromptKey.of(title.replace("&", " and "));
    return ARTICLE.matcher(MARKS.matcher(key).replaceAll(" ")).replaceAll("").strip();
  }
}
