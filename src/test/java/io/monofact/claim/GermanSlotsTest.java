package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanSlotsTest {

  private static final GermanDate DATES = new GermanDate();
  private static final GermanName NAMES = new GermanName();
  private static final GermanPlace PLACES = new GermanPlace();
  private static final GermanOrganisation ORGANISATIONS = new GermanOrganisation();

  @ParameterizedTest
  @CsvSource({
    "12. Mai 1850, 1850-05-12",
    "1. Jänner 1900, 1900-01-01",
    "3. Feb. 1900, 1900-02-03",
    "12.5.1850, 1850-05-12",
    "12. 05. 1850, 1850-05-12",
    "März 1850, 1850-03",
    "31. Dezember, --12-31",
    "1850, 1850",
    "44 v. Chr., -0044",
    "11. Februarjul./ 23. Februar 1850greg., 1850-02-23",
    "um 1850, c1850",
    "ca. 1850, c1850",
    "nach 1850, ~1850",
    "1850/51, ~1850",
    "1850er, ~1850",
  })
  void readsADate(String written, String normal) {
    Slot slot = DATES.at(written, 0, written.length());
    assertThat(slot).isNotNull();
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(slot.end()).isEqualTo(written.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1850 Einwohner", "32. Mai 1850", "850", "1850.50", "Maier", "das"})
  void readsNoDateWhereThereIsNone(String written) {
    assertThat(DATES.at(written, 0, written.length())).isNull();
  }

  @Test
  void readsTwoDatesOfWhichOneIsMeantAsOpen() {
    String text = "1850 oder 1851";
    assertThat(DATES.at(text, 0, 4).normal()).isEqualTo("~1850");
    assertThat(DATES.before(text, text.length(), 10).normal()).isEqualTo("~1851");
  }

  @ParameterizedTest
  @CsvSource({
    "Johann Sebastian Bach, Johann Sebastian Bach",
    "Der Komponist Ludwig van Beethoven, Ludwig van Beethoven",
    "Landschaftsmaler Hermann Müller, Hermann Müller",
    "Prof. Dr. Anna Lee, Anna Lee",
    "Katharina II., Katharina II.",
    "Jan van den Berg, Jan van den Berg",
    "J. R. Müller, J. R. Müller",
    "Am Montag Müller, Müller",
    "des Kesselflickers Karl Müller, Karl Müller",
  })
  void readsAPersonBeforeACue(String text, String normal) {
    assertThat(NAMES.before(text, text.length(), 0).normal()).isEqualTo(normal);
  }

  @Test
  void endsANameBeforeAnArticle() {
    assertThat(NAMES.at("Johann Lee den Verein", 0, 21).normal()).isEqualTo("Johann Lee");
    assertThat(NAMES.at("Die Malerin", 0, 11)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Köln; † 1920 | Köln",
        "Frankfurt am Main als Sohn | Frankfurt am Main",
        "Bad Homburg vor der Höhe geboren | Bad Homburg vor der Höhe",
        "St. Gallen) | St. Gallen",
        "Dessau, Anhalt; † | Dessau, Anhalt",
        "Köln, Maria Müller in Bonn | Köln",
      })
  void readsAPlace(String text, String normal) {
    assertThat(PLACES.at(text, 0, text.length()).normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"einem Dorf", "Die Stadt", "Mai 1850", "Getreidegasse"})
  void readsNoPlaceWhereThereIsNone(String text) {
    assertThat(PLACES.at(text, 0, text.length())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "die Universität zu Köln, Universität zu Köln, true",
    "der TSV 1860 München, TSV 1860 München, true",
    "Kölner Turnverein, Kölner Turnverein, true",
    "die Firma Acme GmbH, Acme GmbH, true",
    "Das Unternehmen, Unternehmen, false",
    "die Stadt Musterstadt, Stadt Musterstadt, false",
    "Köln der Deutsche Turnerbund, Köln, false",
    "Köln der Turnverein Acme, Köln, false",
    "Gesellschaft der Freunde, Gesellschaft der Freunde, true",
  })
  void readsAnOrganisation(String text, String normal, boolean looksRight) {
    assertThat(ORGANISATIONS.at(text, 0, text.length()).normal()).isEqualTo(normal);
    assertThat(GermanOrganisation.isOrganisation(normal)).isEqualTo(looksRight);
  }

  @ParameterizedTest
  @CsvSource({
    "die Firma Acme, true, Acme",
    "die Popband Acme Drei, true, Acme Drei",
    "die Zeitschrift „Der Hammer“, true, Der Hammer",
    "das Unternehmen, false, Unternehmen",
    "der Bundesverband Acme, false, Bundesverband Acme",
  })
  void readsWhatSaysThatANameIsABodys(String text, boolean saysSo, String normal) {
    Slot slot = ORGANISATIONS.at(text, 0, text.length());
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(GermanOrganisation.saysSo(slot.written())).isEqualTo(saysSo);
  }
}
