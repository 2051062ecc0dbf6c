package io.monofact.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases by section. */
final class Phrasebook {
  private final Sections sections = Sections.read("phrases.txt");
  private final Map<String, List<Phrase>> parsed = new HashMap<>();

  /** The phrases of a section, in the order of phrases.txt. */
  List<Phrase> phrases(String section) {
    return parsed.computeIfAbsent(
        section, s -> sections.lines(s).stream().map(Phrase::parse).toList());
  }
}
