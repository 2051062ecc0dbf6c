/**
 * A {@link io.monofact.spectrum.Sample} and a {@link io.monofact.bound.Setting} in, {@link
 * io.monofact.bound.BoundValue bounds} on a base model's error rate out (docs/theory.md sections 2,
 * 3 and 5).
 *
 * <p>The one interface is {@link io.monofact.bound.Bound}; all of them stand in {@link
 * io.monofact.bound.Bounds}. Each says whether it is a theorem or an estimate. Values are raw: a
 * lower bound below 0 says nothing, and is kept. For an empty sample every bound is NaN. Before:
 * {@code io.monofact.estimate}; next: {@code io.monofact.audit}.
 */
package io.monofact.bound;
