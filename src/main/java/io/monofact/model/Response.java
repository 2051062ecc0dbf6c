package io.monofact.model;

import java.util.List;

/**
 * A response as a file has it.
 *
 * @param id the prompt's id; null where none was given
 * @param sample its number among the prompt's samples, from 0
 * @param text the text; null where there is none
 * @param logprob the natural logarithm of the text's probability; NaN where it was not told
 * @param confidence how sure the model says it is; NaN where it does not
 * @param candidates several responses with their probabilities; empty where they were not told
 * @param category the kind of fact; null where the references tell it
 * @param entity whom or what it is about; null where the references tell it
 * @param faults what is wrong with it
 */
public record Response(
    String id,
    long sample,
    String text,
    double logprob,
    double confidence,
    List<Scored> candidates,
    String category,
    String entity,
    List<Fault> faults) {

  public Response {
    candidates = List.copyOf(candidates);
    faults = List.copyOf(faults);
  }

  /** What cannot be read at all. */
  static Response of(Fault fault) {
    return new Response(
        null, 0, null, Double.NaN, Double.NaN, List.of(), null, null, List.of(fault));
  }
}
