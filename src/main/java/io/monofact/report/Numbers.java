package io.monofact.report;

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

  /** 0.1234 as 12.3 %; small shares keep two digits. */
  static String percent(double value) {
    if (Double.isNaN(value)) {
      return UNDEFINED;
    }
    return percentNumber(value) + " %";
  }

  /** 0.1 and 0.2 as 10.0 to 20.0 %. */
  static String percents(double low, double high) {
    return Double.isNaN(low) ? UNDEFINED : percentNumber(low) + " to " + percentNumber(high) + " %";
  }

  private static String percentNumber(double value) {
    double percent = 100 * value;
    double size = Math.abs(percent);
    if (percent == 0) {
      return "0";
    }
    if (size >= 0.95) {
      return format("#,##0.0", percent);
    }
    return size >= 1e-3 ? significant(percent, 2) : format("0.0E0", percent);
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
    return size >= 1000 ? format("#,##0.#", value) : significant(value, 4);
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

  private static String significant(double value, int digits) {
    int places = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    return format("0." + "#".repeat(Math.max(0, places)), value);
  }

  private static String format(String pattern, double value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static String format(String pattern, long value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
