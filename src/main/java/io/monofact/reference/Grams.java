package io.monofact.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as tokens, and the n-grams of sentences. A gram is its tokens with a space between each; no
 * token has a space in it.
 */
public final class Grams {

  /** The token before a sentence. */
  public static final String START = "<s>";

  /** The token behind a sentence. */
  public static final String END = "</s>";

  /** The token for every word that no training sentence has. */
  public static final String UNKNOWN = "<unk>";

  /** Words with hyphens and apostrophes within, Chinese characters one by one, marks one by one. */
  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}\\-'\\u2019&&[^\\p{IsHan}]]+|[^\\s\\p{Z}]");

  private Grams() {}

  /** The tokens of a text. */
  public static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /**
   * The grams of a sentence that a model of an order counts: for each token and the end, the token
   * with as many before it as make the order, or all from the sentence's beginning.
   *
   * @param tokens the sentence
   * @param order how long a gram is, at least 2
   */
  public static List<String> of(List<String> tokens, int order) {
    List<String> padded = new ArrayList<>(tokens.size() + 2);
    padded.add(START);
    padded.addAll(tokens);
    padded.add(END);
    List<String> grams = new ArrayList<>(tokens.size() + 1);
    for (int i = 1; i < padded.size(); i++) {
      grams.add(String.join(" ", padded.subList(Math.max(0, i - order + 1), i + 1)));
    }
    return grams;
  }

  /** How many tokens a gram has. */
  public static int length(String gram) {
    int length = 1;
    for (int i = gram.indexOf(' '); i >= 0; i = gram.indexOf(' ', i + 1)) {
      length++;
    }
    return length;
  }

  /** A gram without its first token; empty where that was all. */
  public static String tail(String gram) {
    int space = gram.indexOf(' ');
    return space < 0 ? "" : gram.substring(space + 1);
  }
}
