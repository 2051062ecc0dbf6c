package io.monofact.report;

import java.util.Objects;

/**
 * An answer with a sentence that states it, to be looked at.
 *
 * @param entity whom or what it is about, as written; null where that is not known
 * @param answer the answer in normal form
 * @param claims how many claims give it
 * @param evidence the sentence that the first of them was found in; null where that is not known
 * @param document the corpus's name for its document, else the place; null likewise
 * @param url the document's address; null likewise. It is the corpus's own and may be anything
 */
public record ShownClaim(
    String entity, String answer, long claims, String evidence, String document, String url) {

  public ShownClaim {
    Objects.requireNonNull(answer, "answer");
  }
}
