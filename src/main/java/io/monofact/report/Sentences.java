package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.bound.BoundValue;
import io.monofact.bound.Standing;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a category's figures say, in plain words and no stronger than they are. */
final class Sentences {

  private static final Pattern PLAIN = Pattern.compile("[A-Z][a-z]+( [a-z]+)*");

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
                  + " calibrated base model trained on this corpus will get at least %s of %s wrong,"
                  + " asked as often as the corpus mentions them.")
              .formatted(Numbers.bound(floor), several(audit.category().label()))
          + corrected(audit);
    }
    if (audit.sample().singletons() == 0) {
      return "No floor follows: no fact was stated exactly once.";
    }
    return "No floor follows: at %s examples, the margin of the guarantee exceeds the singleton rate."
        .formatted(Numbers.count(audit.sample().size()));
  }

  private static String corrected(CategoryAudit audit) {
    return audit.isExtractionMeasured() && audit.floor().standing() != Standing.THEOREM
        ? (" Corrected for extraction, which finds at least %s of what is stated and of whose claims"
                + " at most %s are spurious.")
            .formatted(
                Numbers.percent(audit.setting().extraction().recall()),
                Numbers.percent(audit.setting().extraction().spurious()))
        : "";
  }

  /**
   * "Birthday" as "birthdays", "Author of a book" as "authors of a book". What is not plain English
   * words is quoted.
   */
  static String several(String label) {
    if (!PLAIN.matcher(label).matches()) {
      return "answers to “%s”".formatted(label);
    }
    int of = label.indexOf(" of ");
    String head = of < 0 ? label : label.substring(0, of);
    String rest = of < 0 ? "" : label.substring(of);
    String plural = head + "s";
    if (head.endsWith("s")) {
      plural = head;
    } else if (head.matches(".*[^aeiou]y")) {
      plural = head.substring(0, head.length() - 1) + "ies";
    }
    return plural.substring(0, 1).toLowerCase(Locale.ROOT) + plural.substring(1) + rest;
  }

  private static String ceiling(CategoryAudit audit) {
    BoundValue ceiling = audit.ceiling();
    return ceiling.isVacuous()
        ? "No ceiling follows."
        : "Some calibrated model gets no more than %s wrong.".formatted(Numbers.bound(ceiling));
  }
}
