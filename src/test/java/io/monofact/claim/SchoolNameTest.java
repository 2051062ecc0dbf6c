package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNameTest {

  private final SchoolName schools = new SchoolName();

  @ParameterizedTest
  @CsvSource({
    "Rome University in 1950,            Rome University",
    "City of Ham School.,                City of Ham School",
    "Rome University's School of Law.,   Rome University's School of Law",
    "Ham Church of Wales School.,        Ham Church of Wales School",
    "Ham Baptist Church.,                ",
    "Ham Museum of Art.,                 ",
    "Rome University football games.,    ",
    "Ham High School's reunion.,         ",
    "High School in Ham.,                ",
    "Naval College in Ham.,              ",
    "Ham High School.,                   Ham High School",
    "Ham Fire Department.,               ",
    "Department of Squares.,             Department of Squares",
    "Yale in 1950.,                      Yale",
    "Ohio State.,                        Ohio State",
    "Texas A&M and,                      Texas A&M",
    "UC Davis.,                          UC Davis",
    "Yale games.,                        "
  })
  void areOfBodiesThatTeach(String text, String school) {
    Slot read = schools.at(text, 0, text.length());

    assertThat(read == null ? null : read.normal()).isEqualTo(school);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "University of California, Los Angeles. | University of California, Los Angeles",
        "University of Wisconsin, Madison and   | University of Wisconsin, Madison",
        "University of Rome, Berkeley and       | University of Rome",
        "University of California, Rome         | University of California"
      })
  void areReadWithTheCampusOfAState(String text, String school) {
    assertThat(schools.at(text, 0, text.length()).normal()).isEqualTo(school);
  }

  @ParameterizedTest
  @CsvSource({"to Rome University, Rome University", "to the Labour Party, "})
  void areReadFromTheirEndToo(String text, String school) {
    Slot read = schools.before(text, text.length(), 0);

    assertThat(read == null ? null : read.normal()).isEqualTo(school);
  }
}
