package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

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

  /** Words that may stand right before a single name; any other is part of what is named. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "by", "and", "with", "when", "after", "while", "that", "as", "In", "When", "After",
          "then", "where", "which", "before", "because", "since", "but", "so", "s");

  private static final Set<String> RULERS =
      Set.of(
          "Emperor", "Empress", "King", "Queen", "Pope", "Sultan", "Tsar", "Caliph", "Shah", "Khan",
          "Emir", "Pharaoh");

  private static final Set<String> SIBLINGS =
      Set.of("siblings", "children", "brothers", "sisters", "sons", "daughters");

  /** Names of nobody, as templates and samples have them. */
  private static final Set<String> PLACEHOLDERS =
      Set.of("John Doe", "Jane Doe", "John Q. Public", "Joe Bloggs", "Fred Bloggs", "Joe Public");

  private static final Set<String> COUNTRIES = Lexicon.ENGLISH.section("country");

  private static final Set<String> KIN = Lexicon.ENGLISH.section("kin");

  private static final PersonName NAMES = new PersonName();

  private static final Set<String> SPOUSES = Set.of("wife", "husband", "widow", "widower", "bride");

  /**
   * What may stand between "wife" and the name: "his wife of 40 years, Ann", "wife of the late".
   */
  private static final Set<String> BEHIND_SPOUSE =
      Set.of("of", "to", "the", "late", "years", "decades");

  private static final Set<String> BEFORE_MARRIED =
      Set.of(
          "was",
          "is",
          "has",
          "been",
          "had",
          "later",
          "then",
          "first",
          "secretly",
          "happily",
          "finally",
          "eventually",
          "still",
          "now");

  /** With these an obituary's sentence begins that leaves out of whom it speaks. */
  private static final Set<String> FOND =
      Set.of("Beloved", "Loving", "Devoted", "Dear", "Cherished", "Adored");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "A", "An", "The");

  /** A body speaks of itself. */
  private static final Set<String> WE = Set.of("we", "We", "our", "Our");

  /** A page that says "Founder Ann Lee" means its own. */
  private static final Set<String> FOUNDER =
      Set.of("Founder", "Founders", "Co-Founder", "Co-founder");

  private static final OrganisationName BODIES = OrganisationName.body();
  private static final int WORDS_BEFORE_BODY = 3;
  private static final int NAME_REACH = 60;
  private static final int MOST_BEHIND_SPOUSE = 5;

  private final String text;
  private final Subject subject;
  private final FullNames fullNames;
  private final Antecedent antecedent;
  private final ClauseHead clauses;
  private final PageHead head;
  private final Speaker speaker;

  EntityResolver(Document document) {
    this.text = document.text();
    this.subject = Subject.of(document.title(), text);
    this.fullNames = new FullNames(text);
    this.antecedent = new Antecedent(subject, fullNames, text);
    this.clauses = new ClauseHead(text);
    this.head = new PageHead(subject, text);
    this.speaker = new Speaker(document.title(), subject, text);
  }

  @Override
  public Entity named(String type, Slot slot, CuePattern.Match match, Window sentence) {
    if (!type.equals(PERSON)) {
      return thing(slot, type.equals(TITLE) && text.startsWith(" by ", slot.end()));
    }
    if (head.isLeadLife(match)) {
      return Entity.of(slot.written(), subject.name());
    }
    boolean isBare = head.isFromBareYears(match);
    Slot speaker = clauses.headOf(slot, sentence);
    boolean isOther = speaker.equals(slot) && clauses.isOfAnother(slot, match.start(), sentence);
    return isOther || (isBare && isRuler(slot))
        ? null
        : person(speaker, !isBare || namesSiblings(sentence));
  }

  @Override
  public Entity unnamed(String type, CuePattern.Match match, Window sentence, int cueStart) {
    if (!type.equals(PERSON) && head.isOfGuest(match)) {
      return null;
    }
    if (!type.equals(PERSON) && head.isBodysItem(match)) {
      return head.isOfAnotherBody(match) ? null : ofBodysSheet(match, sentence);
    }
    if (head.isLine(match)) {
      return head.tells(match) ? Entity.of(subject.bareName(), subject.name()) : null;
    }
    if (PageHead.hasLife(match)) {
      return head.isLeadLife(match) ? Entity.of(subject.bareName(), subject.name()) : null;
    }
    Entity meant = type.equals(PERSON) ? pronoun(match, cueStart) : described(match, sentence);
    return meant == null && subject.name() == null ? fragment(match, sentence) : meant;
  }

  /** The body that a sheet is of: the page's subject, if that is one or has a body's name. */
  private Entity ofBodysSheet(CuePattern.Match match, Window sentence) {
    String name = subject.bareName();
    if (name == null) {
      return fragment(match, sentence);
    }
    boolean mayBe =
        subject.kind() == SubjectKind.UNKNOWN && !subject.mayBePerson() && subject.isBodysName();
    return mayBe || subject.kind() == SubjectKind.ORGANISATION
        ? Entity.of(name, subject.name())
        : null;
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
    Entity headed = headed(slot);
    if (headed != null) {
      return headed;
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
    Slot shared = withSharedSurname(slot);
    if (shared != null) {
      return Entity.of(slot.written(), shared.normal());
    }
    // "his daughter Ann married": a given name, which thousands have
    return KIN.contains(introduction(slot.start()))
        ? new Entity(slot.written(), "", name)
        : Entity.of(slot.written(), name);
  }

  /** "Ann" below the line "Ann Lee": whom a part of a page is about. */
  private Entity headed(Slot single) {
    String heading = PersonLine.above(text, single.start(), subject);
    return heading != null && new NameForms(heading).isMeantBy(single.normal(), true)
        ? Entity.of(single.written(), heading)
        : null;
  }

  /** "Ivan IV", "Emperor Justinian": bare years behind a ruler's name are a reign's. */
  private static boolean isRuler(Slot slot) {
    String written = slot.written();
    String last = written.substring(written.lastIndexOf(' ') + 1);
    return Spelling.isRoman(last, 0, last.length())
        || RULERS.contains(written.substring(0, Math.max(0, written.indexOf(' '))));
  }

  private boolean namesSiblings(Window sentence) {
    String words = text.substring(sentence.start(), sentence.end());
    return SIBLINGS.stream()
        .anyMatch(
            word -> {
              int at = words.indexOf(word);
              return at >= 0 && Spelling.isWord(words, at, word);
            });
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
    Slot shared = withSharedSurname(slot);
    if (shared != null && fullNames.of(slot) == null && !subject.isPersonCalled(slot.normal())) {
      return shared;
    }
    String before = wordBefore(slot.start());
    boolean possessive = Spelling.isPossessive(text, slot.end());
    boolean introduced = isIntroduced(slot.start());
    boolean alone =
        possessive
            ? !ARTICLES.contains(before)
            : introduced
                || before.isEmpty()
                || Spelling.at(text, slot.start() - 1) == '\n'
                || BEFORE_A_NAME.contains(before)
                || Spelling.isDigit(before, before.length() - 1);
    if (!alone) {
      return null;
    }
    Entity headed = headed(slot);
    if (headed != null) {
      return called(slot, headed.name());
    }
    if (subject.isPersonCalled(slot.normal())) {
      return called(slot, subject.name());
    }
    Slot full = fullNames.of(slot);
    if (full != null) {
      return called(slot, full.normal());
    }
    // Where a text has a subject it introduces its people; "Cornell" alone is rather a body.
    boolean mayBeNew = subject.name() == null || possessive || introduced;
    return mayBeNew && !fullNames.areSeveral(slot) ? slot : null;
  }

  /** The word before a name, or before the comma there: "daughter" of "his daughter, Ann". */
  private String introduction(int place) {
    int end = place;
    while (end > 0 && (Spelling.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    return wordBefore(end);
  }

  /**
   * "his wife Ann", "her husband, Bob", "she married Bob", "her husband of 40 years, Bob": a
   * person, though the text may give no surname.
   */
  private boolean isIntroduced(int place) {
    int end = place;
    for (int i = 0; i < MOST_BEHIND_SPOUSE; i++) {
      while (end > 0 && (Spelling.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
        end--;
      }
      String word = wordBefore(end);
      boolean isCount = !word.isEmpty() && Spelling.isDigit(word, 0);
      if (SPOUSES.contains(word)) {
        return true;
      } else if (!isCount && !BEHIND_SPOUSE.contains(word)) {
        return isWedTo(word, end - word.length(), place);
      }
      end -= word.length();
    }
    return false;
  }

  /**
   * "she and Bob were married", "she is married to Bob", and "Ann married Bob" where the page is
   * about Ann: elsewhere too often another is meant.
   */
  private boolean isWedTo(String word, int wordStart, int place) {
    if (word.equals("and")) {
      return isOneOfCouple(wordBefore(wordStart)) && isBeforeMarried(place);
    }
    if (!word.equals("married")) {
      return false;
    }
    int start = wordStart;
    boolean isNow = false;
    String before = wordBefore(start);
    while (BEFORE_MARRIED.contains(before)) {
      isNow |= before.equals("is") || before.equals("has");
      start = text.lastIndexOf(before, start - 1);
      before = wordBefore(start);
    }
    boolean isPronoun = before.equalsIgnoreCase("he") || before.equalsIgnoreCase("she");
    return isPronoun ? isNow : isOneOfCouple(before);
  }

  private boolean isOneOfCouple(String word) {
    return word.equalsIgnoreCase("he")
        || word.equalsIgnoreCase("she")
        || (!word.isEmpty() && Spelling.isCapital(word, 0) && subject.isPersonCalled(word));
  }

  private boolean isBeforeMarried(int place) {
    int next =
        Spelling.skipSpace(text, Spelling.wordEnd(text, place, text.length()), text.length());
    boolean isVerb = Spelling.isWord(text, next, "were") || Spelling.isWord(text, next, "got");
    int verbEnd = Spelling.wordEnd(text, next, text.length());
    return Spelling.isWord(
        text, isVerb ? Spelling.skipSpace(text, verbEnd, text.length()) : next, "married");
  }

  /** "Ken" of "Ken and Roberta Williams" is Ken Williams; null where no such name follows. */
  private Slot withSharedSurname(Slot single) {
    int and = Spelling.skipSpace(text, single.end(), text.length());
    boolean isGivenName = single.normal().chars().skip(1).allMatch(Character::isLowerCase);
    if (!isGivenName || !Spelling.isWord(text, and, "and")) {
      return null;
    }
    int next = Spelling.skipSpace(text, and + 3, text.length());
    Slot other = NAMES.at(text, next, text.length());
    int gap = other == null ? -1 : other.normal().indexOf(' ');
    if (gap < 0 || gap != other.normal().lastIndexOf(' ')) {
      return null;
    }
    String surname = other.normal().substring(gap + 1);
    return new Slot(
        single.start(), single.end(), single.written(), single.normal() + " " + surname);
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

  private Entity thing(Slot slot, boolean isWhole) {
    if (isAdjective(slot) || (!isWhole && isLastOfNames(slot))) {
      return null;
    }
    boolean isPerson = subject.kind() == SubjectKind.PERSON;
    if (isPerson
        && Spelling.isPossessive(text, slot.end())
        && subject.isPersonCalled(slot.normal())) {
      // "Rommel's headquarters" in his life
      return null;
    }
    String known = isPerson ? null : subject.resolve(slot.normal());
    // A title is written without its quotes.
    return Entity.of(slot.normal(), known == null ? slot.normal() : known);
  }

  /** "Nash" in "Crosby, Stills, and Nash": the end of a name, or of several that are meant. */
  private boolean isLastOfNames(Slot slot) {
    if (slot.normal().indexOf(' ') >= 0
        || slot.written().indexOf('"') >= 0
        || !wordBefore(slot.start()).equals("and")
        || isBeforeFounder(slot.end())) {
      return false;
    }
    int end = text.lastIndexOf("and", slot.start()) - 1;
    int start = Spelling.at(text, end - 1) == ',' ? end - 1 : end;
    while (start > 0 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    return Spelling.isCapital(text, start);
  }

  /** "and Acme founder Ann Lee": a name of its own. */
  private boolean isBeforeFounder(int end) {
    int next = Spelling.skipSpace(text, end, text.length());
    return text.startsWith("founder", next) || text.startsWith("co", next);
  }

  /** "Roman" in "under Roman rule": a work's title is none, it may end in any word. */
  private boolean isAdjective(Slot slot) {
    return slot.normal().indexOf(' ') < 0
        && slot.written().indexOf('"') < 0
        && Modifier.isModifier(text, slot.end());
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

  /**
   * What "it", "its" or a sentence that begins with "The company" or "We" speaks of, where that is
   * the subject.
   */
  private Entity described(CuePattern.Match match, Window sentence) {
    if (subject.kind() == SubjectKind.PERSON) {
      // A film director's lead has the word "film", and no film of that name.
      return null;
    }
    for (int i = match.start(); i < match.end(); i++) {
      boolean refers = Spelling.isWord(text, i, "its") || Spelling.isWord(text, i, "it");
      if (refers && !Spelling.isWordPart(text, i - 1)) {
        String owner = isFirstParagraph(i) ? subject.resolve("it") : null;
        return owner == null ? null : Entity.of(owner, owner);
      }
    }
    if (says(FOUNDER, match)) {
      return subject.isShort() && subject.mayBeWe()
          ? Entity.of(subject.name(), subject.name())
          : null;
    }
    if (says(WE, match)) {
      return subject.mayBeWe() ? Entity.of(subject.name(), subject.name()) : null;
    }
    int start = Spelling.skipSpace(text, sentence.start(), sentence.end());
    int end = Spelling.wordEnd(text, start, sentence.end());
    String mention = text.substring(start, end);
    if (mention.equals("The")) {
      if (subject.name() != null && isBehindAnotherBody(start)) {
        return null;
      }
      int noun = Spelling.skipSpace(text, end, sentence.end());
      mention = "the " + text.substring(noun, Spelling.wordEnd(text, noun, sentence.end()));
    } else if (!isFirstParagraph(start)) {
      return describedWithin(match);
    }
    String name = subject.resolve(mention);
    return name == null ? describedWithin(match) : Entity.of(name, name);
  }

  /**
   * Whether the sentence before speaks of another body at its beginning, "Our customer Bolts Inc.
   * was": then "the company" may be that one.
   */
  private boolean isBehindAnotherBody(int sentence) {
    int paragraph = text.lastIndexOf('\n', Math.max(0, sentence - 1)) + 1;
    int last = sentence;
    while (last > paragraph && !Spelling.isWordPart(text, last - 1)) {
      last--;
    }
    int start = last;
    while (start > paragraph && !isSentenceStart(start)) {
      start--;
    }
    int place = start;
    for (int i = 0; i < WORDS_BEFORE_BODY && place < last; i++) {
      Slot body = BODIES.at(text, place, last);
      if (body != null) {
        return subject.resolve(body.normal()) == null
            && text.substring(start, last).indexOf(subject.bareName()) < 0;
      }
      place = Spelling.skipSpace(text, Spelling.wordEnd(text, place, last), last);
    }
    return false;
  }

  /** Behind a point and before a capital: "Acme Inc. was" goes on. */
  private boolean isSentenceStart(int place) {
    return place > 1
        && text.charAt(place - 1) == ' '
        && ".!?".indexOf(text.charAt(place - 2)) >= 0
        && Spelling.isCapital(text, place);
  }

  private boolean says(Set<String> words, CuePattern.Match match) {
    for (int i = match.start(); i < match.end(); i++) {
      if (Spelling.isWordStart(text, i) && words.stream().anyMatch(spoken(i))) {
        return true;
      }
    }
    return false;
  }

  private Predicate<String> spoken(int place) {
    return word -> Spelling.isWord(text, place, word);
  }

  /** "Founded in 1923, the company makes anvils": the subject by its kind, within the match. */
  private Entity describedWithin(CuePattern.Match match) {
    for (int i = match.start(); i < match.end(); i++) {
      if (Spelling.isWord(text, i, "the") && !Spelling.isWordPart(text, i - 1)) {
        int noun = Spelling.skipSpace(text, i + 3, match.end());
        int end = Spelling.wordEnd(text, noun, match.end());
        String name = noun == end ? null : subject.resolve("the " + text.substring(noun, end));
        if (name != null) {
          return Entity.of(name, name);
        }
      }
    }
    return null;
  }

  private boolean isFirstParagraph(int at) {
    int paragraph = text.indexOf('\n', subject.bodyStart());
    return paragraph < 0 || at < paragraph;
  }

  /** A single name stands for the one full name before it that ends with it. */
  private Entity fullName(Slot slot) {
    Slot full = fullNames.of(slot);
    return full == null ? null : Entity.of(full.written(), full.normal());
  }
}
