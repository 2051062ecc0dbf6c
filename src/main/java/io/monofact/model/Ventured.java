package io.monofact.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a response ventures although it says that it does not know. */
final class Ventured {

  private static final Pattern BUT =
      Pattern.compile(
          "\\bbut (?:(?:in|at|by|on|it is|it's|it was|the \\w+ (?:is|was)|i'd say) )?[\"\u201C]?$"
              + "|但(?:[^，。]{0,4}[是在于於为為由])?[\u300A\u201C]?$");
  private static final Pattern DOUBT =
      Pattern.compile(
          "[^\\p{L}]*(?:(?:or|and|[或和]) [^,.;!?\\n]*)?[^\\p{L}]*"
              + "(?:but|though|although|however|不[过過]|但|雖然|虽然|只是|然而|可是)?\\W*(?:[\\w']+ ){0,2}");
  private static final Pattern TURN = Pattern.compile("\\bbut\\b|但");
  private static final Pattern GRANTS =
      Pattern.compile(
          "^\\s*(?:while|although|though|even though|whereas|i know|whether)\\b|^(?:虽然|尽管)");

  /** What stands between an answer and the doubt about it is no longer. */
  private static final int LONGEST_DOUBT = 200;

  private Ventured() {}

  /**
   * What counts of a response's candidates: where it says that it does not know, those alone that
   * it ventures all the same, and none to which it only points.
   *
   * @param isTold whether the response says of them that they are what was asked for
   */
  static List<Candidate> of(ResponseText text, List<Candidate> all, boolean isTold) {
    if (all.isEmpty() || !text.abstains()) {
      return all;
    }
    int from = text.abstentions().get(0).start();
    return all.stream()
        .filter(
            c ->
                isHedged(text, c)
                    || isBehindBut(text, c, isTold)
                    || isBefore(text, c, from, isTold))
        .toList();
  }

  /** Whether the answer comes first and the doubt behind it: "Austin, but I am not sure". */
  private static boolean isBefore(ResponseText text, Candidate c, int doubt, boolean isTold) {
    if (c.end() > doubt
        || Wordings.ADVISES
            .matcher(text.lower())
            .region(text.sentenceStart(c.start()), c.start())
            .find()) {
      return false;
    }
    if (isTold) {
      return true;
    }
    boolean isGranted =
        GRANTS.matcher(text.lower()).region(text.sentenceStart(c.start()), c.start()).find();
    return !isGranted
        && doubt - c.end() <= LONGEST_DOUBT
        && DOUBT.matcher(text.lower()).region(c.end(), doubt).matches();
  }

  /** "I'm not sure, but Austin": nothing else in its sentence but a hedge. */
  private static boolean isBehindBut(ResponseText text, Candidate c, boolean isTold) {
    int from = text.sentenceStart(c.start());
    if (isTold
        && TURN.matcher(text.lower()).region(from, c.start()).find()
        && !abstainsBehindTurn(text, c)) {
      return true;
    }
    if (!BUT.matcher(text.lower()).region(from, c.start()).find()) {
      return false;
    }
    int end = Math.max(c.end(), text.sentenceEnd(c.end()));
    return text.text().substring(c.end(), end).chars().noneMatch(Character::isLetter)
        || Wordings.HEDGES.matcher(text.lower()).region(c.end(), end).find();
  }

  private static boolean abstainsBehindTurn(ResponseText text, Candidate c) {
    return text.abstainsAt(turn(text, text.sentenceStart(c.start()), c.start()), c.end());
  }

  /** Where a stretch's last "but" ends, or its beginning. */
  private static int turn(ResponseText text, int from, int to) {
    Matcher turn = TURN.matcher(text.lower()).region(from, to);
    int last = from;
    while (turn.find()) {
      last = turn.end();
    }
    return last;
  }

  private static boolean isHedged(ResponseText text, Candidate c) {
    int from = text.sentenceStart(c.start());
    Matcher hedge = Wordings.HEDGES.matcher(text.lower()).region(from, c.start());
    int last = -1;
    while (hedge.find()) {
      last = hedge.end();
    }
    return last >= 0
        && !Wordings.ADVISES
            .matcher(text.lower())
            .region(turn(text, from, c.start()), c.start())
            .find()
        && !text.abstainsAt(last, c.end());
  }
}
