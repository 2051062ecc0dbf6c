package io.monofact.quality;

import java.util.Locale;

/**
 * Where rules and labels disagree.
 *
 * @param kind how
 * @param file the file of labels
 * @param id the text
 * @param title its document's title, or null
 * @param relation the labels' relation
 * @param subject whom or what it is about: as labelled, or as claimed; null where the text does not
 *     say
 * @param answer the answer as labelled or claimed; null where the fact is said to be unknown
 * @param detail which category and rule, or what was found instead
 * @param text the text around it
 */
public record Finding(
    Kind kind,
    String file,
    String id,
    String title,
    String relation,
    String subject,
    String answer,
    String detail,
    String text) {

  /** How rules and labels disagree. */
  public enum Kind {
    /** A labelled fact that nothing claims. */
    MISSED,
    /** A labelled fact whose answer is claimed, of somebody else. */
    MISSED_SUBJECT,
    /** A claim that no label stands behind. */
    SPURIOUS,
    /** A claim whose answer is labelled, of somebody else. */
    WRONG_SUBJECT,
    /** A claim of what raters said that the text does not support. */
    REFUSED;

    /** The name in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
