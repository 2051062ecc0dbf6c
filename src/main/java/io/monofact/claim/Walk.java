package io.monofact.claim;

import java.util.List;
import java.util.Locale;

/**
 * Takes single steps over a stretch of text, in one direction. A place is where the next step
 * begins; {@link #NONE} says that a step cannot be taken.
 */
final class Walk {

  static final int NONE = -1;

  /** A parenthesis that is longer is not passed over. */
  private static final int LONGEST_PARENTHESIS = 250;

  private static final String BREAKS_WORD = ",;:()[]\"";
  private static final String WIDE_BREAKS_WORD = "“”„«»，；：（）、。《》〈〉「」『』【】";
  private static final String DASHES = "-–—‐‑−";
  private static final String QUOTES = "\"“”„«»";
  private static final String APOSTROPHES = "'’‘ʼ´`";

  private final String text;
  private final int start;
  private final int end;
  private final boolean forward;

  Walk(Window window, boolean forward) {
    this.text = window.text();
    this.start = window.start();
    this.end = window.end();
    this.forward = forward;
  }

  /** The place after the step, or {@link #NONE}; a slot is read by {@link #read}. */
  int after(Step step, int place) {
    int at = passSpace(place);
    if (step instanceof Step.Word word) {
      return word(word.letters(), at);
    } else if (step instanceof Step.Mark mark) {
      return mark(mark.sign(), at);
    } else if (step instanceof Step.AnyWord any) {
      return anyWord(any, at);
    } else if (step instanceof Step.AnyMarks marks) {
      return anyMarks(marks.signs(), at);
    } else if (step instanceof Step.Parenthesis) {
      return parenthesis(at);
    } else if (step instanceof Step.Edge) {
      return atEdge(at) ? place : NONE;
    } else if (step instanceof Step.Absent absent) {
      return absent.phrases().stream().anyMatch(phrase -> phrase(phrase, place)) ? NONE : place;
    }
    throw new IllegalStateException("not a step without a slot: " + step);
  }

  /** Reads a slot, or null. */
  Slot read(SlotType type, int place) {
    int at = passSpace(place);
    if (outside(at)) {
      return null;
    }
    return forward ? type.at(text, at, end) : type.before(text, at, start);
  }

  /** The place after a slot. */
  int after(Slot slot) {
    return forward ? slot.end() : slot.start();
  }

  private boolean phrase(List<Step> phrase, int place) {
    int at = place;
    for (int i = 0; i < phrase.size() && at != NONE; i++) {
      at = after(phrase.get(forward ? i : phrase.size() - 1 - i), at);
    }
    return at != NONE;
  }

  private boolean outside(int at) {
    return forward ? at >= end : at <= start;
  }

  /** The character that the next step meets. */
  private char next(int at) {
    return text.charAt(forward ? at : at - 1);
  }

  private int move(int at, int by) {
    return forward ? at + by : at - by;
  }

  private int passSpace(int place) {
    int at = place;
    while (!outside(at) && isSpace(next(at))) {
      at = move(at, 1);
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Spelling.isSpace(c);
  }

  private int word(String letters, int at) {
    int length = letters.length();
    int from = forward ? at : at - length;
    if (from < start || from + length > end) {
      return NONE;
    }
    for (int k = 0; k < length; k++) {
      char wanted = letters.charAt(k);
      char found = text.charAt(from + k);
      if (wanted != found && !(k == 0 && wanted == Character.toLowerCase(found))) {
        return NONE;
      }
    }
    boolean whole =
        (from == 0 || !Spelling.areGlued(text.charAt(from - 1), text.charAt(from)))
            && (from + length == text.length()
                || !Spelling.areGlued(text.charAt(from + length - 1), text.charAt(from + length)));
    return whole ? move(at, length) : NONE;
  }

  private int mark(char sign, int at) {
    if (outside(at) || !stands(sign, next(at))) {
      return NONE;
    }
    int after = move(at, 1);
    while ((sign == '-' || sign == '"') && !outside(after) && stands(sign, next(after))) {
      after = move(after, 1);
    }
    return after;
  }

  private static boolean stands(char sign, char written) {
    char found = Spelling.narrow(written);
    return switch (sign) {
      case '-' -> DASHES.indexOf(found) >= 0;
      case '"' -> QUOTES.indexOf(found) >= 0;
      case '\'' -> APOSTROPHES.indexOf(found) >= 0;
      default -> sign == found || sign == written;
    };
  }

  private int anyWord(Step.AnyWord any, int place) {
    if (!outside(place) && Spelling.isHan(next(place))) {
      return any.except().stream().anyMatch(word -> standsAt(word, place)) ? NONE : move(place, 1);
    }
    int at = place;
    while (!outside(at) && !isSpace(next(at)) && !breaksWord(next(at))) {
      at = move(at, 1);
    }
    if (at == place) {
      return NONE;
    }
    String word = text.substring(Math.min(at, place), Math.max(at, place));
    return any.except().contains(word.toLowerCase(Locale.ROOT)) ? NONE : at;
  }

  private static boolean breaksWord(char c) {
    return c < 0x80
        ? BREAKS_WORD.indexOf(c) >= 0
        : WIDE_BREAKS_WORD.indexOf(c) >= 0 || Spelling.isHan(c);
  }

  /** Whether a word begins here, or ends here where the walk goes backwards. */
  private boolean standsAt(String word, int place) {
    return text.startsWith(word, forward ? place : place - word.length());
  }

  private int anyMarks(String signs, int place) {
    int at = place;
    while (!outside(at) && (isSpace(next(at)) || isOneOf(signs, next(at)))) {
      at = move(at, 1);
    }
    return at == place ? NONE : at;
  }

  private static boolean isOneOf(String signs, char c) {
    if (signs.equals("*")) {
      char narrow = Spelling.narrow(c);
      return narrow != '(' && narrow != ')' && !Character.isLetterOrDigit(c);
    }
    return signs.chars().anyMatch(sign -> stands((char) sign, c));
  }

  private int parenthesis(int place) {
    char opening = forward ? '(' : ')';
    char closing = forward ? ')' : '(';
    if (outside(place) || Spelling.narrow(next(place)) != opening) {
      return NONE;
    }
    int depth = 0;
    int at = place;
    for (int k = 0; k < LONGEST_PARENTHESIS && !outside(at); k++) {
      char c = Spelling.narrow(next(at));
      at = move(at, 1);
      depth += c == opening ? 1 : c == closing ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return NONE;
  }

  /** Quotes and bullets before a sentence, and the full stop after it, do not belong to it. */
  private boolean atEdge(int place) {
    int at = place;
    while (!outside(at)) {
      char c = Spelling.narrow(next(at));
      if (Character.isLetterOrDigit(c) || c == '(' || c == ')' || c == ',' || c == ';') {
        return false;
      }
      at = move(at, 1);
    }
    return true;
  }
}
