package io.monofact.cli;

import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Verdict;
import io.monofact.spark.HistoryStore;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** Where runs are remembered. */
final class HistoryOptions {

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description =
          "Add this run to the history in this folder, show the trend on the page, and let the"
              + " policy hold it against earlier runs.")
  private String folder;

  @Option(
      names = "--corpus-name",
      paramLabel = "NAME",
      description =
          "What to call the corpus, in the report and in the history. Default: the last parts of"
              + " its paths.")
  private String corpusName;

  private Configuration configuration;
  private HistoryStore store;
  private History history;

  /**
   * What to call the corpus.
   *
   * @param byPaths its name where none is given
   */
  String corpus(String byPaths) {
    String name = corpusName == null ? byPaths : corpusName;
    if ((folder != null || corpusName != null) && !HistoryStore.isName(name)) {
      throw UserError.usage(
          "the corpus's name is '%s'; give --corpus-name some text of at most 200 bytes"
              .formatted(name));
    }
    return name;
  }

  /** Reads the runs over the corpus so far, before the corpus is read. */
  void read(String corpus, Configuration hadoop) throws IOException {
    configuration = hadoop;
    if (folder != null) {
      store = new HistoryStore(folder, hadoop);
      store.prepare();
      history = store.read(corpus);
    }
  }

  /** The runs so far; null where none are kept. */
  History history() {
    return history;
  }

  /**
   * Stops on a history that would go with the output that holds it, or be read with the corpus.
   *
   * @throws UserError if the history lies in the output, or in the corpus
   */
  void check(Publication output, CorpusOptions corpus, Configuration hadoop) throws IOException {
    if (folder == null) {
      return;
    }
    corpus.checkOutside("--history", folder, hadoop);
    if (output.holds(folder)) {
      throw UserError.usage(
          "--history '%s' lies in the output, which is replaced as a whole; name a folder beside it"
              .formatted(folder));
    }
  }

  /** What the run is to be remembered by; nothing where no history is kept. */
  List<HistoryRow> rows(Publication output, Optional<Verdict> verdict) throws IOException {
    return store == null
        ? List.of()
        : HistoryRow.of(ReportFolder.read(output.draft(), configuration), verdict.orElse(null));
  }

  /**
   * Adds a run whose output is published to the history.
   *
   * @throws UserError if the history does not take it
   */
  void add(List<HistoryRow> rows, PrintWriter err) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      store.add(history.corpus(), rows);
    } catch (IOException e) {
      throw UserError.after(
          "the output is published, but could not be added to the history '%s' (%s); do so with monofact history %s --add OUTPUT"
              .formatted(folder, e.getMessage(), folder));
    }
    compact(store, history.corpus(), err);
  }

  /** Puts small files together; that it failed is no fault of the run's, whose rows are safe. */
  static void compact(HistoryStore store, String corpus, PrintWriter err) {
    try {
      store.compact(corpus);
    } catch (IOException e) {
      err.println(
          "monofact: small files of the history could not be put together (%s); its rows are safe"
              .formatted(e.getMessage()));
    }
  }
}
