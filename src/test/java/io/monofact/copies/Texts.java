package io.monofact.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of invented words, and copies of them with some words changed. */
public final class Texts {

  private Texts() {}

  /** Words of which hardly one occurs twice. */
  static List<String> words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.toList());
  }

  /** The words with this many others in the place of some, here and there. */
  static List<String> changed(List<String> words, int changes, Random random) {
    List<Integer> places =
        IntStream.range(0, words.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(places, random);
    List<String> changed = new ArrayList<>(words);
    places.subList(0, changes).forEach(place -> changed.set(place, word(random)));
    return changed;
  }

  /** A text, and so many mirrors of it, of which each has one word in a hundred changed. */
  public static List<String> mirrored(Random random, int words, int mirrors) {
    List<String> original = words(random, words);
    List<String> texts = new ArrayList<>();
    texts.add(String.join(" ", original));
    for (int i = 0; i < mirrors; i++) {
      texts.add(String.join(" ", changed(original, words / 100, random)));
    }
    return texts;
  }

  /** The Jaccard similarity of the sets of shingles, by definition. */
  static double jaccard(List<String> a, List<String> b) {
    Set<List<String>> both = shingles(a);
    both.retainAll(shingles(b));
    Set<List<String>> either = shingles(a);
    either.addAll(shingles(b));
    return (double) both.size() / either.size();
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    int length = Math.min(5, words.size());
    for (int i = 0; i + length <= words.size(); i++) {
      shingles.add(words.subList(i, i + length));
    }
    return shingles;
  }

  private static String word(Random random) {
    return Long.toString(random.nextLong() >>> 24, 36);
  }
}
