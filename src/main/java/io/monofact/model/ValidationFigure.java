package io.monofact.model;

import java.util.Objects;

/**
 * One figure of a validation, a row of its tables.
 *
 * @param section what it is part of, such as {@code rates}
 * @param category the kind of fact
 * @param of of which responses, such as a wording or a stratum; unique in its section with name
 * @param target the confidence target at which it holds, or NaN
 * @param name what it is, such as {@code err}
 * @param unit what it counts in
 * @param value the figure, raw; NaN where it is undefined
 * @param low the lower end of its 95 % interval, or NaN
 * @param high the upper end, or NaN
 * @param responses on how many responses, prompts or pairs it rests; -1 where that says nothing
 * @param note what follows from it, such as {@code held}; empty where nothing does
 */
public record ValidationFigure(
    String section,
    String category,
    String of,
    double target,
    String name,
    Unit unit,
    double value,
    double low,
    double high,
    long responses,
    String note) {

  /** What a figure counts in. */
  public enum Unit {
    /** A share, from 0 to 1. */
    SHARE,
    /** How many. */
    COUNT,
    /** Points per response. */
    POINTS,
    /** Any other number. */
    NUMBER
  }

  public ValidationFigure {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(note, "note");
  }
}
