package io.monofact.report;

import io.monofact.model.ValidationFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A validation as it is printed: rates, bounds and calibration. */
public final class ValidationText {

  private static final List<ValidationSection> PRINTED =
      List.of(ValidationSection.RATES, ValidationSection.BOUNDS, ValidationSection.CALIBRATION);

  private ValidationText() {}

  /** The tables. */
  public static String of(Validated validated) {
    StringBuilder text = new StringBuilder();
    for (ValidationSection section : PRINTED) {
      List<List<String>> rows = new ArrayList<>();
      section
          .of(validated.figures())
          .forEach((category, figures) -> rows(rows, section, category, figures));
      if (!rows.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(TextTable.aligned(rows, 2));
      }
    }
    text.append(
        "%nCorrect, incorrect and not attempted add up to the whole; the ungradable stand apart.%n"
            .formatted());
    if (!validated.faults().isEmpty()) {
      text.append("Wrong with the responses: ");
      List<String> told = new ArrayList<>();
      validated
          .faults()
          .forEach((kind, n) -> told.add(kind.replace('_', ' ') + " " + Numbers.count(n)));
      text.append(String.join(", ", told)).append('\n');
    }
    return text.toString();
  }

  private static void rows(
      List<List<String>> rows,
      ValidationSection section,
      String category,
      List<ValidationFigure> figures) {
    List<String> columns = ValidationSection.columns(figures);
    boolean isNoted = section == ValidationSection.BOUNDS;
    if (rows.isEmpty()) {
      List<String> header = new ArrayList<>(List.of("category", "of"));
      header.addAll(columns);
      if (isNoted) {
        header.add("verdict");
      }
      rows.add(header);
    }
    int width = rows.get(0).size();
    for (Map.Entry<String, Map<String, ValidationFigure>> row :
        ValidationSection.rows(figures).entrySet()) {
      List<String> cells = new ArrayList<>(List.of(category, row.getKey()));
      for (String column : rows.get(0).subList(2, isNoted ? width - 1 : width)) {
        cells.add(ValidationSection.value(row.getValue().get(column)));
      }
      if (isNoted) {
        cells.add(ValidationHtml.note(row.getValue()));
      }
      rows.add(cells);
    }
  }
}
