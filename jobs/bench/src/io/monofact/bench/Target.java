package io.monofact.bench;

import java.util.Set;

/**
 * How fast the program is to be against a yardstick: the yardstick's median seconds over the
 * program's, on the same documents in the same block.
 *
 * @param formats where it holds
 * @param contender who is to be fast
 * @param cores on how many processors
 * @param against the yardstick, by its name
 * @param web the ratio for web text; null where there is no target
 * @param dense the ratio where most documents hold a cue; null likewise
 */
record Target(
    Set<InputFormat> formats,
    String contender,
    int cores,
    String against,
    Double web,
    Double dense) {

  /** The ratio for an input, or null. */
  Double of(Input input) {
    return input.isWebText() ? web : dense;
  }
}
