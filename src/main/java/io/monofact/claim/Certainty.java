package io.monofact.claim;

/** How sure a text is of a date. */
public enum Certainty {
  /** "1850", "12 May 1850". */
  STATED,
  /**
   * "c. 1850", "about 1850", "probably 1850": the text's one answer, of which the year is taken.
   */
  CIRCA,
  /** "1849 or 1850", "before 1850", "the 1850s", "1850?": no answer is taken from it. */
  OPEN
}
