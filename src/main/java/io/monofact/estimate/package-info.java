/**
 * A {@link io.monofact.spectrum.Sample} in, {@link io.monofact.estimate.Estimate estimates} out:
 * the singleton rate and what follows from the spectrum about the mass not seen, at this corpus
 * size and at others (docs/theory.md sections 1 and 4).
 *
 * <p>The one interface is {@link io.monofact.estimate.Estimator}; all of them stand in {@link
 * io.monofact.estimate.Estimators}. Nothing here is a guarantee: those are in the next package,
 * {@code io.monofact.bound}. Before: {@code io.monofact.spectrum}.
 *
 * <p><b>Undefined values.</b> A rate over no examples is undefined and is {@code NaN}, in every
 * estimate and every bound, so that a category in which nothing was found still has its row. A
 * sample of abstentions alone is not empty: its singleton rate is 0.
 */
package io.monofact.estimate;
