package io.monofact.audit;

import io.monofact.estimate.HoldOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Why half of a corpus does not predict the other under some unit, as far as the figures tell: what
 * the first coarser unit that passes takes together, else one source that dominates.
 */
public final class LikelyCause {

  /** From this share on a source dominates. */
  private static final double DOMINATES = 0.5;

  /** Less than this would be shown as 0.0 %. */
  private static final double LEAST_SHOWN = 0.0005;

  private LikelyCause() {}

  /**
   * The likely cause, in words.
   *
   * @param failed an audit that the hold-out check fails
   * @param units the audits of its category under every unit, from fine to coarse
   * @param together what a unit takes together that the next finer one does not, by its name
   * @param largestSource the share of claims in the largest source; NaN where that is not known
   */
  public static String of(
      CategoryAudit failed,
      List<CategoryAudit> units,
      UnaryOperator<String> together,
      double largestSource) {
    List<String> taken = new ArrayList<>();
    CategoryAudit finer = null;
    for (CategoryAudit unit : units) {
      if (finer == null) {
        finer = unit.unit().equals(failed.unit()) ? unit : null;
        continue;
      }
      double less = 1 - (double) unit.sample().answered() / finer.sample().answered();
      boolean passes =
          unit.holdOut() != null && unit.holdOut().verdict() == HoldOut.Verdict.EXCHANGEABLE;
      // What is not there is no cause, unless nothing else would be named.
      if (less >= LEAST_SHOWN || (passes && taken.isEmpty())) {
        taken.add(percent(less) + " of the claims are " + together.apply(unit.unit()));
      }
      if (passes) {
        return String.join(", ", taken);
      }
      finer = unit;
    }
    if (largestSource >= DOMINATES) {
      taken.add(percent(largestSource) + " of the claims are of one source");
    }
    taken.add("no coarser unit passes: pages of one kind may lie together");
    return String.join(", ", taken);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
