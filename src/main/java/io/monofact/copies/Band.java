package io.monofact.copies;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that share one band, taken in the order of their hashes. Each is compared with the
 * first {@value #LEADERS} texts at most that were no near copies of those before them, so that a
 * band with a hundred thousand copies of one text costs a hundred thousand comparisons and not
 * their square.
 */
public final class Band {

  /** How many texts that are no near copies of each other a band tells apart. */
  public static final int LEADERS = 16;

  private record Text(String hash, Signature signature) {}

  private final List<Text> leaders = new ArrayList<>();
  private String last;

  /** A band without texts yet. */
  public Band() {}

  /**
   * Takes the next text.
   *
   * @param textHash its hash, not smaller than the one before; the same text again links nothing
   * @return its links to leaders that it is a near copy of
   */
  public List<Link> add(String textHash, Signature signature) {
    if (last != null && last.compareTo(textHash) >= 0) {
      if (last.equals(textHash)) {
        return List.of();
      }
      throw new IllegalArgumentException(
          "text %s came after %s; a band takes texts in the order of their hashes"
              .formatted(textHash, last));
    }
    last = textHash;
    List<Link> links = new ArrayList<>(1);
    for (Text leader : leaders) {
      if (leader.signature().isNearCopyOf(signature)) {
        links.add(new Link(textHash, leader.hash()));
      }
    }
    if (links.isEmpty() && leaders.size() < LEADERS) {
      leaders.add(new Text(textHash, signature));
    }
    return links;
  }
}
