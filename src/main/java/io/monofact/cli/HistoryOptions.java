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

  /** Publishes the output, and adds the run to the history. */
  void add(Publication output, Optional<Verdict> verdict, PrintWriter err) throws IOException {
    List<HistoryRow> rows =
        store == null
            ? List.of()
            : HistoryRow.of(ReportFolder.read(output.draft(), configuration), verdict.orElse(null));
    output.publish();
    if (!rows.isEmpty()) {
      try {
        store.add(history.corpus(), rows);
      } catch (IOException e) {
        throw new IOException(
            "the output is published, and could not be added to the history '%s' (%s); do so with monofact history %s --add OUTPUT"
                .formatted(folder, e.getMessage(), folder),
            e);
      }
      compact(store, history.corpus(), err);
    }
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
