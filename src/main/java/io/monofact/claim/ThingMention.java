package io.monofact.claim;

import io.monofact.claim.EntityResolver.Entity;
import java.util.Set;

/** What a match speaks of where that is no person: a body or a work, by its name or as "it". */
final class ThingMention {

  /** A body speaks of itself. */
  private static final Set<String> WE = Set.of("we", "We", "our", "Our");

  /** A page that says "Founder Ann Lee" means its own. */
  private static final Set<String> FOUNDER =
      Set.of("Founder", "Founders", "Co-Founder", "Co-founder");

  private static final OrganisationName NAMES = new OrganisationName();
  private static final OrganisationName BODIES = OrganisationName.body();
  private static final int WORDS_BEFORE_BODY = 3;

  private final String text;
  private final Subject subject;

  ThingMention(Subject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /**
   * What a name means.
   *
   * @param isWhole whether what stands behind it tells that the name is complete
   */
  Entity named(Slot read, boolean isWhole) {
    Slot slot = withFirstHalf(read);
    if (isAdjective(slot) || (!isWhole && slot.equals(read) && isLastOfNames(slot))) {
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

  /**
   * "Ham Doors and Windows" where a sentence goes on with "is": of two bodies it would be "are".
   */
  private Slot withFirstHalf(Slot slot) {
    int verb = Spelling.skipSpace(text, slot.end(), text.length());
    boolean isOne = Spelling.isWord(text, verb, "is") || Spelling.isWord(text, verb, "was");
    if (!isOne || !Spelling.wordBefore(text, slot.start()).equals("and")) {
      return slot;
    }
    int end = text.lastIndexOf("and", slot.start()) - 1;
    int line = TextLine.start(text, slot.start());
    int stop = text.substring(line, slot.start()).lastIndexOf(". ");
    int start = stop < 0 ? line : line + stop + 2;
    Slot first = NAMES.at(text, start, end);
    if (first == null || first.end() != end) {
      return slot;
    }
    String rest = " " + Spelling.folded(text, end, slot.end());
    return new Slot(start, slot.end(), first.written() + rest, first.normal() + rest);
  }

  /** "Nash" in "Crosby, Stills, and Nash": the end of a name, or of several that are meant. */
  private boolean isLastOfNames(Slot slot) {
    if (slot.normal().indexOf(' ') >= 0
        || slot.written().indexOf('"') >= 0
        || !Spelling.wordBefore(text, slot.start()).equals("and")
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

  /** The body that a sheet is of: the page's subject, if that is one or has a body's name. */
  Entity ofSheet() {
    boolean mayBe =
        subject.kind() == SubjectKind.UNKNOWN && !subject.mayBePerson() && subject.isBodysName();
    return mayBe || subject.kind() == SubjectKind.ORGANISATION
        ? Entity.of(subject.bareName(), subject.name())
        : null;
  }

  /**
   * What "it", "its" or a sentence that begins with "The company" or "We" speaks of, where that is
   * the subject.
   */
  Entity described(CuePattern.Match match, Window sentence) {
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
    int paragraph = TextLine.start(text, sentence);
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
      for (String word : words) {
        if (Spelling.isWordStart(text, i) && Spelling.isWord(text, i, word)) {
          return true;
        }
      }
    }
    return false;
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
}
