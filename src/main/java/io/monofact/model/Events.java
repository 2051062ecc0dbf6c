package io.monofact.model;

import io.monofact.claim.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of a response's dates are of the event that was asked for. The word nearest before a date
 * tells, or else the nearest behind it, in the same sentence and on its own side of other dates:
 * "born on 12 March and died on 4 June". Without such a word a date is taken for the answer.
 */
final class Events {

  private static final String BIRTH = "birth";
  private static final String DEATH = "death";
  private static final int LONGEST_DASH = 5;
  private static final Pattern JOINS =
      Pattern.compile("(?:[^\\p{L}]|\\b(?:and|but|on|in|the|of|also|maybe|perhaps)\\b|[和与與、])*");

  private final String asked;

  Events(Category category) {
    this.asked = of(category.question() + " " + category.label() + " " + category.name());
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

  /** The dates that may be of the event. */
  List<Candidate> ofAsked(ResponseText text, List<Candidate> dates) {
    List<String> events = new ArrayList<>();
    boolean anyTold = false;
    for (int i = 0; i < dates.size(); i++) {
      String event = event(text, dates, i);
      events.add(event);
      anyTold |= event != null && event.equals(asked) && isSaid(text, dates, i);
    }
    List<Candidate> kept = new ArrayList<>();
    boolean isBeforeKept = false;
    for (int i = 0; i < dates.size(); i++) {
      String event = events.get(i);
      boolean isFree = !anyTold || (isBeforeKept && goesOn(text, dates.get(i - 1), dates.get(i)));
      isBeforeKept = event == null ? isFree : event.equals(asked);
      if (isBeforeKept) {
        kept.add(dates.get(i));
      }
    }
    return kept;
  }

  /** Whether a date is the response's own, rather than denied or told of others. */
  private static boolean isSaid(ResponseText text, List<Candidate> dates, int i) {
    return !Settled.isDenied(text, dates.get(i)) && !Settled.isReported(text, dates.get(i), dates);
  }

  /** Whether a date without a word of its own is one more answer, or a correction of the last. */
  private static boolean goesOn(ResponseText text, Candidate before, Candidate date) {
    String between = text.lower().substring(Math.min(before.end(), date.start()), date.start());
    return Settled.isAlternative(text, before, date)
        || JOINS.matcher(between).matches()
        || Wordings.CORRECTS.matcher(between).find()
        || Wordings.FINAL.matcher(between).find();
  }

  private static String event(ResponseText text, List<Candidate> dates, int i) {
    Candidate date = dates.get(i);
    int from = text.sentenceStart(date.start());
    int to = text.sentenceEnd(date.end());
    if (i > 0 && isSpan(text, dates.get(i - 1), date)) {
      return DEATH;
    }
    if (i + 1 < dates.size() && isSpan(text, date, dates.get(i + 1))) {
      return BIRTH;
    }
    from = i > 0 ? Math.max(from, dates.get(i - 1).end()) : from;
    to = i + 1 < dates.size() ? Math.min(to, dates.get(i + 1).start()) : to;
    String before = last(text.lower(), from, date.start());
    return before == null ? first(text.lower(), date.end(), to) : before;
  }

  /** Whether a dash alone stands between two dates, within parentheses. */
  private static boolean isSpan(ResponseText text, Candidate one, Candidate other) {
    String between = text.text().substring(one.end(), Math.max(one.end(), other.start())).strip();
    return between.length() <= LONGEST_DASH
        && !between.isEmpty()
        && between
            .chars()
            .allMatch(c -> "-\u2010\u2011\u2012\u2013\u2014\u2015－~～至".indexOf(c) >= 0);
  }

  private static String last(String lower, int from, int to) {
    int end = to;
    while (end > from) {
      char c = lower.charAt(end - 1);
      if (isHan(c)) {
        String event = Wordings.EVENTS.get(String.valueOf(c));
        if (event != null) {
          return event;
        }
        end--;
      } else if (Character.isLetter(c)) {
        int start = end;
        while (start > from && isWord(lower.charAt(start - 1))) {
          start--;
        }
        String event = eventOf(lower, start, end);
        if (event != null) {
          return event;
        }
        end = start;
      } else {
        end--;
      }
    }
    return null;
  }

  private static String first(String lower, int from, int to) {
    int start = from;
    while (start < to) {
      char c = lower.charAt(start);
      if (isHan(c)) {
        String event = Wordings.EVENTS.get(String.valueOf(c));
        if (event != null) {
          return event;
        }
        start++;
      } else if (Character.isLetter(c)) {
        int end = start;
        while (end < to && isWord(lower.charAt(end))) {
          end++;
        }
        String event = eventOf(lower, start, end);
        if (event != null) {
          return event;
        }
        start = end;
      } else {
        start++;
      }
    }
    return null;
  }

  private static String eventOf(String lower, int start, int end) {
    boolean isAsOf = end - start == 2 && lower.startsWith("as of", Math.max(0, end - 5));
    return isAsOf ? "knowledge" : Wordings.EVENTS.get(lower.substring(start, end));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) && !isHan(c);
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && Character.isIdeographic(c);
  }
}
