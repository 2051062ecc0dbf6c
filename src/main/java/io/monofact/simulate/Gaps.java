package io.monofact.simulate;

import java.util.List;

/** What a topic has to fill the gaps of a phrase with. */
interface Gaps {

  /** Whether this topic can fill the gap. */
  boolean offers(String gap);

  /**
   * The text for a gap that is offered.
   *
   * @param gap its name
   * @param stated takes what the phrase states by having this gap
   */
  String fill(String gap, List<Stated> stated);
}
