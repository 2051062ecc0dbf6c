package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each table the reading ends at the bar, and its normal form stands on the right. */
class PersonNameTest {

  private final PersonName names = new PersonName();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "Albert Einstein| was born = Albert Einstein",
        "Albert Einstein|'s = Albert Einstein",
        "Albert Einstein|, the = Albert Einstein",
        "Vincent van Gogh| was = Vincent van Gogh",
        "Ludwig van der Rohe| was = Ludwig van der Rohe",
        "Otto von Bismarck|. = Otto von Bismarck",
        "Rodrigo Díaz de Vivar| ( = Rodrigo Díaz de Vivar",
        "José Ortega y Gasset| = José Ortega y Gasset",
        "Charles d'Abancour| ( = Charles d'Abancour",
        "Anwar el-Sadat| = Anwar el-Sadat",
        "Ibn al-Haytham| = Ibn al-Haytham",
        "Abū ʿAlī al-Ḥasan ibn al-Haytham| ( = Abū ʿAlī al-Ḥasan ibn al-Haytham",
        "Flann O'Brien| = Flann O'Brien",
        "Flann O’Brien| = Flann O’Brien",
        "Jean-Paul Sartre| = Jean-Paul Sartre",
        "J. R. R. Tolkien| was = J. R. R. Tolkien",
        "J.R.R. Tolkien| was = J.R.R. Tolkien",
        "J.-P. Rameau| was = J.-P. Rameau",
        "Harry S Truman| = Harry S Truman",
        "TS Eliot| = TS Eliot",
        "Wm. Smith| = Wm. Smith",
        "Malcolm X| = Malcolm X",
        "JOHN SMITH| was = JOHN SMITH",
        "Martin Luther King, Jr.| = Martin Luther King, Jr.",
        "Martin Luther King Jr.| = Martin Luther King Jr.",
        "Sammy Davis, Sr.| = Sammy Davis, Sr.",
        "Henry Ford II| = Henry Ford II",
        "Pliny the Elder| = Pliny the Elder",
        "Ivan the Terrible| = Ivan the Terrible",
        "Andronicus of Rhodes| ( = Andronicus of Rhodes",
        "Afonso II of Portugal| = Afonso II of Portugal",
        "Louis XIV| = Louis XIV",
        "Ernesto \"Che\" Guevara| = Ernesto \"Che\" Guevara",
        "Ernesto “Che” Guevara| = Ernesto “Che” Guevara",
        "Lila (Scott) Buchanan| = Lila Buchanan",
        "Юрий Гагарин| = Юрий Гагарин",
        "Alonzo Church| = Alonzo Church",
        "Utamaro| = Utamaro",
        "Madonna| was = Madonna",
        "King| was = King",
      })
  void readsNames(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "Sir Isaac Newton| = Isaac Newton",
        "Dr. Max Born| = Max Born",
        "Professor Sir Roger Penrose| = Roger Penrose",
        "President John F. Kennedy| = John F. Kennedy",
        "Physicist Albert Einstein| = Albert Einstein",
        "Field Marshal Bernard Montgomery| = Bernard Montgomery",
        "Prime Minister Theresa May| said = Theresa May",
        "Pope Agapetus I| was = Pope Agapetus I",
        "Pope John Paul II| = Pope John Paul II",
        "King Arthur| = King Arthur",
        "King George VI| = King George VI",
        "Saint Peter| = Saint Peter",
        "Dr. Watson| = Watson",
        "Alan Garner OBE| (born = Alan Garner",
        "David Elieser Deutsch, FRS| (born = David Elieser Deutsch",
        "Bernard Law Montgomery, 1st Viscount Montgomery of Alamein, KG, GCB| ( = Bernard Law Montgomery",
        "Jane Smith née Doe| was = Jane Smith",
        "Jane Smith (née Doe)| was = Jane Smith",
      })
  void takesInWhatBelongsToANameAndLeavesItOut(String text, String normal) {
    assertReads(text, normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The painter",
        "In March",
        "After Einstein",
        "March",
        "Monday",
        "German",
        "American",
        "Harvard University",
        "Ford Motor Company",
        "Battle of Hastings",
        "London-born Ann Lee",
        "\u05D0\u05E0\u05D9 \u05DC\u05D3\u05D5\u05D3\u05D9",
        "World War",
        "New York",
        "San Francisco",
        "North Carolina",
        "France",
        "London",
        "Wall Street",
        "HMS Victory",
        "USS Lincoln",
        "NASA",
        "BBC",
        "University of Chicago",
        "House of Lords",
        "einstein",
        "12 March",
        "President of France",
        "Smith & Wesson",
        "J. R.",
        "He was",
        "The",
        "IBM Research",
        "United States",
        "II",
        "King of France"
      })
  void readsNoName(String text) {
    Slot slot = names.at(text, 0, text.length());
    assertThat(slot == null || PersonName.isSingle(slot)).as("%s as %s", text, slot).isTrue();
    if (slot != null) {
      assertThat(text).isIn("House of Lords", "King of France");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "In 1950 Albert Einstein = Albert Einstein",
        "when German physicist Albert Einstein = Albert Einstein",
        "German Chancellor Angela Merkel = Chancellor Angela Merkel",
        "However, Albert Einstein = Albert Einstein",
        "Marie and Pierre Curie = Pierre Curie",
        "the young Mozart = Mozart",
      })
  void readsTheLongestNameBackFromItsEnd(String text, String written) {
    Slot slot = names.before(text, text.length(), 0);
    assertThat(slot).isNotNull();
    assertThat(slot.written()).isEqualTo(written);
    assertThat(slot).isEqualTo(names.at(text, slot.start(), text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Columbia Business School",
        "aboard USS Abraham Lincoln",
        "in New York",
        "brother of Sarah (Bruce) Huber of Granger",
        "the BBC"
      })
  void readsNoNameBackFrom(String text) {
    assertThat(names.before(text, text.length(), 0)).isNull();
  }

  @Test
  void whatStandsBetweenCommasBehindABodyIsItsTown() {
    String body = "at Ham University, Seoul";
    assertThat(names.before(body + ", who", body.length(), 0)).isNull();
    assertThat(names.before(body + " met", body.length(), 0).written()).isEqualTo("Seoul");
  }

  @Test
  void tellsSingleNames() {
    assertThat(PersonName.isSingle(names.at("Utamaro", 0, 7))).isTrue();
    assertThat(PersonName.isSingle(names.at("Kitagawa Utamaro", 0, 16))).isFalse();
    assertThat(PersonName.isSingle(names.at("Dr. Watson", 0, 10))).isTrue();
  }

  @Test
  void aNameEndsWithItsLine() {
    String text = "Albert Einstein\nMarie Curie";
    assertThat(names.at(text, 0, text.length()).end()).isEqualTo(15);
  }

  private void assertReads(String marked, String normal) {
    String text = marked.replace("|", "");
    Slot slot = names.at(text, 0, text.length());
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.normal()).as(text).isEqualTo(normal);
    assertThat(text.substring(slot.end())).isEqualTo(marked.substring(marked.indexOf('|') + 1));
    assertThat(names.before(text, slot.end(), 0)).isEqualTo(names.at(text, 0, slot.end()));
  }
}
