package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whom a match is about: the entity it names, the person whose surname it gives, or, where it
 * names none, the document's subject.
 */
final class EntityResolver {

  /**
   * Whom or what a statement is about.
   *
   * @param written as written
   * @param prompt the normalised key
   */
  record Entity(String written, String prompt) {}

  private static final String PERSON = "person";

  private final String text;
  private final String subject;
  private final Map<String, Slot> fullNames = new HashMap<>();

  EntityResolver(Document document) {
    this.text = document.text();
    String title = document.title();
    int bracket = title == null ? -1 : title.indexOf(" (");
    this.subject = bracket > 0 ? title.substring(0, bracket) : title;
  }

  /** The entity of a match, or null where the text does not say. */
  Entity resolve(String type, List<PatternMatcher.Reading> match, int cueStart) {
    for (PatternMatcher.Reading reading : match) {
      if (reading.name().equals("entity")) {
        Slot slot = reading.slot();
        return type.equals(PERSON) && PersonName.isSingle(slot)
            ? single(slot)
            : entity(slot.written(), slot.normal());
      }
    }
    return subject == null || !type.equals(PERSON) ? null : subjectPerson();
  }

  private Entity subjectPerson() {
    Slot name = new PersonName().at(subject, 0, subject.length());
    return name != null && name.end() == subject.length() ? entity(subject, subject) : null;
  }

  private static Entity entity(String written, String normal) {
    String prompt = PromptKey.of(normal);
    return prompt.isEmpty() ? null : new Entity(written, prompt);
  }

  /** A single name stands for the one full name before it that ends with it. */
  private Entity single(Slot slot) {
    String name = slot.normal();
    if (subject != null) {
      if (subject.equals(name)) {
        return entity(name, name);
      }
      if (subject.endsWith(" " + name) || subject.startsWith(name + " ")) {
        return subjectPerson();
      }
    }
    Slot full = fullNames.computeIfAbsent(name, key -> fullName(key, slot.start()));
    return full == null ? null : entity(full.written(), full.normal());
  }

  private Slot fullName(String name, int limit) {
    for (int at = text.indexOf(name); at >= 0 && at < limit; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (Spelling.isWordStart(text, at) && !Spelling.isWordPart(text, end)) {
        Slot full = new PersonName().before(text, end, Math.max(0, at - 60));
        if (full != null && !PersonName.isSingle(full)) {
          return full;
        }
      }
    }
    return null;
  }
}
