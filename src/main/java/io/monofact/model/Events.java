package io.monofact.model;

import io.monofact.claim.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of a response's candidates are of the event that was asked for. A word in a candidate's own
 * clause tells, the nearest before it or else the nearest behind it; then one in a clause that has
 * no candidate: "born on 12 March and died on 4 June". Where no word tells, it is taken for the
 * answer.
 */
final class Events {

  private static final String BIRTH = "birth";
  private static final String DEATH = "death";
  private static final int LONGEST_DASH = 5;

  /** What joins two members of a list is no longer. */
  private static final int LONGEST_JOIN = 100;

  /** What may stand for the event where the response tells nothing nearer. */
  private static final Map<String, String> NEAR =
      Map.of("founding", "opening", "work", "writing", "seat", "upbringing");

  private static final Pattern JOINS =
      Pattern.compile(
          "(?:[^\\p{L}]++|\\b(?:and|but|on|in|at|from|the|of|then|also|maybe|perhaps|later|afterwards|subsequently"
              + "|finally|first|next|both|plus|as well as)\\b|以及|其次|然后|然後|后来|後來|再|[和与與及跟在于於])*+");

  /** Where these are told of, another thing may be meant only if one of those was asked for. */
  private static final Map<String, Set<String>> SOFT =
      Map.of(
          "upbringing", Set.of(BIRTH, DEATH, "seat", "founding"),
          "kin", Set.of(BIRTH, DEATH, "marriage", "founding", "writing"),
          "teaching", Set.of(BIRTH, "education"),
          "office", Set.of("founding", "marriage", "education"),
          "marriage", Set.of("marriage", BIRTH, DEATH),
          "award", Set.of(BIRTH, DEATH, "founding", "marriage", "seat", "work"),
          "thesis", Set.of(BIRTH, DEATH),
          "writing", Set.of("writing", "work", BIRTH, DEATH));

  /** Between the dates of "(Lisbon, 1903 – Porto, 1979)". */
  private static final Pattern LIFE =
      Pattern.compile("(?:, [\\p{L} ]+)?\\s*[-\u2010-\u2015]\\s*(?:[\\p{L} ]+, ?)?(?:in )?");

  /** "(1946 –)" and "(1946 – present)": what goes on has begun. */
  private static final Pattern OPEN =
      Pattern.compile(
          "\\s*[-\u2010-\u2015\uFF0D~\uFF5E]\\s*(?:present|today|now|至今|今)?\\s*[)\uFF09]");

  private static final Pattern LISTS =
      Pattern.compile("\\W*(?:and|or|&)?\\s*|[、]?(?:和|与|與|及|以及|跟|或|或者|还是|還是)?", 0);
  private static final Pattern JOINS_PEOPLE =
      Pattern.compile(
          "\\W*(?:(?:and|&|with|along with|together with|alongside)\\s+)?"
              + "(?:(?:his|her|their|the|fellow)\\s+)?(?:\\p{Ll}+[\\s-]+){0,3}");

  private final String asked;
  private final boolean isSeveral;
  private final boolean isLoose;
  private final NearestEvent nearest;
  private final boolean ofNames;

  /**
   * @param ofNames whether candidates are names rather than dates
   */
  Events(Category category, boolean ofNames) {
    this.asked = of(category.question() + " " + category.label() + " " + category.name());
    this.nearest = new NearestEvent(asked);
    this.ofNames = ofNames;
    this.isSeveral = ofNames && category.severalAnswers();
    this.isLoose = isSeveral && !"marriage".equals(asked);
  }

  private static String of(String question) {
    for (String word : question.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      String event = Wordings.EVENTS.get(word);
      if (event != null) {
        return event;
      }
    }
    return null;
  }

  /**
   * The candidates that may be of the event.
   *
   * @param kept those
   * @param isTold whether a word tells so
   */
  record Asked(List<Candidate> kept, boolean isTold) {}

  /** The candidates that may be of the event. */
  Asked ofAsked(ResponseText text, List<Candidate> all) {
    if (all.isEmpty() || asked == null) {
      return new Asked(all, false);
    }
    List<String> events = events(text, all);
    boolean isTold = isTold(text, all, events);
    if (!isTold && NEAR.containsKey(asked)) {
      events.replaceAll(event -> NEAR.get(asked).equals(event) ? asked : event);
      isTold = isTold(text, all, events);
    }
    List<Candidate> kept = new ArrayList<>();
    boolean isBeforeKept = false;
    for (int i = 0; i < all.size(); i++) {
      String event = events.get(i);
      boolean goesOn = isBeforeKept && goesOn(text, all.get(i - 1), all.get(i), event);
      isBeforeKept = event == null ? !isTold || goesOn : event.equals(asked) || (ofNames && goesOn);
      if (isBeforeKept) {
        kept.add(all.get(i));
      }
    }
    return new Asked(kept, isTold);
  }

  /** Whether a candidate of the event is the response's own, rather than denied or reported. */
  private boolean isTold(ResponseText text, List<Candidate> all, List<String> events) {
    for (int i = 0; i < all.size(); i++) {
      if (asked.equals(events.get(i))
          && !Settled.isDenied(text, all.get(i))
          && !Settled.isReported(text, all.get(i), all)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a candidate goes on a list, or corrects the one before it. */
  private boolean goesOn(ResponseText text, Candidate before, Candidate candidate, String event) {
    String between =
        text.lower().substring(Math.min(before.end(), candidate.start()), candidate.start());
    if (event != null) {
      return "kin".equals(event)
          && NEAR.containsKey(asked)
          && between.length() <= LONGEST_JOIN
          && JOINS_PEOPLE.matcher(between).matches();
    }
    boolean isNear = between.length() <= LONGEST_JOIN;
    return (isLoose && text.sentenceStart(candidate.start()) <= before.start() && !text.hasHan())
        || Settled.isAlternative(text, before, candidate)
        || (isNear
            && JOINS.matcher(between).matches()
            && text.sentenceStart(candidate.start()) <= before.start())
        || Wordings.CORRECTS.matcher(between).find()
        || Wordings.FINAL.matcher(between).find();
  }

  private List<String> events(ResponseText text, List<Candidate> all) {
    List<EventWords.Word> words =
        EventWords.of(text.lower(), !ofNames).stream()
            .filter(w -> SOFT.getOrDefault(w.event(), Set.of(asked)).contains(asked))
            .toList();
    List<String> events = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i > 0 && isSpan(text, all.get(i - 1), all.get(i))) {
        events.add(DEATH);
        continue;
      }
      if (i + 1 < all.size() && isSpan(text, all.get(i), all.get(i + 1))) {
        events.add(DEATH.equals(asked) ? BIRTH : asked);
        continue;
      }
      if (!ofNames
          && !DEATH.equals(asked)
          && OPEN.matcher(text.text()).region(all.get(i).end(), text.text().length()).lookingAt()) {
        events.add(asked);
        continue;
      }
      EventWords.Word word = words.isEmpty() ? null : nearest.of(text, all, i, words, used);
      events.add(word == null ? null : word.event());
      // where there are several, one word may tell of both: "Ann Poe founded it with Tom Hale"
      used = !isSeveral && word != null && word.start() >= all.get(i).end() ? word.end() : used;
    }
    for (int i = 1; i < all.size(); i++) {
      if (events.get(i) == null && isJoined(text, all.get(i - 1), all.get(i))) {
        events.set(i, events.get(i - 1));
      }
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      if (events.get(i) == null && isJoined(text, all.get(i), all.get(i + 1))) {
        events.set(i, events.get(i + 1));
      }
    }
    return events;
  }

  /** Whether two are of one list, so that what tells of the second tells of the first. */
  private static boolean isJoined(ResponseText text, Candidate before, Candidate candidate) {
    String between =
        text.lower().substring(Math.min(before.end(), candidate.start()), candidate.start());
    return between.length() <= LONGEST_JOIN
        && !between.isBlank()
        && LISTS.matcher(between).matches();
  }

  /** Whether a dash alone stands between two dates. */
  private boolean isSpan(ResponseText text, Candidate one, Candidate other) {
    String between = text.text().substring(one.end(), Math.max(one.end(), other.start())).strip();
    boolean isLife =
        LIFE.matcher(between).matches()
            && text.lower().lastIndexOf('(', one.start())
                > text.lower().lastIndexOf(')', one.start());
    if (ofNames || isLife) {
      return isLife && !ofNames;
    }
    return between.length() <= LONGEST_DASH
        && !between.isEmpty()
        && between
            .chars()
            .allMatch(
                c -> "-\u2010\u2011\u2012\u2013\u2014\u2015\uFF0D~\uFF5E\u81F3".indexOf(c) >= 0);
  }
}
