package io.monofact.simulate;

import java.time.LocalDate;

/**
 * A person of the world.
 *
 * @param name the full name
 * @param prompt the name's normalised key
 * @param woman decides the pronouns
 * @param birth the date of birth
 * @param known how much of the date of birth anybody knows
 * @param birthPlace the place of birth, or null where nobody knows it
 * @param death the date of death, or null for the living
 * @param deathPlace the place of death, or null for the living
 * @param occupation with the nationality, such as {@code Swedish botanist}
 * @param thesis the doctoral dissertation, or null
 */
public record Person(
    String name,
    String prompt,
    boolean woman,
    LocalDate birth,
    Known known,
    String birthPlace,
    LocalDate death,
    String deathPlace,
    String occupation,
    Thesis thesis) {

  /** How much of a date anybody knows. */
  public enum Known {
    /** The day. */
    DAY,
    /** The year only. */
    YEAR,
    /** Nothing: documents abstain. */
    NOTHING
  }

  /**
   * A doctoral dissertation.
   *
   * @param title its title
   * @param year the year of the doctorate
   * @param university the city of the university
   */
  public record Thesis(String title, int year, String university) {}
}
