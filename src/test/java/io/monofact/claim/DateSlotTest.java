package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each table the reading ends at the bar, and its normal form stands on the right. */
class DateSlotTest {

  private final DateSlot dates = new DateSlot();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "12 March 1950| in Ulm = 1950-03-12",
        "March 12, 1950|, in = 1950-03-12",
        "March 12,1950| = 1950-03-12",
        "March 12 1950| = 1950-03-12",
        "March 12th 1950| = 1950-03-12",
        "March the 12th, 1950| = 1950-03-12",
        "the 12th of March, 1950| = 1950-03-12",
        "12th day of March, 1950| = 1950-03-12",
        "the first of May, 1850|. = 1850-05-01",
        "the twenty-first of May 1850|. = 1850-05-21",
        "12 Mar. 1950|; = 1950-03-12",
        "27 Sept. 1818|. = 1818-09-27",
        "Sept. 27, 1818| = 1818-09-27",
        "12 march 1950| = 1950-03-12",
        "MARCH 12, 1950| = 1950-03-12",
        "12 March, 1950| = 1950-03-12",
        "1 January, 1950|. = 1950-01-01",
        "1936, August 13th|, to = 1936-08-13",
        "1950 March 12| = 1950-03-12",
        "Monday, 12 March 1950| = 1950-03-12",
        "Monday 12 March 1950| = 1950-03-12",
        "Mon. March 12, 1950| = 1950-03-12",
        "Sunday, the 12th of March 1950| = 1950-03-12",
        "12 March in the year 1950| = 1950-03-12",
        "25 May 992|. Sources = 0992-05-25",
        "29 February 1900| = 1900-02-29",
        "29 February 2000| = 2000-02-29",
        "March 4, 1845|–March 3, 1847 = 1845-03-04",
        "27 Sept. 1818|–25 Nov. 1884 = 1818-09-27",
        "12 March 1950| – 3 May 2001 = 1950-03-12",
        "June, 4th 1996|. = 1996-06-04",
        "June, 12, 2008| = 2008-06-12",
        "March, 1950|. = 1950-03",
        "June 21/1956| = 1956-06-21",
        "31 December 1999|, 1 January = 1999-12-31",
      })
  void readsDayMonthAndYear(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "1950-03-12| = 1950-03-12",
        "1950/03/12| = 1950-03-12",
        "12.3.1950| = 1950-03-12",
        "12. 3. 1950| = 1950-03-12",
        "25/12/1950| = 1950-12-25",
        "12/25/1950| = 1950-12-25",
        "25-12-1950| = 1950-12-25",
        "05/05/1950| = 1950-05-05",
        "03/04/1950| = 1950",
      })
  void readsNumbersThatLeaveNoDoubt(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "March 1950|, when = 1950-03",
        "March 1950 (NS 2A)| when = 1950-03",
        "March, 1950|. = 1950-03",
        "March of 1950| = 1950-03",
        "early March 1950| = 1950-03",
        "1950|. = 1950",
        "1950|, and = 1950",
        "1950| in Ulm = 1950",
        "1950| to a family = 1950",
        "1951|'s best = 1951",
        "the year 1950| = 1950",
        "the spring of 1950| = 1950",
        "spring 1950| = 1950",
        "early 1850| = 1850",
        "late in 1850| = 1850",
        "mid-1850| = 1850",
        "the end of 1850| = 1850",
        "12 March| and = --03-12",
        "March 12| = --03-12",
        "the 12th of March| = --03-12",
        "12/13 March 1950| = 1950-03",
        "12–13 March 1950| = 1950-03",
        "12 or 13 March 1950| = 1950-03",
        "March 12 or 13, 1950| = 1950-03",
        "March or April 1950| = 1950",
      })
  void readsAsFarAsGiven(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "c. 1850| = c1850",
        "ca. 1850| = c1850",
        "circa 1850| = c1850",
        "c.1850| = c1850",
        "c1850| = c1850",
        "about 1850|, = c1850",
        "around 12 March 1850| = c1850-03-12",
        "1850?| = c1850",
        "1850 (?)|, = c1850",
        "probably 1850| = c1850",
        "probably in 1850| = c1850",
        "about the year 1850| = c1850",
        "before 1850|. = ~1850",
        "between 1850 and 1855|. = ~1850",
        "1850s| = ~1850",
        "1850's| = ~1850",
        "the 1850s|. = ~1850",
        "the early 1850s| = ~1850",
        "1973 or 1974|. = ~1973",
        "1973 or early 1974|. = ~1973",
        "1850 or earlier| = ~1850",
        "1973/74| = ~1973",
        "1731/2| = ~1731",
        "12 March 1950 or 1951| = ~1950-03-12",
        "12 March c. 1850| = c1850-03-12",
        "about 384 BC| = c-0384",
        "~1850| = c1850",
      })
  void marksWhatIsInDoubt(String text, String normal) {
    assertReads(text, normal);
    Certainty certainty = dates.dateAt(bare(text), 0, bare(text).length()).date().certainty();
    assertThat(certainty).isEqualTo(normal.startsWith("c") ? Certainty.CIRCA : Certainty.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "12 March [O.S. 28 February] 1950| = 1950-03-12",
        "23 April (O.S. 12 April) 1850| = 1850-04-23",
        "January 17 [O.S. January 6] 1706| = 1706-01-17",
        "January 17, 1706 [O.S. January 6, 1705]| = 1706-01-17",
        "4 January 1643 (OS: 25 December 1642)|, = 1643-01-04",
        "6 January [N.S. 17 January] 1706| = 1706-01-17",
        "28 February (12 March N.S.) 1850| = 1850-03-12",
        "6 January 1706 (N.S. 17 January 1706)| = 1706-01-17",
        "6 January 1706 (N.S. 17)| = 1706-01-17",
        "11 February 1731/2| = 1732-02-11",
        "11 February 1731/32| = 1732-02-11",
        "February 11, 1731/2| = 1732-02-11",
        "11 February 1699/1700| = 1700-02-11",
        "24 March 1699/00| = 1700-03-24",
        "25 December 1642 (Old Style)| = 1642-12-25",
      })
  void takesTheNewStyle(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "384 BC|, = -0384",
        "384 B.C.| = -0384",
        "384 BCE| = -0384",
        "AD 43|. = 0043",
        "A.D. 43| = 0043",
        "43 AD| = 0043",
        "476 CE| = 0476",
        "15 March 44 BC| = -0044-03-15",
        "March 15, 44 BC| = -0044-03-15",
        "July 100 BC| = -0100-07",
      })
  void readsEras(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1950 km of",
        "1200 people",
        "March 1950 (NS 45) when",
        "1,950",
        "1950.5",
        "1950%",
        "1973–74",
        "1898–1976",
        "1898 - 1976",
        "1939 to 1945",
        "1950–present",
        "1850 and 1855 respectively",
        "1850, 1852 and 1855",
        "950",
        "12",
        "31 February 1950",
        "February 30, 1950",
        "29 February 2001",
        "31 April 1950",
        "12 of 1950 items",
        "2150",
        "19501",
        "1950th",
        "1950-built",
        "March",
        "may 12",
        "Marching 1950",
        "March, 12 people",
        "Mayer 12",
        "the 1950 World Cup",
        "32.13.1950",
        "January 1845–March 1847",
        "the early days",
        "by the sea",
        "c. sharp",
      })
  void readsNoDate(String text) {
    assertThat(dates.at(text, 0, text.length())).isNull();
  }

  @Test
  void noBreakSpacesAndLineBreaksAreSpaces() {
    assertReads("12\u00A0March\u202F1950|", "1950-03-12");
    assertReads("March 12,\n1950|", "1950-03-12");
    assertReads("March 12|\n\n1950 was", "--03-12");
  }

  @Test
  void aNumberMayNotBeTheEndOfAnother() {
    assertThat(dates.at("about 3,1950", 8, 12)).isNull();
    assertThat(dates.at("$1950", 1, 5)).isNull();
    assertThat(dates.at("1898–1976", 5, 9)).isNull();
    assertThat(dates.at("x1950", 1, 5)).isNull();
  }

  @Test
  void readsBackFromItsEnd() {
    String text = "He was born on Monday, 12 March 1950";
    Dated dated = dates.dateBefore(text, text.length(), 0);
    assertThat(dated.normal()).isEqualTo("1950-03-12");
    assertThat(dated.start()).isEqualTo(text.indexOf("Monday"));
    assertThat(dates.before(text, text.length() - 1, 0)).isNull();
    assertThat(dates.before("In 1950 ", 8, 0)).isNull();
  }

  @Test
  void theLimitBoundsWhatIsTaken() {
    String text = "March 12, 1950";
    assertThat(dates.at(text, 0, 8).normal()).isEqualTo("--03-12");
    assertThat(dates.at(text, 0, 13)).isNotNull().extracting(Slot::end).isEqualTo(8);
    assertThat(dates.at(text, 0, 4)).isNull();
  }

  @Test
  void shortYearsAreReadOnRequest() {
    assertThat(DateSlot.early().at("in 788 at", 3, 9).normal()).isEqualTo("0788");
    assertThat(DateSlot.early().name()).isEqualTo("early-date");
    assertThat(dates.name()).isEqualTo("date");
  }

  private void assertReads(String marked, String normal) {
    String text = bare(marked);
    Slot slot = dates.at(text, 0, text.length());
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.normal()).as(text).isEqualTo(normal);
    assertThat(text.substring(slot.end())).isEqualTo(marked.substring(marked.indexOf('|') + 1));
    assertThat(dates.before(text, slot.end(), 0)).isEqualTo(dates.at(text, 0, slot.end()));
  }

  private static String bare(String marked) {
    return marked.replace("|", "");
  }

  @ParameterizedTest
  @CsvSource({
    "1900, 2, 29, true", // by the Julian calendar, which Russia had
    "1923, 2, 29, false",
    "1924, 2, 29, true",
    "2000, 2, 29, true",
    "2100, 2, 29, false",
    "-45, 2, 29, true",
    "1950, 2, 30, false",
    "1950, 4, 31, false",
    "1950, 12, 31, true",
    "1950, 13, 1, false",
    "1950, 0, 0, true"
  })
  void daysThatAre(int year, int month, int day, boolean is) {
    assertThat(CalendarDate.exists(year, month, day)).isEqualTo(is);
  }

  @Test
  void aNoteWithADayBehindTwoMonthsLeavesTheYear() {
    assertThat(dates.dateAt("Feb/March 1700 (NS 5) when", 0, 26).date().day()).isZero();
  }
}
