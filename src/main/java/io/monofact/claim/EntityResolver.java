package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.Locale;
import java.util.Set;

/**
 * Says whom or what a match speaks of. A full name means its bearer, the document's subject where
 * it is a form of the subject's name; a surname, a pronoun or "the company" means whom the text
 * before it allows, and nobody where that is open.
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

  /** Words that may stand right before a single name; any other is part of what is named. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "by", "and", "with", "when", "after", "while", "that", "as", "In", "When", "After",
          "then", "where", "which", "before", "because", "since", "but", "so", "s");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "A", "An", "The");

  private static final int NAME_REACH = 60;

  private final String text;
  private final Subject subject;
  private final FullNames fullNames;

  EntityResolver(Document document) {
    this.text = document.text();
    this.subject = Subject.of(document.title(), text);
    this.fullNames = new FullNames(text);
  }

  /** The entity that a slot names, or null where the text does not say who is meant. */
  Entity named(String type, Slot slot) {
    return type.equals(PERSON) ? person(slot) : thing(slot);
  }

  /**
   * The entity of a match that names none, or null where the text does not say.
   *
   * @param type the slot type of the entity
   * @param match what the pattern read
   * @param sentence the sentence it was matched in
   * @param cueStart where the cue stands
   */
  Entity unnamed(String type, CuePattern.Match match, Window sentence, int cueStart) {
    return type.equals(PERSON) ? pronoun(match, cueStart) : described(sentence);
  }

  private Entity person(Slot slot) {
    String name = slot.normal();
    if (subject.kind() != SubjectKind.PERSON && !name.equals(subject.name())) {
      return PersonName.isSingle(slot) ? fullName(slot) : entity(slot.written(), name);
    }
    String known = subject.resolve(name);
    if (known != null) {
      return entity(slot.written(), known);
    }
    return PersonName.isSingle(slot) ? fullName(slot) : entity(slot.written(), name);
  }

  /**
   * An answer that is a person. A surname stands for the document's subject, or for the full name
   * that the text gives before it, a pronoun for whom it means. A single name that an article or
   * another word runs into is no person's: "a Congregational minister".
   *
   * @return null where no person is meant
   */
  Slot personAnswer(Slot slot) {
    if (PronounSlot.isPronoun(slot.written())) {
      return called(slot, subject.antecedent(text, slot.start()));
    }
    if (!PersonName.isSingle(slot)) {
      return slot;
    }
    String before = wordBefore(slot.start());
    boolean possessive = Spelling.isPossessive(text, slot.end());
    boolean alone =
        possessive
            ? !ARTICLES.contains(before)
            : before.isEmpty()
                || BEFORE_A_NAME.contains(before)
                || Spelling.isDigit(before, before.length() - 1);
    if (!alone) {
      return null;
    }
    if (subject.isPersonCalled(slot.normal())) {
      return called(slot, subject.name());
    }
    Slot full = fullNames.of(slot);
    return full == null ? slot : called(slot, full.normal());
  }

  /** The slot for a person under his full name, which is without what a title adds to it. */
  private static Slot called(Slot slot, String name) {
    if (name == null) {
      return null;
    }
    int bracket = name.indexOf(" (");
    String bare = bracket < 0 ? name : name.substring(0, bracket);
    Slot person = new PersonName().at(bare, 0, bare.length());
    boolean whole = person != null && person.end() == bare.length();
    return new Slot(slot.start(), slot.end(), slot.written(), whole ? person.normal() : bare);
  }

  /** The word right before a place; empty where a mark stands between. */
  private String wordBefore(int place) {
    int end = place;
    while (end > 0 && Spelling.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    return text.substring(start, end);
  }

  private Entity thing(Slot slot) {
    String known = subject.kind() == SubjectKind.PERSON ? null : subject.resolve(slot.normal());
    // A title is written without its quotes.
    return entity(slot.normal(), known == null ? slot.normal() : known);
  }

  /** The person whom the match's pronoun means; without one it is an entry's next item. */
  private Entity pronoun(CuePattern.Match match, int cueStart) {
    int first = Spelling.skipSpace(text, match.start(), match.end());
    boolean isItem = Spelling.at(text, first) == ';';
    for (int i = match.start(); i < match.end() && !isItem; i++) {
      if (isPronoun(i)) {
        String name = subject.antecedent(text, i);
        return name == null ? null : entity(name, name);
      }
    }
    return entry(cueStart);
  }

  /**
   * Whom an entry speaks of: "John Smith, a Representative from Ohio; born in ...; died ...". An
   * entry is a paragraph, and longer than any sentence.
   */
  private Entity entry(int cueStart) {
    int start = text.lastIndexOf('\n', cueStart) + 1;
    Slot name = new PersonName().at(text, start, Math.min(text.length(), start + NAME_REACH));
    boolean isEntry = name != null && Spelling.at(text, name.end()) == ',';
    return isEntry ? person(name) : null;
  }

  private boolean isPronoun(int at) {
    char c = text.charAt(at);
    if ("hHsS".indexOf(c) < 0 || Spelling.isWordPart(text, at - 1)) {
      return false;
    }
    int end = Spelling.runEnd(text, at, Math.min(text.length(), at + 5));
    return end - at < 4
        && Pronouns.genderOf(text.substring(at, end).toLowerCase(Locale.ROOT)) != null;
  }

  /**
   * What a sentence that begins with "It" or "The company" speaks of, where that is the subject.
   */
  private Entity described(Window sentence) {
    int start = Spelling.skipSpace(text, sentence.start(), sentence.end());
    int end = Spelling.wordEnd(text, start, sentence.end());
    String mention = text.substring(start, end);
    if (mention.equals("The")) {
      int noun = Spelling.skipSpace(text, end, sentence.end());
      mention = "the " + text.substring(noun, Spelling.wordEnd(text, noun, sentence.end()));
    } else if (!isFirstParagraph(start)) {
      return null;
    }
    String name = subject.resolve(mention);
    return name == null ? null : entity(name, name);
  }

  private boolean isFirstParagraph(int at) {
    int paragraph = text.indexOf('\n', subject.bodyStart());
    return paragraph < 0 || at < paragraph;
  }

  private static Entity entity(String written, String name) {
    String prompt = PromptKey.of(name);
    return prompt.isEmpty() ? null : new Entity(written, prompt);
  }

  /** A single name stands for the one full name before it that ends with it. */
  private Entity fullName(Slot slot) {
    Slot full = fullNames.of(slot);
    return full == null ? null : entity(full.written(), full.normal());
  }
}
