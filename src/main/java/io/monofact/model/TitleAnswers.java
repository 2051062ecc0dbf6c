package io.monofact.model;

import io.monofact.claim.Category;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles of works: in quotation marks or Markdown's stars, on a line of their own, behind words
 * such as "titled", as a reference has them, or the whole response.
 */
final class TitleAnswers implements Answers {

  private static final SlotType BARE = SlotTypes.of("en", "bare-title");
  private static final String THESIS =
      "\\b(?:dissertation|thesis|title|titled|phd|doctorate)\\b|论文|論文|题|題";
  private static final String WORK = Wordings.ABOUT_TITLE.pattern() + "|书|書|作品|题|題";

  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?:she|he|it|they|i|my|we|this|that|there|her|his|no|none|nothing|sorry|unfortunately|sadly|regrettably"
              + "|try|please|check|consult|see|as an|the (?:author|dissertation|thesis|title|name)|if)\\b");

  /** What goes on a sentence about the title, rather than giving it. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^\\W*(?:isn't|wasn't|(?:is|was) not|remains|cannot|can't|has|have|had|and|or|which|that|who|by|to|so)\\b");

  /** What stands before a title that a response tells, where it is not one of the words listed. */
  private static final Pattern LEADS =
      Pattern.compile(
          "\\b(?:title|dissertation|thesis)\\b[^.:;\\n→=]{0,80}?(?:\\s*(?:→|=>|->|=|:)|\\s(?:is|was)\\b(?! (?:about|on)\\b))"
              + "\\s*(?:(?:titled|entitled|called|named)\\s*:?\\s*)?");

  /** "Marsh, H. (1954). Studies in ...", as lists of references have it. */
  private static final Pattern CITED =
      Pattern.compile(
          "^\\p{Lu}[^.(]*,\\s*(?:\\p{Lu}[\\p{L}]*\\.?\\s*)+\\((?:1[5-9]|20)\\d\\d[a-z]?\\)[.,:]\\s+(?=\\p{L})");

  private static final Pattern PREPOSITION =
      Pattern.compile("\\b(?:at|in|from|of|by|to|for|under|with) $");

  /** With the space behind it, and a line's end. */
  private static final int LONGEST_PREPOSITION = 8;

  /** "It was on the Hebrides" says what it is about. */
  private static final Pattern ABOUT = Pattern.compile("(?:of|on|about|at|in|for|by)\\b");

  private static final Pattern MARKER = Pattern.compile("^(?:[>•*#-]+|\\d{1,2}[.)])\\s+");
  private static final Pattern ASKS =
      Pattern.compile(
          "^\\W*(?:what|which|who|whom|when|where|how|in which|do|does|did|could|can|would|is|are|was|should|may|have|has)\\b");
  private static final Pattern CHINESE_NAMES = Pattern.compile("(?:题目|題目|标题|標題|论文|論文|书名|名)[是为為:：]");
  private static final Pattern CHINESE_SENTENCE =
      Pattern.compile("[是为為]一|^[他她它我]|^(?:作为|作為|对不起|對不起|抱歉|很遗憾|很遺憾|不好意思)");

  private final QuotedTitles quotes;

  /**
   * @param asked the category, whose question tells what is asked for
   */
  TitleAnswers(Category asked) {
    String question = (asked.question() + " " + asked.label()).toLowerCase(Locale.ROOT);
    boolean isThesis = question.contains("dissertation") || question.contains("thesis");
    this.quotes = new QuotedTitles(isThesis ? THESIS : WORK, isThesis);
  }

  @Override
  public List<Candidate> read(ResponseText text, String entity) {
    List<Candidate> quoted = quotes.in(text, entity);
    if (!quoted.isEmpty()) {
      return alternatives(text, quoted);
    }
    List<Candidate> found = new ArrayList<>();
    ownLine(text, entity, found);
    if (found.isEmpty()) {
      named(text, entity, found);
    }
    if (found.isEmpty() && !text.abstainsAnyhow()) {
      whole(text, entity, found);
    }
    return Ventured.of(text, found, false);
  }

  /** The first, and those that "or" joins to it; others are of something else. */
  private static List<Candidate> alternatives(ResponseText text, List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : Settled.of(text, all)) {
      if (kept.isEmpty()) {
        kept.add(candidate);
        continue;
      }
      if (!Settled.isAlternative(text, kept.get(kept.size() - 1), candidate)) {
        break;
      }
      kept.add(candidate);
    }
    return kept;
  }

  /** A first line in capitals, with what is said of it below. */
  private static void ownLine(ResponseText text, String entity, List<Candidate> found) {
    int line = text.text().indexOf('\n');
    if (line < 0) {
      return;
    }
    String first = text.text().substring(0, line);
    boolean isLabelled =
        LEADS.matcher(text.lower()).region(0, line).find() || CHINESE_NAMES.matcher(first).find();
    if (!isLabelled && TitleText.isCapitalised(TitleText.cut(first))) {
      whole(text, entity, found);
    }
  }

  private static void named(ResponseText text, String entity, List<Candidate> found) {
    Matcher marks = Wordings.NAMES_TITLE.matcher(text.lower());
    int from = -1;
    while (marks.find()) {
      if (from < 0 || marks.start() <= from + 2) {
        from = marks.end();
      }
    }
    Matcher chinese = CHINESE_NAMES.matcher(text.text());
    if (from < 0 && chinese.find()) {
      from = chinese.end();
    }
    Matcher cited = CITED.matcher(text.text());
    if (cited.find()) {
      add(text, cited.end(), found);
      return;
    }
    Matcher leads = LEADS.matcher(text.lower());
    while (leads.find()) {
      String rest = line(text, leads.end());
      if (!rest.isEmpty()
          && TitleText.isCapitalised(TitleText.cut(rest))
          && !TitleText.isOf(TitleText.cut(rest), entity)) {
        add(text, leads.end(), found);
        return;
      }
    }
    boolean isAbout =
        from >= 0 && ABOUT.matcher(text.text()).region(from, text.text().length()).lookingAt();
    if (from >= 0 && from < text.text().length() && !isAbout && !isAsked(text, from)) {
      String shown = TitleText.cut(line(text, from));
      boolean isDoubtful = text.abstainsAnyhow() && !TitleText.isCapitalised(shown);
      if (!isDoubtful
          && !TitleText.isOf(shown, entity)
          && !NO_TITLE.matcher(text.lower().substring(from)).find()) {
        add(text, from, found);
      }
    } else if (from < 0) {
      behindCue(text, found);
    }
  }

  /** Whether a place is within a question, such as one that repeats what was asked. */
  private static boolean isAsked(ResponseText text, int place) {
    int end = text.sentenceEnd(place);
    return end < text.text().length()
        && text.text().charAt(end) == '?'
        && ASKS.matcher(text.lower()).region(text.sentenceStart(place), end).find();
  }

  /** "Her thesis, Contributions to the Study of Insects, was accepted". */
  private static void behindCue(ResponseText text, List<Candidate> found) {
    Matcher cue = Wordings.ABOUT_TITLE.matcher(text.lower());
    String whole = text.text();
    if (!cue.find() || whole.lastIndexOf('(', cue.start()) > whole.lastIndexOf(')', cue.start())) {
      return;
    }
    for (int place = cue.end(); place < whole.length(); place++) {
      boolean begins =
          Character.isUpperCase(whole.charAt(place))
              && !Character.isLetter(whole.charAt(place - 1))
              && !isBehindPreposition(text, place);
      Slot slot = begins ? BARE.at(whole, place, whole.length()) : null;
      if (slot != null && slot.normal().indexOf(' ') > 0) {
        add(text, place, found);
        return;
      }
    }
  }

  private static boolean isBehindPreposition(ResponseText text, int place) {
    return PREPOSITION
        .matcher(text.lower())
        .region(Math.max(0, place - LONGEST_PREPOSITION), place)
        .useTransparentBounds(true)
        .find();
  }

  private static void whole(ResponseText text, String entity, List<Candidate> found) {
    Matcher marker = MARKER.matcher(text.text());
    int from = marker.find() ? marker.end() : 0;
    String first = line(text, from);
    String lower = first.toLowerCase(Locale.ROOT);
    boolean isSentence =
        SENTENCE.matcher(lower).find()
            || CHINESE_SENTENCE.matcher(lower).find()
            || TitleText.key(first).startsWith(TitleText.key(entity));
    boolean asks = ASKS.matcher(lower).find() && first.endsWith("?");
    if (!isSentence && !asks) {
      add(text, from, found);
    }
  }

  private static String line(ResponseText text, int from) {
    int line = text.text().indexOf('\n', from);
    return text.text().substring(from, line < 0 ? text.text().length() : line).strip();
  }

  private static void add(ResponseText text, int from, List<Candidate> found) {
    String rest = TitleText.withoutTail(line(text, from));
    if (ABOUT.matcher(rest).lookingAt()) {
      return;
    }
    String shown = TitleText.cut(rest);
    if (!TitleText.key(shown).isEmpty()) {
      found.add(new Candidate(shown, rest, from, from + shown.length()));
    }
  }

  @Override
  public boolean isSame(Candidate candidate, String reference) {
    return TitleText.areSame(candidate.answer(), reference)
        || TitleText.beginsWith(candidate.longest(), reference);
  }

  @Override
  public boolean areSame(Candidate one, Candidate other) {
    return TitleText.areSame(one.answer(), other.answer());
  }
}
