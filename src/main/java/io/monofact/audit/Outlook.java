package io.monofact.audit;

import io.monofact.estimate.Growth;
import java.util.ArrayList;
import java.util.List;

/**
 * How much more of the same corpus it takes until the floor is down to some error rate, by (E15).
 * The floor is that of a corpus so large that its own margins have gone: missing mass - 2/min|E_c|
 * - delta.
 *
 * @param floor the error rate
 * @param claims how many more claims; infinite where (E15) never comes so low
 * @param documents how many more documents with statements of the category, at as many claims each
 *     as now; NaN where documents are not known
 * @param reliable whether that is within {@value Growth#RELIABLE} times the claims at hand, beyond
 *     which (E15) is not to be trusted
 */
public record Outlook(double floor, double claims, double documents, boolean reliable) {

  private static final double[] FLOORS = {0.5, 0.2, 0.1, 0.05, 0.02, 0.01};

  /** The outlook on every round floor that is below the present one, from high to low. */
  public static List<Outlook> of(CategoryAudit audit) {
    List<Outlook> outlooks = new ArrayList<>();
    long n = audit.sample().answered();
    double taken = 2.0 / audit.setting().minErrors() + audit.setting().delta();
    for (double floor : FLOORS) {
      double claims = n == 0 ? 0 : Growth.furtherClaims(audit.sample(), floor + taken);
      if (claims > 0) {
        double each = audit.documents() > 0 ? (double) n / audit.documents() : Double.NaN;
        outlooks.add(
            new Outlook(floor, claims, claims / each, claims <= (Growth.RELIABLE - 1.0) * n));
      }
    }
    return List.copyOf(outlooks);
  }
}
