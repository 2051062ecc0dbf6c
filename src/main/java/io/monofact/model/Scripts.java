package io.monofact.model;

import java.util.Optional;

/**
 * In which script a response is written. A question about somebody whose name is in Chinese
 * characters is asked in Chinese, and others are not.
 */
public final class Scripts {

  private static final int FEWEST_HAN = 6;
  private static final int FEWEST_LATIN = 20;

  private Scripts() {}

  /**
   * What is odd about a response's language, if anything: it mixes two, or is in another than the
   * question. A name or a word of the other script is nothing odd.
   */
  public static Optional<Fault> fault(String text, String entity) {
    int han = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Han.is(c)) {
        han++;
      } else if (Character.isLetter(c) && c < '\u0250') {
        latin++;
      }
    }
    boolean isChinese = entity.chars().anyMatch(c -> Han.is((char) c));
    if (han >= FEWEST_HAN && latin >= FEWEST_LATIN) {
      return Optional.of(
          new Fault(
              Fault.Kind.MIXED_LANGUAGES,
              "%d Chinese characters and %d Latin letters".formatted(han, latin)));
    }
    if (isChinese && han == 0 && latin >= FEWEST_LATIN) {
      return Optional.of(
          new Fault(
              Fault.Kind.MIXED_LANGUAGES,
              "it has no Chinese, and the question is about " + entity));
    }
    if (!isChinese && han >= FEWEST_HAN) {
      return Optional.of(
          new Fault(
              Fault.Kind.MIXED_LANGUAGES, "it is in Chinese, and the question is about " + entity));
    }
    return Optional.empty();
  }
}
