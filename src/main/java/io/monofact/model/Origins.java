package io.monofact.model;

import java.io.Serializable;
import java.util.List;

/**
 * Where wrong answers come from. Responses to one question, in several wordings and samples, share
 * its weight, and the wrong ones among them tell no more of the share than one.
 *
 * @param repeated wrong answers that the corpus gives too, beside the one taken for right
 * @param invented wrong answers that it never gives to the prompt
 * @param disputed of all of them, those to prompts to which the corpus gives several answers
 * @param weight the weight of the wrong answers
 * @param repeatedWeight that of the repeated among them
 * @param squares the sum of the questions' squared weights of wrong answers
 */
public record Origins(
    long repeated,
    long invented,
    long disputed,
    double weight,
    double repeatedWeight,
    double squares)
    implements Serializable {

  /** The wrong answers among all responses to one question, in all its wordings. */
  static Origins of(List<Answered> question) {
    Prompted prompt = question.get(0).prompt();
    List<Graded> wrong =
        question.stream()
            .map(Answered::graded)
            .filter(graded -> graded.grade() == Grade.INCORRECT)
            .toList();
    int all = wrong.size();
    long repeated = wrong.stream().filter(Graded::repeats).count();
    double each = prompt.weight() / question.size();
    return new Origins(
        repeated,
        all - repeated,
        prompt.corpusAnswers().size() > 1 ? all : 0,
        each * all,
        each * repeated,
        each * all * each * all);
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

  /** How large a share of wrong answers the corpus gives too. */
  public Share share() {
    return new Share(repeatedWeight, weight, squares > 0 ? weight * weight / squares : 0);
  }
}
