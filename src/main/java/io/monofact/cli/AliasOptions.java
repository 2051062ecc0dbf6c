package io.monofact.cli;

import io.monofact.count.AliasError;
import io.monofact.count.AliasLine;
import io.monofact.report.Assumption;
import io.monofact.spark.AliasTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Which names are one. */
final class AliasOptions {

  private static final String ONE_NAME =
      "Every entity is written in one way. Names written in several ways split one prompt into"
          + " several singletons.";

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "Names that are one: a .tsv file of written form, canonical form and, if it holds for"
              + " one, category; or Parquet with the columns written, canonical, category.")
  private String file;

  private AliasTable table;
  private long renamed;

  /** Reads the file, if one was given, so that a mistake in it stops before the corpus is read. */
  void read(SparkSession spark) throws IOException {
    if (file != null) {
      try {
        table = AliasTable.read(spark, file);
      } catch (FileNotFoundException e) {
        throw UserError.input("--aliases '%s': there is no such file".formatted(file));
      } catch (AliasError e) {
        throw UserError.usage("--aliases: " + e.getMessage());
      }
    }
  }

  /**
   * Warns of lines that name a category which is not looked for, since they do nothing.
   *
   * @param categories the names of those that are
   */
  void check(Collection<String> categories, PrintWriter err) {
    Set<String> unknown = new TreeSet<>();
    if (table != null) {
      table.lines().stream()
          .map(AliasLine::category)
          .filter(name -> name != null && !categories.contains(name))
          .forEach(unknown::add);
    }
    if (!unknown.isEmpty()) {
      err.printf(
          "monofact: --aliases: '%s' has lines for %s, which is not looked for; they do nothing%n",
          table.path(), String.join(", ", unknown));
    }
  }

  /** Stops at once where there will be no claims to be renamed. */
  void checkWithoutClaims() {
    if (file != null) {
      throw UserError.usage("--aliases needs --claims: counts are of prompts as they were named");
    }
  }

  /** The claims under their canonical prompts. */
  Dataset<Row> applied(Dataset<Row> claims) {
    if (table == null) {
      return claims;
    }
    renamed = table.renamed(claims);
    return table.applied(claims);
  }

  /** What run.json says; empty without aliases. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    if (table != null) {
      told.put("file", table.path());
      told.put("aliases", table.lines().size());
      told.put("prompts_renamed", renamed);
    }
    return told;
  }

  Assumption assumption() {
    return new Assumption(
        ONE_NAME,
        table == null
            ? "No alias table was given; spelling, case and honorifics are folded, other forms are"
                + " not, so the true floor may be lower."
            : ("Lessened by a table of %,d aliases, under which %,d prompts count as another; for names"
                    + " that it lacks the true floor may be lower.")
                .formatted(table.lines().size(), renamed));
  }

  /** How names stand in counts that were made before. */
  static Assumption ofCounts() {
    return new Assumption(
        ONE_NAME,
        "Whether the counts were made with a table of aliases is not known here; if not, the true"
            + " floor may be lower.");
  }
}
