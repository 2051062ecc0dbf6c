package io.monofact.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An n-gram model that is asked how a sentence ends. It sees as many words before the answer as its
 * order lets it: whether it knows whom it was asked about depends on the sentence.
 */
public final class NGramReference implements ReferenceModel {

  private static final int LONGEST = 24;

  private final KneserNey words;
  private final Statements statements;
  private final Map<String, List<String>> answers;

  /**
   * @param words the model
   * @param statements the sentences
   * @param answers the answers of each category, as the sentences would have them, best known
   *     first; none where the model read text of which nothing is known
   */
  public NGramReference(KneserNey words, Statements statements, Map<String, List<String>> answers) {
    this.words = words;
    this.statements = statements;
    this.answers = Map.copyOf(answers);
  }

  @Override
  public boolean knows(String category) {
    return answers.isEmpty() || answers.containsKey(category);
  }

  private List<String> before(About about) {
    return Grams.tokens(statements.beginning(about.category(), about.entity()));
  }

  @Override
  public String answer(About about, SplittableRandom random) {
    return text(words.goOn(before(about), LONGEST, random));
  }

  /** Tokens as text: marks that close stand at the word before them. */
  static String text(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      boolean closes = token.length() == 1 && ".,;:!?)]%".contains(token);
      boolean opened = !text.isEmpty() && "([".indexOf(text.charAt(text.length() - 1)) >= 0;
      if (!text.isEmpty() && !closes && !opened) {
        text.append(' ');
      }
      text.append(token);
    }
    return text.toString();
  }

  @Override
  public double logProbability(About about, String answer) {
    return words.logProbability(before(about), Grams.tokens(answer));
  }

  @Override
  public Map<String, Double> candidates(About about, int most) {
    List<String> before = before(about);
    Map<String, Double> candidates = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(answers.getOrDefault(about.category(), List.of()));
    for (String answer : all.subList(0, Math.min(most, all.size()))) {
      candidates.put(answer, words.logProbability(before, Grams.tokens(answer)));
    }
    return candidates;
  }
}
