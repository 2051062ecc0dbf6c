package io.monofact.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {

  @ParameterizedTest
  @CsvSource({"0.005, 0.999", "0.01, 0.99", "0.02, 0.7"})
  void mirrorsAreFound(double changed, double leastShare) {
    Random random = new Random(11);
    Map<String, Signature> signatures = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      List<String> words = Texts.words(random, 400);
      signatures.put("%03d original".formatted(i), signature(words));
      List<String> mirror = Texts.changed(words, (int) (changed * 400), random);
      signatures.put("%03d mirror".formatted(i), signature(mirror));
    }

    Map<String, String> clusters = Clusters.of(signatures);

    assertThat(clusters.size()).isBetween((int) (leastShare * 500), 500);
    clusters.forEach(
        (text, cluster) -> assertThat(text).isEqualTo(cluster.substring(0, 4) + "original"));
  }

  @Test
  void halfTheWordsAreNoCopy() {
    Random random = new Random(5);
    Map<String, Signature> signatures = new HashMap<>();
    List<String> boilerplate = Texts.words(random, 300);
    for (int i = 0; i < 300; i++) {
      List<String> words = new ArrayList<>(boilerplate);
      words.addAll(Texts.words(random, 300));
      signatures.put("t" + i, signature(words));
    }
    assertThat(Clusters.of(signatures)).isEmpty();
  }

  @Property(tries = 50)
  void theOrderOfTextsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Map.Entry<String, Signature>> texts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      for (String text : Texts.mirrored(random, 150, i)) {
        texts.add(
            Map.entry(
                Long.toString(random.nextLong() >>> 1, 36), Signature.of(text).orElseThrow()));
      }
    }
    Map<String, Signature> inOrder = new LinkedHashMap<>();
    texts.forEach(e -> inOrder.put(e.getKey(), e.getValue()));
    Collections.shuffle(texts, random);
    Map<String, Signature> shuffled = new LinkedHashMap<>();
    texts.forEach(e -> shuffled.put(e.getKey(), e.getValue()));

    assertThat(Clusters.of(shuffled)).isEqualTo(Clusters.of(inOrder));
  }

  @Property
  void clustersAreTheConnectedComponents(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int texts) {
    Random random = new Random(seed);
    List<Link> links =
        IntStream.range(0, texts)
            .mapToObj(i -> List.of(random.nextInt(40), random.nextInt(40)))
            .filter(ends -> !ends.get(0).equals(ends.get(1)))
            .map(ends -> new Link(name(Collections.max(ends)), name(Collections.min(ends))))
            .collect(Collectors.toList());

    // Names spread along links until none changes.
    Map<String, String> expected = new TreeMap<>();
    IntStream.range(0, 40).forEach(i -> expected.put(name(i), name(i)));
    for (int round = 0; round < 40; round++) {
      for (Link link : links) {
        String a = expected.get(link.textHash());
        String b = expected.get(link.copyOf());
        String least = a.compareTo(b) < 0 ? a : b;
        expected.put(link.textHash(), least);
        expected.put(link.copyOf(), least);
      }
    }
    expected.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));

    assertThat(Clusters.joining(links)).isEqualTo(expected);
    Collections.shuffle(links, random);
    assertThat(Clusters.joining(links)).isEqualTo(expected);
  }

  @Test
  void aLongChainIsOneCluster() {
    List<Link> chain =
        IntStream.range(1, 100_000)
            .mapToObj(i -> new Link("%06d".formatted(i), "%06d".formatted(i - 1)))
            .collect(Collectors.toList());
    Collections.reverse(chain);

    assertThat(Clusters.joining(chain)).hasSize(99_999).containsValue("000000");
    assertThat(Clusters.joining(chain).values()).containsOnly("000000");
  }

  private static String name(int i) {
    return "%02d".formatted(i);
  }

  private static Signature signature(List<String> words) {
    return Signature.of(String.join(" ", words)).orElseThrow();
  }
}
