package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a corpus, and the corpus as it might be, from claims that another tool made. */
class SlicesTest {

  @TempDir Path folder;
  private Path claims;

  @BeforeEach
  void write() throws IOException {
    // a and b are told in both sources, c and d in one
    claims =
        Files.writeString(
            folder.resolve("claims.csv"),
            """
            category,entity,answer,document_id,source,url
            colour,a,red,1,wiki,https://one.example/x
            colour,b,red,2,wiki,https://one.example/y
            colour,c,blue,3,wiki,https://two.example/
            colour,a,red,4,web,https://two.example/
            colour,b,green,5,web,no address
            colour,d,,6,web,
            colour,d,blue,7,web,https://two.example/z
            """);
  }

  @Test
  void everySourceIsACorpusOfItsOwn() {
    Run run = estimate("--by", "source,host", "--responses=colour=10");
    assertThat(run.err()).isEmpty();
    assertThat(rows("by = 'source'"))
        .containsExactlyInAnyOrder("source|web|3|1|3|1", "source|wiki|3|0|3|1");
    assertThat(rows("by = 'host'"))
        .containsExactlyInAnyOrder(
            "host|one.example|2|0|2|0", "host|two.example|3|0|3|2", "host|(none)|1|1|1|0");
  }

  @Test
  void theSmallestPartsAreOne() {
    estimate("--by", "host", "--slices", "1", "--responses=colour=10");
    assertThat(rows("by = 'host'"))
        .containsExactlyInAnyOrder("host|two.example|3|0|3|2", "host|(others)|3|1|1|0");
  }

  @Test
  void whatIfASourceWereNotThereOrReadTwice() {
    estimate(
        "--without=source=web",
        "--repeat=source=wiki:2",
        "--without=source=x",
        "--responses=colour=10");
    assertThat(rows("true"))
        .containsExactlyInAnyOrder(
            "what if|without source web|3|0|3|null",
            "what if|source wiki read 2 times|9|1|1|null",
            "what if|without source x (no claim has it)|6|1|2|null");
  }

  @Test
  void observedAnswersArePlausibleOnesAndTheReportSaysSo() throws IOException {
    estimate("--responses=colour=observed");
    String report = Files.readString(folder.resolve("out/report.json"));
    assertThat(report)
        .contains("\"min_responses\" : 3")
        .contains("The distinct answers that were seen are the plausible ones");
  }

  @Test
  void countsTellNoParts() throws IOException {
    Path counts = Files.writeString(folder.resolve("c.csv"), "category,entity,count\ncolour,a,1\n");
    Run run =
        Run.monofact(
            "estimate", "--counts", counts, "--by=source", "--responses=colour=10", "-o", out());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("need --claims");
    Run observed =
        Run.monofact("estimate", "--counts", counts, "--responses=colour=observed", "-o", out());
    assertThat(observed.status()).isEqualTo(2);
    assertThat(observed.err()).contains("--responses colour=observed needs --claims");
  }

  @Test
  void aWrongPartIsRefusedBeforeAnythingIsRead() {
    assertThat(estimate("--by=colour").err()).contains("it is one of source, language and host");
    assertThat(estimate("--without=wiki").err()).contains("such as source=wiki");
    assertThat(estimate("--repeat=source=wiki").err()).contains("such as source=wiki:3");
    assertThat(estimate("--repeat=source=wiki:1").err()).contains("2 to 100 times");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Run estimate(String... options) {
    Object[] all = new Object[options.length + 7];
    System.arraycopy(
        new Object[] {"estimate", "--claims", claims, "--unit", "document", "-o", out()},
        0,
        all,
        0,
        7);
    System.arraycopy(options, 0, all, 7, options.length);
    return Run.monofact(all);
  }

  /** by, value, claims, abstentions, singletons, singletons of all: of documents. */
  private java.util.List<String> rows(String which) {
    return Run.rows(
            out().resolve("slices"),
            "by",
            "value",
            "claims",
            "abstentions",
            "f1",
            "singletons_of_all",
            "unit = 'document' and " + which)
        .stream()
        .filter(row -> row.endsWith("|true"))
        .map(row -> row.substring(0, row.lastIndexOf('|')))
        .toList();
  }
}
