package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {

  @ParameterizedTest
  @CsvSource({
    "1950-03-12, --03-12, 1950, 1950-03-12",
    "1950-03, , 1950,",
    "1950, , 1950,",
    "--03-12, --03-12, ,",
    "-0044-03-15, --03-15, -0044, -0044-03-15",
    "~1950, , ,",
    "~1950-03-12, , ,"
  })
  void takesOfADateWhatItGivesForCertain(String date, String day, String year, String full) {
    Slot slot = new Slot(0, 1, "as written", date);
    assertThat(AnswerForm.MONTH_DAY.answer(slot)).isEqualTo(day);
    assertThat(AnswerForm.YEAR.answer(slot)).isEqualTo(year);
    assertThat(AnswerForm.FULL_DATE.answer(slot)).isEqualTo(full);
    assertThat(AnswerForm.TEXT.answer(slot)).isEqualTo(date);
  }
}
