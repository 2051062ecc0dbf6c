package io.monofact.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a match got that failed, for a person who writes rules. */
final class MatchTrace {

  private int furthest = -1;
  private boolean forward;
  private final Set<String> wanted = new LinkedHashSet<>();

  /** A step could not be taken at a place. */
  void failed(Step step, int place, boolean isForward) {
    boolean isFurther = furthest < 0 || (isForward ? place > furthest : place < furthest);
    if (isFurther) {
      wanted.clear();
      furthest = place;
      forward = isForward;
    }
    if (place == furthest) {
      if (step instanceof Step.OneOf one) {
        one.words().words().forEach(word -> wanted.add(describe(new Step.Word(word))));
      } else {
        wanted.add(describe(step));
      }
    }
  }

  /** Where it got, or -1 where nothing failed. */
  int furthest() {
    return furthest;
  }

  /** What the pattern wanted there. */
  String wanted() {
    return wanted.stream().limit(4).collect(Collectors.joining(" or "))
        + (wanted.size() > 4 ? " or more" : "")
        + (forward ? " behind the cue" : " before the cue");
  }

  private static String describe(Step step) {
    if (step instanceof Step.Word word) {
      return "'" + word.letters() + "'";
    } else if (step instanceof Step.Mark mark) {
      return "'" + mark.sign() + "'";
    } else if (step instanceof Step.Read read) {
      return "{" + read.slot() + ":" + read.type().name() + "}";
    } else if (step instanceof Step.AnyWord any) {
      return any.except().isEmpty() ? "a word" : "a word that the gap does not exclude";
    } else if (step instanceof Step.AnyMarks marks) {
      return "one of the marks " + marks.signs();
    } else if (step instanceof Step.Parenthesis) {
      return "a parenthesis";
    } else if (step instanceof Step.RestOfLine) {
      return "the line's end";
    } else if (step instanceof Step.Absent) {
      return "something that ! does not forbid";
    }
    return "the sentence's end";
  }
}
