package io.monofact.model;

/**
 * An answer with a confidence.
 *
 * @param sure the confidence, 0 to 1
 */
record Answer(double sure, boolean isRight) {}
