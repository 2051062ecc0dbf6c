package io.monofact.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The key under which all spellings of an entity are one prompt.
 *
 * <p>Case, diacritics, white space, quotation marks and apostrophes, a final possessive {@code 's},
 * and honorifics before at least two further words are dropped. Points, commas, hyphens and other
 * punctuation count as a space, so that "J.R.R. Tolkien" and "J. R. R. Tolkien" have the one key "j
 * r r tolkien" and "Jean-Paul" the key of "Jean Paul"; "JRR Tolkien" keeps its own. Parentheses
 * stay, because a title's disambiguator, "James Cunningham (comedian)", tells namesakes apart. The
 * key of a key is that key.
 */
public final class PromptKey {

  private static final Set<String> HONORIFICS =
      Set.of(
          "sir",
          "dame",
          "dr",
          "prof",
          "professor",
          "mr",
          "mrs",
          "ms",
          "miss",
          "saint",
          "rev",
          "reverend",
          "hon");

  private PromptKey() {}

  /**
   * The key of a name.
   *
   * @param written the entity as written
   * @return its key; empty only where nothing but white space was written
   */
  public static String of(String written) {
    String key = isAscii(written) ? spelled(written) : folded(written);
    return withoutHonorifics(key);
  }

  private static boolean isAscii(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String written) {
    String key = spelled(plain(written));
    // Folding one character can bring up another that folds: rare, and settled after a round or
    // two.
    for (int i = 0; i < 4 && !isAscii(key); i++) {
      String again = spelled(plain(key));
      if (again.equals(key)) {
        return key;
      }
      key = again;
    }
    return key;
  }

  /** Compatibility forms, case and diacritics folded. */
  private static String plain(String written) {
    String lower = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      // Marks of other scripts are vowels, and stay.
      if (c < '\u0300' || c > '\u036F') {
        String letter = baseLetter(c);
        if (letter == null) {
          out.append(c);
        } else {
          out.append(letter);
        }
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Letters that are variants of others although Unicode does not decompose them. */
  private static String baseLetter(char c) {
    return switch (c) {
      case '\u00F8' -> "o";
      case '\u0142' -> "l";
      case '\u00DF' -> "ss";
      case '\u00E6' -> "ae";
      case '\u0153' -> "oe";
      case '\u0111', '\u00F0', '\u0256' -> "d";
      case '\u00FE' -> "th";
      case '\u0131' -> "i";
      case '\u0127' -> "h";
      case '\u0167' -> "t";
      case '\u014B' -> "n";
      case '\u0259', '\u01DD' -> "e";
      case '\u03C2' -> "\u03C3";
      default -> null;
    };
  }

  /** Lower case, quotes dropped, other punctuation as single spaces. */
  private static String spelled(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && !isKept(text, end - 1)) {
      end--;
    }
    if (end > 2 && Spelling.isPossessive(text, end - 2)) {
      end -= 2;
    }
    StringBuilder out = new StringBuilder(end);
    boolean space = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      if (!Spelling.isWordPart(text, i) && !isKept(text, i)) {
        space = true;
        continue;
      }
      char last = out.isEmpty() ? '(' : out.charAt(out.length() - 1);
      if ((space || c == '(') && last != '(' && c != ')') {
        out.append(' ');
      } else if (last == ')' && c != ')') {
        out.append(' ');
      }
      space = false;
      out.append(c < 0x80 ? lower(c) : c);
    }
    return out.isEmpty()
        ? Spelling.folded(text.toLowerCase(Locale.ROOT), 0, text.length())
        : out.toString();
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isDropped(char c) {
    return Spelling.isApostrophe(c)
        || c == '\u2018'
        || c == '`'
        || c == '\u00B4'
        || (c >= '\u02B9' && c <= '\u02BF');
  }

  private static boolean isKept(String text, int place) {
    char c = text.charAt(place);
    return "()&+#@$%".indexOf(c) >= 0;
  }

  private static String withoutHonorifics(String key) {
    String rest = key.startsWith("st ") ? "saint " + key.substring(3) : key;
    int space = rest.indexOf(' ');
    while (space > 0
        && HONORIFICS.contains(rest.substring(0, space))
        && isFullName(rest, space + 1)) {
      rest = rest.substring(space + 1);
      rest = rest.startsWith("st ") ? "saint " + rest.substring(3) : rest;
      space = rest.indexOf(' ');
    }
    return rest;
  }

  /** Whether at least two words stand here, the last of them no regnal number. */
  private static boolean isFullName(String key, int from) {
    int space = key.indexOf(' ', from);
    if (space < 0 || key.charAt(space + 1) == '(' || isSmallWord(key, space + 1)) {
      return false;
    }
    int last = key.lastIndexOf(' ') + 1;
    return last != space + 1
        || !Spelling.isRoman(key.substring(last).toUpperCase(Locale.ROOT), 0, key.length() - last);
  }

  private static boolean isSmallWord(String key, int place) {
    return Spelling.isWord(key, place, "of")
        || Spelling.isWord(key, place, "the")
        || Spelling.isWord(key, place, "and");
  }
}
