package io.monofact.audit;

import io.monofact.yaml.YamlFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The extractor's own errors were measured, and not too long before the run. */
final class ExtractionMeasured implements CheckKind {

  private static final String MAX_AGE = "max_age_days";

  @Override
  public String name() {
    return "extraction_measured";
  }

  @Override
  public String failsWhen() {
    return "Extraction quality is unmeasured, or was measured more than `max_age_days` before the"
        + " run began.";
  }

  @Override
  public Set<String> keys() {
    return Set.of(MAX_AGE);
  }

  @Override
  public Check read(YamlFields fields) {
    long days = fields.has(MAX_AGE) ? fields.number(MAX_AGE, 1) : -1;
    return aCase -> aCase.now(now -> judge(now, aCase.run().started(), days));
  }

  private static Judgement judge(CategoryFigures now, Instant started, long days) {
    if (now.setting().extraction() == null) {
      return Judgement.of(
          false, Map.of(), "extraction quality is unmeasured; give --quality to the audit");
    } else if (days < 0) {
      return Judgement.of(true, Map.of(), "extraction quality is measured");
    } else if (now.measured() == null) {
      return Judgement.of(
          false,
          Map.of(MAX_AGE, (double) days),
          "when extraction quality was measured is not known; score it again");
    }
    long age = Duration.between(now.measured(), started).toDays();
    boolean holds = Duration.between(now.measured(), started).compareTo(Duration.ofDays(days)) <= 0;
    return Judgement.of(
        holds,
        Judgement.figures("age_days", age, MAX_AGE, days),
        "extraction quality was measured %d days before the run, %s %d"
            .formatted(age, holds ? "at most" : "and may be no older than", days));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    RunFigures last = runs.get(runs.size() - 1);
    List<String> measured =
        last.leading().stream()
            .filter(f -> f.setting().extraction() != null && f.measured() != null)
            .map(CategoryFigures::category)
            .toList();
    return measured.isEmpty()
        ? List.of(
            new Draft(
                "Nobody measured how well the rules read this corpus; docs/measuring-quality.md"
                    + " tells how.",
                Level.WARNING,
                List.of(),
                Map.of()))
        : List.of(
            new Draft(
                "Measured in the last run. Rules and corpora change.",
                Level.WARNING,
                measured,
                Map.of(MAX_AGE, "180")));
  }
}
