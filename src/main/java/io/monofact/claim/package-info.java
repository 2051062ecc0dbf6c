/**
 * A {@link io.monofact.corpus.Document} in, {@link io.monofact.claim.Statement statements} out:
 * what the text claims of an entity, and what it says is not known.
 *
 * <p>The one interface is {@link io.monofact.claim.Extractor}. What a category looks for stands in
 * YAML files. Before: {@code io.monofact.corpus}; next: {@code io.monofact.count}.
 */
package io.monofact.claim;
