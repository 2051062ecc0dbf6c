package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryExamplesTest {

  private static final String YAML =
      """
      category: birth_year
      label: Year of birth
      question: In which year was {entity} born?
      responses: {min: 40, max: 3000}
      entity: person
      answer: {type: date, form: year}
      rules:
        - {name: born-in, pattern: '{entity} was <born> in {answer}'}
        - {name: came-in, pattern: '{entity} came into the <world> in {answer}'}
      examples:
      """;

  @Test
  void saysNothingOfExamplesThatHold() {
    assertThat(
            failures(
                """
                  - {text: Ada Lovelace was born in 1815., finds: [Ada Lovelace = 1815]}
                  - {text: Ada Lovelace came into the world in 1815., finds: [Ada Lovelace = 1815]}
                  - {text: The idea was born in 1815., finds: []}
                """))
        .isEmpty();
  }

  @Test
  void listsWhatFailsAndWhatIsNotProven() {
    assertThat(
            failures(
                """
                  - {text: Ada Lovelace was born in 1815., finds: [Ada Lovelace = 1816]}
                  - {text: Ada Lovelace was born in 1815., finds: []}
                """))
        .containsExactly(
            "birth_year, line 11: expected [Ada Lovelace = 1816], found [Ada Lovelace = 1815] in"
                + " \"Ada Lovelace was born in 1815.\"",
            "birth_year, line 12: expected [], found [Ada Lovelace = 1815] in \"Ada Lovelace was"
                + " born in 1815.\"",
            "birth_year: no example proves the rule birth_year/came-in; add a text that only it"
                + " reads");
  }

  private static List<String> failures(String examples) {
    return CategoryExamples.failures(Categories.of(Map.of("a.yaml", YAML + examples))).stream()
        .map(CategoryExamples.Failure::toString)
        .toList();
  }
}
