package io.monofact.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which of its candidates a response settles: not on what it denies; on what stands behind
 * "final answer" or behind a correction, where there is such a thing, or else on what has the first
 * line to itself; on what it says itself rather than on what it reports of "some sources".
 */
final class Settled {

  private static final int REACH = 40;
  private static final int NEAR = 60;

  private static final Pattern DENIES =
      Pattern.compile(
          "(?:\\bnot|n't|\\bnever|\\brather than|\\binstead of|不是|并非|並非|而非)\\s*"
              + "(?:(?:on|in|at|by|to|from|the|of|a|an|was|is|be|been|it|that|actually|necessarily"
              + "|born|called|titled|entitled|founded|established|created|started|married|educated"
              + "|written|based|headquartered|located) )*"
              + "(?:在|于|於|生于|生於|出生于|出生於)*"
              + "[\"'\u201C\u2018\u300A]?$");

  private static final Pattern OR =
      Pattern.compile("^[^\\p{L}]*(?:or\\b|或|还是|還是).*", Pattern.DOTALL);

  private static final Pattern COMMA =
      Pattern.compile("[\"'\u201C\u201D]?\\s*[,，、]\\s*[\"'\u201C\u201D]?");

  private Settled() {}

  /** Whether a response offers a candidate in place of the one before it: "Austin or Boston". */
  static boolean isAlternative(ResponseText text, Candidate before, Candidate candidate) {
    int from = Math.min(before.end(), candidate.start());
    return OR.matcher(text.lower().substring(from, candidate.start())).matches();
  }

  /** Whether a comma or "or" alone joins a candidate to the one before it. */
  static boolean isListed(ResponseText text, Candidate before, Candidate candidate) {
    int from = Math.min(before.end(), candidate.start());
    return COMMA.matcher(text.text().substring(from, candidate.start())).matches()
        || isAlternative(text, before, candidate);
  }

  static List<Candidate> of(ResponseText text, List<Candidate> all) {
    List<Candidate> kept = all.stream().filter(c -> !isDenied(text, c)).toList();
    if (kept.size() < 2) {
      return kept;
    }
    List<Candidate> behind = behindCorrection(text, behindFinal(text, kept));
    kept = behind.size() == kept.size() ? onOwnLine(text, kept) : behind;
    List<Candidate> said = withoutReported(text, kept);
    return said.isEmpty() ? kept : said;
  }

  /** Whether a response says that it is not this one. */
  static boolean isDenied(ResponseText text, Candidate candidate) {
    String before =
        text.lower().substring(Math.max(0, candidate.start() - REACH), candidate.start());
    return DENIES.matcher(before).find();
  }

  /** A first line that is an answer and nothing else; what follows explains. */
  private static List<Candidate> onOwnLine(ResponseText text, List<Candidate> kept) {
    Candidate first = kept.get(0);
    int line = text.text().indexOf('\n');
    boolean isOwn =
        line >= first.end()
            && isBare(text.text().substring(0, first.start()))
            && isBare(text.text().substring(first.end(), line));
    return isOwn ? List.of(first) : kept;
  }

  private static boolean isBare(String text) {
    return text.chars().noneMatch(Character::isLetter);
  }

  private static List<Candidate> behindFinal(ResponseText text, List<Candidate> kept) {
    List<Candidate> behind = kept;
    Matcher mark = Wordings.FINAL.matcher(text.lower());
    while (mark.find()) {
      int end = mark.end();
      List<Candidate> after = kept.stream().filter(c -> c.start() >= end).toList();
      if (!after.isEmpty() && after.get(0).start() - end <= NEAR) {
        behind = after;
      }
    }
    return behind;
  }

  private static List<Candidate> behindCorrection(ResponseText text, List<Candidate> kept) {
    List<Candidate> behind = kept;
    Matcher mark = Wordings.CORRECTS.matcher(text.lower());
    while (mark.find()) {
      int end = mark.end();
      List<Candidate> after = behind.stream().filter(c -> c.start() >= end).toList();
      behind = after.isEmpty() ? behind : after;
    }
    return behind;
  }

  private static List<Candidate> withoutReported(ResponseText text, List<Candidate> kept) {
    return kept.stream().filter(c -> !isReported(text, c, kept)).toList();
  }

  /** Whether it says so of others, such as "some sources", alone. */
  static boolean isReported(ResponseText text, Candidate one, List<Candidate> all) {
    int from =
        Math.max(
            text.sentenceStart(one.start()),
            Math.max(
                    text.text().lastIndexOf('(', one.start()),
                    text.text().lastIndexOf('\uFF08', one.start()))
                + 1);
    boolean isAlone = all.stream().noneMatch(c -> c.start() >= from && c.end() < one.start());
    return isAlone && Wordings.ATTRIBUTES.matcher(text.lower()).region(from, one.start()).find();
  }
}
