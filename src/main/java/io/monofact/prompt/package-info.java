/**
 * Questions for a model that was trained on the corpus: which wordings there are, by how often a
 * prompt occurs, and the files in which they and their reference answers lie. Pure Java; {@code
 * spark} draws the prompts.
 */
package io.monofact.prompt;
