package io.monofact.model;

import java.io.Serializable;

/**
 * Responses that are counted together: of one category, to prompts of one wording.
 *
 * @param category the kind of fact
 * @param wording as in {@link Prompted}
 * @param target the confidence target named, or NaN
 * @param style as in {@link Prompted}
 * @param rubric as in {@link Prompted}
 */
public record Group(String category, String wording, double target, String style, String rubric)
    implements Serializable, Comparable<Group> {

  /** The wording of a prompt that asks and adds nothing. */
  static final String PLAIN = "plain";

  /** Whether the prompt leaves it to the model whether to answer, and names no target. */
  public boolean isPlain() {
    return wording.isEmpty() || wording.equals(PLAIN);
  }

  /** The wording for a reader, such as {@code target 0.75, open, numbers}. */
  public String words() {
    StringBuilder words = new StringBuilder(wording.isEmpty() ? PLAIN : wording.replace('_', ' '));
    if (!Double.isNaN(target)) {
      words.append(' ').append(target);
    }
    if (!rubric.isEmpty()) {
      words.append(", ").append(rubric);
    }
    return style.isEmpty() ? words.toString() : words.append(", ").append(style).toString();
  }

  @Override
  public int compareTo(Group other) {
    return key().compareTo(other.key());
  }

  private String key() {
    int order = isPlain() ? 0 : wording.equals("if_you_know") ? 1 : 2;
    return "%s\u0000%d\u0000%s\u0000%s\u0000%s\u0000%s"
        .formatted(category, order, wording, rubric, style, target);
  }
}
