package io.monofact.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with gaps in braces.
 *
 * @param line as it stands in phrases.txt; also tells phrases apart
 * @param parts text and gaps by turns, text first
 */
record Phrase(String line, List<String> parts) {

  /** Parses a line such as {@code {name} was born in {birth.year}.} */
  static Phrase parse(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
      int close = line.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a gap is not closed in the phrase: " + line);
      }
      parts.add(line.substring(from, open));
      parts.add(line.substring(open + 1, close));
      from = close + 1;
    }
    parts.add(line.substring(from));
    return new Phrase(line, List.copyOf(parts));
  }

  /** Whether a topic can fill every gap. */
  boolean fits(Gaps gaps) {
    for (int i = 1; i < parts.size(); i += 2) {
      if (!gaps.offers(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The sentence with its gaps filled; what it states is recorded on the way. */
  String fill(Gaps gaps, List<Stated> stated) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i % 2 == 0 ? parts.get(i) : gaps.fill(parts.get(i), stated));
    }
    return text.toString();
  }
}
