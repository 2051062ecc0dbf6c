package io.monofact.model;

import java.io.Serializable;
import java.util.List;

/**
 * Where wrong answers come from. Wrong answers to one question, in several wordings and samples,
 * share its weight and tell no more of the share than one.
 *
 * @param repeated wrong answers that the corpus gives too, beside the one taken for right
 * @param invented wrong answers that it never gives to the prompt
 * @param disputed of all of them, those to prompts to which the corpus gives several answers
 * @param weight the weight of the questions that were answered wrongly
 * @param repeatedWeight of that the share of their repeated answers
 * @param squares the sum of those questions' squared weights
 */
public record Origins(
    long repeated,
    long invented,
    long disputed,
    double weight,
    double repeatedWeight,
    double squares)
    implements Serializable {

  /** Nothing yet. */
  public static final Origins NONE = new Origins(0, 0, 0, 0, 0, 0);

  /** The wrong answers to one question, at least one. */
  static Origins of(List<Answered> wrong) {
    Prompted prompt = wrong.get(0).prompt();
    int all = wrong.size();
    long repeated = wrong.stream().filter(one -> one.graded().repeats()).count();
    double weight = prompt.weight();
    return new Origins(
        repeated,
        all - repeated,
        prompt.corpusAnswers().size() > 1 ? all : 0,
        weight,
        weight * repeated / all,
        weight * weight);
  }

  /** Both together. */
  public Origins plus(Origins other) {
    return new Origins(
        repeated + other.repeated,
        invented + other.invented,
        disputed + other.disputed,
        weight + other.weight,
        repeatedWeight + other.repeatedWeight,
        squares + other.squares);
  }

  /** How large a share of a question's wrong answers the corpus gives too. */
  public Share share() {
    return new Share(repeatedWeight, weight, squares > 0 ? weight * weight / squares : 0);
  }
}
