package io.monofact.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which word of an event tells of a candidate: the nearest before it in its own clause, or behind
 * it there; else the nearest in a clause of its sentence that has no candidate.
 */
final class NearestEvent {

  private static final String CLAUSE_ENDS = ",;()\u2014\n\uFF0C\uFF1B\uFF08\uFF09";
  private static final Pattern AND = Pattern.compile("\\W*(?:and|or)?\\W*(?:was )?");
  private static final Pattern TURNS = Pattern.compile("\\b(?:and|but)\\b");

  private final String asked;

  NearestEvent(String asked) {
    this.asked = asked;
  }

  /**
   * The word that tells of a candidate.
   *
   * @param used up to where words have told of the one before
   */
  EventWords.Word of(
      ResponseText text, List<Candidate> all, int i, List<EventWords.Word> words, int used) {
    Candidate candidate = all.get(i);
    int floor = i > 0 ? Math.max(all.get(i - 1).end(), used) : 0;
    int limit = i + 1 < all.size() ? all.get(i + 1).start() : text.lower().length();
    int clauseStart = Math.max(floor, clauseStart(text, candidate.start()));
    int clauseEnd = Math.min(limit, clauseEnd(text, candidate.end()));
    EventWords.Word word = last(text, words, clauseStart, candidate.start());
    Matcher turn = TURNS.matcher(text.lower()).region(candidate.end(), clauseEnd);
    int turned = turn.find() ? turn.start() : clauseEnd;
    word = word == null ? first(words, candidate.end(), turned) : word;
    if (word != null) {
      return word;
    }
    // A word in another candidate's clause is of that one.
    int from = Math.max(floor, text.sentenceStart(candidate.start()));
    from = i > 0 && from == floor ? Math.min(clauseEnd(text, from), clauseStart) : from;
    int to = Math.min(limit, text.sentenceEnd(candidate.end()));
    to = i + 1 < all.size() && to == limit ? Math.max(clauseStart(text, to), clauseEnd) : to;
    word = last(text, words, from, clauseStart);
    word = word == null ? first(words, clauseEnd, to) : word;
    boolean isUnknown = word != null && text.abstainsAt(candidate.end(), word.start());
    return isUnknown ? null : word;
  }

  /** The last word of a stretch; of "born and raised", and of an office, the one before. */
  private EventWords.Word last(ResponseText text, List<EventWords.Word> words, int from, int to) {
    EventWords.Word last = null;
    for (int i = words.size() - 1; i >= 0 && words.get(i).start() >= from; i--) {
      EventWords.Word word = words.get(i);
      if (word.end() > to) {
        continue;
      }
      if (last == null) {
        last = word;
      } else if (word.event().equals(asked)
          && (last.event().equals("office")
              || AND.matcher(text.lower()).region(word.end(), last.start()).matches())) {
        return word;
      }
    }
    return last;
  }

  private static EventWords.Word first(List<EventWords.Word> words, int from, int to) {
    for (EventWords.Word word : words) {
      if (word.start() >= from && word.end() <= to) {
        return word;
      }
    }
    return null;
  }

  private static int clauseStart(ResponseText text, int place) {
    int start = place;
    while (start > 0 && !endsClause(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(ResponseText text, int place) {
    int end = place;
    while (end < text.lower().length() && !endsClause(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean endsClause(ResponseText text, int place) {
    return CLAUSE_ENDS.indexOf(text.lower().charAt(place)) >= 0 || text.endsSentence(place);
  }
}
