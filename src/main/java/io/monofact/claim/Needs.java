package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pattern cannot match without: of each of some groups of words and marks, one must stand in
 * the window. Most patterns that are tried end here, since a window's words are hashed once for all
 * of them.
 */
final class Needs {

  /** A group, as the bits of its members in a window's {@link WordPrint}. */
  private record Group(long low, long high) {

    static Group of(int bit) {
      return bit < Long.SIZE ? new Group(1L << bit, 0) : new Group(0, 1L << bit);
    }

    Group or(Group other) {
      return new Group(low | other.low, high | other.high);
    }

    int size() {
      return Long.bitCount(low) + Long.bitCount(high);
    }
  }

  /**
   * The groups' bits, a low and a high word of each: a flat array, for it is asked of every rule.
   */
  private final long[] bits;

  private Needs(List<Group> groups) {
    bits = new long[2 * groups.size()];
    for (int i = 0; i < groups.size(); i++) {
      bits[2 * i] = groups.get(i).low();
      bits[2 * i + 1] = groups.get(i).high();
    }
  }

  /** What all of these parts of a pattern need. */
  static Needs of(Node... parts) {
    List<Group> groups = new ArrayList<>();
    for (Node part : parts) {
      groups.addAll(groups(part));
    }
    return new Needs(groups);
  }

  /** Writes the bits of the group that is met least often, low and high. */
  void copyRarest(long[] target, int at) {
    target[at + 1] = WordPrint.ALWAYS;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < bits.length; i += 2) {
      int size = Long.bitCount(bits[i]) + Long.bitCount(bits[i + 1]);
      if (size < least) {
        least = size;
        target[at] = bits[i];
        target[at + 1] = bits[i + 1];
      }
    }
  }

  /** Whether the words from this one on may match; -1 where it is not known which these are. */
  boolean mayBeMetFrom(WordPrint words, int word) {
    for (int i = 0; i < bits.length; i += 2) {
      if (!words.hasAnyFrom(word, bits[i], bits[i + 1])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words before this one may match; -1 likewise. */
  boolean mayBeMetBefore(WordPrint words, int word) {
    for (int i = 0; i < bits.length; i += 2) {
      if (!words.hasAnyBefore(word, bits[i], bits[i + 1])) {
        return false;
      }
    }
    return true;
  }

  private static List<Group> groups(Node node) {
    if (node instanceof Node.Single single) {
      int bit = WordPrint.bit(single.step());
      return bit < 0 ? List.of() : List.of(Group.of(bit));
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().flatMap(part -> groups(part).stream()).toList();
    } else if (node instanceof Node.Choice choice) {
      return ofOne(choice.ways());
    } else if (node instanceof Node.Repeat repeat && repeat.required()) {
      return groups(repeat.part());
    }
    return List.of();
  }

  /** A group that holds one need of each way; none where some way needs nothing. */
  private static List<Group> ofOne(List<Node> ways) {
    Group all = new Group(0, 0);
    for (Node way : ways) {
      Group best = null;
      for (Group group : groups(way)) {
        best = best == null || group.size() < best.size() ? group : best;
      }
      if (best == null) {
        return List.of();
      }
      all = all.or(best);
    }
    return List.of(all);
  }
}
