package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;

/** The ways of a choice, those next to each other that are single words made one. */
final class Ways {

  /** As many forks cost less than to look at the whole word. */
  private static final int FEW = 2;

  private Ways() {}

  /** The ways, in their order; that of words does not matter, for no two stand at one place. */
  static List<Node> of(Node.Choice choice) {
    List<Node> ways = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Node way : flat(choice)) {
      String word = word(way);
      if (word == null) {
        close(words, ways);
        ways.add(way);
      } else {
        words.add(word);
      }
    }
    close(words, ways);
    return ways;
  }

  private static List<Node> flat(Node.Choice choice) {
    List<Node> ways = new ArrayList<>();
    for (Node way : choice.ways()) {
      Node only = alone(way);
      if (only instanceof Node.Choice inner) {
        ways.addAll(flat(inner));
      } else {
        ways.add(only);
      }
    }
    return ways;
  }

  private static Node alone(Node node) {
    return node instanceof Node.Sequence sequence && sequence.parts().size() == 1
        ? alone(sequence.parts().get(0))
        : node;
  }

  private static String word(Node way) {
    return way instanceof Node.Single single
            && single.step() instanceof Step.Word word
            && WordChoice.mayHold(word.letters())
        ? word.letters()
        : null;
  }

  private static void close(List<String> words, List<Node> ways) {
    if (words.size() > FEW) {
      ways.add(new Node.Single(new Step.OneOf(new WordChoice(words))));
    } else {
      words.forEach(word -> ways.add(new Node.Single(new Step.Word(word))));
    }
    words.clear();
  }
}
