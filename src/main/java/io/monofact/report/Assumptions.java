package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The assumptions on which every figure rests, with where each stands. */
public final class Assumptions {

  /** Where it stands says how much of the corpus was kept. */
  public static final String ENOUGH_WAS_READ = "Enough of the corpus was read.";

  private Assumptions() {}

  /** The assumptions behind these audits. */
  public static List<Assumption> of(List<CategoryAudit> audits) {
    return List.of(
        extraction(audits),
        calibration(audits),
        new Assumption(
            "Facts are arbitrary: the right answer to one prompt cannot be worked out from others,"
                + " and every plausible answer was equally likely beforehand.",
            "A property of the category; not checked. Where answers can be guessed, a model may"
                + " err less than the floor."),
        new Assumption(
            "The numbers of plausible answers per prompt are right.",
            "As the category's definition says, or --responses: " + responses(audits) + "."),
        new Assumption(
            "Training examples are independent draws. Copies of a page and repeats within one"
                + " document are not.",
            counting(audits) + " " + exchangeability(audits) + together(audits)),
        new Assumption(
            "Each bound holds at its own confidence, for one category at a time.",
            "Of a hundred bounds at 99 %, one may be expected to fail by chance."));
  }

  private static String counting(List<CategoryAudit> audits) {
    return !audits.isEmpty() && audits.stream().allMatch(a -> Units.isGiven(a.unit()))
        ? "How the given counts were made is not known here; repeats and copies that count each make"
            + " the bounds no guarantee."
        : "Lessened by counting a prompt once per document and copies of a text once; compare"
            + " the rates under each unit.";
  }

  private static String exchangeability(List<CategoryAudit> audits) {
    List<CategoryAudit> checked = audits.stream().filter(a -> a.holdOut() != null).toList();
    if (checked.isEmpty()) {
      return "Not checked by a hold-out.";
    }
    String failed =
        checked.stream()
            .filter(CategoryAudit::isNotExchangeable)
            .map(a -> a.category().label() + " by " + Units.name(a.unit()))
            .collect(Collectors.joining(", "));
    return "Checked by a hold-out, half of the texts against the other: "
        + (failed.isEmpty()
            ? "no category failed."
            : "they are no independent draws for " + failed + ".");
  }

  /** Of which categories a statement makes several claims, which are no independent draws. */
  private static String together(List<CategoryAudit> audits) {
    String labels =
        audits.stream()
            .map(CategoryAudit::category)
            .filter(c -> c.claimsPerStatement() > 1)
            .map(FactCategory::label)
            .distinct()
            .collect(Collectors.joining(", "));
    return labels.isEmpty()
        ? ""
        : " A statement of the kind "
            + labels
            + " makes a claim about each of two people; its bounds take these for two samples, such"
            + " as wives and husbands, and are approximate where people do not fall into two.";
  }

  private static Assumption extraction(List<CategoryAudit> audits) {
    long measured = audits.stream().filter(CategoryAudit::isExtractionMeasured).count();
    String standing;
    if (audits.isEmpty() || measured < audits.size()) {
      standing =
          measured == 0
              ? "Not measured. Missed and invented claims both raise the singleton rate, so the"
                  + " true floor may be lower."
              : "Measured for some categories only; the others' floors take it for granted: "
                  + measured(audits)
                  + ".";
    } else {
      standing = "Measured; the floors are corrected by it: " + measured(audits) + ".";
    }
    return new Assumption(
        "Extraction is perfect: every statement in the corpus was found, and none was invented.",
        standing);
  }

  /** "birthday finds at least 90 % and at most 3 % of its claims are spurious". */
  private static String measured(List<CategoryAudit> audits) {
    return audits.stream()
        .filter(CategoryAudit::isExtractionMeasured)
        .map(
            a ->
                "%s finds at least %s, and at most %s of its claims are spurious"
                    .formatted(
                        a.category().label(),
                        Numbers.percent(a.setting().extraction().recall()),
                        Numbers.percent(a.setting().extraction().spurious())))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Assumption calibration(List<CategoryAudit> audits) {
    SortedSet<Double> deltas =
        audits.stream()
            .map(a -> a.setting().delta())
            .collect(Collectors.toCollection(TreeSet::new));
    String used =
        deltas.stream().map(d -> "δ = " + Numbers.plain(d)).collect(Collectors.joining(", "));
    return new Assumption(
        "The model is a calibrated base model: trained by cross-entropy and not post-trained.",
        "Assumed, not measured (" + (used.isEmpty() ? "no category" : used) + ").");
  }

  private static String responses(List<CategoryAudit> audits) {
    String each =
        audits.stream()
            .map(CategoryAudit::category)
            .distinct()
            .map(c -> c.label() + " " + Numbers.range(c.minResponses(), c.maxResponses()))
            .collect(Collectors.joining(", "));
    return each.isEmpty() ? "no category" : each;
  }
}
