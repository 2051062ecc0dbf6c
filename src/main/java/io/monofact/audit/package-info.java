/**
 * A category and its {@link io.monofact.spectrum.Sample} in, a {@link
 * io.monofact.audit.CategoryAudit} out: all estimates and bounds of one category under one unit, as
 * one value. Before: {@code io.monofact.bound}; next: {@code io.monofact.report}.
 */
package io.monofact.audit;
