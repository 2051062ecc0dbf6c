/**
 * Models that need no GPU, to stand in for one that was trained on the corpus: the memoriser of
 * Theorem 2's proof, and n-gram models with Kneser-Ney smoothing. Pure Java; {@code spark} counts
 * what they are made of.
 */
package io.monofact.reference;
