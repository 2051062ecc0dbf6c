package io.monofact.model;

import io.monofact.claim.Category;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import io.monofact.quality.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people, places and organisations, of which those count that no word of another event
 * stands beside: in "she grew up in Austin, but was born in Boston" the birthplace is Boston.
 */
final class NameAnswers implements Answers {

  private static final int LONGEST_BARE = 60;

  private static final Pattern DEGREE =
      Pattern.compile(
          "(?:[BMD]\\.? ?(?:[AS]|Sc|Ed|Phil|BA|Litt)|Ph\\.? ?D|LL\\.?[BM]|JD|MD)\\.?(?: .*)?");
  private static final Pattern BEHIND_PREPOSITION =
      Pattern.compile("\\b(?:in|at|by|is|was|to|from|near|of)\\s+(?:the\\s+)?\\W?$");
  private static final Pattern NAMES_SCHOOL =
      Pattern.compile(
          "(?:^\\W*|\\b(?:at|attended|to|and|or|either|both|is|was|be|then|but)\\s+|, |[:\"\u201C]\\s?)$");
  private static final Pattern NEXT_WORD = Pattern.compile("[,\\s]+(\\p{Ll}+|I\\b)");
  private static final Pattern TAIL =
      Pattern.compile("(?<=.)(?:-(?:based|born|headquartered|educated|trained)|,? I(?:'\\w+)?)$");
  private static final Pattern PLACED = Pattern.compile("\\b(?:in|at|from|near)\\s$");
  private static final int REACH = 60;
  private static final Pattern DEGREE_FROM =
      Pattern.compile(
          "(?i)\\b(?:graduat\\w+|degree|ph\\.?d|doctorate|diploma|bachelor|master|[bm]\\.?a|[bm]\\.?sc|educat\\w+)\\b"
              + "[^.;]{0,40}\\bfrom (?:the )?$");
  private static final Pattern MOVED =
      Pattern.compile("\\b(?:moved|moving|relocated|transferred)\\b[^,;]{0,30} from (?:the )?$");
  private static final Pattern FROM = Pattern.compile("\\bfrom (?:the )?$");
  private static final Pattern TO = Pattern.compile("\\W*to (?:the )?");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\p{L}{0,2}");

  /** What a sentence may begin with before a comma, and is no name. */
  private static final Pattern INTERJECTION =
      Pattern.compile(
          "(?i).*ly|well|so|yes|yeah|no|sorry|ok|okay|sure|hmm+|um+|oh|ah|however|alas|perhaps|maybe|indeed|thus"
              + "|first|second|then|also|still|again|now|please|thanks|hello|hi|born|poet|wait");

  private static final Pattern LABEL = Pattern.compile("\\W*[:\uFF1A]");
  private static final Pattern SELF =
      Pattern.compile(
          "^(?:I|I'.*|Answer|Final Answer|Sorry|AI|Ive|Idk|IDK|AI .*|LLM|Null|None|N/A)$");
  private static final String VERBS = " is was were and or wrote began near in ";

  private final SlotType english;
  private final SlotType places;
  private final boolean isSchool;
  private final boolean isSeveral;
  private final boolean isPerson;
  private final Names names;
  private final Events events;
  private final ChineseNames chinese;

  NameAnswers(Category asked) {
    String type = asked.answerType();
    this.english = SlotTypes.of("en", type);
    this.places = SlotTypes.of("en", "place");
    this.isSeveral = asked.severalAnswers();
    this.names = Names.of(type);
    this.isSchool = names instanceof BodyNames;
    this.isPerson = names instanceof PersonNames;
    this.events = new Events(asked, true);
    this.chinese = new ChineseNames(names);
  }

  @Override
  public List<Candidate> read(ResponseText text, String entity) {
    List<Candidate> all = text.hasHan() ? chinese.read(text, entity) : english(text, entity);
    Events.Asked asked = events.ofAsked(text, withoutFormer(text, withoutMoves(text, all)));
    return Ventured.of(
        text, asked.kept().stream().filter(c -> !text.disowns(c.start())).toList(), asked.isTold());
  }

  /** "Moved from Lincoln to Omaha" is of Omaha. */
  private static List<Candidate> withoutMoves(ResponseText text, List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Candidate one = all.get(i);
      int sentence = text.sentenceStart(one.start());
      boolean isLeft =
          (all.size() > 1 && MOVED.matcher(text.lower()).region(sentence, one.start()).find())
              || (i + 1 < all.size()
                  && one.end() <= all.get(i + 1).start()
                  && FROM.matcher(text.lower())
                      .region(Math.max(0, one.start() - 9), one.start())
                      .find()
                  && TO.matcher(text.lower()).region(one.end(), all.get(i + 1).start()).matches());
      if (!isLeft) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** What was so "originally" or "formerly", where it is told what is so now. */
  private List<Candidate> withoutFormer(ResponseText text, List<Candidate> all) {
    List<Candidate> now = all.stream().filter(c -> isSeveral || !text.isFormer(c.start())).toList();
    return now.isEmpty() ? all : now;
  }

  private List<Candidate> english(ResponseText text, String entity) {
    List<Candidate> all = new ArrayList<>();
    String whole = text.text();
    scan(text, whole, entity, all);
    if (all.isEmpty() && whole.chars().noneMatch(Character::isUpperCase) && !text.abstains()) {
      scan(text, Capitals.of(whole), entity, all);
    }
    return all;
  }

  private void scan(ResponseText text, String whole, String entity, List<Candidate> all) {
    int place = 0;
    while (place < whole.length() && all.size() < Candidate.MOST) {
      Slot slot = Capitals.begins(whole, place) ? at(whole, place) : null;
      if (slot == null) {
        place++;
        continue;
      }
      slot = withoutTail(slot);
      String name = slot.normal();
      if (!isNoAnswer(text, slot) && !isEntity(text, slot, entity)) {
        all.add(new Candidate(name, name, slot.start(), slot.end()));
      }
      place = Math.max(slot.end(), place + 1);
    }
  }

  /** "Omaha-based", "Omaha, I think": the name alone. */
  private static Slot withoutTail(Slot slot) {
    Matcher tail = TAIL.matcher(slot.normal());
    if (!tail.find()) {
      return slot;
    }
    int cut = slot.normal().length() - tail.start();
    String name = slot.normal().substring(0, tail.start());
    return new Slot(slot.start(), Math.max(slot.start() + 1, slot.end() - cut), name, name);
  }

  /** What stands here; of schools a place too, as "Oxford" is said for its university. */
  private Slot at(String whole, int place) {
    Slot slot = english.at(whole, place, whole.length());
    if (slot == null && isSchool) {
      int from = Math.max(0, place - 12);
      boolean isFrom = DEGREE_FROM.matcher(whole).region(Math.max(0, place - REACH), place).find();
      boolean isNamed = isFrom || NAMES_SCHOOL.matcher(whole.substring(from, place)).find();
      boolean isStart = place == 0 || from > 0 || isNamed;
      slot = isNamed && isStart ? places.at(whole, place, whole.length()) : null;
    }
    return slot;
  }

  /** Words that begin a sentence, what a model calls itself, and degrees. */
  private boolean isNoAnswer(ResponseText text, Slot slot) {
    String name = slot.normal();
    Matcher label = LABEL.matcher(text.text()).region(slot.end(), text.text().length());
    boolean isLabel = label.lookingAt() && opensSentence(text, slot.start());
    if (SELF.matcher(name).find() || NUMBER.matcher(name).matches() || isLabel) {
      return true;
    }
    int from = Math.max(0, slot.start() - 6);
    if (isPerson && PLACED.matcher(text.lower()).region(from, slot.start()).find()) {
      return true;
    }
    if (isSchool && DEGREE.matcher(name).matches()) {
      return true;
    }
    if (name.indexOf(' ') >= 0 || !opensSentence(text, slot.start())) {
      return false;
    }
    boolean isBeforeComma = text.text().startsWith(",", slot.end());
    if (isBeforeComma && !INTERJECTION.matcher(name).matches()) {
      return false;
    }
    Matcher next = NEXT_WORD.matcher(text.text()).region(slot.end(), text.text().length());
    if (next.lookingAt()) {
      String word = next.group(1);
      Matcher hedge = Wordings.HEDGES.matcher(text.lower());
      boolean isHedged = hedge.region(next.start(1), text.lower().length()).lookingAt();
      return !isHedged && VERBS.indexOf(" " + word + " ") < 0 && !Wordings.EVENTS.containsKey(word);
    }
    return text.text().length() > LONGEST_BARE;
  }

  /** Whether this means whom or what was asked about; what it is named after may be the answer. */
  private boolean isEntity(ResponseText text, Slot slot, String entity) {
    if (!Sameness.of(slot.normal(), entity)) {
      return false;
    }
    boolean isPart = slot.normal().length() < entity.length() - 1;
    return isPerson
        || !isPart
        || !(text.text().length() < entity.length()
            || BEHIND_PREPOSITION.matcher(text.text().substring(0, slot.start())).find());
  }

  private static boolean opensSentence(ResponseText text, int place) {
    return text.text().substring(text.sentenceStart(place), place).isBlank();
  }

  @Override
  public boolean isSame(Candidate candidate, String reference) {
    return names.isSame(candidate.answer(), reference);
  }

  @Override
  public boolean areSame(Candidate one, Candidate other) {
    return names.isSame(one.answer(), other.answer()) || names.isSame(other.answer(), one.answer());
  }
}
