package io.monofact.audit;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Side;
import io.monofact.bound.Standing;
import java.util.List;

/** Which of several bounds leads: the first with a value, else the first theorem. */
final class LeadingBound {

  private LeadingBound() {}

  static BoundValue of(List<BoundValue> bounds, Side side) {
    List<BoundValue> ofSide = bounds.stream().filter(b -> b.side() == side).toList();
    return ofSide.stream()
        .filter(BoundValue::isDefined)
        .findFirst()
        .or(() -> ofSide.stream().filter(b -> b.standing() == Standing.THEOREM).findFirst())
        .orElseThrow(() -> new IllegalStateException("no theorem bounds the side " + side));
  }
}
