package io.monofact.claim;

import java.util.Set;

/** What a company's name ends with: "Inc.", "Co., Ltd.", "plc". */
final class CompanySuffix {

  private static final Set<String> SUFFIXES = Lexicon.ENGLISH.section("company-suffix");

  /** Suffixes that are cut short with a point, and all in capitals behind such a name. */
  private static final Set<String> SHORT = Set.of("Inc", "Ltd", "Co", "Corp", "Pvt", "Pty", "Pte");

  private static final int LONGEST_BRACKET = 30;

  private static final Set<String> SHOUTED = Set.of("INC", "LTD", "CO", "CORP", "LLC");

  /** What may as well be a county, a sea or a state: "Barnes Co." */
  private static final Set<String> OTHERS = Set.of("Co", "CO", "SE", "SA", "AB", "AS", "KG", "PC");

  private CompanySuffix() {}

  /** Whether a word, with its point or without, can be nothing else. */
  static boolean isLegalForm(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return is(bare) && !OTHERS.contains(bare);
  }

  /** Whether a word, without its point, is one. */
  static boolean is(String word) {
    return SUFFIXES.contains(word);
  }

  /** Whether a name ends as a company's does. */
  static boolean endsName(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return name.length() > last.length() && isLegalForm(last);
  }

  /** "Acme plc": the one word in small letters with which a company's name may end. */
  static boolean isWordBefore(String text, int end, int floor) {
    int last = Math.min(end, text.length());
    int start = last;
    while (start > floor && Spelling.isLower(text, start - 1)) {
      start--;
    }
    return SUFFIXES.contains(text.substring(start, last));
  }

  /** The end behind "Inc.", "Co., Ltd.", "(Holdings) Limited" and the like. */
  static int end(String text, int end, int limit) {
    int first = suffix(text, pointed(text, end, limit), limit);
    int second = suffix(text, first, limit);
    int close = second == end ? bracket(text, end, limit) : -1;
    int behind = close < 0 ? -1 : suffix(text, close, limit);
    return behind > close ? suffix(text, behind, limit) : second;
  }

  /** The end of "(Holdings)" and "(Ham and Rome)", which stand before a legal form, or -1. */
  private static int bracket(String text, int end, int limit) {
    int open = Spelling.gap(text, end, limit);
    if (Spelling.at(text, open) != '(' || !Spelling.isCapital(text, open + 1)) {
      return -1;
    }
    int close = text.substring(open, Math.min(limit, open + LONGEST_BRACKET)).indexOf(')');
    return close < 0 ? -1 : open + close + 1;
  }

  private static int suffix(String text, int end, int limit) {
    boolean comma = end < limit && text.charAt(end) == ',';
    int from = comma ? end + 1 : end;
    // "Co.,Ltd." has no space between
    boolean isGlued = comma && Spelling.at(text, end - 1) == '.' && Spelling.isWordPart(text, from);
    int next = isGlued ? from : Spelling.gap(text, from, limit);
    if (next < 0) {
      return end;
    }
    int wordEnd = Spelling.runEnd(text, next, limit);
    String word = text.substring(next, wordEnd);
    boolean shouted = SHOUTED.contains(word) && Character.isUpperCase(text.charAt(end - 1));
    boolean isLimited = word.equals("ltd") && Spelling.at(text, end - 1) == '.';
    return shouted || isLimited || SUFFIXES.contains(word) ? pointed(text, wordEnd, limit) : end;
  }

  /** Takes the point of "Inc." */
  private static int pointed(String text, int end, int limit) {
    int start = end;
    while (start > 0 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    String word = text.substring(start, end);
    boolean isShort =
        SHORT.contains(word) || word.equals("ltd") || (word.length() > 1 && SHOUTED.contains(word));
    return isShort && end < limit && text.charAt(end) == '.' ? end + 1 : end;
  }
}
