package io.monofact.bound;

/** What stands behind a bound. */
public enum Standing {
  /** It holds with the stated probability, given the assumptions of [K25], and is proved. */
  THEOREM,
  /** It is built to hold, and did in simulation, but is not proved. */
  ESTIMATE
}
