package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.audit.History;
import io.monofact.audit.RunFigures;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a run found out, ready to be written.
 *
 * @param title what the report is about, such as the corpus's name
 * @param inputs the files, folders or globs that were read
 * @param started when the run began, as it is to be shown
 * @param versions programs with their versions, in the order to be shown
 * @param reading how much was read
 * @param leadingUnit the unit whose figures come first
 * @param audits every category under every unit, categories in order and units within
 * @param assumptions what the figures rest on
 * @param slices parts of the corpus, and the corpus as it might be
 * @param history the runs over the corpus before this one; null where none is kept
 * @param baseline an earlier run to hold this one against; null for none
 * @param specimens prompts to look at, by category; null where there are no claims to draw from
 */
public record Report(
    String title,
    List<String> inputs,
    String started,
    Map<String, String> versions,
    Reading reading,
    String leadingUnit,
    List<CategoryAudit> audits,
    List<Assumption> assumptions,
    List<Slice> slices,
    History history,
    RunFigures baseline,
    Map<String, Specimens> specimens) {

  /** A report of the whole alone. */
  public Report(
      String title,
      List<String> inputs,
      String started,
      Map<String, String> versions,
      Reading reading,
      String leadingUnit,
      List<CategoryAudit> audits,
      List<Assumption> assumptions) {
    this(
        title,
        inputs,
        started,
        versions,
        reading,
        leadingUnit,
        audits,
        assumptions,
        List.of(),
        null,
        null,
        null);
  }

  /** This, with parts of the corpus beside the whole. */
  public Report withSlices(List<Slice> parts) {
    return with(parts, history, baseline, specimens);
  }

  /** This, with the runs before it; null for none. */
  public Report withHistory(History earlier) {
    return with(slices, earlier, baseline, specimens);
  }

  /** This, held against an earlier run; null for none. */
  public Report withBaseline(RunFigures then) {
    return with(slices, history, then, specimens);
  }

  /** This, with prompts to look at, by category. */
  public Report withSpecimens(Map<String, Specimens> drawn) {
    return with(slices, history, baseline, drawn);
  }

  private Report with(
      List<Slice> parts, History earlier, RunFigures then, Map<String, Specimens> drawn) {
    return new Report(
        title,
        inputs,
        started,
        versions,
        reading,
        leadingUnit,
        audits,
        assumptions,
        parts,
        earlier,
        then,
        drawn);
  }

  public Report {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(leadingUnit, "leadingUnit");
    inputs = List.copyOf(inputs);
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    audits = List.copyOf(audits);
    assumptions = List.copyOf(assumptions);
    slices = List.copyOf(slices);
    specimens = specimens == null ? null : Map.copyOf(specimens);
    for (CategoryAudit audit : audits) {
      String name = audit.category().name();
      long leading =
          audits.stream()
              .filter(a -> a.category().name().equals(name) && a.unit().equals(leadingUnit))
              .count();
      if (leading != 1) {
        throw new IllegalArgumentException(
            "category %s has %d audits under the leading unit %s; there must be one"
                .formatted(name, leading, leadingUnit));
      }
    }
  }

  /** The audits under the leading unit: one for each category, in order. */
  public List<CategoryAudit> leading() {
    return audits.stream().filter(a -> a.unit().equals(leadingUnit)).toList();
  }

  /** The audits of one category under every unit, in order. */
  public List<CategoryAudit> of(FactCategory category) {
    return audits.stream().filter(a -> a.category().name().equals(category.name())).toList();
  }

  /** The labels of the categories whose extraction nobody measured, in order. */
  public List<String> unmeasured() {
    return leading().stream()
        .filter(a -> !a.isExtractionMeasured())
        .map(a -> a.category().label())
        .toList();
  }

  /** Whether the extractor's errors are known for every category. */
  public boolean isExtractionMeasured() {
    return !audits.isEmpty() && audits.stream().allMatch(CategoryAudit::isExtractionMeasured);
  }
}
