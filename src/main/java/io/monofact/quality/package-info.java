/**
 * How well claims are extracted, measured: labelled text in, recall and precision with their
 * intervals out, with every miss and every spurious claim.
 *
 * <p>{@link io.monofact.quality.GoldFile} reads labelled text, {@link io.monofact.quality.Scorer}
 * compares it with what the rules find, {@link io.monofact.quality.ScoreFile} keeps the {@link
 * io.monofact.quality.Score}. The pessimistic ends of its intervals feed the corrected bound
 * (docs/theory.md section 5).
 */
package io.monofact.quality;
