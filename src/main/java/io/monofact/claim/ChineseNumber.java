package io.monofact.claim;

/** Numbers as Chinese dates write them: 1949, 一九四九, 十九, 廿三, 元. */
final class ChineseNumber {

  private static final String DIGITS = "〇一二三四五六七八九";

  private static final String TENS = "十廿卅";

  private ChineseNumber() {}

  /** The value of a number that a date's expression has matched. */
  static int of(String written) {
    if (written.equals("元") || written.equals("正")) {
      return 1;
    }
    String plain = written.replace('零', '〇').replace('○', '〇').replace("初", "");
    return isByTens(plain) ? byTens(plain) : byDigits(plain);
  }

  /** Whether it is written with tens, as days and months are, and not digit by digit. */
  static boolean isByTens(String written) {
    return written.chars().anyMatch(c -> TENS.indexOf(c) >= 0);
  }

  private static int byDigits(String written) {
    int value = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = DIGITS.indexOf(written.charAt(i));
      value = value * 10 + (digit >= 0 ? digit : Character.digit(written.charAt(i), 10));
    }
    return value;
  }

  private static int byTens(String written) {
    String plain = written.replace("廿", "二十").replace("卅", "三十");
    int ten = plain.indexOf('十');
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
    return tens * 10 + byDigits(plain.substring(ten + 1));
  }
}
