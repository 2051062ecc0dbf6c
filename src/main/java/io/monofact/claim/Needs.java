package io.monofact.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What a pattern cannot match without: of each of some groups of words and marks, one must stand in
 * the window. Most patterns that are tried end here, since a window's words are hashed once for all
 * of them.
 */
final class Needs {

  /** A group, as the bits of its members in a window's {@link WordPrint}. */
  private record Group(BitSet bits) {

    static Group of(int bit) {
      BitSet bits = new BitSet();
      bits.set(bit);
      return new Group(bits);
    }

    Group or(Group other) {
      BitSet both = (BitSet) bits.clone();
      both.or(other.bits);
      return new Group(both);
    }

    int size() {
      return bits.cardinality();
    }

    void copyTo(long[] target, int at) {
      bits.stream().forEach(bit -> target[at + bit / Long.SIZE] |= 1L << bit);
    }
  }

  private static final Group ALWAYS = Group.of(WordPrint.ALWAYS);

  /** The group that is met least often. */
  private final Group rarest;

  /** The groups' bits: a flat array, for it is asked of every rule. */
  private final long[] bits;

  private Needs(List<Group> groups) {
    bits = new long[WordPrint.LONGS * groups.size()];
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).copyTo(bits, WordPrint.LONGS * i);
    }
    rarest = groups.stream().min(Comparator.comparingInt(Group::size)).orElse(ALWAYS);
  }

  /** What all of these parts of a pattern need. */
  static Needs of(Node... parts) {
    List<Group> groups = new ArrayList<>();
    for (Node part : parts) {
      groups.addAll(groups(part));
    }
    return new Needs(groups);
  }

  /** Writes the bits of the group that is met least often; where there is none, what always is. */
  void copyRarest(long[] target, int at) {
    rarest.copyTo(target, at);
  }

  /** Whether the words before a cue may match. */
  boolean mayBeMetBefore(WordPrint words) {
    for (int i = 0; i < bits.length; i += WordPrint.LONGS) {
      if (!words.mayHoldBefore(bits, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words behind it may match. */
  boolean mayBeMetBehind(WordPrint words) {
    for (int i = 0; i < bits.length; i += WordPrint.LONGS) {
      if (!words.mayHoldBehind(bits, i)) {
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
    Group all = new Group(new BitSet());
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
