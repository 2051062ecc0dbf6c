/**
 * The model's side: responses graded against what the corpus says, and what they tell of the bounds
 * and of the model's calibration. Pure Java on immutable values; {@code spark} runs it on files.
 */
package io.monofact.model;
