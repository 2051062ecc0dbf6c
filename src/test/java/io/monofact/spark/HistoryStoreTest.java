package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.audit.CategoryFigures;
import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import io.monofact.audit.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is added is there, once, whoever adds, reads and puts files together at the same time. */
class HistoryStoreTest {

  private static final String CORPUS = "web: part 1/2, ü";

  @TempDir Path folder;

  private HistoryStore store() throws IOException {
    return new HistoryStore(folder.toString(), new Configuration());
  }

  private static List<HistoryRow> rows(int run) {
    CategoryFigures birthday = Runs.category("birthday", 40, 30);
    CategoryFigures empty = Runs.category("founder", 0, 0);
    return HistoryRow.of(Runs.kept("%08x".formatted(run), run, birthday, empty), null);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatIsAddedIsReadBackExactly() throws IOException {
    HistoryStore store = store();
    assertThat(store.read(CORPUS)).isEqualTo(History.none(CORPUS));
    store.add(CORPUS, rows(1));
    store.add(CORPUS, rows(0));
    store.add(CORPUS, rows(1));
    store.add("other", rows(2));
    List<HistoryRow> both = new ArrayList<>(rows(0));
    both.addAll(rows(1));
    assertThat(store.read(CORPUS)).isEqualTo(new History(CORPUS, both));
    assertThat(store.read("other").runs()).isEqualTo(1);
    assertThat(store.corpora()).containsExactly("other", CORPUS);
    assertThat(files()).hasSize(3).allMatch(f -> f.toString().endsWith(".parquet"));
  }

  @Test
  void sparkReadsItAsATableByCorpus() throws IOException {
    HistoryStore store = store();
    store.add(CORPUS, rows(1));
    store.add("other", rows(2));
    Dataset<Row> table = TestSession.session().read().parquet(folder.toString());
    assertThat(table.columns()).contains("corpus", "singleton_rate", "lower_bound_name");
    assertThat(table.where("category = 'birthday' AND singleton_rate = 0.4").count()).isEqualTo(2);
    assertThat(
            table
                .where("singleton_rate IS NULL")
                .select("corpus", "started")
                .orderBy("corpus")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("other", CORPUS);
    assertThat(table.schema().apply("started").dataType().typeName()).isEqualTo("timestamp");
  }

  /** The last column, as a version wrote it that did not have it. */
  @Test
  void aRowWithoutClaimsPerStatementStandsForOne() throws IOException {
    store().add(CORPUS, rows(1));
    Path file = files().get(0);
    Path old = folder.resolve("old");
    SparkSession spark = TestSession.session().newSession();
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    spark
        .read()
        .parquet(file.toString())
        .drop("claims_per_statement")
        .coalesce(1)
        .write()
        .parquet(old.toString());
    try (Stream<Path> parts = Files.list(old)) {
      Path part = parts.filter(p -> p.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(store().read(CORPUS)).isEqualTo(new History(CORPUS, rows(1)));
  }

  @Test
  void filesStayFewHoweverManyRuns() throws IOException {
    HistoryStore store = store();
    int runs = HistoryStore.TOGETHER * (HistoryStore.TOGETHER + 1) + 3;
    for (int run = 0; run < runs; run++) {
      store.add(CORPUS, rows(run));
      store.compact(CORPUS);
    }
    assertThat(store.read(CORPUS).runs()).isEqualTo(runs);
    assertThat(store.read(CORPUS).rows()).hasSize(2 * runs);
    // One of 1,024 runs, one of 32, and three.
    assertThat(files()).hasSize(5);
  }

  @Test
  void aCompactionThatWasKilledLosesNothingAndDoublesNothing() throws IOException {
    HistoryStore store = store();
    for (int run = 0; run < HistoryStore.TOGETHER; run++) {
      store.add(CORPUS, rows(run));
    }
    Path kept = folder.resolve("kept");
    Files.createDirectory(kept);
    for (Path file : files()) {
      Files.copy(file, kept.resolve(file.getFileName()));
    }
    Path partition = files().get(0).getParent();
    store.compact(CORPUS);
    try (Stream<Path> old = Files.list(kept)) {
      for (Path file : old.limit(20).toList()) {
        Files.copy(file, partition.resolve(file.getFileName()));
      }
    }
    Files.writeString(partition.resolve("_0-abc.1234"), "half a file");
    assertThat(store.read(CORPUS).rows()).hasSize(2 * HistoryStore.TOGETHER);
  }

  /** Four writers that put files together as well, and a reader that may never see a run vanish. */
  @Test
  void writersAndReadersDoNotDisturbOneAnother() throws Exception {
    int writers = 4;
    int each = 40;
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
    try {
      Future<Integer> reader =
          threads.submit(
              () -> {
                HistoryStore store = store();
                int seen = 0;
                while (!done.get()) {
                  History history = store.read(CORPUS);
                  assertThat(history.runs()).isGreaterThanOrEqualTo(seen);
                  assertThat(history.rows()).hasSize(2 * history.runs());
                  seen = history.runs();
                }
                return seen;
              });
      List<Future<Void>> all = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int first = w * each;
        Callable<Void> writer =
            () -> {
              HistoryStore store = store();
              for (int run = first; run < first + each; run++) {
                store.add(CORPUS, rows(run));
                store.compact(CORPUS);
              }
              return null;
            };
        all.add(threads.submit(writer));
      }
      for (Future<Void> writer : all) {
        writer.get();
      }
      done.set(true);
      assertThat(reader.get()).isBetween(0, writers * each);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
    assertThat(store().read(CORPUS).runs()).isEqualTo(writers * each);
    store().compact(CORPUS);
    assertThat(files()).hasSizeLessThan(2 * HistoryStore.TOGETHER);
  }

  @Test
  void whatIsNoHistoryIsNamed() throws IOException {
    HistoryStore store = store();
    store.add(CORPUS, rows(1));
    Path wrong = Files.writeString(files().get(0).resolveSibling("0-f.parquet"), "no Parquet");
    assertThatThrownBy(() -> store.read(CORPUS))
        .isInstanceOf(WrongTableException.class)
        .hasMessageContaining(wrong.getFileName().toString())
        .hasMessageContaining("is no file of a history");
    Path file = Files.writeString(folder.resolve("file"), "x");
    HistoryStore inFile = new HistoryStore(file.toString(), new Configuration());
    assertThatThrownBy(inFile::prepare).isInstanceOf(UnwritableOutputException.class);
    assertThatThrownBy(
            () -> new HistoryStore(folder.resolve("no").toString(), new Configuration()).corpora())
        .hasMessageContaining("there is no history at");
    assertThat(HistoryStore.isName(" ")).isFalse();
    assertThat(HistoryStore.isName("x".repeat(201))).isFalse();
    assertThat(HistoryStore.isName(CORPUS)).isTrue();
  }
}
