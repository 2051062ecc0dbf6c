package io.monofact.claim;

import java.util.Set;

/**
 * Tells a single name from a word that only says which: "Roman" in "under Roman rule", "UK" in "a
 * UK office".
 */
final class Modifier {

  /** What goes on behind a whole name; another word is what the name belongs to. */
  private static final Set<String> AFTER_A_NAME = Lexicon.ENGLISH.section("after-name");

  /** What tells of something else behind a name and a hyphen, such as "based". */
  private static final Set<String> COMPOUND_ENDS = Lexicon.ENGLISH.section("compound-end");

  private Modifier() {}

  /** "Portland-based", "Japanese-owned": a word that begins as a name does, and is none. */
  static boolean isCompound(String word) {
    return stemLength(word) < word.length();
  }

  /** How many characters of a word are a name: "Portland" of "Portland-based"; else all. */
  static int stemLength(String word) {
    int dash =
        Math.max(
            word.lastIndexOf('-'),
            Math.max(word.lastIndexOf('\u2010'), word.lastIndexOf('\u2011')));
    return dash > 0 && COMPOUND_ENDS.contains(word.substring(dash + 1)) ? dash : word.length();
  }

  /** Whether the name that ends here is a part of such a word: "San Francisco" before "-based". */
  static boolean isBeforeHyphen(String text, int nameEnd) {
    char dash = Spelling.at(text, nameEnd);
    return (dash == '-' || (dash >= '\u2010' && dash <= '\u2013'))
        && Spelling.isLower(text, nameEnd + 1);
  }

  /** Whether the name that ends here stands before a word in small letters that it tells of. */
  static boolean isModifier(String text, int nameEnd) {
    int next = Spelling.skipSpace(text, nameEnd, text.length());
    if (next == nameEnd || !Spelling.isLower(text, next)) {
      return false;
    }
    return !AFTER_A_NAME.contains(
        text.substring(next, Spelling.wordEnd(text, next, text.length())));
  }
}
