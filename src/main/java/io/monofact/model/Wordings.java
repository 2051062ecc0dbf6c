package io.monofact.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How models word what they answer: the lists beside this class, for text in lower case. */
final class Wordings {

  static final Pattern ABSTAINS;
  static final Pattern ABSTAINS_HAN;
  static final Pattern DENIES;
  static final Pattern KNOWS;
  static final Pattern ALONE;
  static final Pattern HEDGES;
  static final Pattern DISOWNS;
  static final Pattern ADVISES;
  static final Pattern FINAL;
  static final Pattern FORMER;
  static final Pattern CORRECTS;
  static final Pattern ATTRIBUTES;
  static final Pattern CONTINUES;
  static final Pattern NAMES_TITLE;
  static final Pattern ABOUT_TITLE;

  /** The class of event that a word tells of: {@code birth}, {@code death}. */
  static final Map<String, String> EVENTS;

  /** States of the United States, by name and by abbreviation, with their name. */
  static final Map<String, String> STATES;

  /** Names that are of another place without "City": "Mexico", "Kansas". */
  static final Set<String> NO_CITIES;

  private static final String EVENT = "event-";

  static {
    Map<String, List<String>> sections = read();
    ABSTAINS = pattern(sections, "abstains");
    ABSTAINS_HAN = pattern(sections, "abstains-han");
    DENIES = pattern(sections, "denies");
    KNOWS = pattern(sections, "knows");
    ALONE = pattern(sections, "alone");
    HEDGES = pattern(sections, "hedges");
    DISOWNS = pattern(sections, "disowns");
    ADVISES = pattern(sections, "advises");
    FINAL = pattern(sections, "final");
    FORMER = pattern(sections, "former");
    CORRECTS = pattern(sections, "corrects");
    ATTRIBUTES = pattern(sections, "attributes");
    CONTINUES = pattern(sections, "continues");
    NAMES_TITLE = pattern(sections, "names-title");
    ABOUT_TITLE = pattern(sections, "about-title");
    Map<String, String> events = new LinkedHashMap<>();
    sections.forEach(
        (name, lines) -> {
          if (name.startsWith(EVENT)) {
            for (String word : String.join(" ", lines).split(" ", -1)) {
              events.put(word, name.substring(EVENT.length()));
            }
          }
        });
    EVENTS = Map.copyOf(events);
    Map<String, String> states = new LinkedHashMap<>();
    for (String line : sections.get("states")) {
      String[] forms = line.split(" ", 2);
      states.put(forms[0], forms[1]);
      states.put(forms[1], forms[1]);
    }
    STATES = Map.copyOf(states);
    NO_CITIES = Set.copyOf(sections.get("no-cities"));
  }

  private Wordings() {}

  private static Pattern pattern(Map<String, List<String>> sections, String name) {
    return Pattern.compile("(?:" + String.join(")|(?:", sections.get(name)) + ")");
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    try (InputStream in = Wordings.class.getResourceAsStream("wordings.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.matches("\\[[a-z-]+]")) {
          lines = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), lines);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the wordings are not readable in the jar", e);
    }
    return sections;
  }
}
