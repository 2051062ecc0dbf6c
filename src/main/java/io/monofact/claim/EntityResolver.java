package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.Locale;
import java.util.Set;

/**
 * Says whom or what a match speaks of. A full name means its bearer, the document's subject where
 * it is a form of the subject's name; a surname, a pronoun or "the company" means whom the text
 * before it allows, and nobody where that is open.
 */
final class EntityResolver implements References {

  /**
   * Whom or what a statement is about.
   *
   * @param written as written
   * @param prompt the normalised key; empty where the text names nobody, or by no more than a given
   *     name
   * @param name the name that the key was made of, such as "Ann Lee (writer)", or the given name;
   *     empty where the text names nobody
   */
  record Entity(String written, String prompt, String name) {

    /** An entity by its name, or null if that has no letters. */
    static Entity of(String written, String name) {
      String prompt = PromptKey.of(name);
      return prompt.isEmpty() ? null : new Entity(written, prompt, name);
    }
  }

  private static final String PERSON = "person";

  private static final String TITLE = "title";

  private static final Set<String> RULERS =
      Set.of(
          "Emperor", "Empress", "King", "Queen", "Pope", "Sultan", "Tsar", "Caliph", "Shah", "Khan",
          "Emir", "Pharaoh");

  private static final Set<String> SIBLINGS =
      Set.of("siblings", "children", "brothers", "sisters", "sons", "daughters");

  /** Bare years in a list of these are of their rule: "the Safavid (1508–1534) dynasties". */
  private static final Set<String> DYNASTIES = Set.of("dynasties", "sultanates", "caliphates");

  /** Names of nobody, as templates and samples have them. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("John Doe", "Jane Doe", "John Q. Public", "Joe Bloggs", "Fred Bloggs", "Joe Public");

  private static final Set<String> COUNTRIES = Lexicon.ENGLISH.section("country");

  private static final PersonName NAMES = new PersonName();

  /** With these an obituary's sentence begins that leaves out of whom it speaks. */
  private static final Set<String> FOND =
      Set.of("Beloved", "Loving", "Devoted", "Dear", "Cherished", "Adored");

  private static final int NAME_REACH = 60;

  private final String text;
  private final Subject subject;
  private final FullNames fullNames;
  private final Antecedent antecedent;
  private final ClauseHead clauses;
  private final PageHead head;
  private final BodySheet sheet;
  private final Speaker speaker;
  private final LoneName loneNames;
  private final ThingMention things;

  EntityResolver(Document document) {
    this.text = document.text();
    this.subject = Subject.of(document.title(), text);
    this.fullNames = new FullNames(text);
    this.antecedent = new Antecedent(subject, fullNames, text);
    this.clauses = new ClauseHead(text);
    this.head = new PageHead(subject, text);
    this.sheet = new BodySheet(text);
    this.speaker = new Speaker(document.title(), subject, text);
    this.loneNames = new LoneName(subject, text);
    this.things = new ThingMention(subject, text);
  }

  @Override
  public Entity named(String type, Slot slot, CuePattern.Match match, Window sentence) {
    if (!type.equals(PERSON)) {
      return things.named(slot, type.equals(TITLE) && text.startsWith(" by ", slot.end()));
    }
    if (head.isLeadLife(match)) {
      return Entity.of(slot.written(), subject.name());
    }
    boolean isBare = head.isFromBareYears(match);
    Slot speaker = clauses.headOf(slot, sentence);
    boolean isOther = speaker.equals(slot) && clauses.isOfAnother(slot, match.start(), sentence);
    return isOther || (isBare && (isRuler(slot) || holdsAny(DYNASTIES, sentence)))
        ? null
        : person(speaker, !isBare || holdsAny(SIBLINGS, sentence));
  }

  @Override
  public Entity unnamed(String type, CuePattern.Match match, Window sentence, int cueStart) {
    if (!type.equals(PERSON) && sheet.isOfGuest(match)) {
      return null;
    }
    if (!type.equals(PERSON) && sheet.isItem(match)) {
      if (sheet.isOfAnother(match)) {
        return null;
      }
      return subject.name() == null ? fragment(match, sentence) : things.ofSheet();
    }
    if (head.isLine(match)) {
      return head.tells(match) ? Entity.of(subject.bareName(), subject.name()) : null;
    }
    if (PageHead.hasLife(match)) {
      return head.isLeadLife(match) ? Entity.of(subject.bareName(), subject.name()) : null;
    }
    Entity meant =
        type.equals(PERSON) ? pronoun(match, cueStart) : things.described(match, sentence);
    return meant == null && subject.name() == null ? fragment(match, sentence) : meant;
  }

  /**
   * Somebody whom a text without a title does not name: a fragment's "He". The statement is kept
   * for the reader, and is no claim.
   */
  private Entity fragment(CuePattern.Match match, Window sentence) {
    int from = Spelling.skipSpace(text, sentence.start(), sentence.end());
    for (int i = match.start(); i < match.end(); i++) {
      if (isPronoun(i) || Speaker.isFirstPerson(text, i)) {
        from = i;
        break;
      }
    }
    int end = Spelling.wordEnd(text, from, sentence.end());
    return end == from ? null : new Entity(text.substring(from, end), "", "");
  }

  private Entity person(Slot slot, boolean mayStandAlone) {
    String name = slot.normal();
    if (COUNTRIES.contains(name) && subject.kind() != SubjectKind.PERSON) {
      return null;
    }
    if (PLACEHOLDERS.contains(name) && !name.equals(subject.name())) {
      return null;
    }
    boolean isFiction = subject.kind() == SubjectKind.FICTIONAL;
    boolean mayBeSubject = !isFiction && (subject.mayBePerson() || name.equals(subject.name()));
    String known = mayBeSubject ? subject.resolvePerson(name) : null;
    if (known != null) {
      return Entity.of(slot.written(), known);
    }
    if (isFiction && subject.resolvePerson(name) != null) {
      return null;
    }
    if (!PersonName.isSingle(slot)) {
      return Entity.of(slot.written(), name);
    }
    if (name.equals(subject.bareName())) {
      return Entity.of(slot.written(), subject.name());
    }
    String headed = loneNames.headed(slot);
    if (headed != null) {
      return Entity.of(slot.written(), headed);
    }
    Entity full = fullName(slot);
    if (full != null || !mayStandAlone || fullNames.areSeveral(slot)) {
      return full;
    }
    if (subject.kind() == SubjectKind.WORK
        && (subject.name() == null || !TitleKind.isOfGroup(subject.name()))) {
      // "Jack and his wife Vera" of a series, whose people are called so
      return null;
    }
    Slot shared = loneNames.withSharedSurname(slot);
    if (shared != null) {
      return Entity.of(slot.written(), shared.normal());
    }
    // "his daughter Ann married": a given name, which thousands have
    return loneNames.isOfKin(slot)
        ? new Entity(slot.written(), "", name)
        : Entity.of(slot.written(), name);
  }

  /** "Ivan IV", "Emperor Justinian", "Louis XIV of France": bare years behind are a reign's. */
  private static boolean isRuler(Slot slot) {
    String written = slot.written();
    int of = written.indexOf(" of ");
    return endsInNumber(written)
        || (of > 0 && endsInNumber(written.substring(0, of)))
        || RULERS.contains(written.substring(0, Math.max(0, written.indexOf(' '))));
  }

  private static boolean endsInNumber(String name) {
    return Spelling.isRoman(name, name.lastIndexOf(' ') + 1, name.length());
  }

  private boolean holdsAny(Set<String> words, Window sentence) {
    String told = text.substring(sentence.start(), sentence.end());
    for (String word : words) {
      int at = told.indexOf(word);
      if (at >= 0 && Spelling.isWord(told, at, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An answer that is a person. A surname stands for the document's subject, or for the full name
   * that the text gives before it, a pronoun for whom it means. A single name that an article or
   * another word runs into is no person's: "a Congregational minister".
   *
   * @return null where no person is meant
   */
  @Override
  public Slot personAnswer(Slot slot) {
    if (PronounSlot.isPronoun(slot.written())) {
      return called(slot, antecedent.of(slot.start()));
    }
    if (PronounSlot.isFirstPerson(slot.written())) {
      return called(slot, speaker.at(slot.start()));
    }
    if (!PersonName.isSingle(slot)) {
      return slot;
    }
    Slot shared = loneNames.withSharedSurname(slot);
    if (shared != null && fullNames.of(slot) == null && !subject.isPersonCalled(slot.normal())) {
      return shared;
    }
    boolean isIntroduced = loneNames.isIntroduced(slot);
    if (!loneNames.isAlone(slot, isIntroduced)) {
      return null;
    }
    String headed = loneNames.headed(slot);
    if (headed != null) {
      return called(slot, headed);
    }
    if (subject.isPersonCalled(slot.normal())) {
      return called(slot, subject.name());
    }
    Slot full = fullNames.of(slot);
    if (full != null) {
      return called(slot, full.normal());
    }
    // Where a text has a subject it introduces its people; "Cornell" alone is rather a body.
    boolean mayBeNew =
        subject.name() == null || Spelling.isPossessive(text, slot.end()) || isIntroduced;
    return mayBeNew && !fullNames.areSeveral(slot) ? slot : null;
  }

  @Override
  public Entity bearer(Slot answer) {
    return PersonName.isSingle(answer) ? null : person(answer, false);
  }

  @Override
  public Slot answer(Entity entity, Slot other) {
    Slot person = called(other, entity.name());
    return new Slot(other.start(), other.end(), entity.written(), person.normal());
  }

  /** The slot for a person under his full name, which is without what a title adds to it. */
  private static Slot called(Slot slot, String name) {
    if (name == null) {
      return null;
    }
    int bracket = name.indexOf(" (");
    String bare = bracket < 0 ? name : name.substring(0, bracket);
    Slot person = NAMES.at(bare, 0, bare.length());
    boolean whole = person != null && person.end() == bare.length();
    return new Slot(slot.start(), slot.end(), slot.written(), whole ? person.normal() : bare);
  }

  /** The person whom the match's pronoun means; without one it is an entry's next item. */
  private Entity pronoun(CuePattern.Match match, int cueStart) {
    Entity entry = entry(cueStart);
    for (int i = match.start(); i < match.end() && entry == null; i++) {
      if (isPronoun(i)) {
        String name = antecedent.of(i);
        return name == null ? null : Entity.of(name, name);
      }
      if (Speaker.isFirstPerson(text, i)) {
        String name = speaker.at(i);
        return name == null ? null : Entity.of(name, name);
      }
    }
    return entry == null && isOfObituary(match)
        ? Entity.of(subject.bareName(), subject.name())
        : entry;
  }

  /** "Beloved wife of Bob Ray." on a page about one person. */
  private boolean isOfObituary(CuePattern.Match match) {
    int start = Spelling.skipSpace(text, match.start(), match.end());
    return subject.name() != null
        && subject.mayBePerson()
        && subject.bareName().indexOf(' ') > 0
        && FOND.contains(text.substring(start, Spelling.wordEnd(text, start, match.end())));
  }

  /**
   * Whom an entry speaks of: "John Smith, a Representative from Ohio; born in ...; served until his
   * death ...". An entry is a paragraph, and longer than any sentence; all its items are of one
   * person, whoever else is named in them.
   */
  private Entity entry(int cueStart) {
    int start = text.lastIndexOf('\n', cueStart) + 1;
    String bare = subject.bareName();
    if (bare != null
        && text.startsWith(bare + ",", start)
        && hasItem(start + bare.length(), cueStart)) {
      return Entity.of(bare, subject.name());
    }
    Slot name = NAMES.at(text, start, Math.min(text.length(), start + NAME_REACH));
    boolean isEntry =
        name != null && Spelling.at(text, name.end()) == ',' && hasItem(name.end(), cueStart);
    return isEntry ? person(name, true) : null;
  }

  /** Whether a semicolon ends the first item before a full sentence does. */
  private boolean hasItem(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return true;
      }
      boolean isVerb =
          c == ' ' && (Spelling.isWord(text, i + 1, "was") || Spelling.isWord(text, i + 1, "is"));
      if (isVerb) {
        return false;
      }
    }
    return false;
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

  /** A single name stands for the one full name before it that ends with it. */
  private Entity fullName(Slot slot) {
    Slot full = fullNames.of(slot);
    return full == null ? null : Entity.of(full.written(), full.normal());
  }
}
