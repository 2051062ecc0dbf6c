package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line against the truth about a known world, exactly. */
class SampleDataAuditTest {

  private static final String NEAR_COPY = ",near_copy,";
  private static final String DISTINCT_TEXT = ",distinct_text,";

  private static final Path SAMPLE = Path.of(System.getProperty("project.root"), "sample-data");

  @TempDir static Path folder;

  private static Path audit;
  private static Run run;

  private static Set<String> recorded;

  @BeforeAll
  static void runTheAudit() throws IOException {
    recorded =
        truth("spectrum.csv").stream()
            .map(row -> row.substring(0, row.indexOf(',')))
            .collect(Collectors.toSet());
    audit = folder.resolve("audit");
    run = Run.monofact("audit", SAMPLE.resolve("corpus"), "--output", audit);
  }

  @Test
  void itEndsWellAndLosesNothing() {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Kept 22,000 of 22,000 records; 0 rejected.");
  }

  @Test
  void everyCountIsTheTruth() throws IOException {
    List<String> truth = truth("counts.csv.gz");
    List<String> counted =
        Run.rows(
            audit.resolve("counts"), "concat_ws(',', category, unit, prompt, claims, abstentions)");
    counted.removeIf(row -> row.contains(NEAR_COPY) || !isInTruth(row));
    assertThat(missing(truth, counted)).as("in the truth and not counted").isEmpty();
    assertThat(missing(counted, truth)).as("counted and not in the truth").isEmpty();
    assertThat(counted).hasSameSizeAs(truth);
  }

  @Test
  void everySpectrumIsTheTruth() throws IOException {
    List<String> counted =
        Run.rows(
            audit.resolve("spectrum"),
            "concat_ws(',', category, unit, times_seen, prompts, abstentions)");
    counted.removeIf(row -> row.contains(NEAR_COPY) || !isInTruth(row));
    assertThat(counted).containsExactlyInAnyOrderElementsOf(truth("spectrum.csv"));
  }

  /** Seven pages about a book stand there twice, with and without quotation marks. */
  @Test
  void onlyTheNearCopiesCountLessThanDistinctTexts() throws IOException {
    List<String> counted =
        Run.rows(
            audit.resolve("counts"), "concat_ws(',', category, unit, prompt, claims, abstentions)");
    counted.removeIf(row -> !row.contains(NEAR_COPY) || !isInTruth(row));
    List<String> distinct =
        truth("counts.csv.gz").stream()
            .filter(row -> row.contains(DISTINCT_TEXT))
            .map(row -> row.replace(DISTINCT_TEXT, NEAR_COPY))
            .toList();

    List<String> once = missing(counted, distinct);
    List<String> twice = missing(distinct, counted);
    // Pages without a recorded statement, such as of a seat, may be near copies too.
    assertThat(Run.rows(audit.resolve("copies"), "*")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(counted).hasSameSizeAs(distinct);
    assertThat(once)
        .allMatch(row -> row.startsWith("book_author,") || row.startsWith("work_year,"));
    assertThat(once).filteredOn(row -> row.startsWith("book_author,")).hasSize(7);
    assertThat(once.stream().map(SampleDataAuditTest::oneClaimMore))
        .containsExactlyInAnyOrderElementsOf(twice);
  }

  private static int categories() {
    return (int) Categories.bundled().stream().map(Category::name).distinct().count();
  }

  /** Later categories find true statements too, of which the world keeps no record. */
  private static boolean isInTruth(String row) {
    return recorded.contains(row.substring(0, row.indexOf(',')));
  }

  private static String oneClaimMore(String row) {
    String[] cells = row.split(",");
    cells[3] = Long.toString(Long.parseLong(cells[3]) + 1);
    return String.join(",", cells);
  }

  @Test
  void startingInTheMiddleGivesTheSameFigures() throws IOException {
    Path claims = folder.resolve("claims");
    Path counts = folder.resolve("counts");
    Path fromCounts = folder.resolve("from-counts");
    Path fromSpectrum = folder.resolve("from-spectrum");

    assertThat(Run.monofact("extract", SAMPLE.resolve("corpus"), "-o", claims).status()).isZero();
    assertThat(Run.monofact("count", "--claims", claims, "-o", counts).status()).isZero();
    assertThat(Run.monofact("estimate", "--counts", counts, "-o", fromCounts).status()).isZero();
    assertThat(
            Run.monofact("estimate", "--spectrum", counts.resolve("spectrum"), "-o", fromSpectrum)
                .status())
        .isZero();

    String[] figures = {"category", "unit", "singleton_rate", "e12_lower", "e5_upper_99"};
    List<String> expected = Run.rows(audit.resolve("report"), figures);
    assertThat(expected).hasSize(categories() * Unit.values().length);
    // Counts say nothing of a category that was looked for and not found.
    expected.removeIf(row -> row.contains("|null|"));
    assertThat(Run.rows(fromCounts.resolve("report"), figures)).isEqualTo(expected);
    assertThat(Run.rows(fromSpectrum.resolve("report"), figures)).isEqualTo(expected);
  }

  @Test
  void theOutputHasAllItsPartsAndNothingElse() throws IOException {
    try (Stream<Path> parts = Files.list(audit)) {
      assertThat(parts.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "claims",
              "counts",
              "spectrum",
              "report",
              "growth",
              "popularity",
              "rejects",
              "conflicts",
              "signatures",
              "copies",
              "report.json",
              "report.html",
              "run.json",
              "metrics.prom");
    }
  }

  @Test
  void itSaysWhatItsStagesCost() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Files.readString(audit.resolve("run.json")));
    Map<String, JsonNode> stages = new HashMap<>();
    json.get("stages").forEach(stage -> stages.put(stage.get("stage").asText(), stage));
    assertThat(stages).containsKeys("Extract", "Claims", "Near copies", "Count", "Spectrum");
    assertThat(stages.get("Extract").get("cpu_seconds").asDouble()).isPositive();
    assertThat(stages.get("Count").get("shuffle_bytes").asLong()).isPositive();
    assertThat(stages.values()).allMatch(stage -> stage.get("failed_tasks").asLong() == 0);
    assertThat(json.get("shuffle_bytes_per_text_byte").asDouble()).isPositive();
    // Spark looks every second, and these tasks are shorter: a heap of none would be no answer.
    assertThat(stages.values())
        .map(stage -> stage.get("peak_executor_heap_bytes"))
        .allMatch(heap -> heap.isNull() || heap.asLong() > 1 << 20);
    // Every mention counts, also of copies: as many as the claims table has answers about somebody.
    Map<String, Long> claims = new TreeMap<>();
    for (String category :
        Run.rows(
            audit.resolve("claims"), "if(prompt <> '' AND answer IS NOT NULL, category, '')")) {
      claims.merge(category, 1L, Long::sum);
    }
    claims.remove("");
    JsonNode told = json.get("claims_by_category");
    claims.forEach((category, n) -> assertThat(told.get(category).asLong()).isEqualTo(n));
    assertThat(claims).hasSizeGreaterThan(8);
    told.fieldNames()
        .forEachRemaining(
            name ->
                assertThat(told.get(name).asLong())
                    .as(name)
                    .isEqualTo(claims.getOrDefault(name, 0L)));
    assertThat(told).hasSizeGreaterThan(claims.size());

    List<String> metrics = Files.readAllLines(audit.resolve("metrics.prom"));
    assertThat(metrics)
        .allMatch(line -> line.matches("# (HELP|TYPE) \\w+ .*|\\w+(\\{\\w+=\".*\"})? [0-9.E-]+"))
        .contains("monofact_documents 22000")
        .anyMatch(line -> line.startsWith("monofact_claims{category=\"birthday\"} "));
  }

  private static List<String> missing(List<String> wanted, List<String> there) {
    var set = new java.util.HashSet<>(there);
    return wanted.stream().filter(w -> !set.contains(w)).limit(20).collect(Collectors.toList());
  }

  /** The lines of a truth file, without its header; no field holds a comma or quote. */
  private static List<String> truth(String name) throws IOException {
    Path file = SAMPLE.resolve("truth").resolve(name);
    try (var in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    }
  }
}
