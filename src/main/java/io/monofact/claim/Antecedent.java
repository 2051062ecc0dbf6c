package io.monofact.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Follows, sentence by sentence, of whom a paragraph speaks. */
final class Antecedent {

  private static final int REACH = 1500;
  private static final int WORDS_TO_NOUN = 4;

  private static final PersonName NAMES = new PersonName();
  private static final Set<String> KIN = Lexicon.ENGLISH.section("kin");
  private static final Set<String> ACQUAINTANCES = Lexicon.ENGLISH.section("acquaintance");
  private static final Set<String> PEOPLE = Lexicon.ENGLISH.section("person-noun");

  private static final Set<String> VERBS =
      Set.of("was", "were", "is", "are", "had", "has", "who", "did", "became", "said", "married");
  private static final Set<String> FRONTS =
      Set.of(
          "Born",
          "Son",
          "Daughter",
          "Educated",
          "Raised",
          "Orphaned",
          "Trained",
          "Originally",
          "Descended",
          "Of",
          "As",
          "Having",
          "Known");

  /** What people do: a single name before one of these is somebody's. */
  private static final Set<String> DEEDS =
      Set.of(
          "became",
          "served",
          "joined",
          "married",
          "moved",
          "studied",
          "graduated",
          "worked",
          "resigned",
          "retired",
          "died",
          "lived",
          "wrote",
          "was",
          "is",
          "had",
          "has",
          "returned",
          "received",
          "ran",
          "played",
          "began",
          "taught",
          "left",
          "entered",
          "attended",
          "grew");

  /** Words that join a name to what is said of another. */
  private static final Set<String> LINKS =
      Set.of(
          "to", "and", "in", "at", "of", "on", "for", "with", "from", "by", "as", "or", "about",
          "under", "after", "between", "against", "than", "like", "s");

  /** Words with which a clause may turn to the person named before them. */
  private static final Set<String> TURNS = Set.of("who", "whose", "whom", "when", "while");

  private final Subject subject;
  private final FullNames fullNames;
  private final String text;

  /** The line with a person's name above the paragraph that is read, or null. */
  private String heading;

  /** The sentences that were read, by where they begin: pronouns behind them ask again. */
  private final Map<Integer, Passed> passed = new HashMap<>();

  /**
   * What a sentence before the pronoun's own came to.
   *
   * @param end where it ends
   * @param topic of whom the text spoke before it, or null
   * @param next of whom it speaks behind it, or null
   */
  private record Passed(int end, String topic, String next) {}

  Antecedent(Subject subject, FullNames fullNames, String text) {
    this.subject = subject;
    this.fullNames = fullNames;
    this.text = text;
  }

  /** Whom the pronoun at a place means, or null. */
  String of(int at) {
    int end = Spelling.runEnd(text, at, Math.min(text.length(), at + 5));
    Subject.Gender gender = Pronouns.genderOf(text.substring(at, end).toLowerCase(Locale.ROOT));
    if (gender == null) {
      return null;
    }
    boolean aboutPerson = subject.kind() == SubjectKind.PERSON;
    int sentence = paragraphStart(at);
    heading = PersonLine.above(text, sentence, subject);
    String topic = heading != null ? heading : aboutPerson ? subject.name() : null;
    Slot notice = NoticeName.at(text, sentence);
    if (notice != null && notice.end() <= at) {
      topic = notice.normal();
      sentence = notice.end();
    }
    while (sentence < at) {
      int next = Math.min(sentenceEnd(sentence, at), at);
      topic = next == at ? topicAfter(sentence, at, topic, true) : passing(sentence, next, topic);
      sentence = Spelling.skipSpace(text, next, at);
      if (sentence == next && next < at) {
        sentence = next + 1;
      }
    }
    if (topic != null && aboutPerson && topic.equals(subject.name())) {
      return subject.resolve(text.substring(at, end));
    }
    return topic != null && GivenName.isOfOther(topic, gender) ? null : topic;
  }

  private String passing(int from, int to, String topic) {
    Passed known = passed.get(from);
    if (known == null || known.end() != to || !Objects.equals(known.topic(), topic)) {
      known = new Passed(to, topic, topicAfter(from, to, topic, false));
      passed.put(from, known);
    }
    return known.next();
  }

  /** Of whom the text speaks behind a sentence, or null if that is open. */
  private String topicAfter(int from, int to, String topic, boolean isLast) {
    int start = from;
    while (start < to && !Spelling.isWordPart(text, start)) {
      start++;
    }
    if (topic != null && isOfTopic(start)) {
      return topic;
    }
    // A sentence may begin with a title in quotes: "Oliver Twist" is nobody spoken of.
    int mark = Math.max(from, start - 1);
    boolean isQuoted = quoteEnd(mark, to) > 0;
    Slot first = isQuoted ? null : NAMES.at(text, start, to);
    String opening = first == null ? null : bearer(first);
    boolean named = first != null && (opening != null || PersonName.isSingle(first));
    if (first != null && opening == null && (startsWithKnownWord(first) || isAdverb(first))) {
      named = false;
    }
    int rest = named ? first.end() : isQuoted ? mark : start;
    if (named && opening != null && (isCoordinated(rest, to) || isOfAnOffice(rest, to))) {
      return null;
    }
    if (isLast && isFronted(start, to)) {
      return topic;
    }
    boolean relative = isRelative(start, to);
    String current = named ? opening : relative ? null : topic;
    if (current == null && !named && !relative && isSubjectActing(start, to)) {
      current = subject.name();
    }
    int another = another(rest, to, current);
    boolean others =
        another >= 0 && (current == null || !goesOn(start, another, to, current, isLast));
    if (others && named && isRelative(start, to) && isOfOneRelative(rest, to)) {
      // "Ann's father, Bob Ray, was a baker."
      return null;
    }
    if (current == null && topic == null && !relative && !startsWithPronoun(start)) {
      return onlyPerson(start, to);
    }
    return others && (isLast || (!named && !startsWithPronoun(start))) ? null : current;
  }

  /**
   * The one person that a stretch names in full, where nobody else has been spoken of; or null.
   * Whom it calls "he" before that is another: "he was born in Ham, son of Ann Lee".
   */
  private String onlyPerson(int from, int to) {
    String only = null;
    for (int place = from; place < to; place++) {
      int quoted = quoteEnd(place, to);
      if (quoted > 0) {
        place = quoted;
        continue;
      }
      if (only == null && isPronoun(place)) {
        return null;
      }
      if (!Spelling.isCapital(text, place) || !Spelling.isWordStart(text, place)) {
        continue;
      }
      Slot slot = NAMES.at(text, place, to);
      if (slot == null) {
        place = Math.max(place, Spelling.wordEnd(text, place, to) - 1);
        continue;
      }
      String name = PersonName.isSingle(slot) ? null : bearer(slot);
      if (name != null && only != null && !name.equals(only)) {
        return null;
      }
      only = name == null ? only : name;
      place = slot.end() - 1;
    }
    return only;
  }

  /** The subject's name or a full name; null for a single name that means nobody known. */
  private String bearer(Slot name) {
    String known = subject.resolve(name.normal());
    if (known != null && subject.kind() == SubjectKind.PERSON) {
      return known;
    }
    if (!PersonName.isSingle(name)) {
      return name.normal();
    }
    if (heading != null && new NameForms(heading).isMeantBy(name.normal(), true)) {
      return heading;
    }
    Slot full = fullNames.of(name);
    return full != null ? full.normal() : isAlone(name) ? name.normal() : null;
  }

  /** "Night Walk is her first novel": what a sentence begins with is hers of whom it goes on. */
  private boolean isOfTopic(int from) {
    int place = from;
    for (int i = 0; i < 7 && place < text.length(); i++) {
      int end = Spelling.wordEnd(text, place, text.length());
      int next = Spelling.gap(text, end, text.length());
      if (next <= end) {
        return false;
      }
      if (i > 0 && (Spelling.isWord(text, place, "is") || Spelling.isWord(text, place, "was"))) {
        return Spelling.isWord(text, next, "his") || Spelling.isWord(text, next, "her");
      }
      place = next;
    }
    return false;
  }

  /** Whether a single name does what people do, in a text that has no fuller form of it. */
  private boolean isAlone(Slot name) {
    int next = Spelling.skipSpace(text, name.end(), text.length());
    int end = Spelling.wordEnd(text, next, text.length());
    return subject.name() == null
        && !fullNames.areSeveral(name)
        && DEEDS.contains(text.substring(next, end));
  }

  /** A single capitalised word at the head of a sentence is most often no name at all. */
  private boolean startsWithKnownWord(Slot first) {
    int next = Spelling.skipSpace(text, first.end(), text.length());
    return PersonName.isSingle(first)
        && Spelling.isLower(text, next)
        && !Spelling.isWord(text, next, "was")
        && !Spelling.isWord(text, next, "is")
        && !Spelling.isWord(text, next, "had");
  }

  /** "Sadly, she": most words of this form are no names, and those that are stand in a list. */
  private boolean isAdverb(Slot first) {
    String word = first.normal();
    return word.endsWith("ly") && Spelling.at(text, first.end()) == ',' && !GivenName.isKnown(word);
  }

  /** Whether "and" joins a second person: "John Smith and Mary Jones were". */
  private boolean isCoordinated(int from, int to) {
    int next = Spelling.skipSpace(text, from, to);
    return Spelling.isWord(text, next, "and")
        && Spelling.isCapital(text, Spelling.skipSpace(text, next + 3, to));
  }

  /** "Mary Washington's president": neither the college nor the woman is spoken of. */
  private boolean isOfAnOffice(int nameEnd, int to) {
    int next = Spelling.isPossessive(text, nameEnd) ? nameEnd + 2 : to;
    int place = Spelling.skipSpace(text, next, to);
    String word = text.substring(place, Spelling.wordEnd(text, place, to));
    return PEOPLE.contains(word) && !isRelation(word);
  }

  /** "'s father", and not "'s parents": of two nobody says "he". */
  private boolean isOfOneRelative(int nameEnd, int to) {
    if (!Spelling.isPossessive(text, nameEnd)) {
      return false;
    }
    int place = Spelling.skipSpace(text, nameEnd + 2, to);
    for (int i = 0; i < 3 && place < to; i++) {
      int end = Spelling.wordEnd(text, place, to);
      String word = text.substring(place, end);
      if (KIN.contains(word)) {
        return !word.endsWith("s");
      }
      place = Spelling.skipSpace(text, end, to);
    }
    return true;
  }

  /** "His father", "Her younger sister Anna", "The couple's son", "Ham College's president". */
  private boolean isRelative(int from, int to) {
    int place = from;
    boolean possessive = false;
    boolean owned = false;
    for (int i = 0; i < 5 && place < to; i++) {
      int end = Spelling.wordEnd(text, place, to);
      String word = text.substring(place, end).toLowerCase(Locale.ROOT);
      possessive |= word.equals("his") || word.equals("her") || word.equals("their");
      possessive |= i == 0 && (word.equals("the") || word.equals("one"));
      if (i > 0 && ((possessive && isRelation(word)) || (owned && PEOPLE.contains(word)))) {
        return true;
      }
      if (Spelling.isPossessive(text, end)) {
        possessive = true;
        owned = true;
        end += 2;
      }
      int next = Spelling.skipSpace(text, end, to);
      if (next == end || word.equals("was") || word.equals("is")) {
        return false;
      }
      place = next;
    }
    return false;
  }

  /**
   * Whether a phrase without a verb of its own stands before a pronoun and its comma, "The eldest
   * son of John Smith, he": it speaks of the pronoun's bearer.
   */
  private boolean isFronted(int from, int to) {
    int comma = to - 1;
    while (comma > from && Spelling.isSpace(text.charAt(comma))) {
      comma--;
    }
    if (text.charAt(comma) != ',' || NAMES.at(text, from, to) != null) {
      return false;
    }
    boolean isKin = isSomebody(from, to);
    for (int place = from; place < comma; place = Math.max(place + 1, nextWord(place, comma))) {
      String word = text.substring(place, Spelling.wordEnd(text, place, comma));
      if (VERBS.contains(word)) {
        return false;
      }
      isKin |= place == from ? FRONTS.contains(word) : isRelation(word);
    }
    return isKin;
  }

  /** "An alumnus of St. Mary's College": what somebody is, by the first few words. */
  private boolean isSomebody(int from, int to) {
    if (!Spelling.isWord(text, from, "A") && !Spelling.isWord(text, from, "An")) {
      return false;
    }
    int place = from;
    for (int i = 0; i < WORDS_TO_NOUN && place < to; i++) {
      place = Spelling.skipSpace(text, Spelling.wordEnd(text, place, to), to);
      String word = text.substring(place, Spelling.wordEnd(text, place, to));
      if (PEOPLE.contains(word) && !Spelling.isPossessive(text, place + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelation(String word) {
    return KIN.contains(word) || ACQUAINTANCES.contains(word);
  }

  private boolean isPronoun(int place) {
    return (Spelling.isWord(text, place, "he") || Spelling.isWord(text, place, "she"))
        && Spelling.isWordStart(text, place);
  }

  private int nextWord(int from, int to) {
    int place = from + 1;
    while (place < to && !Spelling.isWordStart(text, place)) {
      place++;
    }
    return place;
  }

  private boolean startsWithPronoun(int from) {
    return Spelling.isWord(text, from, "He") || Spelling.isWord(text, from, "She");
  }

  /**
   * Whether the sentence goes on about whom the text spoke of, although it names another: "he"
   * stands before the other's name, as in "At Yale he worked with John Lee", or the subject's own
   * name before a verb. In the pronoun's own sentence a clause behind the other's name may speak of
   * the other, as "Lee met Niels Bohr when he was in Berlin" does.
   */
  private boolean goesOn(int from, int another, int to, String current, boolean isLast) {
    boolean found = false;
    for (int place = from; place < to; place++) {
      if (!Spelling.isWordStart(text, place)) {
        continue;
      }
      int end = Spelling.wordEnd(text, place, to);
      String word = text.substring(place, end);
      if (place < another && (word.equalsIgnoreCase("he") || word.equalsIgnoreCase("she"))) {
        found = true;
      } else if (isLast && place > another && TURNS.contains(word)) {
        found = false;
      } else if ((!isLast || place > another) && isActing(place, end, to, word, current)) {
        found = true;
      }
      place = Math.max(place, end - 1);
    }
    return found;
  }

  /** Whether a name stands for the current person and before a verb, and after no preposition. */
  private boolean isActing(int place, int end, int to, String word, String current) {
    int next = Spelling.skipSpace(text, end, to);
    if (!Spelling.isCapital(text, place)
        || !Spelling.isLower(text, next)
        || LINKS.contains(text.substring(next, Spelling.wordEnd(text, next, to)))
        || LINKS.contains(wordBefore(place))) {
      return false;
    }
    boolean isSubject = subject.kind() == SubjectKind.PERSON && current.equals(subject.name());
    return isSubject && current.equals(subject.resolve(word));
  }

  /** "In 1879, Smith graduated": after others the text speaks of its subject again. */
  private boolean isSubjectActing(int from, int to) {
    return subject.name() != null && goesOn(from, -1, to, subject.name(), false);
  }

  private String wordBefore(int place) {
    int end = place;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return Spelling.runBefore(text, end);
  }

  /** Where a person other than the current one is named in the stretch, or -1. */
  private int another(int from, int to, String current) {
    for (int place = from; place < to; place++) {
      int quoted = quoteEnd(place, to);
      if (quoted > 0) {
        place = quoted;
        continue;
      }
      if (!Spelling.isCapital(text, place) || !Spelling.isWordStart(text, place)) {
        continue;
      }
      Slot slot = NAMES.at(text, place, to);
      if (slot == null) {
        place = Math.max(place, Spelling.wordEnd(text, place, to) - 1);
        continue;
      }
      boolean kinBefore = PersonName.isSingle(slot) && isKinBefore(place);
      if (!PersonName.isSingle(slot) || kinBefore) {
        String bearer = bearer(slot);
        if (kinBefore || (bearer != null && !bearer.equals(current))) {
          return place;
        }
      }
      place = slot.end() - 1;
    }
    return -1;
  }

  /** Where a quotation that begins here ends: the names in a title are of nobody spoken of. */
  private int quoteEnd(int place, int to) {
    if (place >= to) {
      return -1;
    }
    char open = text.charAt(place);
    char close = open == '\u201c' ? '\u201d' : open;
    if (open != '"' && open != '\u201c') {
      return -1;
    }
    return Spelling.indexOf(text, close, place + 1, to);
  }

  private boolean isKinBefore(int place) {
    int end = place;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < 15 && Spelling.isLower(text, start - 1)) {
      start--;
    }
    return start < end && isRelation(text.substring(start, end));
  }

  private int paragraphStart(int at) {
    int floor = Math.max(subject.bodyStart(), at - REACH);
    for (int i = at - 1; i >= floor; i--) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return Math.min(floor, at);
  }

  /** The place behind the sentence's full stop, or the limit. */
  private int sentenceEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      boolean mark = c == '.' || c == '!' || c == '?';
      if (mark && i + 1 < limit && Spelling.isSpace(text.charAt(i + 1)) && !isAbbreviation(i)) {
        return i + 1;
      }
    }
    return limit;
  }

  private boolean isAbbreviation(int point) {
    int start = point;
    while (start > 0 && Spelling.isWordPart(text, start - 1)) {
      start--;
    }
    int next = Spelling.skipSpace(text, point + 1, text.length());
    boolean shortTitle = point - start <= 3 && Spelling.isCapital(text, start);
    boolean sentenceNext =
        Spelling.isWord(text, next, "He")
            || Spelling.isWord(text, next, "She")
            || Spelling.isWord(text, next, "His")
            || Spelling.isWord(text, next, "Her")
            || Spelling.isWord(text, next, "In")
            || Spelling.isWord(text, next, "The");
    return (shortTitle && !sentenceNext) || Spelling.isLower(text, next);
  }
}
