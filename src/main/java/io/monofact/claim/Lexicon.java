package io.monofact.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The word lists of a language, by section, from a resource beside this class. */
final class Lexicon {

  static final Lexicon ENGLISH = read("lexicon-en.txt");
  static final Lexicon GERMAN = read("lexicon-de.txt");
  static final Lexicon CHINESE = read("lexicon-zh.txt");

  private final Map<String, Set<String>> sections;

  private Lexicon(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /**
   * The words of a section.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  Set<String> section(String name) {
    Set<String> words = sections.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "no section [%s] in the word lists; there are %s".formatted(name, sections.keySet()));
    }
    return words;
  }

  /** The names of the sections, in their order. */
  Set<String> names() {
    return sections.keySet();
  }

  static Lexicon read(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the word lists %s are missing from the jar; build it again".formatted(resource));
      }
      Map<String, Set<String>> sections = new LinkedHashMap<>();
      Set<String> words = new HashSet<>();
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          words = new HashSet<>();
          sections.put(line.substring(1, line.indexOf(']')), words);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          for (String word : line.trim().split(" +", -1)) {
            words.add(word);
          }
        }
      }
      return new Lexicon(sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
