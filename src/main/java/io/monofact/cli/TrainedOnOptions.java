package io.monofact.cli;

import io.monofact.spark.Imports;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** What a model was trained on, as an audit found it. */
final class TrainedOnOptions {

  @Option(
      names = "--counts",
      required = true,
      paramLabel = "PATH",
      description =
          "An output of audit or count of what the model was trained on, or Parquet or CSV with"
              + " category, entity and count.")
  private String counts;

  @Option(
      names = "--claims",
      paramLabel = "PATH",
      description =
          "The claims, for answers, sources and conflicts. Default: those of the output that"
              + " --counts names.")
  private String claims;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "distinct_text",
      description = "What counts as one training example. Default: ${DEFAULT-VALUE}.")
  private String unit;

  /** Stops at once on a unit that there is not. */
  void check() {
    FigureOptions.checkedUnit(unit);
  }

  String counts() {
    return counts;
  }

  String unit() {
    return unit;
  }

  /** How often each prompt was answered. */
  Dataset<Row> counted(SparkSession spark) throws IOException {
    return Imports.namedCounts(spark, counts, unit);
  }

  /** The claims behind the counts, under their canonical names. */
  Dataset<Row> claims(SparkSession spark, AliasOptions aliases) throws IOException {
    return claims == null
        ? claimsOf(counts, spark, aliases)
        : aliases.applied(Imports.claims(spark, claims));
  }

  /** The claims of an output of audit. */
  static Dataset<Row> claimsOf(String output, SparkSession spark, AliasOptions aliases)
      throws IOException {
    if (!Imports.hasClaims(spark, output)) {
      throw UserError.usage(
          ("'%s' has no claims, and so neither answers nor sources; name an output of audit, or"
                  + " give --claims")
              .formatted(output));
    }
    return aliases.applied(Imports.claims(spark, output));
  }
}
