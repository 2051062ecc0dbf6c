package io.monofact.audit;

import java.math.BigDecimal;
import java.math.MathContext;

/** Shares in sentences, to four digits, so that a value beside its limit can be told from it. */
final class Percent {

  private static final MathContext DIGITS = new MathContext(4);

  private Percent() {}

  /** 0.12345 as 12.35 %. */
  static String of(double share) {
    return number(share) + " %";
  }

  /** 0.051 as 5.1 points: a difference of two shares. */
  static String points(double difference) {
    return number(difference) + " points";
  }

  static String number(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).round(DIGITS);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }
}
