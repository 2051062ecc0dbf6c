package io.monofact.cli;

import io.monofact.spark.Publication;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where the output goes. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The folder to make; it appears when the run is complete.")
  private String output;

  @Option(names = "--overwrite", description = "Replace the folder if it is there.")
  private boolean overwrite;

  Publication begin(SparkSession spark) throws IOException {
    return Publication.begin(output, overwrite, spark.sparkContext().hadoopConfiguration());
  }
}
