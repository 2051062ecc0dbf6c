package io.monofact.report;

import java.util.Objects;

/**
 * One cell of the report's table.
 *
 * @param name the column, in lower case with underscores
 * @param type what it holds
 * @param value a {@link String}, {@link Long}, {@link Double} or {@link Boolean} as the type says;
 *     null where a figure is undefined
 */
public record ReportColumn(String name, Type type, Object value) {

  /** What a column holds. */
  public enum Type {
    /** A {@link String}. */
    TEXT,
    /** A {@link Long}. */
    COUNT,
    /** A finite {@link Double}, or null. */
    FIGURE,
    /** A {@link Boolean}. */
    FLAG
  }

  public ReportColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  static ReportColumn text(String name, String value) {
    return new ReportColumn(name, Type.TEXT, value);
  }

  static ReportColumn count(String name, long value) {
    return new ReportColumn(name, Type.COUNT, value);
  }

  static ReportColumn countIfKnown(String name, long value) {
    return new ReportColumn(name, Type.COUNT, value < 0 ? null : value);
  }

  static ReportColumn figure(String name, double value) {
    return new ReportColumn(name, Type.FIGURE, Double.isFinite(value) ? value : null);
  }

  static ReportColumn flag(String name, boolean value) {
    return new ReportColumn(name, Type.FLAG, value);
  }
}
