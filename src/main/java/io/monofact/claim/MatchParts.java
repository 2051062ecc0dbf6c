package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * The slots of a match that belong together. Entities and answers are taken in the order of the
 * text: what follows one of each begins anew, so "A" by X and "B" by Y are two statements, and "A",
 * "B" and "C" by X and Y one with three entities and two answers.
 *
 * @param entities the entity slots; none where the pattern reads none
 * @param answers the answer slots
 */
record MatchParts(List<Slot> entities, List<Slot> answers) {

  static List<MatchParts> of(List<PatternMatcher.Reading> readings) {
    List<MatchParts> parts = new ArrayList<>();
    MatchParts part = empty();
    String last = null;
    for (PatternMatcher.Reading reading : readings) {
      String name = reading.name();
      boolean isEntity = name.equals("entity");
      if (!isEntity && !name.equals("answer")) {
        continue;
      }
      if (!name.equals(last) && part.isComplete()) {
        parts.add(part);
        part = empty();
      }
      (isEntity ? part.entities : part.answers).add(reading.slot());
      last = name;
    }
    if (!part.isComplete() && !parts.isEmpty()) {
      MatchParts previous = parts.get(parts.size() - 1);
      previous.entities.addAll(part.entities);
      previous.answers.addAll(part.answers);
    } else {
      parts.add(part);
    }
    return parts;
  }

  private static MatchParts empty() {
    return new MatchParts(new ArrayList<>(), new ArrayList<>());
  }

  private boolean isComplete() {
    return !entities.isEmpty() && !answers.isEmpty();
  }
}
