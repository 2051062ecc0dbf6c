package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts, spectra and claims that another tool made. */
class EstimateTest {

  /** Golden case 0: ten prompts seen once, five twice, two three times. */
  private static final double SINGLETON_RATE = 0.38461538461538464;

  private static final double SHARP_LOWER = -0.684619322518451;

  @TempDir Path folder;

  @Test
  void countsOfOneEntityWrittenInTwoWaysAreAddedUp() throws IOException {
    Path counts =
        write(
            "c.csv", "category,entity,count\nheight,Ann Lee,1\nheight,ANN  LEE,1\nheight,Bea,1\n");
    Run run = estimate("--counts", counts, "--responses=height=365");
    assertThat(run.out()).contains("33.3 %");
  }

  @Test
  void countsInCsvGiveTheGoldenValues() throws IOException {
    StringBuilder csv = new StringBuilder("entity,category,count\n");
    for (int i = 0; i < 17; i++) {
      int times = i < 10 ? 1 : i < 15 ? 2 : 3;
      csv.append("e%d,height,%d%n".formatted(i, times));
    }
    Run run = estimate("--counts", write("counts.csv", csv.toString()), "--responses=height=365");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertGolden();
  }

  @Test
  void rowsOfOneEntityAddUp() throws IOException {
    StringBuilder csv = new StringBuilder("category,entity,count\n");
    for (int i = 0; i < 17; i++) {
      int times = i < 10 ? 1 : i < 15 ? 2 : 3;
      csv.append("height,e%d,1%n".formatted(i).repeat(times));
    }
    estimate("--counts", write("counts.csv", csv.toString()), "--responses=height=365");
    assertGolden();
  }

  @Test
  void aSpectrumInCsvGivesTheGoldenValues() throws IOException {
    Path file =
        write("s.csv", "category,times_seen,prompts\nheight,1,10\nheight,2,5\nheight,3,2\n");
    assertThat(estimate("--spectrum", file, "--responses=height=365").status()).isZero();
    assertGolden();
  }

  @Test
  void aUnitThatIsNotCountedIsRefusedAndNotReplaced() throws IOException {
    Path claims = write("claims.csv", "category,entity,answer\nbirthday,Ada Ray,--01-02\n");
    Run run = estimate("--claims", claims, "--unit=near_copy");
    assertThat(run.err())
        .contains("--unit is 'near_copy', which is not counted here; there are mention, document,");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void claimsInCsvAreNormalisedAndCounted() throws IOException {
    Path claims =
        write(
            "claims.csv",
            """
            category,entity,answer
            birthday,Ada Ray,--01-02
            birthday,ADA  RAY,--01-02
            birthday,Bo Li,
            """);
    Path out = folder.resolve("counted");
    assertThat(Run.monofact("count", "--claims", claims, "-o", out).status()).isZero();
    assertThat(Run.rows(out.resolve("counts"), "prompt", "unit", "claims", "abstentions"))
        .contains("ada ray|document|2|0", "bo li|document|0|1")
        .hasSize(6);
  }

  @Test
  void conflictsAreKnownWhereAnswersWereToldApart() throws IOException {
    Path claims =
        write(
            "claims.csv",
            """
            category,entity,answer
            birthday,Ada Ray,--01-02
            birthday,Ada Ray,--01-03
            birthday,Bo Li,--05-06
            founder,Acme,Cy Poe
            founder,Acme,Di Orr
            """);
    Path out = folder.resolve("counted");
    assertThat(Run.monofact("count", "--claims", claims, "-o", out).status()).isZero();
    assertThat(Run.rows(out.resolve("conflicts"), "prompt", "answer", "claims", "evidence"))
        .containsExactly(
            "acme|Cy Poe|1|null",
            "acme|Di Orr|1|null",
            "ada ray|--01-02|1|null",
            "ada ray|--01-03|1|null");

    assertThat(conflicts("--counts", out)).containsExactly("birthday|1|0.5", "founder|null|null");
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("Conflicting answers: 1 of 2 prompts (50.0", "Several answers: 1 of 1 prompts")
        .contains("cannot always be told apart");
    assertThat(conflicts("--spectrum", out))
        .containsExactly("birthday|null|null", "founder|null|null");
    Path bare = write("s.csv", "category,times_seen,prompts\nbirthday,1,10\n");
    assertThat(conflicts("--spectrum", bare)).containsExactly("birthday|null|null");
  }

  private List<String> conflicts(String option, Path source) {
    assertThat(estimate(option, source, "--overwrite").status()).isZero();
    return Run.rows(folder.resolve("out/report"), "category", "conflicts", "conflict_rate", "unit")
        .stream()
        .filter(row -> row.endsWith("|distinct_text") || row.endsWith("|given"))
        .map(row -> row.substring(0, row.lastIndexOf('|')))
        .toList();
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
    Run run = estimate("--counts", write("c.csv", "category,name,count\nheight,a,1\n"));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("has no column 'entity'; it has category, name, count and needs category, entity")
        .contains("c.csv");
  }

  @Test
  void aCountThatIsNoneIsRefused() throws IOException {
    Run run =
        estimate(
            "--counts",
            write("c.csv", "category,entity,count\nheight,a,1\nheight,b,-2\nheight,c,two\n"),
            "--responses=height=365");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("2 rows of").contains("a count that is no whole number above 0");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aCategoryOfUnknownResponseSizeIsRefusedWithTheRemedy() throws IOException {
    Run run = estimate("--counts", write("c.csv", "category,entity,count\nheight,a,1\n"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "category 'height' has; give the folder with its file (--categories), or --responses height=N");
  }

  @Test
  void oneSourceIsNeededAndNotTwo() throws IOException {
    Path file = write("c.csv", "category,entity,count\nheight,a,1\n");
    assertThat(estimate().status()).isEqualTo(2);
    assertThat(estimate("--counts", file, "--spectrum", file).status()).isEqualTo(2);
    assertThat(estimate("--counts", folder.resolve("nothing")).err()).contains("there is nothing");
  }

  private Run estimate(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "estimate";
    all[1] = "-o";
    all[2] = folder.resolve("out");
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.monofact(all);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private void assertGolden() throws IOException {
    String text = Files.readString(folder.resolve("out/report.json"));
    JsonNode report = new ObjectMapper().readTree(text);
    assertThat(report.findValues("category").toString()).contains("height");
    assertThat(text).contains(Double.toString(SINGLETON_RATE)).contains("" + SHARP_LOWER);
  }
}
