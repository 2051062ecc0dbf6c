package io.monofact.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws words of a kind from the lists that the world is made of. */
final class Words {
  private final Sections sections = Sections.read("words.txt");
  private final Map<String, List<String>> lists = new HashMap<>();

  /** A word of a kind, each with the same probability. */
  String draw(String kind, Random random) {
    List<String> words = lists.computeIfAbsent(kind, this::list);
    return words.get(random.nextInt(words.size()));
  }

  /** A place of two parts; a few thousand are possible. */
  String place(Random random) {
    String place = draw("place stem", random) + draw("place ending", random);
    return random.nextInt(20) == 0 ? "Port " + place : place;
  }

  private List<String> list(String kind) {
    List<String> words = new ArrayList<>();
    for (String line : sections.lines(kind)) {
      words.addAll(List.of(line.strip().split(",\\s*", -1)));
    }
    return words;
  }
}
