package io.monofact.simulate;

import io.monofact.claim.CueGate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Words as rare and as common as those of English, none of them a cue: the common ones are English,
 * the rest are drawn letter by letter as English words follow theirs.
 */
final class Vocabulary {

  private static final int WORDS = 20_000;
  private static final int LONGEST = 14;
  private static final int DRAWN = 1 << 20;
  private static final int FOLLOWING_IN_100 = 40;
  private static final int FOLLOWERS = 4;
  private static final double EXPONENT = 1.15;
  private static final double FLAT_HEAD = 2.7;

  private final List<String> words;
  private final int[] drawn = new int[DRAWN];

  Vocabulary(CueGate gate, Random random) {
    Set<String> all = new LinkedHashSet<>();
    add(section("/io/monofact/claim/function-words.txt", "en"), gate, all);
    add(everything("/io/monofact/simulate/phrases.txt"), gate, all);
    List<String> examples = new ArrayList<>(all);
    examples.addAll(everything("/io/monofact/claim/lexicon-en.txt"));
    Map<String, StringBuilder> after = letters(examples);
    while (all.size() < WORDS) {
      add(List.of(invented(after, random)), gate, all);
    }
    words = List.copyOf(all);
    Zipf zipf = new Zipf(words.size(), EXPONENT, FLAT_HEAD);
    for (int i = 0; i < DRAWN; i++) {
      drawn[i] = zipf.draw(random);
    }
  }

  /**
   * The number of a word, common ones often; about a third of them are one of few that follow the
   * word before, as in a language.
   *
   * @param before the number of the word before
   */
  int draw(int before, Random random) {
    int at =
        random.nextInt(100) < FOLLOWING_IN_100
            ? before * FOLLOWERS + random.nextInt(FOLLOWERS)
            : random.nextInt(DRAWN);
    return drawn[at];
  }

  /** The word of a number. */
  String word(int number) {
    return words.get(number);
  }

  private static void add(List<String> candidates, CueGate gate, Set<String> all) {
    for (String word : candidates) {
      byte[] alone = (" " + word + " ").getBytes(StandardCharsets.UTF_8);
      if (word.length() > 1 && !gate.mayHoldCue(alone, 0, alone.length)) {
        all.add(word);
      }
    }
  }

  /** Which letters come after two others, each as often as it does; a blank is a word's edge. */
  private static Map<String, StringBuilder> letters(List<String> examples) {
    Map<String, StringBuilder> after = new HashMap<>();
    for (String word : examples) {
      String edged = "  " + word + " ";
      for (int i = 2; i < edged.length(); i++) {
        after
            .computeIfAbsent(edged.substring(i - 2, i), two -> new StringBuilder())
            .append(edged.charAt(i));
      }
    }
    return after;
  }

  private static String invented(Map<String, StringBuilder> after, Random random) {
    StringBuilder word = new StringBuilder("  ");
    while (word.length() < LONGEST) {
      StringBuilder next = after.get(word.substring(word.length() - 2));
      char letter = next.charAt(random.nextInt(next.length()));
      if (letter == ' ') {
        break;
      }
      word.append(letter);
    }
    return word.substring(2);
  }

  private static List<String> section(String resource, String name) {
    String text = read(resource);
    int from = text.indexOf("[" + name + "]\n") + name.length() + 3;
    int to = text.indexOf("\n[", from);
    return words(text.substring(from, to < 0 ? text.length() : to));
  }

  private static List<String> everything(String resource) {
    return words(read(resource).replaceAll("(?m)^[#\\[].*$|\\{[^}]*}", ""));
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip().split(" ", -1));
  }

  private static String read(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
