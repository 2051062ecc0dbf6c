package io.monofact.spark;

import io.monofact.model.ValidationFigure;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** The figures of a validation as a table, in which an undefined one is null. */
public final class ValidationTable {

  private record Line(
      String section,
      String category,
      String of,
      Double target,
      String name,
      String unit,
      Double value,
      Double low,
      Double high,
      long responses,
      String note) {}

  private ValidationTable() {}

  /** Writes the table as one file, in its order. */
  public static void write(SparkSession spark, List<ValidationFigure> figures, String path) {
    List<Line> lines = figures.stream().map(ValidationTable::line).toList();
    Tables.writeRecords(spark, lines, Line.class, path);
  }

  private static Line line(ValidationFigure f) {
    return new Line(
        f.section(),
        f.category(),
        f.of(),
        orNull(f.target()),
        f.name(),
        f.unit().name().toLowerCase(Locale.ROOT),
        orNull(f.value()),
        orNull(f.low()),
        orNull(f.high()),
        f.responses(),
        f.note());
  }

  private static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
