/**
 * A seed in, a corpus out whose facts are known: a {@link io.monofact.simulate.World} of invented
 * people, organisations and books, documents that tell of it, and the counts which an exact reader
 * of those documents must find.
 *
 * <p>The one entry is {@link io.monofact.simulate.SampleData}. The counts come from the world,
 * never from running an extractor, so they can judge the whole line.
 */
package io.monofact.simulate;
