package io.monofact.claim;

import java.util.List;
import java.util.Set;

/**
 * Names of people and of organisations in Chinese text, where neither case nor space shows them: a
 * run of characters between marks, of which what is said before the name (著名作家, 位于北京的) is left out.
 * Where a run is no name by its look, it is read as a whole, and whether it means the document's
 * subject is for {@link ChineseReferences} to say.
 */
final class ChineseName implements SlotType {

  private static final int LONGEST = 40;

  /** After these a name begins; none of them is part of one. */
  private static final String CUTS = "的是由";

  private static final String JOINTS = "·•‧・";
  private static final Set<String> ROLES = Lexicon.CHINESE.section("role");
  private static final Set<String> TRADES = Lexicon.CHINESE.section("trade-end");
  private static final Set<String> ORGANISATIONS = Lexicon.CHINESE.section("organisation");
  private static final Set<String> BODIES = Lexicon.CHINESE.section("body");
  private static final Set<String> PERIODICALS = Lexicon.CHINESE.section("periodical");
  private static final List<String> BELONGING = List.of("旗下", "子公司");
  private static final String NO_BEGINNING = "该該本这這此其一两兩各多所家间間个個";
  private static final String VERBS = "在了被把于於";

  private final String name;

  private ChineseName(String name) {
    this.name = name;
  }

  static ChineseName person() {
    return new ChineseName("person");
  }

  static ChineseName organisation() {
    return new ChineseName("organisation");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    int end = from;
    while (end < last && isNamePart(text, end, from)) {
      end++;
    }
    return slot(text, from, trimmed(text, from, end));
  }

  @Override
  public Slot before(String text, int end, int floor) {
    int least = Math.max(floor, end - LONGEST);
    boolean isTitle = end > least && text.charAt(end - 1) == '》';
    int last = isTitle ? end - 1 : end;
    int start = last;
    while (start > least && isNamePart(text, start - 1, least)) {
      start--;
    }
    if (isTitle) {
      Slot inside = start > 0 && text.charAt(start - 1) == '《' ? slot(text, start, last) : null;
      return inside == null
          ? null
          : new Slot(start - 1, end, "《" + inside.written() + "》", inside.normal());
    }
    for (int i = last - 1; i >= start; i--) {
      if (CUTS.indexOf(text.charAt(i)) >= 0 || isEndOfDate(text, i)) {
        start = i + 1;
      }
    }
    while (start < last && text.charAt(start) == ' ') {
      start++;
    }
    return slot(text, afterForerunner(text, start, last), last);
  }

  /** "其前身清华学堂", "旗下光明学校" and "子公司光明公司" name a body of its own. */
  private static int afterForerunner(String text, int start, int end) {
    int at = text.lastIndexOf("前身", end);
    int from = at >= start && at < start + 4 && end > at + 2 ? at + 2 : start;
    for (String word : BELONGING) {
      int belongs = text.lastIndexOf(word, end - word.length());
      from = belongs >= from ? belongs + word.length() : from;
    }
    return from;
  }

  private static boolean isEndOfDate(String text, int at) {
    return "年月日".indexOf(text.charAt(at)) >= 0 && Spelling.isDigit(text, at - 1);
  }

  private static int trimmed(String text, int from, int end) {
    int last = end;
    while (last > from && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last;
  }

  private static boolean isNamePart(String text, int at, int least) {
    char c = text.charAt(at);
    if (c == ' ' || c == '-' || c == '.') {
      return (at > least && isLatin(text, at - 1)) || isLatin(text, at + 1);
    }
    return Spelling.isHan(c) || Spelling.isWordPart(text, at) || JOINTS.indexOf(c) >= 0;
  }

  private static boolean isLatin(String text, int at) {
    char c = Spelling.at(text, at);
    return Character.isLetter(c) && !Spelling.isHan(c);
  }

  private Slot slot(String text, int from, int end) {
    // the first half of 出生 before 生于
    boolean holdsVerb = end > from && text.charAt(end - 1) == '出';
    if (end - from < 2 || holdsVerb || JOINTS.indexOf(text.charAt(from)) >= 0) {
      return null;
    }
    boolean isPerson = name.equals("person");
    int start = isPerson ? personStart(text, from, end) : from;
    String run = Spelling.folded(text, start < 0 ? from : start, end);
    if (!isPerson && BODIES.contains(run)) {
      return null;
    }
    return new Slot(from, end, Spelling.folded(text, from, end), run);
  }

  /** Where the name in a run begins: behind what is said of its bearer; -1 if it is not seen. */
  private static int personStart(String text, int from, int end) {
    int joint = firstJoint(text, from, end);
    if (joint >= 0) {
      for (int i = joint - 1; i > from; i--) {
        if (ChineseWords.endingAt(ROLES, text.substring(from, i), i - from) != null) {
          return i;
        }
      }
      return from;
    }
    for (int length = 4; length >= 2; length--) {
      int start = end - length;
      boolean begins = start == from || (start > from && isTold(text.substring(from, start)));
      if (begins && ChineseWords.isFullName(text.substring(start, end))) {
        return start;
      }
    }
    return -1;
  }

  /** Whether what stands before a name says what its bearer is: 中国作家, 飞行员. */
  private static boolean isTold(String before) {
    char last = before.charAt(before.length() - 1);
    boolean isTrade = before.length() > 1 && TRADES.contains(Character.toString(last));
    return isTrade || ChineseWords.endingAt(ROLES, before, before.length()) != null;
  }

  private static int firstJoint(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (JOINTS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether this looks like a person's name whatever the document says. */
  static boolean isPerson(String run) {
    boolean isLatin = !run.isEmpty() && run.chars().noneMatch(c -> Spelling.isHan((char) c));
    return ChineseWords.isFullName(run)
        || ChineseWords.isTranscribed(run)
        || (isLatin && run.indexOf(' ') > 0 && Character.isUpperCase(run.charAt(0)));
  }

  /** Whether this is a paper's or magazine's title: 《申报》. */
  static boolean isPeriodical(Slot slot) {
    String run = slot.normal();
    return slot.written().startsWith("《")
        && ChineseWords.endingAt(PERIODICALS, run, run.length()) != null;
  }

  /** Whether this looks like an organisation's name whatever the document says. */
  static boolean isOrganisation(String run) {
    String suffix = ChineseWords.endingAt(ORGANISATIONS, run, run.length());
    return suffix != null
        && run.length() > suffix.length() + 1
        && run.length() <= 25
        && !BODIES.contains(run)
        && NO_BEGINNING.indexOf(run.charAt(0)) < 0
        && run.chars().noneMatch(c -> VERBS.indexOf(c) >= 0);
  }
}
