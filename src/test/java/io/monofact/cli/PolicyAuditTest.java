package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.report.VerdictWriter;
import io.monofact.report.VerdictWriters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Audits that are judged as they end, and later. */
class PolicyAuditTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path CORPUS = ROOT.resolve("sample-data/corpus/people-00000.jsonl.gz");

  /** The rule pack's quality, as it might have been measured. */
  private static final String SCORE =
      """
      {"format": "monofact-score", "measured": "2020-02-29 10:00:00 UTC", "categories": [
        {"category": "birthday", "statements": "claims",
         "recall": {"hits": 95, "trials": 100}, "precision": {"hits": 99, "trials": 100}}]}
      """;

  private static final String LENIENT =
      """
      policy: lenient
      checks:
        - check: rejected_share_at_most
          at_most: 0
        - check: figure_at_most
          figure: singleton_rate
          at_most: 0.99
        - check: extraction_measured
          level: warning
        - check: no_worse_than_baseline
          figure: singleton_rate
      """;

  private static final String STRICT =
      """
      policy: strict
      checks:
        - check: figure_at_most
          figure: singleton_rate
          at_most: 0.01
        - check: category_present
        - check: extraction_measured
          max_age_days: 30
        - check: no_worse_than_baseline
          figure: singleton_rate
      """;

  @TempDir static Path folder;

  private static Path lenient;
  private static Path strict;
  private static Path passing;
  private static Path failing;
  private static Run passed;
  private static Run failed;

  @BeforeAll
  static void audit() throws IOException {
    lenient = Files.writeString(folder.resolve("lenient.yaml"), LENIENT);
    strict = Files.writeString(folder.resolve("strict.yaml"), STRICT);
    Path score = Files.writeString(folder.resolve("score.json"), SCORE);
    passing = folder.resolve("passing");
    failing = folder.resolve("failing");
    passed = audit(passing, lenient, "--only=birthday,birthplace");
    failed =
        audit(failing, strict, "--only=birthday", "--baseline=" + passing, "--quality=" + score);
  }

  private static Run audit(Path output, Path policy, Object... options) {
    Object[] all = new Object[options.length + 5];
    all[0] = "audit";
    all[1] = CORPUS;
    all[2] = "--near-copies=off";
    all[3] = "--output=" + output;
    all[4] = "--policy=" + policy;
    System.arraycopy(options, 0, all, 5, options.length);
    return Run.monofact(all);
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void anAuditThatPassesEndsWellAndSaysWhy() throws IOException {
    assertThat(passed.err()).isEmpty();
    assertThat(passed.status()).isZero();
    assertThat(passed.out())
        .contains("warning  birthday, birthplace  extraction_measured  extraction quality is unmea")
        .contains("Verdict: passed by lenient: 0 errors, 2 warnings, 3 passed, 2 not judged.");
    JsonNode verdict = json(passing.resolve("verdict.json"));
    assertThat(verdict.get("verdict").asText()).isEqualTo("passed");
    assertThat(verdict.get("baseline").isNull()).isTrue();
    assertThat(verdict.get("findings").get(1).get("figures").get("singleton_rate"))
        .isEqualTo(
            json(passing.resolve("report.json"))
                .at("/categories/2/estimates/singleton_rate/value"));
  }

  @Test
  void anAuditThatFailsEndsWithOneAndItsFigures() throws Exception {
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err())
        .contains("error  birthday    figure_at_most: singleton_rate", "%, above 1 %")
        .contains("it was not looked for; the baseline has")
        .contains("days before the run, and may be no older than 30")
        .contains("Verdict: FAILED by strict: 3 errors, 0 warnings, 2 passed, 0 not judged.");
    assertThat(failed.out()).contains("Report: ").doesNotContain("Verdict");
    assertThat(json(failing.resolve("run.json")).at("/quality/birthday").asText())
        .isEqualTo("2020-02-29T10:00:00Z");
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(failing.resolve("verdict.xml").toFile());
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(3);
    assertThat(Files.readString(failing.resolve("verdict.md")))
        .startsWith("## Audit failed")
        .contains("| error | birthplace | category_present |");
  }

  /** The page shows what moved, and prompts to look at with the sentences they come from. */
  @Test
  void thePageShowsTheBaselineAndEvidence() throws IOException {
    JsonNode baseline = json(failing.resolve("report.json")).get("baseline");
    assertThat(baseline.get("gone").get(0).asText()).isEqualTo("birthplace");
    assertThat(baseline.get("changes").get(0).get("change").asDouble()).isZero();
    org.jsoup.nodes.Document page = Jsoup.parse(Files.readString(failing.resolve("report.html")));
    assertThat(page.getElementById("baseline").text())
        .contains("No singleton rate moved by more than noise.", "No longer found: birthplace.");
    assertThat(page.select(".evidence.singletons li")).hasSize(20);
    assertThat(page.select(".evidence blockquote"))
        .allSatisfy(quote -> assertThat(quote.text()).isNotBlank());
    assertThat(page.select(".evidence.singletons li").first().html())
        .isEqualTo(
            Jsoup.parse(Files.readString(passing.resolve("report.html")))
                .select(".evidence.singletons li")
                .first()
                .html());
  }

  @Test
  void checkJudgesAReportAsTheAuditDid() throws IOException {
    Path again = folder.resolve("again");
    Run run = Run.plain("check", failing, "--policy", strict, "--baseline", passing, "-o", again);
    assertThat(run.status()).isEqualTo(1);
    assertThat(failed.err()).endsWith(run.err());
    for (VerdictWriter writer : VerdictWriters.all()) {
      assertThat(again.resolve(writer.fileName()))
          .hasSameBinaryContentAs(failing.resolve(writer.fileName()));
    }
    Run kinder = Run.plain("check", failing, "--policy", lenient);
    assertThat(kinder.status()).isZero();
    assertThat(kinder.out()).contains("Verdict: passed by lenient");
  }

  @Test
  void aDraftFromPastRunsIsAPolicyThatTheyPass() throws IOException {
    Path draft = folder.resolve("draft.yaml");
    Run run = Run.plain("policy", "suggest", failing, passing, "--output", draft);
    assertThat(run.status()).isZero();
    assertThat(Files.readString(draft)).contains("# Drafted from 2 runs");
    assertThat(Run.plain("policy", "check", draft).out()).contains("nothing wrong");
    assertThat(Run.plain("check", passing, "--policy", draft).status()).isZero();
    Run printed = Run.plain("policy", "suggest", failing, passing);
    assertThat(printed.out()).isEqualTo(Files.readString(draft));
    assertThat(Run.plain("policy", "suggest", passing, "-o", draft).err())
        .contains("exists already");
  }

  @Test
  void aPolicyWithAMistakeIsRefusedBeforeAnythingIsRead() throws IOException {
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            "checks:\n  - check: conflict_rate_at_most\n    at_most: 5\n");
    Path nothing = folder.resolve("nothing");
    Path out = folder.resolve("out");
    Run run = Run.plain("audit", nothing, "-o", out, "--policy", wrong);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "monofact: %s:3: \"at_most\" is \"5\"; give a share from 0 to 1, such as 0.05 for 5 %%%n"
                .formatted(wrong));
    assertThat(Run.plain("policy", "check", wrong).status()).isEqualTo(2);
    assertThat(Run.plain("audit", nothing, "-o", out, "--policy", nothing).err())
        .contains("there is no such file");
    assertThat(out).doesNotExist();
  }

  @Test
  void aBaselineThatIsNoneIsRefusedBeforeTheCorpusIsRead() {
    Path out = folder.resolve("out");
    Run run = audit(out, lenient, "--baseline=" + folder);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("there is no report.json in '" + folder);
    assertThat(out).doesNotExist();
    assertThat(Run.plain("check", folder, "--policy", lenient).status()).isEqualTo(3);
  }

  @Test
  void aCorpusThatCouldNotBeReadIsNoFailedVerdict() throws IOException {
    Path corpus =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"text\":\"x\"}\nno json\nnor this\n");
    Path out = folder.resolve("rejected");
    Run run = Run.monofact("audit", corpus, "-o", out, "--policy", lenient);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("66.67 % of the corpus was rejected, above 0 %");
    assertThat(json(out.resolve("verdict.json")).get("verdict").asText()).isEqualTo("failed");
  }

  @Test
  void theBundledPolicyHoldsForTheSample() {
    Run run = Run.plain("check", passing, "--policy", ROOT.resolve("conf/audit-policy.yaml"));
    assertThat(run.status()).isZero();
    assertThat(Run.plain("policy", "list").out()).contains("figure_at_most", "category_present");
  }

  @Test
  void showPrintsWhatTheAuditPrinted() {
    Run again = Run.plain("show", passing);
    assertThat(again.status()).isZero();
    assertThat(again.out()).isEqualTo(passed.out());
    assertThat(Run.plain("show", failing).out()).contains(failed.err()).contains("birthday");
    assertThat(Run.plain("show", folder).err()).contains("there is no report.json in '" + folder);
  }

  @Test
  void showForAPullRequestHasWhatFailed() {
    Run run = Run.plain("show", failing, "--markdown");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("## Audit of people-00000.jsonl.gz\n")
        .contains("| category | floor | singleton rate (95 %) | ceiling | examples | hold-out |")
        .contains("Kept 2,906 of 2,906 records; 0 rejected.")
        .contains("### Verdict: failed by strict", "### Errors", "| error | birthplace |")
        .doesNotContain("Passed");
    assertThat(Run.plain("show", passing, "--markdown").out())
        .contains("**Extraction quality is unmeasured**")
        .contains("### Verdict: passed by lenient", "### Warnings");
  }
}
