package io.monofact.cli;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.Store;
import io.monofact.spark.Checksums;
import io.monofact.spark.OtherRecipeException;
import io.monofact.spark.Parcels;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** What is kept of what was read, so that it need not be read again. */
final class StateOptions {

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Keep what was found in each file here, and read only files that are new since the last"
              + " run with it. The report is that of one run over everything.")
  private String state;

  @Option(
      names = "--recompute",
      description =
          "With --state: if files that were read have changed or are gone, read anew what was read"
              + " together with them. Else the run is refused.")
  private boolean recompute;

  @Option(
      names = "--checksum",
      description =
          "Tell whether a file has changed by its checksum and not by its time of modification."
              + " All files are read once more for it.")
  private boolean checksum;

  @Option(
      names = "--parcel-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "How much is read between two points from which an interrupted run can go on. Default:"
              + " 256 MB for each core.")
  private Long parcelBytes;

  /** From how many bytes on a parcel takes no more files; 0 where it was not said. */
  long parcelBytes() {
    return parcelBytes == null ? 0 : parcelBytes;
  }

  /** Stops at once on options that say nothing without another. */
  void check() {
    if (recompute && state == null) {
      throw UserError.usage("--recompute needs --state: without it nothing is kept");
    }
  }

  /**
   * Stops on a state that would be read as a part of the corpus.
   *
   * @throws UserError if it lies in the corpus
   */
  void checkOutside(CorpusOptions corpus, Configuration configuration) throws IOException {
    if (state != null) {
      corpus.checkOutside("--state", state, configuration);
    }
  }

  /** The files as they are told from others. */
  List<CorpusFile> told(SparkSession spark, List<CorpusFile> files, Store store) {
    return checksum ? Checksums.instead(spark, files, store) : files;
  }

  /**
   * Opens what earlier runs have kept: that of the state, or of this run before it was interrupted.
   *
   * @param recipe all that decides what is found in a file
   * @throws UserError if the state was made with another recipe
   */
  Parcels open(
      Publication output, Map<String, String> recipe, Configuration configuration, PrintWriter err)
      throws IOException {
    recipe.put("files told by", checksum ? "checksum" : "time of modification");
    if (state != null) {
      if (output.holds(state)) {
        throw UserError.usage(
            "--state '%s' lies in the output, which is replaced as a whole; name a folder beside it"
                .formatted(state));
      }
      try {
        return Parcels.openLocked(state, recipe, configuration);
      } catch (OtherRecipeException e) {
        throw UserError.usage(
            "--state: %s; run it as before, or name another folder".formatted(e.getMessage()));
      }
    }
    try {
      return output.parcels(recipe);
    } catch (OtherRecipeException e) {
      err.printf("monofact: begins anew, since %s%n", e.getMessage());
      output.discard(Publication.KEPT);
      return output.parcels(recipe);
    }
  }

  /**
   * Drops what cannot be kept, and says what is.
   *
   * @throws UserError if files in the state have changed or are gone, and they are not to be read
   *     anew
   */
  void settle(Parcels parcels, Parcels.Comparison found, PrintWriter err) throws IOException {
    if (!found.stale().isEmpty()) {
      if (state != null && !recompute) {
        throw UserError.usage(
            ("--state '%s': %,d files that were read have changed%s and %,d are gone%s; give"
                    + " all paths of the corpus each time, put them back, or add --recompute to read"
                    + " anew what was read together with them")
                .formatted(
                    state,
                    found.changed().size(),
                    first(found.changed()),
                    found.gone().size(),
                    first(found.gone())));
      }
      parcels.drop(found.stale());
    }
    if (!found.read().isEmpty()) {
      err.printf(
          "monofact: %s: %,d of %,d files were read before; %,d are read now%n",
          state == null ? "goes on where a run of the same command stopped" : "state",
          found.read().size(),
          found.read().size() + found.unread().size(),
          found.unread().size());
      err.flush();
    }
  }

  private static String first(List<String> paths) {
    return paths.isEmpty()
        ? ""
        : " (%s%s)".formatted(paths.get(0), paths.size() > 1 ? ", ..." : "");
  }
}
