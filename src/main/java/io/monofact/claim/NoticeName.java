package io.monofact.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name with which a newspaper's notice of a death begins: "LEE--Ann (Poe), on 5 May 2006" and
 * "LEE, Ann Mary. Passed away" are of Ann Lee and Ann Mary Lee.
 */
final class NoticeName {

  private static final int LONGEST = 80;

  private static final Pattern NOTICE =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}'\u2019-]+)(?:\\s*--\\s*|\\s*[\u2013\u2014]\\s*|,\\s+)"
              + "(\\p{Lu}\\p{Ll}+(?: \\p{Lu}(?:\\p{Ll}+|\\.))*)(?: \\([^)\\n]{1,30}\\))?[,.;:]");

  private NoticeName() {}

  /** The name of whom the notice speaks that begins here, or null. */
  static Slot at(String text, int place) {
    int start = Spelling.skipSpace(text, place, text.length());
    Matcher notice = NOTICE.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    if (!notice.lookingAt()) {
      return null;
    }
    String name = notice.group(2) + " " + capitalised(notice.group(1));
    return new Slot(start, notice.end(), Spelling.folded(text, start, notice.end()), name);
  }

  /** "O'Neil" and "Lee-Poe" of the same in capitals. */
  private static String capitalised(String surname) {
    StringBuilder name = new StringBuilder(surname);
    for (int i = 1; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i - 1))) {
        name.setCharAt(i, Character.toLowerCase(name.charAt(i)));
      }
    }
    return name.toString();
  }
}
