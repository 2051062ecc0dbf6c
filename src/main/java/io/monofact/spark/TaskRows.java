package io.monofact.spark;

import io.monofact.claim.Extractor;
import io.monofact.claim.Statement;
import io.monofact.copies.Signature;
import io.monofact.corpus.CorpusFormats;
import io.monofact.corpus.Document;
import io.monofact.corpus.DocumentReader;
import io.monofact.corpus.Entry;
import io.monofact.corpus.Reject;
import io.monofact.corpus.Split;
import io.monofact.corpus.SplitTally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The rows of one task: the statements, signatures and rejects of its splits, and a tally after
 * each split.
 */
final class TaskRows implements Iterator<Row> {

  private static final String PARQUET = "parquet";

  private static final int ENTRIES_BETWEEN_REPORTS = 256;

  private final Iterator<Split> splits;
  private final Recipe recipe;
  private final Progress.Counters counters;
  private final ChecksummedStore store;
  private final Extractor extractor;
  private final RecordRows<Extraction.Extracted> rows = RecordRows.of(Extraction.Extracted.class);
  private final Deque<Row> ready = new ArrayDeque<>();

  private Split split;
  private DocumentReader reader;
  private SplitTally reported = SplitTally.NONE;
  private long lostBytes;
  private long failed;
  private long statements;
  private int entries;

  TaskRows(Iterator<List<Split>> task, Recipe recipe, Progress.Counters counters) {
    Deque<Split> all = new ArrayDeque<>();
    task.forEachRemaining(all::addAll);
    this.splits = all.iterator();
    this.recipe = recipe;
    this.counters = counters;
    this.store = new ChecksummedStore(recipe.store());
    this.extractor = recipe.extractors().extractor();
    TaskContext context = TaskContext.get();
    if (context != null) {
      context.addTaskCompletionListener((TaskCompletionListener) done -> closeReader());
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (reader == null) {
        if (!splits.hasNext()) {
          return false;
        }
        open(splits.next());
      } else if (reader.hasNext()) {
        take(reader.next());
      } else {
        finishSplit();
      }
    }
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void open(Split next) {
    split = next;
    store.reset();
    lostBytes = 0;
    failed = 0;
    reported = SplitTally.NONE;
    reader = CorpusFormats.byName(next.format()).open(next, store, recipe.options(), recipe.gate());
  }

  private void take(Entry entry) {
    if (entry instanceof Document document) {
      extract(document);
    } else if (entry instanceof Reject reject) {
      lostBytes += lostBytes(reject);
      ready.add(rows.row(Extraction.Extracted.of(RejectRow.of(reject))));
    }
    if (++entries % ENTRIES_BETWEEN_REPORTS == 0) {
      report();
    }
  }

  /** A document on which extraction fails is a reject: a fault of ours must not end the run. */
  private void extract(Document document) {
    List<Statement> found = new ArrayList<>();
    Optional<Signature> signature;
    try {
      extractor.extract(document, found::add);
      signature =
          recipe.signing() && !found.isEmpty() ? Signature.of(document.text()) : Optional.empty();
    } catch (RuntimeException e) {
      failed++;
      ready.add(rows.row(Extraction.Extracted.of(RejectRow.of(fault(document, e)))));
      return;
    }
    statements += found.size();
    found.forEach(statement -> ready.add(rows.row(Extraction.Extracted.of(statement))));
    signature
        .map(s -> new SignatureRow(found.get(0).textHash(), s.bands()))
        .ifPresent(s -> ready.add(rows.row(Extraction.Extracted.of(s))));
  }

  private static Reject fault(Document document, RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    String text = document.text();
    return new Reject(
        document.position(),
        Reject.Reason.EXTRACTION_FAILED,
        "extraction failed on this document with %s at %s; please report it with the text"
            .formatted(e, trace.length == 0 ? "an unknown place" : trace[0]),
        text.length(),
        text.substring(0, Math.min(text.length(), Reject.EXCERPT_CHARS))
            .replaceAll("\\p{Cntrl}", " "));
  }

  private void finishSplit() {
    report();
    SplitTally tally = reader.tally().rejecting(failed);
    closeReader();
    ready.add(
        rows.row(Extraction.Extracted.of(SplitRow.of(split, tally, lostBytes, store.checksum()))));
  }

  private void report() {
    SplitTally now = reader.tally();
    counters.add(reported, now, statements);
    reported = now;
    statements = 0;
  }

  private void closeReader() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  private long lostBytes(Reject reject) {
    return switch (reject.reason()) {
      case TRUNCATED, CORRUPT, UNPACKS_TOO_FAR, VANISHED, UNREADABLE, UNKNOWN_FORMAT ->
          Math.max(0, reject.bytes());
      // A Parquet file without a text column is one reject, and all of its rows are lost. Of a row
      // without a text nothing is.
      case MISSING_TEXT, TEXT_NOT_A_STRING ->
          split.format().equals(PARQUET) ? Math.max(0, reject.bytes()) : 0;
      default -> 0;
    };
  }
}
