package io.monofact.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Clusters of near copies, found in memory: for small runs, and as the measure of what a
 * distributed search must find. A cluster is what links join; its name is the smallest hash in it.
 */
public final class Clusters {

  private record Key(int number, long band) {}

  private final Map<String, String> parents = new HashMap<>();

  private Clusters() {}

  /**
   * The clusters of texts.
   *
   * @param signatures by text hash
   * @return by text hash, the cluster of each text that is a near copy of one with a smaller hash
   */
  public static SortedMap<String, String> of(Map<String, Signature> signatures) {
    Map<Key, SortedSet<String>> bands = new HashMap<>();
    signatures.forEach(
        (hash, signature) -> {
          for (int i = 0; i < Signature.BANDS; i++) {
            bands
                .computeIfAbsent(new Key(i, signature.bands().get(i)), key -> new TreeSet<>())
                .add(hash);
          }
        });
    Clusters clusters = new Clusters();
    for (Set<String> hashes : bands.values()) {
      Band band = new Band();
      hashes.forEach(hash -> clusters.join(band.add(hash, signatures.get(hash))));
    }
    return clusters.found();
  }

  /**
   * The clusters that links join.
   *
   * @param links in any order
   * @return as {@link #of}
   */
  public static SortedMap<String, String> joining(Collection<Link> links) {
    Clusters clusters = new Clusters();
    clusters.join(links);
    return clusters.found();
  }

  private SortedMap<String, String> found() {
    SortedMap<String, String> found = new TreeMap<>();
    parents.keySet().forEach(hash -> found.put(hash, root(hash)));
    return found;
  }

  private void join(Collection<Link> links) {
    for (Link link : links) {
      String a = root(link.textHash());
      String b = root(link.copyOf());
      if (a.compareTo(b) < 0) {
        parents.put(b, a);
      } else if (!a.equals(b)) {
        parents.put(a, b);
      }
    }
  }

  private String root(String hash) {
    String root = hash;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    // Shortens the way, lest a long chain of links be walked from each of its ends.
    for (String at = hash; !at.equals(root); ) {
      at = parents.put(at, root);
    }
    return root;
  }
}
