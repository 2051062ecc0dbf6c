package io.monofact.prompt;

/**
 * What there is of a stratum, and what was drawn of it.
 *
 * @param category the kind of fact
 * @param stratum how often the prompts occur
 * @param prompts how many there are; of those never answered, how many were given
 * @param asked the share of questions that are about such prompts, asked as the corpus mentions
 *     them: by Good and Turing, or as the part held out has it
 * @param byFrequency how many were drawn by frequency
 * @param alike how many were drawn alike within the stratum
 */
public record DrawnStratum(
    String category, Stratum stratum, long prompts, double asked, long byFrequency, long alike) {}
