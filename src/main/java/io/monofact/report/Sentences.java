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
    return floor(audit) + " " + ceiling(audit);
  }

  private static String floor(CategoryAudit audit) {
    BoundValue floor = audit.floor();
    if (floor.isVacuous()) {
      return "Vacuous: %s are too few examples, or too few of them singletons, for any floor."
          .formatted(Numbers.count(audit.sample().size()));
    }
    return ("A calibrated base model trained on this corpus will get at least %s of these wrong,"
            + " asked as often as the corpus mentions them%s.")
        .formatted(
            Numbers.percent(floor.value()),
            audit.isExtractionMeasured() ? "" : ", if extraction missed and invented nothing");
  }

  private static String ceiling(CategoryAudit audit) {
    BoundValue ceiling = audit.ceiling();
    return ceiling.isVacuous()
        ? "The ceiling is vacuous."
        : "Some calibrated model gets no more than %s wrong."
            .formatted(Numbers.percent(ceiling.value()));
  }
}
