package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.claim.Extractor;
import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.Gate;
import io.monofact.corpus.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelWorkTest {

  private static final int FILES = 30;

  /** Breaks a task off, where an exception would make a reject. */
  private static final Extractor BREAKING =
      (document, found) -> {
        if (document.text().equals("poison")) {
          throw new AssertionError("nothing goes on behind this");
        }
      };

  private final SparkSession spark = TestSession.session();
  private final HadoopStore store = new HadoopStore(new Configuration());

  @TempDir Path folder;

  @Test
  void everyFileIsInOneParcel() throws IOException {
    write(-1);
    try (Parcels parcels = parcels()) {
      run(parcels);
      assertThat(parcels.whole().stream().flatMap(p -> p.files().stream()))
          .containsExactlyInAnyOrderElementsOf(files());
      assertThat(parcels.whole()).hasSize(FILES);
    }
  }

  /** Whichever of the two readers has the parcel that fails. */
  @Test
  void whenAParcelFailsTheOthersAreNotRead() throws IOException {
    for (int poisoned = 0; poisoned < 4; poisoned++) {
      write(poisoned);
      try (Parcels parcels = parcels()) {
        assertThatThrownBy(() -> run(parcels)).hasStackTraceContaining("nothing goes on behind");
        assertThat(parcels.whole()).hasSizeLessThan(FILES / 2);
        assertThat(spark.sparkContext().statusTracker().getActiveJobIds()).isEmpty();
      }
    }
  }

  private void run(Parcels parcels) throws IOException {
    Recipe recipe = new Recipe(store, ReadOptions.DEFAULT, Gate.OPEN, () -> BREAKING, false);
    Map<String, CorpusFile> listed =
        files().stream().collect(Collectors.toMap(CorpusFile::path, Function.identity()));
    new ParcelWork(null, 1 << 20, 1, recipe)
        .run(spark, files(), listed, parcels, Progress.watch(spark.sparkContext()));
  }

  private void write(int poisoned) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          folder.resolve("in/%02d.jsonl".formatted(i)),
          "{\"text\":\"%s\"}\n".formatted(i == poisoned ? "poison" : "harmless"));
    }
  }

  private List<CorpusFile> files() throws IOException {
    return CorpusFiles.list(List.of(folder.resolve("in").toString()), new Configuration());
  }

  private Parcels parcels() throws IOException {
    Path parcels = Files.createTempDirectory(folder, "parcels");
    Files.delete(parcels);
    return Parcels.openLocked(parcels.toString(), Map.of("is", "a"), new Configuration());
  }
}
