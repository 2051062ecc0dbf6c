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

  /** No character but those beyond ASCII, and none less than these. */
  private static final Beginning NOTHING = new Beginning(0, 0, BEYOND_ASCII);

  private static final Beginning SOMETHING = new Beginning(-1L, -1L, BEYOND_ASCII);

  private static final Beginning WORD = where(c -> !Walk.breaksWord(c));

  private static final Beginning MARK = where(c -> Walk.isOneOf("*", c));

  @FunctionalInterface
  private interface CharTest {
    boolean takes(char c);
  }

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
    } else if (step instanceof Step.Edge || step instanceof Step.RestOfLine) {
      return ANY;
    } else if (step instanceof Step.Word word) {
      return ofWord(word.letters(), reversed ? word.letters().length() - 1 : 0);
    } else if (step instanceof Step.OneOf one) {
      return one.words().words().stream()
          .map(word -> ofWord(word, reversed ? word.length() - 1 : 0))
          .reduce(NOTHING, Beginning::or);
    } else if (step instanceof Step.Mark mark) {
      return ofMark(mark.sign());
    } else if (step instanceof Step.AnyMarks marks) {
      return ofMarks(marks.signs());
    } else if (step instanceof Step.AnyWord) {
      return WORD;
    } else if (step instanceof Step.Parenthesis) {
      return ofMark(reversed ? ')' : '(');
    }
    return SOMETHING;
  }

  private static Beginning ofWord(String letters, int place) {
    char wanted = letters.charAt(place);
    Beginning written = NOTHING.with(wanted);
    return place == 0 && Character.isLowerCase(wanted)
        ? written.with(Character.toUpperCase(wanted))
        : written;
  }

  private static Beginning ofMarks(String signs) {
    if (signs.equals("*")) {
      return MARK;
    }
    Beginning any = NOTHING;
    for (int i = 0; i < signs.length(); i++) {
      any = any.or(ofMark(signs.charAt(i)));
    }
    return any;
  }

  /** Marks of one kind stand for each other; the others have each its own sign. */
  private static Beginning ofMark(char sign) {
    return Walk.isLoneMark(sign) ? NOTHING.with(sign) : where(c -> Walk.stands(sign, c));
  }

  private static Beginning where(CharTest test) {
    Beginning all = NOTHING;
    for (char c = 0; c < END; c++) {
      all = test.takes(c) ? all.with(c) : all;
    }
    return all;
  }

  private Beginning with(char c) {
    if (c >= END) {
      return this;
    }
    return c < Long.SIZE
        ? new Beginning(low | 1L << c, high, others)
        : new Beginning(low, high | 1L << c, others);
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
