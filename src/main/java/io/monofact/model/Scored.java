package io.monofact.model;

import java.util.Objects;

/**
 * A response with the model's probability of it.
 *
 * @param text the response
 * @param logprob the natural logarithm of its probability, at most 0
 */
public record Scored(String text, double logprob) {

  public Scored {
    Objects.requireNonNull(text, "text");
    if (!(logprob <= 0)) {
      throw new IllegalArgumentException("the logarithm of a probability is " + logprob);
    }
  }

  double probability() {
    return Math.exp(logprob);
  }
}
