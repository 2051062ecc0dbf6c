package io.monofact.estimate;

/**
 * The prompts that were answered about equally often.
 *
 * @param from the fewest times, 0 for those never answered
 * @param to the most times; {@link Long#MAX_VALUE} for no end
 * @param prompts how many there are; of those never answered a lower bound (E16), and NaN without
 *     claims
 * @param claims how many claims are about them
 * @param share their claims' share of all examples
 * @param asked the share of questions that are about them, asked as often as the corpus mentions
 *     them: sum (k + 1) f_(k+1) / N over their k, by Good and Turing
 */
public record PopularityBand(
    long from, long to, double prompts, long claims, double share, double asked) {}
