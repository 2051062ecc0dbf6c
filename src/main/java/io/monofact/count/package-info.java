/**
 * {@link io.monofact.claim.Statement Statements} in, {@link io.monofact.count.PromptCount counts
 * per prompt} out, under each {@link io.monofact.count.Unit}. Counts merge; spectra do not, so this
 * is the state that is stored. Before: {@code io.monofact.claim}; next: {@code
 * io.monofact.spectrum}.
 */
package io.monofact.count;
