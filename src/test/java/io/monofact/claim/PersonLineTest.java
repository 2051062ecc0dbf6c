package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonLineTest {

  private static final String TEAM =
      """
      Whom you meet at Acme.
      Ann Lee
      Director, Acme
      Ann is a writer.
      Bob Ray (1843–1926)
      He was a smith.
      """;

  @Test
  void isTheNearestAboveAPlace() {
    assertThat(above(TEAM, "Ann is")).isEqualTo("Ann Lee");
    assertThat(above(TEAM, "He was")).isEqualTo("Bob Ray");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A city is a state of mind.\nAnn Lee\nBoats were made of wood. He was there.",
        "CTO, Acme\nHe was there.",
        "Ann Lee was a smith.\nHe was there.",
        "Rome\nHe was there."
      })
  void isNoLineBelowWhichAnotherIsSpokenOf(String text) {
    assertThat(above(text, "He was")).isNull();
  }

  @Test
  void isNotToldWhereItIsTheSubjectOfTheWholeText() {
    Subject subject = Subject.of("Ann Lee", TEAM);
    assertThat(PersonLine.above(TEAM, TEAM.indexOf("Ann is"), subject)).isNull();
  }

  private static String above(String text, String place) {
    return PersonLine.above(text, text.indexOf(place), Subject.of("Our Team", text));
  }
}
