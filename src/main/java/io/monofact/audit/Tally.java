package io.monofact.audit;

/**
 * How much there is of one category under one unit.
 *
 * @param documents documents with a statement of the category; 0 where that is not known
 * @param claims examples with an answer
 * @param abstentions the other examples
 * @param prompts distinct prompts with an answer
 */
public record Tally(long documents, long claims, long abstentions, long prompts) {}
