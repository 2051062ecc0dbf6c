package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One side of a pattern, laid out as instructions. The side before the cue is laid out from its end
 * to its beginning, so that both sides run away from the cue.
 */
final class Program {

  /** An instruction: a step, or a fork to two places of which the first is tried first. */
  private record Instruction(Step step, int first, int second) {}

  private static final int NONE = -1;

  private final Step[] steps;
  private final int[] first;
  private final int[] second;

  /** What the text must go on with from each place, flat, since every instruction asks for it. */
  private final long[] beginnings;

  private Program(List<Instruction> instructions, boolean reversed) {
    steps = instructions.stream().map(Instruction::step).toArray(Step[]::new);
    first = instructions.stream().mapToInt(Instruction::first).toArray();
    second = instructions.stream().mapToInt(Instruction::second).toArray();
    Beginning[] each = new Beginning[steps.length + 1];
    each[steps.length] = Beginning.ANY;
    for (int place = steps.length - 1; place >= 0; place--) {
      Beginning next = each[first[place]];
      each[place] =
          steps[place] == null
              ? next.or(each[second[place]])
              : Beginning.of(steps[place], next, reversed);
      first[place] = behindJumps(first[place]);
      second[place] = steps[place] == null ? behindJumps(second[place]) : NONE;
    }
    beginnings = new long[Beginning.LONGS * each.length];
    for (int place = 0; place < each.length; place++) {
      each[place].copyTo(beginnings, place);
    }
  }

  /** Where the way goes on behind forks both ways of which are the same. */
  private int behindJumps(int place) {
    boolean isJump = place < steps.length && steps[place] == null && first[place] == second[place];
    return isJump ? first[place] : place;
  }

  /** The side after the cue. */
  static Program forward(Node node) {
    return of(node, false);
  }

  /** The side before the cue. */
  static Program backward(Node node) {
    return of(node, true);
  }

  private static Program of(Node node, boolean reversed) {
    Layout layout = new Layout();
    layout.lay(node, reversed);
    return new Program(layout.instructions, reversed);
  }

  /** How many instructions a part takes; at most, where repeated parts nest. */
  static long steps(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().mapToLong(Program::steps).sum();
    } else if (node instanceof Node.Choice choice) {
      return choice.ways().stream().mapToLong(way -> steps(way) + 2).sum();
    } else if (node instanceof Node.Repeat repeat) {
      return repeat.most() * (steps(repeat.part()) + 1);
    } else if (node instanceof Node.Gap gap) {
      return gap.words() * 4L + 2;
    }
    return 1;
  }

  /** How many instructions; the place after the last is the match. */
  int length() {
    return steps.length;
  }

  /** The step at a place, or null where the way forks. */
  Step step(int place) {
    return steps[place];
  }

  /** The place to go to; of a fork, the way to try first. */
  int first(int place) {
    return first[place];
  }

  /** Of a fork, the way to try second. */
  int second(int place) {
    return second[place];
  }

  /**
   * Whether the rest of the program from a place may match.
   *
   * @param sign what the text goes on with, white space passed over; see {@link Beginning}
   */
  boolean mayGoOn(int place, int sign) {
    return Beginning.takes(beginnings, place, sign);
  }

  /** The names of the slots it reads. */
  Set<String> slotNames() {
    Set<String> names = new TreeSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Read read) {
        names.add(read.slot());
      }
    }
    return names;
  }

  /** Lays a pattern out, forks before what they lead to, so that all ways lead onwards. */
  private static final class Layout {
    private final List<Instruction> instructions = new ArrayList<>();

    private void lay(Node node, boolean reversed) {
      if (node instanceof Node.Single single) {
        step(single.step());
      } else if (node instanceof Node.Sequence sequence) {
        for (int i = 0; i < sequence.parts().size(); i++) {
          int part = reversed ? sequence.parts().size() - 1 - i : i;
          lay(sequence.parts().get(part), reversed);
        }
      } else if (node instanceof Node.Choice choice) {
        layChoice(choice, reversed);
      } else if (node instanceof Node.Repeat repeat) {
        layRepeat(repeat, reversed);
      } else if (node instanceof Node.Gap gap) {
        layGap(gap);
      }
    }

    private void step(Step step) {
      instructions.add(new Instruction(step, instructions.size() + 1, NONE));
    }

    private int hole() {
      instructions.add(null);
      return instructions.size() - 1;
    }

    private void fork(int at, int first, int second) {
      instructions.set(at, new Instruction(null, first, second));
    }

    private void layChoice(Node.Choice choice, boolean reversed) {
      List<Integer> jumps = new ArrayList<>();
      List<Node> ways = Ways.of(choice);
      for (int i = 0; i < ways.size(); i++) {
        boolean last = i == ways.size() - 1;
        int fork = last ? -1 : hole();
        lay(ways.get(i), reversed);
        if (!last) {
          jumps.add(hole());
          fork(fork, fork + 1, instructions.size());
        }
      }
      for (int jump : jumps) {
        fork(jump, instructions.size(), instructions.size());
      }
    }

    private void layRepeat(Node.Repeat repeat, boolean reversed) {
      List<Integer> forks = new ArrayList<>();
      for (int i = 0; i < repeat.most(); i++) {
        if (i > 0 || !repeat.required()) {
          forks.add(hole());
        }
        lay(repeat.part(), reversed);
      }
      for (int fork : forks) {
        fork(fork, fork + 1, instructions.size());
      }
    }

    private void layGap(Node.Gap gap) {
      List<Integer> forks = new ArrayList<>();
      Step anyWord = new Step.AnyWord(new WordSet(gap.except()));
      layMarks(gap);
      for (int i = 0; i < gap.words(); i++) {
        forks.add(hole());
        step(anyWord);
        layMarks(gap);
      }
      for (int fork : forks) {
        fork(fork, instructions.size(), fork + 1);
      }
    }

    private void layMarks(Node.Gap gap) {
      if (!gap.across().isEmpty()) {
        int fork = hole();
        step(new Step.AnyMarks(gap.across()));
        fork(fork, instructions.size(), fork + 1);
      }
    }
  }
}
