package io.monofact.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A check that past runs suggest.
 *
 * @param why where its limit comes from, as a sentence
 * @param level how grave a failure is
 * @param categories those that it is for; none for all, or for the run
 * @param limits its keys with their values, in order
 */
public record Draft(String why, Level level, List<String> categories, Map<String, String> limits) {

  public Draft {
    categories = List.copyOf(categories);
  }

  /** The figures of every category under the leading units of some runs, by category. */
  static Map<String, List<CategoryFigures>> byCategory(List<RunFigures> runs) {
    return runs.stream()
        .flatMap(run -> run.leading().stream())
        .collect(
            Collectors.groupingBy(
                CategoryFigures::category, LinkedHashMap::new, Collectors.toList()));
  }

  /** A share, rounded up to the next whole multiple of 10^-places, at most 1. */
  static String up(double share, int places) {
    return BigDecimal.valueOf(Math.min(1, share)).setScale(places, RoundingMode.CEILING).toString();
  }
}
