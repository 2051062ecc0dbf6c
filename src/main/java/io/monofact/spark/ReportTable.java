package io.monofact.spark;

import io.monofact.report.GrowthRow;
import io.monofact.report.PopularityRow;
import io.monofact.report.Report;
import io.monofact.report.ReportColumn;
import io.monofact.report.ReportColumns;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The report as a table, a row for each category and unit. */
public final class ReportTable {

  private ReportTable() {}

  /** Writes the table as one file. */
  public static void write(SparkSession spark, Report report, String path) {
    List<Row> rows =
        report.audits().stream()
            .map(a -> ReportColumns.of(a).stream().map(ReportColumn::value).toArray())
            .map(RowFactory::create)
            .toList();
    spark.createDataFrame(rows, schema()).coalesce(1).write().parquet(path);
  }

  /** Writes the slices, a row for each with each category and unit, as one file. */
  public static void writeSlices(SparkSession spark, Report report, String path) {
    List<Row> rows =
        report.slices().stream()
            .map(
                slice ->
                    Stream.concat(
                            Stream.of(
                                slice.by(),
                                slice.value(),
                                slice.singletons() < 0 ? null : slice.singletons()),
                            ReportColumns.of(slice.audit()).stream().map(ReportColumn::value))
                        .toArray())
            .map(RowFactory::create)
            .toList();
    StructType columns =
        new StructType()
            .add("by", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("singletons_of_all", DataTypes.LongType);
    for (StructField field : schema().fields()) {
      columns = columns.add(field);
    }
    spark.createDataFrame(rows, columns).coalesce(1).write().parquet(path);
  }

  /** Writes the growth and the popularity of every category and unit, each as one file. */
  public static void writeOutlooks(
      SparkSession spark, Report report, String growth, String popularity) {
    Tables.writeRecords(spark, GrowthRow.of(report.audits()), GrowthRow.class, growth);
    Tables.writeRecords(spark, PopularityRow.of(report.audits()), PopularityRow.class, popularity);
  }

  private static StructType schema() {
    return DataTypes.createStructType(
        ReportColumns.schema().stream()
            .map(c -> DataTypes.createStructField(c.name(), type(c), true))
            .toArray(StructField[]::new));
  }

  private static DataType type(ReportColumn column) {
    return switch (column.type()) {
      case TEXT -> DataTypes.StringType;
      case COUNT -> DataTypes.LongType;
      case FIGURE -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
    };
  }
}
