package io.monofact.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a check says of one category, or of the run.
 *
 * @param status whether it holds
 * @param figures what it was judged by, raw, by name: the value, its limit, and where there is one
 *     the baseline; none that is undefined
 * @param sentence the same in words, without the category's name
 */
public record Judgement(Status status, Map<String, Double> figures, String sentence) {

  /** Whether a check holds. */
  public enum Status {
    /** It holds. */
    PASSED,
    /** It does not. */
    FAILED,
    /** It cannot be told, and so neither passes nor fails. */
    NOT_JUDGED;

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Judgement {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(sentence, "sentence");
    Map<String, Double> defined = new LinkedHashMap<>(figures);
    defined.values().removeIf(value -> !Double.isFinite(value));
    figures = Collections.unmodifiableMap(defined);
  }

  static Judgement of(boolean holds, Map<String, Double> figures, String sentence) {
    return new Judgement(holds ? Status.PASSED : Status.FAILED, figures, sentence);
  }

  static Judgement notJudged(String why) {
    return new Judgement(Status.NOT_JUDGED, Map.of(), why);
  }

  /** Figures in the order given: name, value, name, value. */
  static Map<String, Double> figures(Object... namesAndValues) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      figures.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).doubleValue());
    }
    return figures;
  }
}
