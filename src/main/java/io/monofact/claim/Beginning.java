package io.monofact.claim;

/**
 * The characters of which one must come next, white space passed over, for a part of a pattern to
 * match. It may hold more than need be: beyond ASCII everything. Most ways of a pattern end here,
 * at the price of a look into a table.
 */
final class Beginning {

  /** The end of the window, in place of a character. */
  static final int END = 0x80;

  /** Any character beyond ASCII. */
  static final int WIDE = END + 1;

  /** How many longs hold one. */
  static final int LONGS = 3;

  /** Any character may come, or the end of the window. */
  static final Beginning ANY = new Beginning(-1L, -1L, -1L);

  private static final long BEYOND_ASCII = 1L << WIDE;

  private final long low;
  private final long high;

  /** The bits of {@link #END} and {@link #WIDE}, counted from the lower of them. */
  private final long others;

  private Beginning(long low, long high, long others) {
    this.low = low;
    this.high = high;
    this.others = others;
  }

  /** Which of the characters that are told apart this is. */
  static int sign(char c) {
    return c < END ? c : WIDE;
  }

  /**
   * What a step may begin with.
   *
   * @param next what may follow it, for a step that takes nothing
   * @param reversed whether the text is read from its end, so that a word's last letter comes first
   */
  static Beginning of(Step step, Beginning next, boolean reversed) {
    if (step instanceof Step.Absent) {
      return next;
    } else if (step instanceof Step.Edge) {
      return ANY;
    }
    long low = 0;
    long high = 0;
    for (char c = 0; c < 0x80; c++) {
      if (mayBegin(step, c, reversed)) {
        low |= c < 64 ? 1L << c : 0;
        high |= c < 64 ? 0 : 1L << (c - 64);
      }
    }
    return new Beginning(low, high, BEYOND_ASCII);
  }

  private static boolean mayBegin(Step step, char c, boolean reversed) {
    if (step instanceof Step.Word word) {
      int place = reversed ? word.letters().length() - 1 : 0;
      char wanted = word.letters().charAt(place);
      return wanted == c || (place == 0 && wanted == Character.toLowerCase(c));
    } else if (step instanceof Step.Mark mark) {
      return Walk.stands(mark.sign(), c);
    } else if (step instanceof Step.AnyMarks marks) {
      return Walk.isOneOf(marks.signs(), c);
    } else if (step instanceof Step.AnyWord) {
      return !Walk.breaksWord(c);
    } else if (step instanceof Step.Parenthesis) {
      return c == (reversed ? ')' : '(');
    }
    return true;
  }

  /** What one or the other may begin with. */
  Beginning or(Beginning other) {
    return new Beginning(low | other.low, high | other.high, others | other.others);
  }

  /** Writes it into the table of many, of which {@link #takes} asks. */
  void copyTo(long[] table, int number) {
    table[LONGS * number] = low;
    table[LONGS * number + 1] = high;
    table[LONGS * number + 2] = others;
  }

  /**
   * Whether something may come next.
   *
   * @param sign as {@link #sign} gives it, or {@link #END}
   */
  static boolean takes(long[] table, int number, int sign) {
    return (table[LONGS * number + (sign >> 6)] >>> sign & 1) != 0;
  }
}
