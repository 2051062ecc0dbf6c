package io.monofact.report;

import io.monofact.model.ValidationFigure;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a model's responses, as pages and files tell it.
 *
 * @param title what was validated, such as the file of responses
 * @param started when the run began
 * @param versions programs with their versions
 * @param inputs what was read, by name
 * @param figures every figure
 * @param faults how many faults of each kind the responses have
 * @param someFaults some of them, by column
 * @param someRepeated some wrong answers that the corpus gives too, by column
 */
public record Validated(
    String title,
    String started,
    Map<String, String> versions,
    Map<String, String> inputs,
    List<ValidationFigure> figures,
    Map<String, Long> faults,
    List<Map<String, String>> someFaults,
    List<Map<String, String>> someRepeated) {

  public Validated {
    Objects.requireNonNull(title, "title");
    figures = List.copyOf(figures);
    someFaults = List.copyOf(someFaults);
    someRepeated = List.copyOf(someRepeated);
  }
}
