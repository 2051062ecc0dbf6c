package io.monofact.claim;

/**
 * The personal pronouns of a stretch of text.
 *
 * @param male how many "he", "his", "him"
 * @param female how many "she", "her", "hers"
 * @param opening how many sentences begin with one, such as "She" or "Her"
 * @param first where the first of all stands; the largest number where there is none
 */
record Pronouns(int male, int female, int opening, int first) {

  /** What a letter may be in a pronoun: the first, the second, or any. */
  private static final int FIRST = 1;

  private static final int SECOND = 2;
  private static final int LETTER = 4;

  private static final byte[] SORTS = sorts();

  /** Whether the first stands before a place, as in "The date of his death is". */
  boolean isBefore(int place) {
    return first < place;
  }

  static Pronouns count(String text, int from, int to) {
    int male = 0;
    int female = 0;
    int opening = 0;
    int first = Integer.MAX_VALUE;
    int end = Math.max(from, Math.min(text.length(), to));
    // every document that holds a cue comes by here: a look into an array is a third of charAt, and
    // of words that begin with h or s a branch for each would be foretold wrongly
    char[] characters = new char[end - from + 1];
    text.getChars(from, Math.min(text.length(), end + 1), characters, 0);
    int before = 0;
    int here = sort(characters[0]);
    for (int i = from; i < end; i++) {
      int next = sort(characters[i - from + 1]);
      int mayBegin = here & (next >> 1) & ~(before >> 2) & FIRST;
      before = here;
      here = next;
      if (mayBegin == 0 || Spelling.isWordPart(text, i - 1)) {
        continue;
      }
      int last = Spelling.runEnd(text, i, Math.min(text.length(), i + 5));
      Subject.Gender gender = last - i > 4 ? null : genderAt(text, i, last);
      if (gender == Subject.Gender.MALE) {
        male++;
      } else if (gender == Subject.Gender.FEMALE) {
        female++;
      }
      if (gender != null) {
        first = Math.min(first, i);
      }
      if (gender != null && Character.isUpperCase(text.charAt(i))) {
        opening++;
      }
    }
    return new Pronouns(male, female, opening, first);
  }

  private static int sort(char c) {
    return c < SORTS.length ? SORTS[c] : 0;
  }

  private static byte[] sorts() {
    byte[] sorts = new byte[0x80];
    for (char c = 'a'; c <= 'z'; c++) {
      int sort = LETTER | ("hs".indexOf(c) >= 0 ? FIRST : 0) | ("ehi".indexOf(c) >= 0 ? SECOND : 0);
      sorts[c] = (byte) sort;
      sorts[Character.toUpperCase(c)] = (byte) sort;
    }
    return sorts;
  }

  /** The gender that clearly prevails. */
  Subject.Gender gender() {
    if (male > 0 && male >= 2 * female) {
      return Subject.Gender.MALE;
    }
    return female > 0 && female >= 2 * male ? Subject.Gender.FEMALE : Subject.Gender.UNKNOWN;
  }

  /** The gender of a personal pronoun in lower case; null for any other word. */
  static Subject.Gender genderOf(String word) {
    return genderAt(word, 0, word.length());
  }

  private static Subject.Gender genderAt(String text, int from, int to) {
    int length = to - from;
    if (is(text, from, length, "he")
        || is(text, from, length, "his")
        || is(text, from, length, "him")) {
      return Subject.Gender.MALE;
    }
    return is(text, from, length, "she")
            || is(text, from, length, "her")
            || is(text, from, length, "hers")
        ? Subject.Gender.FEMALE
        : null;
  }

  private static boolean is(String text, int from, int length, String word) {
    return length == word.length() && text.regionMatches(true, from, word, 0, length);
  }
}
