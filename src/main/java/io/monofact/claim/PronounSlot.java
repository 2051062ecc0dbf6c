package io.monofact.claim;

import java.util.Locale;

/**
 * "He", "his", "she", "her", and "I" and "my", where a pattern wants to know who is meant:
 * "{answer:pronoun} first novel". Whom it means is for the text before it to say.
 */
final class PronounSlot implements SlotType {

  private static final int LONGEST = 3;

  @Override
  public String name() {
    return "pronoun";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    if (from < 0 || from >= limit || !Spelling.isWordStart(text, from)) {
      return null;
    }
    int end = Spelling.wordEnd(text, from, Math.min(limit, text.length()));
    if (end - from > LONGEST || Spelling.isWordPart(text, end)) {
      return null;
    }
    String word = text.substring(from, end);
    return isPronoun(word) || isFirstPerson(word)
        ? new Slot(from, end, word, word.toLowerCase(Locale.ROOT))
        : null;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return Backward.read(this, text, Math.min(end, text.length()), floor, LONGEST);
  }

  /** Whether a word means whoever writes. */
  static boolean isFirstPerson(String word) {
    return word.equals("I") || word.equalsIgnoreCase("my");
  }

  /** Whether a word is a personal pronoun that tells a gender. */
  static boolean isPronoun(String word) {
    return Pronouns.genderOf(word.toLowerCase(Locale.ROOT)) != null;
  }
}
