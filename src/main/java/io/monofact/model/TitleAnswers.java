package io.monofact.model;

import io.monofact.claim.Category;
import io.monofact.claim.PromptKey;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles of works: in quotation marks or Markdown's stars, behind words such as "titled", or the
 * whole response. Two are the same but for case, diacritics, punctuation and articles, and where
 * one is the other without its subtitle.
 */
final class TitleAnswers implements Answers {

  private static final SlotType QUOTED = SlotTypes.of("en", "title");
  private static final SlotType BARE = SlotTypes.of("en", "bare-title");

  private static final String OPENING = "\"'\u201C\u201E\u2018\u00AB\u300A";

  /** Where a title without quotation marks may be over. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[,.;(\\[。，；（]|\\s[-–—]\\s|\\s(?:in|from) (?=\\d{4})|\\sat (?=the University)"
              + "|\\s(?:submitted|completed|published|which|under|written)\\b");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "^(?:she|he|it|they|i|my|we|this|that|there|her|his|no|sorry|unfortunately|sadly|the author)\\b");

  /** What goes on a sentence about the title, rather than giving it. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^\\W*(?:isn't|wasn't|(?:is|was) not|remains|cannot|can't|has|have|had|and|or|which|that|who|by|to)\\b");

  /** "It was on the Hebrides" says what it is about. */
  private static final Pattern SMALL_WORD = Pattern.compile("(?:of|on|about|at|in|for|by)\\b");

  private static final Pattern CHINESE_NAMES = Pattern.compile("(?:题目|題目|标题|標題|论文|論文|书名|名)[是为為:：]");
  private static final Pattern CHINESE_SENTENCE = Pattern.compile("[是为為]一|^[他她它我]");

  private final Events events;

  TitleAnswers(Category asked) {
    this.events = new Events(asked, true);
  }

  @Override
  public List<Candidate> read(ResponseText text, String entity) {
    List<Candidate> quoted = events.ofAsked(text, quoted(text)).kept();
    if (!quoted.isEmpty()) {
      return alternatives(text, Ventured.of(text, quoted, false));
    }
    List<Candidate> found = new ArrayList<>();
    named(text, found);
    if (found.isEmpty() && !text.abstainsAnyhow()) {
      whole(text, entity, found);
    }
    return Ventured.of(text, found, false);
  }

  private static List<Candidate> quoted(ResponseText text) {
    List<Candidate> all = new ArrayList<>();
    String whole = text.text();
    int place = 0;
    while (place < whole.length()) {
      Slot slot = OPENING.indexOf(whole.charAt(place)) < 0 ? null : quotedAt(whole, place);
      if (slot == null) {
        place++;
        continue;
      }
      int end = place + slot.end();
      all.add(new Candidate(slot.normal(), slot.normal(), place, end));
      place = end;
    }
    return all;
  }

  /** Read as if nothing stood before it: Chinese opens quotation marks right behind a word. */
  private static Slot quotedAt(String text, int place) {
    boolean isApostrophe =
        text.charAt(place) == '\'' && place > 0 && Character.isLetter(text.charAt(place - 1));
    return isApostrophe ? null : QUOTED.at(text.substring(place), 0, text.length() - place);
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

  private static void named(ResponseText text, List<Candidate> found) {
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
    if (from >= 0 && from < text.text().length()) {
      if (!SMALL_WORD.matcher(text.text()).region(from, text.text().length()).lookingAt()
          && !NO_TITLE.matcher(text.lower().substring(from)).find()) {
        add(text, from, found);
      }
    } else if (from < 0) {
      behindCue(text, found);
    }
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
              && !Character.isLetter(whole.charAt(place - 1));
      Slot slot = begins ? BARE.at(whole, place, whole.length()) : null;
      if (slot != null && slot.normal().indexOf(' ') > 0) {
        add(text, place, found);
        return;
      }
    }
  }

  private static void whole(ResponseText text, String entity, List<Candidate> found) {
    String first = text.text().split("\n", 2)[0];
    String lower = text.lower().substring(0, first.length());
    boolean isSentence =
        SENTENCE.matcher(lower).find()
            || CHINESE_SENTENCE.matcher(lower).find()
            || key(first).startsWith(key(entity));
    if (!isSentence && !Wordings.ASKS.matcher(lower).find()) {
      add(text, 0, found);
    }
  }

  private static void add(ResponseText text, int from, List<Candidate> found) {
    int line = text.text().indexOf('\n', from);
    String rest = text.text().substring(from, line < 0 ? text.text().length() : line).strip();
    Matcher breaks = BREAK.matcher(rest);
    String shown = breaks.find() && breaks.start() > 0 ? rest.substring(0, breaks.start()) : rest;
    boolean asks = Wordings.ASKS.matcher(text.lower()).find() && rest.endsWith("?");
    if (!key(shown).isEmpty() && !asks) {
      found.add(new Candidate(shown, rest, from, from + shown.length()));
    }
  }

  @Override
  public boolean isSame(Candidate candidate, String reference) {
    if (areSame(candidate.answer(), reference) || areSame(candidate.longest(), reference)) {
      return true;
    }
    Matcher breaks = BREAK.matcher(candidate.longest());
    while (breaks.find()) {
      if (areSame(candidate.longest().substring(0, breaks.start()), reference)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean areSame(Candidate one, Candidate other) {
    return areSame(one.answer(), other.answer());
  }

  private static boolean areSame(String one, String other) {
    String a = key(one);
    String b = key(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.equals(b) || isMainOf(one, b) || isMainOf(other, a);
  }

  /** Whether a key is the title alone of one that has a subtitle. */
  private static boolean isMainOf(String titled, String key) {
    int colon = titled.indexOf(':');
    return colon > 0 && key.indexOf(' ') > 0 && key(titled.substring(0, colon)).equals(key);
  }

  private static String key(String title) {
    String key = PromptKey.of(title.replace("&", " and "));
    return key.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").replaceAll("\\b(?:a|an|the) ", "").strip();
  }
}
