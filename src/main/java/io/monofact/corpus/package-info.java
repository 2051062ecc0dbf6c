/**
 * File bytes in, {@link io.monofact.corpus.Entry entries} out: each record of a corpus becomes one
 * {@link io.monofact.corpus.Document} or one {@link io.monofact.corpus.Reject}, never nothing.
 *
 * <p>The one interface is {@link io.monofact.corpus.CorpusFormat}. Nothing here knows where files
 * lie; they are opened through a {@link io.monofact.corpus.Store}. Next: {@code io.monofact.claim}.
 */
package io.monofact.corpus;
