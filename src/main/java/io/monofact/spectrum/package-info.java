/**
 * Counts in, a {@link io.monofact.spectrum.Spectrum} out: how many prompts were answered exactly k
 * times. With the abstentions it is a {@link io.monofact.spectrum.Sample}, a few kilobytes whatever
 * the corpus, and all that the statistics see. Before: {@code io.monofact.count}; next: {@code
 * io.monofact.estimate}.
 */
package io.monofact.spectrum;
