package io.monofact.model;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A response as it is read: up to where a base model goes on with questions of its own, with plain
 * apostrophes, with quotation marks for Markdown's stars, and in simplified characters. Not
 * thread-safe.
 */
final class ResponseText {

  private static final Pattern STARS = Pattern.compile("\\*{1,3}([^*\\n]+?)\\*{1,3}");
  private static final Pattern UNDERLINES =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_{1,2}([^_\\n]+?)_{1,2}(?![\\p{L}\\p{N}_])");
  private static final Pattern REASONING =
      Pattern.compile("(?s)^\\s*<(think|thinking|reasoning)>.*?</\\1>");
  private static final Pattern TAG =
      Pattern.compile("</?(?:b|i|em|strong|p|br|cite|answer)\\s*/?>");
  private static final String ENDS = ".!?;\n。！？；";
  private static final Pattern TURN = Pattern.compile("\\bbut\\b|但");
  private static final int SHORT_WORD = 2;

  private final String text;
  private final String lower;
  private List<MatchResult> abstentions;

  ResponseText(String written) {
    String cut = untilItGoesOn(withoutTags(written).strip());
    String plain = cut.indexOf('\u2019') < 0 ? cut : apostrophes(cut);
    this.text = Han.simplified(marked(plain));
    this.lower = lower(text);
  }

  /** The text that is read. */
  String text() {
    return text;
  }

  /** The same in lower case, character by character. */
  String lower() {
    return lower;
  }

  /** Whether there is anything in it to be read. */
  boolean isBlank() {
    return text.chars().noneMatch(Character::isLetterOrDigit);
  }

  boolean hasHan() {
    return Han.isIn(text);
  }

  /** Whether it says anywhere that it does not know. */
  boolean abstains() {
    return !abstentions().isEmpty();
  }

  /** Where it says that it does not know, in its order. */
  List<MatchResult> abstentions() {
    if (abstentions == null) {
      Stream<MatchResult> found = Wordings.ABSTAINS.matcher(lower).results();
      abstentions =
          hasHan()
              ? Stream.concat(found, Wordings.ABSTAINS_HAN.matcher(lower).results())
                  .sorted(Comparator.comparingInt(MatchResult::start))
                  .toList()
              : found.toList();
    }
    return abstentions;
  }

  /**
   * Whether it says so in any words at all, which is asked only where no answer was read: a
   * sentence of it denies, and speaks of knowing, finding or telling, or says so by one word.
   */
  boolean abstainsAnyhow() {
    if (abstains() || Wordings.ALONE.matcher(lower).find()) {
      return true;
    }
    Matcher denies = Wordings.DENIES.matcher(lower);
    while (denies.find()) {
      int from = sentenceStart(denies.start());
      if (Wordings.KNOWS.matcher(lower).region(from, sentenceEnd(denies.end())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first words of an abstention stand in a stretch of the text. */
  boolean abstainsAt(int from, int to) {
    return abstentions().stream().anyMatch(a -> a.start() < to && a.end() > from);
  }

  /** Whether what stands here is what it cannot confirm, or the end of what it knows. */
  boolean disowns(int place) {
    return Wordings.DISOWNS.matcher(lower).region(sentenceStart(place), place).find();
  }

  /** Whether the words before a place, in its clause, say that it is so no longer. */
  boolean isFormer(int place) {
    int from = sentenceStart(place);
    from = Math.max(from, Math.max(text.lastIndexOf(',', place), text.lastIndexOf('，', place)));
    Matcher turn = TURN.matcher(lower).region(from, place);
    return !turn.find() && Wordings.FORMER.matcher(lower).region(from, place).find();
  }

  /** Where the sentence begins that a place is in. */
  int sentenceStart(int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Where it ends. */
  int sentenceEnd(int place) {
    for (int i = place; i < text.length(); i++) {
      if (endsSentence(i)) {
        return i;
      }
    }
    return text.length();
  }

  /** A point behind a letter or two, or before a number or a small letter, ends no sentence. */
  boolean endsSentence(int i) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    if (c != '.') {
      return true;
    }
    int next = i + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    int word = i;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean isShort = i > word && i - word <= SHORT_WORD;
    char then = text.charAt(next);
    return next > i + 1 && !isShort && !Character.isLowerCase(then) && !isDate(word, i, then);
  }

  /** Whether this is the point of "Mar. 12". */
  private boolean isDate(int word, int end, char then) {
    return end - word <= 4 && end > word && Character.isDigit(then);
  }

  /** Without the reasoning that some models write before an answer, and without HTML's emphasis. */
  private static String withoutTags(String written) {
    return written.indexOf('<') < 0
        ? written
        : TAG.matcher(REASONING.matcher(written).replaceFirst("")).replaceAll("");
  }

  private static String untilItGoesOn(String written) {
    if (written.indexOf('\n') < 0) {
      return written;
    }
    Matcher goesOn = Wordings.CONTINUES.matcher(lower(written));
    return goesOn.find() ? written.substring(0, goesOn.start()) : written;
  }

  /** An apostrophe between letters, where it cannot be a quotation mark. */
  private static String apostrophes(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 1; i + 1 < plain.length(); i++) {
      if (plain.charAt(i) == '\u2019'
          && Character.isLetter(plain.charAt(i - 1))
          && Character.isLetter(plain.charAt(i + 1))) {
        plain.setCharAt(i, '\'');
      }
    }
    return plain.toString();
  }

  private static String marked(String text) {
    String out = text.replace('\u300C', '\u300A').replace('\u300D', '\u300B');
    out = out.replace('\u300E', '\u300A').replace('\u300F', '\u300B');
    if (out.indexOf('*') >= 0) {
      out = STARS.matcher(out).replaceAll(m -> Matcher.quoteReplacement(quoted(m.group(1))));
    }
    if (out.indexOf('_') >= 0) {
      out = UNDERLINES.matcher(out).replaceAll(m -> Matcher.quoteReplacement(quoted(m.group(1))));
    }
    return out;
  }

  private static String quoted(String inner) {
    boolean isLabel = inner.endsWith(":") || inner.endsWith("：");
    boolean isQuoted = "\"\u201C\u201E\u2018'\u300A\u00AB".indexOf(inner.charAt(0)) >= 0;
    return isLabel || isQuoted ? inner : "\u201C" + inner + "\u201D";
  }

  private static String lower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }
}
