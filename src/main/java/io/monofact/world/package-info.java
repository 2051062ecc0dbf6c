/**
 * Worlds of arbitrary facts [K25, Def. 1] in which everything is known, to see whether the bounds
 * hold: prompts with their frequencies, training examples drawn from them, what an extractor sees
 * of these, and models whose true error is computed. Pure Java; {@code spark} runs the trials.
 */
package io.monofact.world;
