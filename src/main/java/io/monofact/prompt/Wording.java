package io.monofact.prompt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of putting a question.
 *
 * @param kind with what instruction
 * @param penalty L, the points that a wrong answer costs, where a right one earns 1; null where
 *     none is named
 * @param style how the penalty is told; null where none is named
 */
public record Wording(Kind kind, Integer penalty, Style style) {

  /** With what instruction a question is put. */
  public enum Kind {
    /** The format of the answer alone. */
    PLAIN("plain"),
    /** "If you know", as [K25] asks. */
    IF_YOU_KNOW("if_you_know"),
    /** With a confidence target: an open rubric names the penalty for errors. */
    OPEN("target"),
    /** With the word that the answer will be graded: a closed rubric names no penalty. */
    CLOSED("target");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name in files. */
    public String label() {
      return label;
    }
  }

  /** How a penalty is told. */
  public enum Style {
    /** In points. */
    NUMBERS("numbers"),
    /** In words. */
    WORDS("words");

    private final String label;

    Style(String label) {
      this.label = label;
    }

    /** The name in files. */
    public String label() {
      return label;
    }
  }

  public Wording {
    boolean open = kind == Kind.OPEN;
    if (open != (penalty != null) || open != (style != null)) {
      throw new IllegalArgumentException("an open rubric, and no other, names a penalty");
    }
    if (penalty != null && penalty < 0) {
      throw new IllegalArgumentException("the penalty is " + penalty + "; it is not negative");
    }
  }

  /**
   * All wordings.
   *
   * @param penalties the penalties of open rubrics; with none there is no closed rubric either
   */
  public static List<Wording> all(List<Integer> penalties) {
    List<Wording> all = new ArrayList<>();
    all.add(new Wording(Kind.PLAIN, null, null));
    all.add(new Wording(Kind.IF_YOU_KNOW, null, null));
    for (Style style : Style.values()) {
      penalties.forEach(penalty -> all.add(new Wording(Kind.OPEN, penalty, style)));
    }
    if (!penalties.isEmpty()) {
      all.add(new Wording(Kind.CLOSED, null, null));
    }
    return List.copyOf(all);
  }

  /**
   * The confidence t above which answering pays, t/(1 - t) being the penalty [K25, section 4.2];
   * null where no penalty is named. So many digits that the penalty comes of it again.
   */
  public BigDecimal target() {
    return penalty == null
        ? null
        : BigDecimal.valueOf(penalty)
            .divide(
                BigDecimal.valueOf(penalty).add(BigDecimal.ONE),
                new MathContext(12, RoundingMode.HALF_UP));
  }

  /** The target as it is told, with four digits at most; null where no penalty is named. */
  BigDecimal told() {
    return penalty == null ? null : target().round(new MathContext(4, RoundingMode.HALF_UP));
  }

  /** {@code open}, {@code closed}, or null where there is no rubric. */
  public String rubric() {
    return switch (kind) {
      case OPEN -> "open";
      case CLOSED -> "closed";
      case PLAIN, IF_YOU_KNOW -> null;
    };
  }

  /** The last part of a prompt's id. */
  public String id() {
    return switch (kind) {
      case PLAIN -> "plain";
      case IF_YOU_KNOW -> "if-you-know";
      case OPEN -> "target-%s-open-%s".formatted(told().toPlainString(), style.label());
      case CLOSED -> "closed";
    };
  }
}
