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

  /**
   * Begins the output.
   *
   * @param inputs what is read, and must not go with what the output replaces; null where it was
   *     not given
   * @throws UserError if one of them lies in the output
   */
  Publication begin(SparkSession spark, String... inputs) throws IOException {
    Publication publication =
        Publication.begin(output, overwrite, spark.sparkContext().hadoopConfiguration());
    for (String input : inputs) {
      if (input != null && publication.holds(input)) {
        publication.close();
        throw UserError.usage(
            "'%s' is read and lies in the output '%s', which is replaced as a whole; choose another output"
                .formatted(input, publication.target()));
      }
    }
    return publication;
  }
}
