package io.monofact.report;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as people read them. An undefined figure is a dash. */
final class Numbers {

  private static final String UNDEFINED = "–";

  private static final String[] BYTE_UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Numbers() {}

  /** 1234567 as 1,234,567. */
  static String count(long value) {
    return format("#,##0", value);
  }

  /** 1234567 as 1,230,000: an estimate, to three digits. */
  static String about(double value) {
    if (!Double.isFinite(value)) {
      return UNDEFINED;
    }
    double size = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2));
    double rounded = Math.round(value / size) * size;
    return rounded < 1e15 ? count((long) rounded) : plain(rounded);
  }

  /** 120 and 200 as 120 to 200; 365 and 365 as 365. */
  static String range(long least, long most) {
    return least == most ? count(least) : count(least) + " to " + count(most);
  }

  /** 0.1234 as 12.3 %; small shares keep two digits. */
  static String percent(double value) {
    if (Double.isNaN(value)) {
      return UNDEFINED;
    }
    return percentNumber(value, RoundingMode.HALF_EVEN) + " %";
  }

  /** 0.99 as 99 %, without the places that a measured share has. */
  static String confidence(double value) {
    return format("0.####", 100 * value) + " %";
  }

  /** 0.1 and 0.2 as 10.0 to 20.0 %. */
  static String percents(double low, double high) {
    return Double.isNaN(low)
        ? UNDEFINED
        : percentNumber(low, RoundingMode.HALF_EVEN)
            + " to "
            + percentNumber(high, RoundingMode.HALF_EVEN)
            + " %";
  }

  /** An interval of a share: what lies outside of 0 to 1 says nothing of it. */
  static String shares(double low, double high) {
    return percents(Math.max(0, low), Math.min(1, high));
  }

  /**
   * A bound as a share of wrong answers, rounded so that it never claims more than was computed:
   * floors down, ceilings up. What says nothing reads "vacuous".
   */
  static String bound(BoundValue bound) {
    return bound(bound.side(), bound.value());
  }

  /** The same of a bound of which no more is known. */
  static String bound(Side side, double value) {
    boolean isVacuous = side == Side.LOWER ? !(value > 0) : !(value < 1);
    RoundingMode outwards =
        switch (side) {
          case LOWER -> RoundingMode.FLOOR;
          case UPPER -> RoundingMode.CEILING;
        };
    return isVacuous ? "vacuous" : percentNumber(value, outwards) + " %";
  }

  private static String percentNumber(double value, RoundingMode rounding) {
    double percent = 100 * value;
    double size = Math.abs(percent);
    if (percent == 0) {
      return "0";
    }
    if (size >= 0.995) {
      return format("#,##0.0", percent, rounding);
    }
    return size >= 1e-3
        ? format("0." + "#".repeat(places(percent, 2)), percent, rounding)
        : format("0.0E0", percent, rounding);
  }

  /** A number in a formula's terms: up to four digits. */
  static String plain(double value) {
    if (Double.isNaN(value)) {
      return UNDEFINED;
    }
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    if (size >= 1e6 || size < 1e-4) {
      return format("0.###E0", value);
    }
    return size >= 1000
        ? format("#,##0.#", value)
        : format("0." + "#".repeat(places(value, 4)), value);
  }

  /** 204000000 as 204 MB. */
  static String bytes(long value) {
    double size = value;
    int unit = 0;
    while (size >= 999.5 && unit < BYTE_UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return (unit == 0 || size >= 99.95 ? format("0", size) : format("0.#", size))
        + " "
        + BYTE_UNITS[unit];
  }

  /** Decimal places that leave a number below 1000 this many digits. */
  private static int places(double value, int digits) {
    return Math.max(0, digits - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
  }

  private static String format(String pattern, Number value) {
    return format(pattern, value, RoundingMode.HALF_EVEN);
  }

  private static String format(String pattern, Number value, RoundingMode rounding) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(rounding);
    return format.format(value);
  }
}
