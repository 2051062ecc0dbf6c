package io.monofact.quality;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A text with its labels.
 *
 * @param id its name among the labelled texts
 * @param title its document's title, or null
 * @param text the text; null where it stands in a corpus under the same id
 * @param language its language, such as {@code en}, or null
 * @param facts the labelled facts
 * @param optional facts that the text only implies: neither right nor wrong to claim
 * @param complete relations of which {@code facts} lists every instance, so that a further claim is
 *     spurious
 * @param line its line in the file
 */
public record GoldText(
    String id,
    String title,
    String text,
    String language,
    List<GoldFact> facts,
    List<GoldFact> optional,
    Set<String> complete,
    int line) {

  public GoldText {
    Objects.requireNonNull(id, "id");
    facts = List.copyOf(facts);
    optional = List.copyOf(optional);
    complete = Set.copyOf(complete);
  }

  GoldText withText(String found) {
    return new GoldText(id, title, found, language, facts, optional, complete, line);
  }
}
