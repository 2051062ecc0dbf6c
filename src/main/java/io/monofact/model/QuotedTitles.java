package io.monofact.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a response has in quotation marks, and which of it the response gives for the title: what
 * stands behind "is", "titled" or the work's own noun, before what is merely mentioned.
 */
final class QuotedTitles {

  private static final Pattern QUOTE =
      Pattern.compile(
          "\"([^\"\\n]{1,300})\"|[\u201C\u201E\u201D]([^\u201C\u201D\\n]{1,300})[\u201D\u201C]"
              + "|\u00AB([^\u00BB\\n]{1,300})\u00BB|\u300A([^\u300B\\n]{1,300})\u300B"
              + "|(?<![\\p{L}\\p{N}])['\u2018]([^\\n]{1,300}?)['\u2019](?![\\p{L}\\p{N}])"
              + "|(?<![\\p{L}\\p{N}])''([^\\n]{1,300}?)''");

  private static final Pattern TRAIL = Pattern.compile("[\\s,.;:]+$");

  /** Whether a quotation with nothing but this behind it is the name of a field. */
  private static final Pattern KEY = Pattern.compile("\\s*[:\uFF1A]");

  private static final Pattern GIVES =
      Pattern.compile(
          "(?:\\b(?:titled|entitled|called|named|is|was|be|being|as)|['\u2019]s|[:\uFF1A=\u2192]|->|=>"
              + "|[是为為叫])[^\\p{L}\\p{N}]*$");

  /** Other works, which are not what was asked for. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:books?|essays?|articles?|papers?|novels?|monographs?|memoirs?|poems?|collections?|author of|wrote)\\b(?:(?!\\bbut\\b)[^.;])*$");

  private final Pattern noun;
  private final Pattern nounAtEnd;
  private final Pattern isNoun;
  private final boolean isThesis;

  /** How sure it is that a quotation is the answer. */
  private enum Rank {
    OTHER,
    MENTIONED,
    GIVEN,
    NAMED
  }

  /**
   * @param nouns what the work is called, as alternatives of a regular expression
   * @param isThesis whether books and articles are other works than what was asked for
   */
  QuotedTitles(String nouns, boolean isThesis) {
    this.isThesis = isThesis;
    noun = Pattern.compile("(?:" + nouns + ")");
    nounAtEnd = Pattern.compile("(?:" + nouns + ")(?:[^\\p{L}\\p{N}(]++|\\([^)]*+\\)|\\()*+$");
    isNoun = Pattern.compile("^[^.;]{0,12}\\b(?:is|was|being)\\b[^.;]*(?:" + nouns + ")");
  }

  private record Ranked(Candidate quotation, Rank rank) {}

  /** The quotations of the highest rank that there is, in the text's order. */
  List<Candidate> in(ResponseText text, String entity) {
    List<Ranked> all = new ArrayList<>();
    Matcher quote = QUOTE.matcher(text.text());
    boolean isObject = text.text().startsWith("{") || text.text().startsWith("[");
    while (all.size() < Candidate.MOST && quote.find()) {
      String inner = TRAIL.matcher(inner(quote)).replaceFirst("").strip();
      boolean isKey =
          isObject
              && KEY.matcher(text.text()).region(quote.end(), text.text().length()).lookingAt();
      if (!isKey && isTitle(inner, entity)) {
        Candidate quotation = new Candidate(inner, inner, quote.start(), quote.end());
        Ranked last = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean goesOn = last != null && Settled.isAlternative(text, last.quotation, quotation);
        all.add(new Ranked(quotation, goesOn ? last.rank : rank(text, quotation)));
      }
    }
    Rank highest = all.stream().map(Ranked::rank).max(Comparator.naturalOrder()).orElse(Rank.OTHER);
    boolean isUntold = highest.compareTo(Rank.GIVEN) < 0 && text.abstainsAnyhow();
    if (isUntold && (highest == Rank.OTHER || !text.abstains())) {
      return List.of();
    }
    return Ventured.of(
        text,
        all.stream().filter(one -> one.rank == highest).map(Ranked::quotation).toList(),
        highest == Rank.NAMED);
  }

  private static String inner(Matcher quote) {
    for (int group = 1; group <= quote.groupCount(); group++) {
      if (quote.group(group) != null) {
        return quote.group(group);
      }
    }
    throw new IllegalStateException("a quotation without an inside");
  }

  private static boolean isTitle(String inner, String entity) {
    boolean isLong = inner.indexOf(' ') > 0 || Han.isIn(inner);
    return inner.codePoints().anyMatch(Character::isLetter)
        && (isLong || Character.isUpperCase(inner.charAt(0)))
        && !TitleText.key(inner).equals(TitleText.key(entity))
        && !Wordings.ABSTAINS.matcher(inner.toLowerCase(Locale.ROOT)).find();
  }

  private Rank rank(ResponseText text, Candidate quotation) {
    int start = quotation.start();
    int end = quotation.end();
    String before = text.lower().substring(text.sentenceStart(start), start);
    String behind = text.lower().substring(end, text.sentenceEnd(end));
    Matcher name = noun.matcher(before);
    int named = -1;
    while (name.find()) {
      named = name.end();
    }
    boolean isOther =
        isThesis && OTHER.matcher(before).region(Math.max(0, named), before.length()).find();
    boolean isGiven = GIVES.matcher(before).find();
    boolean isNamed = nounAtEnd.matcher(before).find() || (isGiven && named >= 0);
    if ((isNamed && !isOther) || isNoun.matcher(behind).find()) {
      return Rank.NAMED;
    } else if (isOther) {
      return isGiven && named >= 0 ? Rank.GIVEN : Rank.OTHER;
    }
    return isGiven || named >= 0 ? Rank.GIVEN : Rank.MENTIONED;
  }
}
