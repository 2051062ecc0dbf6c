/**
 * Near copies: texts that differ in few of their words, such as mirrors and reposts. A text gives a
 * {@link io.monofact.copies.Signature}, signatures that share a band are compared, and {@link
 * io.monofact.copies.Link links} between those that agree join texts to clusters. Knows nothing of
 * documents or claims.
 */
package io.monofact.copies;
