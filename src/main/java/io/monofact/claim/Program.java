package io.monofact.claim;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * For the beginning and behind each step, the steps that may be next, forks followed to their
   * ends, in the order in which they are tried: a match asks far more often than there are forks.
   */
  private final int[][] ways;

  /** What the text must go on with from each place, flat, since every instruction asks for it. */
  private final long[] beginnings;

  private Program(List<Instruction> instructions, boolean reversed) {
    steps = instructions.stream().map(Instruction::step).toArray(Step[]::new);
    ways = new int[steps.length + 1][];
    int[][] from = new int[steps.length + 1][];
    from[steps.length] = new int[] {steps.length};
    Beginning[] each = new Beginning[steps.length + 1];
    each[steps.length] = Beginning.ANY;
    for (int place = steps.length - 1; place >= 0; place--) {
      int first = instructions.get(place).first();
      int second = instructions.get(place).second();
      if (steps[place] == null) {
        each[place] = each[first].or(each[second]);
        from[place] = first == second ? from[first] : both(from[first], from[second]);
      } else {
        each[place] = Beginning.of(steps[place], each[first], reversed);
        from[place] = new int[] {place};
        ways[place + 1] = from[first];
      }
    }
    ways[0] = from[0];
    beginnings = new long[Beginning.LONGS * each.length];
    for (int place = 0; place < each.length; place++) {
      each[place].copyTo(beginnings, place);
    }
  }

  /** The ways of one, and behind them those of another that are not among them. */
  private static int[] both(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    int ways = first.length;
    for (int way : second) {
      if (!isAmong(first, way)) {
        both[ways++] = way;
      }
    }
    return Arrays.copyOf(both, ways);
  }

  private static boolean isAmong(int[] ways, int wanted) {
    for (int way : ways) {
      if (way == wanted) {
        return true;
      }
    }
    return false;
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

  /** The step at a place that is among the {@link #ways}. */
  Step step(int place) {
    return steps[place];
  }

  /** The places of the steps that may come first, in the order in which they are tried. */
  int[] ways() {
    return ways[0];
  }

  /** The places of those that may come behind the step at a place, likewise. */
  int[] waysBehind(int place) {
    return ways[place + 1];
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
