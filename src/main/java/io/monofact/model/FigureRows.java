package io.monofact.model;

import io.monofact.model.ValidationFigure.Unit;
import java.util.ArrayList;
import java.util.List;

/** Figures as they are gathered. */
final class FigureRows {

  private final List<ValidationFigure> rows = new ArrayList<>();

  /** Of what some figures are: the first parts of a row. */
  record At(String section, String category, String of, double target) {

    At(String section, String category, String of) {
      this(section, category, of, Double.NaN);
    }
  }

  /** A share with its interval. */
  void share(At at, String name, Share share, long responses) {
    boolean isSeen = share.trials() > 0;
    double low = isSeen ? share.low() : Double.NaN;
    double high = isSeen ? share.high() : Double.NaN;
    add(at, name, Unit.SHARE, share.rate(), low, high, responses, "");
  }

  /** How many. */
  void count(At at, String name, long value) {
    add(at, name, Unit.COUNT, (double) value, Double.NaN, Double.NaN, value, "");
  }

  /** A number without an interval. */
  void number(At at, String name, Unit unit, double value, long responses) {
    add(at, name, unit, value, Double.NaN, Double.NaN, responses, "");
  }

  void add(
      At at,
      String name,
      Unit unit,
      double value,
      double low,
      double high,
      long responses,
      String note) {
    rows.add(
        new ValidationFigure(
            at.section(),
            at.category(),
            at.of(),
            at.target(),
            name,
            unit,
            value,
            low,
            high,
            responses,
            note));
  }

  List<ValidationFigure> all() {
    return List.copyOf(rows);
  }
}
