package io.monofact.model;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that is counted apart for questions drawn as the corpus mentions them and for all
 * others, since one prompt may be drawn both ways, and the two weigh prompts otherwise.
 *
 * @param of what
 * @param isByFrequency whether the questions were drawn as the corpus mentions them
 */
record Drawn<K>(K of, boolean isByFrequency) implements Serializable {

  Drawn {
    Objects.requireNonNull(of, "of");
  }

  /**
   * Of each the one by frequency, where there is one, since err is defined over it; else the other.
   */
  static <K, V> Map<K, V> chosen(Map<Drawn<K>, V> both) {
    return both.entrySet().stream()
        .filter(
            e -> e.getKey().isByFrequency || !both.containsKey(new Drawn<>(e.getKey().of, true)))
        .collect(Collectors.toUnmodifiableMap(e -> e.getKey().of, Map.Entry::getValue));
  }
}
