package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;

/** What a category's figures say, in plain words and no stronger than they are. */
final class Sentences {

  private Sentences() {}

  static String of(CategoryAudit audit) {
    if (audit.sample().size() == 0) {
      return "No statement of this kind was found, so nothing can be said.";
    }
    return floor(audit) + " " + ceiling(audit) + holdOut(audit);
  }

  /** What a failed hold-out check takes away. */
  private static String holdOut(CategoryAudit audit) {
    return audit.isNotExchangeable()
        ? (" No guarantee: half of the texts predict %s for the other half, and it is %s, so these"
                + " are no independent examples%s.")
            .formatted(
                Numbers.percent(audit.holdOut().predicted()),
                Numbers.percent(audit.holdOut().actual()),
                audit.cause() == null ? "" : " (" + audit.cause() + ")")
        : "";
  }

  private static String floor(CategoryAudit audit) {
    BoundValue floor = audit.floor();
    if (!floor.isVacuous()) {
      String opening = audit.isExtractionMeasured() ? "A" : "If extraction is perfect, a";
      return (opening
              + " calibrated base model trained on this corpus gets at least %s of these wrong,"
              + " asked as often as the corpus mentions them.")
          .formatted(Numbers.bound(floor));
    }
    if (audit.sample().singletons() == 0) {
      return "No floor follows: no fact was stated exactly once.";
    }
    return "No floor follows: at %s examples, the margin of the guarantee exceeds the singleton rate."
        .formatted(Numbers.count(audit.sample().size()));
  }

  private static String ceiling(CategoryAudit audit) {
    BoundValue ceiling = audit.ceiling();
    return ceiling.isVacuous()
        ? "No ceiling follows."
        : "Some calibrated model gets no more than %s wrong.".formatted(Numbers.bound(ceiling));
  }
}
