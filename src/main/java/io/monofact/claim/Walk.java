package io.monofact.claim;

import java.util.List;

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

  /** Of ASCII characters, which break a word. */
  private static final boolean[] BREAKS = new boolean[0x80];

  static {
    BREAKS_WORD.chars().forEach(c -> BREAKS[c] = true);
  }

  private final String text;
  private final int start;
  private final int end;
  private final boolean forward;
  private final boolean lines;

  Walk(Window window, boolean forward) {
    this.text = window.text();
    this.start = window.start();
    this.end = window.end();
    this.forward = forward;
    this.lines = window.lines();
  }

  /** The place after the step, or {@link #NONE}; slots are read by {@link SlotMemo}. */
  int after(Step step, int place) {
    return after(step, place, passSpace(place));
  }

  /**
   * Like {@link #after(Step, int)}.
   *
   * @param at the place after the white space at {@code place}
   */
  int after(Step step, int place, int at) {
    if (step instanceof Step.Word word) {
      return word(word.letters(), at);
    } else if (step instanceof Step.OneOf one) {
      return oneOf(one.words(), at);
    } else if (step instanceof Step.Mark mark) {
      return mark(mark.sign(), at);
    } else if (step instanceof Step.AnyWord any) {
      return anyWord(any, at);
    } else if (step instanceof Step.AnyMarks marks) {
      return anyMarks(marks.signs(), at);
    } else if (step instanceof Step.Parenthesis) {
      return parenthesis(at);
    } else if (step instanceof Step.RestOfLine) {
      return behindLine(place);
    } else if (step instanceof Step.Edge) {
      return atEdge(place, at) ? place : NONE;
    } else if (step instanceof Step.Absent absent) {
      return anyStands(absent.phrases(), place) ? NONE : place;
    }
    throw new IllegalStateException("not a step without a slot: " + step);
  }

  /** The place after a slot. */
  int after(Slot slot) {
    return forward ? slot.end() : slot.start();
  }

  /** What stands at a place, white space passed over, as a {@link Beginning} tells it apart. */
  int sign(int at) {
    return outside(at) ? Beginning.END : Beginning.sign(next(at));
  }

  private boolean anyStands(List<List<Step>> phrases, int place) {
    for (List<Step> phrase : phrases) {
      if (phrase(phrase, place)) {
        return true;
      }
    }
    return false;
  }

  private boolean phrase(List<Step> phrase, int place) {
    int at = place;
    for (int i = 0; i < phrase.size() && at != NONE; i++) {
      at = after(phrase.get(forward ? i : phrase.size() - 1 - i), at);
    }
    return at != NONE;
  }

  /** Whether the window ends here. */
  boolean outside(int at) {
    return forward ? at >= end : at <= start;
  }

  /** The character that the next step meets. */
  private char next(int at) {
    return text.charAt(forward ? at : at - 1);
  }

  private int move(int at, int by) {
    return forward ? at + by : at - by;
  }

  /** The first place from here on that is no white space. */
  int passSpace(int place) {
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

  private int oneOf(WordChoice words, int at) {
    int after = forward ? words.endAt(text, at, end) : words.startBefore(text, at, start);
    return after < 0 ? NONE : after;
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

  static boolean stands(char sign, char written) {
    char found = Spelling.narrow(written);
    return switch (sign) {
      case '-' -> DASHES.indexOf(found) >= 0;
      case '"' -> QUOTES.indexOf(found) >= 0;
      case '\'' -> APOSTROPHES.indexOf(found) >= 0;
      default -> sign == found || sign == written;
    };
  }

  /** Whether a sign stands for no mark but itself. */
  static boolean isLoneMark(char sign) {
    return sign < 0x80 && "-\"'".indexOf(sign) < 0;
  }

  private int anyWord(Step.AnyWord any, int place) {
    if (!outside(place) && Spelling.isHan(next(place))) {
      boolean excluded =
          forward ? any.except().standsAt(text, place) : any.except().standsBefore(text, place);
      return excluded ? NONE : move(place, 1);
    }
    int at = place;
    while (!outside(at) && !isSpace(next(at)) && !breaksWord(next(at))) {
      at = move(at, 1);
    }
    if (at == place) {
      return NONE;
    }
    return any.except().holds(text, Math.min(at, place), Math.max(at, place)) ? NONE : at;
  }

  static boolean breaksWord(char c) {
    return c < 0x80 ? BREAKS[c] : WIDE_BREAKS_WORD.indexOf(c) >= 0 || Spelling.isHan(c);
  }

  private int anyMarks(String signs, int place) {
    int at = place;
    while (!outside(at) && (isSpace(next(at)) || isOneOf(signs, next(at)))) {
      at = move(at, 1);
    }
    return at == place ? NONE : at;
  }

  static boolean isOneOf(String signs, char c) {
    if (signs.equals("*")) {
      char narrow = Spelling.narrow(c);
      return narrow != '(' && narrow != ')' && !Character.isLetterOrDigit(c);
    }
    for (int k = 0; k < signs.length(); k++) {
      if (stands(signs.charAt(k), c)) {
        return true;
      }
    }
    return false;
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

  private int behindLine(int place) {
    int lineEnd = forward ? Spelling.indexOf(text, '\n', place, end) : -1;
    return lineEnd < 0 ? NONE : lineEnd + 1;
  }

  /** Quotes and bullets before a sentence, and the full stop after it, do not belong to it. */
  private boolean atEdge(int from, int place) {
    int at = lines ? from : place;
    while (!outside(at)) {
      char c = Spelling.narrow(next(at));
      if (lines && c == '\n') {
        return true;
      }
      if (Character.isLetterOrDigit(c) || c == '(' || c == ')' || c == ',' || c == ';') {
        return false;
      }
      at = move(at, 1);
    }
    return true;
  }
}
