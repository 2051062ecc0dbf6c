package io.monofact.estimate;

import java.util.Objects;

/**
 * What is learnt from dealing the documents of a corpus into parts.
 *
 * @param holdOut whether half of them predicts the other
 * @param bootstrap the interval of the singleton rate over groups of documents
 */
public record Resampled(HoldOut holdOut, Interval bootstrap) {

  public Resampled {
    Objects.requireNonNull(holdOut, "holdOut");
    Objects.requireNonNull(bootstrap, "bootstrap");
  }
}
