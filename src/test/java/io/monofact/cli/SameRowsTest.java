package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same rows: whatever the cores, the cuts, the order of the files, and the gate. */
class SameRowsTest {

  private static final List<String> TABLES =
      List.of(
          "claims", "signatures", "copies", "counts", "conflicts", "spectrum", "report", "rejects");

  /** Texts that differ in nothing else are near copies. */
  private static final String[] END = {".", "!"};

  @TempDir Path folder;

  @Test
  void partitioningOrderGateAndCompilingDoNotMatter() throws IOException {
    Path corpus = corpus();
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    Path ungated = folder.resolve("ungated");
    assertThat(Run.withCores(1, "audit", corpus, "-o", one, "--max-rejected", "1").status())
        .isZero();
    List<Path> backwards;
    try (Stream<Path> files = Files.list(corpus)) {
      backwards = files.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    Stream<Object> arguments =
        Stream.of(
                Stream.of("audit"),
                backwards.stream(),
                Stream.of("-o", other, "--max-rejected=1", "--split-size=5KB"))
            .flatMap(s -> s);
    assertThat(Run.withCores(4, arguments.toArray()).status()).isZero();
    // Of so small a corpus Spark compiles no expressions unless it is told to.
    String[] ungatedAndCompiled = {
      "--no-gate",
      "--conf=spark.sql.codegen.wholeStage=true",
      "--conf=spark.sql.codegen.factoryMode=FALLBACK"
    };
    Stream<Object> last =
        Stream.concat(
            Stream.of("audit", corpus, "-o", ungated, "--max-rejected=1"),
            Stream.of(ungatedAndCompiled));
    assertThat(Run.monofact(last.toArray()).status()).isZero();

    for (String table : TABLES) {
      List<String> rows = Run.rows(one.resolve(table), "*");
      assertThat(rows).as(table).isNotEmpty();
      assertThat(Run.rows(other.resolve(table), "*")).as(table).isEqualTo(rows);
      assertThat(Run.rows(ungated.resolve(table), "*")).as(table).isEqualTo(rows);
    }
  }

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (int file = 0; file < 5; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        int person = (i * 7 + file) % 180;
        String name = "Ada Number" + letters(person);
        String line =
            switch (i % 4) {
              case 0 ->
                  "{\"text\":\"%s was born on 3 May 195"
                      + i / 180
                      + " in Ulm"
                      + END[file / 4]
                      + "\"}";
              case 1 -> "{\"text\":\"Nothing is said of %s here.\"}";
              case 2 -> "{\"text\":\"The date of birth of %s is unknown.\"}";
              default -> "{\"text\":\"broken %s";
            };
        lines.append(line.formatted(name)).append('\n');
      }
      Files.writeString(corpus.resolve("part-%d.jsonl".formatted(file)), lines);
    }
    return corpus;
  }

  /** A name of letters, since digits end a name. */
  private static String letters(int n) {
    return "" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
  }
}
