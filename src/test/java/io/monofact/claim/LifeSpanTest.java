package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row: the parenthesis, the birth, its place, the death, its place; a hyphen where none. */
class LifeSpanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "(12 March 1950 – 3 May 2001) | 1950-03-12 | - | 2001-05-03",
        "(March 12, 1950 -- May 3, 2001) | 1950-03-12 | - | 2001-05-03",
        "(27 Sept. 1818–25 Nov. 1884) | 1818-09-27 | - | 1884-11-25",
        "(1898–1976) | 1898 | - | 1976",
        "(1898 - 1976) | 1898 | - | 1976",
        "(788–852) | 0788 | - | 0852",
        "(born 12 May 1950) | 1950-05-12 | - | -",
        "(born May 12, 1950 in Ulm, Germany) | 1950-05-12 | Ulm, Germany | -",
        "(born 12 May 1950, Ulm) | 1950-05-12 | Ulm | -",
        "(born in Ulm, 12 May 1950) | 1950-05-12 | Ulm | -",
        "(born in Ulm on 12 May 1950) | 1950-05-12 | Ulm | -",
        "(born Farrokh Bulsara, 5 September 1946) | 1946-09-05 | - | -",
        "(born 1881 New York City - November 25, 1945) | 1881 | New York City | 1945-11-25",
        "(b. 1950) | 1950 | - | -",
        "(b. 4 March 1950, d. 5 May 2001) | 1950-03-04 | - | 2001-05-05",
        "(* 26 June 1894) | 1894-06-26 | - | -",
        "(* 26 June 1894 in Ulm; † 3 May 1950 in Bonn) | 1894-06-26 | Ulm | 1950-05-03",
        "(born c. 1948 – 1998) | c1948 | - | 1998",
        "(c. 1948 -- 1998) | c1948 | - | 1998",
        "(c. 470 – 399 BC) | c-0470 | - | -0399",
        "(384–322 BC) | -0384 | - | -0322",
        "(63 BC – 14 AD) | -0063 | - | 0014",
        "(106 BC – 43 BC) | -0106 | - | -0043",
        "(1048 or 1056 – 15 August 1118) | ~1048 | - | 1118-08-15",
        "(; 12 March 1898, Ulm – 18 April 1955, Princeton) | 1898-03-12 | Ulm | 1955-04-18",
        "(Ulm, 14 March 1879 – Princeton, 18 April 1955) | 1879-03-14 | Ulm | 1955-04-18",
        "(, September 4, 1900 -- 1974) | 1900-09-04 | - | 1974",
        "(]; born 1 April 1947) | 1947-04-01 | - | -",
        "(Russian: Иван; 12 March 1950 – 3 May 2001) | 1950-03-12 | - | 2001-05-03",
        "(Greek: Ἀλέξιος Αʹ, 1048 – 15 August 1118) | 1048 | - | 1118-08-15",
        "(\"Adolph Wilhelm Hermann\", 27 Sept. 1818–25 Nov. 1884) | 1818-09-27 | - | 1884-11-25 | -",
        "(born Farrokh Bulsara; 5 September 1946 – 24 November 1991) | 1946-09-05 | - | 1991-11-24",
        "(pronounced , ; born David Ike; October 14, 1890 – March 28, 1969) | 1890-10-14 | - | 1969-03-28",
        "(1950 – ) | 1950 | - | -",
        "(1950–) | 1950 | - | -",
        "(1820 – ?) | 1820 | - | -",
        "(? – 1820) | - | - | 1820",
        "(d. 1820) | - | - | 1820",
        "(died 3 May 2001) | - | - | 2001-05-03",
        "(born 1820, died 1890) | 1820 | - | 1890",
        "(March 12 – May 3, 1950) | 1950-03-12 | - | 1950-05-03",
        "(8 January 1643 [O.S. 29 December 1642] – 3 May 1701) | 1643-01-08 | - | 1701-05-03",
        "(12 March 1950 (age 70)) | - | - | -",
        "(born Carlo Pedersoli; 31 October 1929) | 1929-10-31 | - | -",
        "(], born 30 October 1960) | 1960-10-30 | - | -",
        "(né Kaminsky, born June 28, 1926) | 1926-06-28 | - | -",
        "(Pashto: X, born Sultan Hussein; 6 January 1929 – 1996) | 1929-01-06 | - | 1996",
        "(1845 – 19??) | 1845 | - | -",
        "[1738-1789] | 1738 | - | 1789",
      })
  void readsLives(String text, String birth, String birthPlace, String death) {
    LifeSpan life = LifeSpan.at(text, 0);
    if (birth.equals("-") && death.equals("-")) {
      assertThat(life).isNull();
      return;
    }
    assertThat(life).as(text).isNotNull();
    assertThat(life.birth() == null ? "-" : life.birth().normal()).isEqualTo(birth);
    assertThat(life.death() == null ? "-" : life.death().normal()).isEqualTo(death);
    assertThat(life.birthPlace() == null ? "-" : life.birthPlace().normal()).isEqualTo(birthPlace);
    assertThat(life.end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(reigned 1800–1820)",
        "(r. 1800–1820)",
        "(ruled 1800–1820)",
        "(fl. c. 60 BC)",
        "(1950)",
        "(12 March 1950)",
        "(1950–present)",
        "(active 1800–1820)",
        "(published 1900)",
        "()",
        "(; JS)",
        "(in office 1800–1820)",
        "(1976–1898)",
        "(1200–1976)",
        "(see p. 12)",
        "12",
        "(12 – 30)",
        "(1898–1976",
        "(from 1898 to 1976)",
        "(since 1950)"
      })
  void readsNoLife(String text) {
    assertThat(LifeSpan.at(text, 0)).isNull();
  }

  @Test
  void tellsLivesFromWhatMayBeReigns() {
    assertThat(LifeSpan.at("(1898–1976)", 0).isMarked()).isFalse();
    assertThat(LifeSpan.at("(born 1898)", 0).isMarked()).isTrue();
    assertThat(LifeSpan.at("(12 March 1898 – 1976)", 0).isMarked()).isTrue();
  }

  @Test
  void aLineMayBreakInside() {
    LifeSpan life = LifeSpan.at("(; 23 January 1862 –\n14 February 1943)", 0);
    assertThat(life.death().normal()).isEqualTo("1943-02-14");
    assertThat(LifeSpan.at("(; 23 January 1862 –\n\n14 February 1943)", 0)).isNull();
  }

  @Test
  void placesAreFoundWhereTheyStand() {
    String text = "Einstein (14 March 1879, Ulm – 1955)";
    LifeSpan life = LifeSpan.at(text, 9);
    assertThat(text.substring(life.birthPlace().start(), life.birthPlace().end())).isEqualTo("Ulm");
    assertThat(text.substring(life.death().start(), life.death().end())).isEqualTo("1955");
    assertThat(life.start()).isEqualTo(9);
  }
}
