package io.monofact.model;

/**
 * An answer that a response may mean.
 *
 * @param answer in normal form where there is one, else as written
 * @param longest the answer with all behind it that may be of it
 * @param start where it stands in the text
 * @param end the character after it
 */
record Candidate(String answer, String longest, int start, int end) {

  /** So many of a response are read: each is held against the words and the names around it. */
  static final int MOST = 200;
}
