package io.monofact.audit;

import io.monofact.estimate.SingletonRate;
import io.monofact.yaml.YamlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The sample says something: enough examples or singletons, or a bound that is not vacuous. */
final class SampleLargeEnough implements CheckKind {

  private static final List<String> BOUNDS =
      List.of(Figure.LOWER_BOUND.label(), Figure.UPPER_BOUND.label());

  @Override
  public String name() {
    return "sample_large_enough";
  }

  @Override
  public String failsWhen() {
    return "There are fewer examples than `examples` or fewer singletons than `singletons`, or"
        + " `bound` (lower_bound, upper_bound) is vacuous.";
  }

  @Override
  public Set<String> keys() {
    return Set.of("examples", "singletons", "bound");
  }

  @Override
  public Check read(YamlFields fields) {
    if (keys().stream().noneMatch(fields::has)) {
      throw fields.error("check", "say what is enough: examples, singletons or bound");
    }
    long examples = fields.has("examples") ? fields.number("examples", 1) : 0;
    long singletons = fields.has("singletons") ? fields.number("singletons", 1) : 0;
    Figure bound = fields.has("bound") ? Figure.of(fields.oneOf("bound", BOUNDS)) : null;
    return aCase -> aCase.now(now -> judge(now, examples, singletons, bound));
  }

  private static Judgement judge(
      CategoryFigures now, long examples, long singletons, Figure bound) {
    List<String> faults = new ArrayList<>();
    if (now.examples() < examples) {
      faults.add("there are %d examples, fewer than %d".formatted(now.examples(), examples));
    }
    if (now.singletons() < singletons) {
      faults.add("there are %d singletons, fewer than %d".formatted(now.singletons(), singletons));
    }
    if (bound != null && bound.isVacuous(now)) {
      faults.add("%s is vacuous".formatted(bound.words()));
    }
    Map<String, Double> figures =
        Judgement.figures("examples", now.examples(), "singletons", now.singletons());
    if (examples > 0) {
      figures.put("least_examples", (double) examples);
    }
    if (singletons > 0) {
      figures.put("least_singletons", (double) singletons);
    }
    return Judgement.of(
        faults.isEmpty(),
        figures,
        faults.isEmpty()
            ? "%d examples with %d singletons are enough"
                .formatted(now.examples(), now.singletons())
            : String.join(", and ", faults));
  }

  @Override
  public List<Draft> draft(List<RunFigures> runs) {
    List<Draft> drafts = new ArrayList<>();
    Draft.byCategory(runs)
        .forEach(
            (name, seen) -> {
              if (fewest(seen, CategoryFigures::singletons) >= SingletonRate.FEW) {
                drafts.add(
                    draft(
                        name, "With fewer, normal theory fails.", "singletons", SingletonRate.FEW));
              }
            });
    Draft.byCategory(runs)
        .forEach(
            (name, seen) -> {
              long half = fewest(seen, CategoryFigures::examples) / 2;
              if (half > 0) {
                long round = (long) Math.pow(10, Math.floor(Math.log10((double) half)));
                drafts.add(
                    draft(
                        name,
                        "Half of the fewest seen, rounded down.",
                        "examples",
                        half / round * round));
              }
            });
    return drafts;
  }

  private static long fewest(List<CategoryFigures> seen, ToLongFunction<CategoryFigures> figure) {
    return seen.stream().mapToLong(figure).min().orElse(0);
  }

  private static Draft draft(String category, String why, String limit, long least) {
    return new Draft(why, Level.WARNING, List.of(category), Map.of(limit, Long.toString(least)));
  }
}
