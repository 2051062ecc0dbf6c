package io.monofact.quality;

import io.monofact.claim.DateSlot;
import io.monofact.claim.Dated;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A labelled fact of a text.
 *
 * @param relation what kind, in the labels' own terms, such as {@code date_of_birth}
 * @param subject whom or what it is about; null where the text does not say
 * @param answer the answer as labelled; null where the text says that it is not known
 * @param iso of a date, {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY} as far as the text
 *     gives it; null elsewhere
 * @param mention how the text names the subject where the fact is stated, or null
 * @param refused whether raters said that the text does not support it, so that claiming it is an
 *     error
 */
public record GoldFact(
    String relation, String subject, String answer, String iso, String mention, boolean refused) {

  private static final DateSlot DATES = new DateSlot();

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "hers", "it", "its",
          "they", "them", "their", "that", "this", "which", "who", "whose");

  public GoldFact {
    Objects.requireNonNull(relation, "relation");
  }

  /** Whether the text says that the fact is not known. */
  public boolean isAbstention() {
    return answer == null && iso == null;
  }

  /** Whether the text itself names the subject, so that a claim must name it too. */
  public boolean isNamed() {
    return subject != null
        && (mention == null || !PRONOUNS.contains(mention.toLowerCase(Locale.ROOT)));
  }

  /** Whether the answer is a pronoun: it stands for a name that the text need not give. */
  boolean isAnsweredByPronoun() {
    return answer != null && PRONOUNS.contains(answer.toLowerCase(Locale.ROOT));
  }

  /** The answer as far as it is labelled: a date in its ISO form, or the answer as written. */
  public String value() {
    if (iso != null || answer == null) {
      return iso == null ? answer : iso;
    }
    Dated date = DATES.dateAt(answer, 0, answer.length());
    boolean isDate = date != null && date.end() == answer.length();
    return isDate && Relations.isDated(relation) ? date.normal() : answer;
  }
}
