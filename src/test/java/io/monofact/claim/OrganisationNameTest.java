package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each table the reading ends at the bar, and its normal form stands on the right. */
class OrganisationNameTest {

  private final OrganisationName names = new OrganisationName();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "the University of Applied Sciences| in Ulm = University of Applied Sciences",
        "The Green Party| was = Green Party",
        "Acme, Inc.| was = Acme, Inc.",
        "Acme (Holdings) Limited| was = Acme (Holdings) Limited",
        "Acme| (Holdings) was = Acme",
        "Big Ham Conference| (BHC) was = Big Ham Conference",
        "Acme Corporation|, a = Acme Corporation",
        "Acme Ltd.| was = Acme Ltd.",
        "Siemens AG| was = Siemens AG",
        "Massachusetts Institute of Technology| in = Massachusetts Institute of Technology",
        "Institute of Science and Technology| in = Institute of Science and Technology",
        "University of Ohio| and Harvard College = University of Ohio",
        "Apple| and Microsoft = Apple",
        "American Airlines| was = American Airlines",
        "Johnson & Johnson| was = Johnson & Johnson",
        "Society for the Protection of Birds| was = Society for the Protection of Birds",
        "Acme Committee on Anvils| was = Acme Committee on Anvils",
        "Acme Committee| on March 1 = Acme Committee",
        "Acme Church in Canada| was = Acme Church in Canada",
        "Acme Church| in Ham = Acme Church",
        "Acme Union| in Canada = Acme Union",
        "eBay| was = eBay",
        "Lee, Ray & Co.| was = Lee, Ray & Co.",
        "Lee, Ray, Poe & Foe| was = Lee, Ray, Poe & Foe",
        "Arab Acme| (AAC) was = Arab Acme",
        "3M| was = 3M",
        "Texas A&M University| was = Texas A&M University",
        "AT&T| was = AT&T",
        "20th Century Fox| was = 20th Century Fox",
        "NASA| in = NASA",
        "Compaq| was = Compaq",
        "Deutsche Bank| in = Deutsche Bank",
        "Ada Green| was = Ada Green",
        "Acme Co., Ltd.| was = Acme Co., Ltd.",
        "Acme Co.,ltd.|(AC), a = Acme Co.,ltd.",
        "Lee and Sons| was = Lee and Sons",
        "Lee| and Sunday = Lee",
        "Sainsbury's| was = Sainsbury's",
        "Sainsbury|'s shop = Sainsbury",
        "Harlem Artists' Guild| was = Harlem Artists' Guild",
        "Coalition Against the Death Penalty| in = Coalition Against the Death Penalty",
        "Bygge- og Sparelag| in = Bygge- og Sparelag",
        "Teatro d'Arte| in = Teatro d'Arte",
        "al-Qaeda| was = al-Qaeda",
        "N.W.A| was = N.W.A",
        "St. Mary's Hospital| was = St. Mary's Hospital",
        "Mt. Holyoke College| in = Mt. Holyoke College",
        "Church of St. Luke| in = Church of St. Luke",
        "Acme St|. the = Acme St",
        "Ottawa Faculty of Law| in = Ottawa Faculty of Law",
        "Universidad de La Plata| in = Universidad de La Plata",
        "Quaker-run Acme School| in = Acme School",
        "the Ohio-based Acme, Inc.| was = Acme, Inc.",
        "Western Digital| was = Western Digital",
        "Nazi Party| was = Nazi Party",
        "Finnish Cable Works| in = Finnish Cable Works",
        "Centre for Evidence-based Medicine| in = Centre for Evidence-based Medicine",
        "North Texas| is = North Texas",
        "Saint Petersburg| was = Saint Petersburg",
      })
  void readsNames(String marked, String normal) {
    String text = marked.replace("|", "");
    Slot slot = names.at(text, 0, text.length());
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(text.substring(slot.end())).isEqualTo(marked.substring(marked.indexOf('|') + 1));
    assertThat(names.before(text, slot.end(), 0)).isEqualTo(names.at(text, 0, slot.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In",
        "He was",
        "March",
        "the company",
        "1950",
        "1950 people",
        "However",
        "Ltd.",
        "BC",
        "Roman rule",
        "Director of the Acme Institute",
        "Siege of Acme",
        "School of Law",
        "World War II",
        "When Acme College was",
        "Germany's Acme Airlines",
        "1970s",
        "U.S. headquarters",
        "New Zealand was",
        "Great Britain and",
        "West Bank-based Acme Union",
        "Nazi headquarters",
        "Chief Political Resident of Acme",
        "SMEs in",
        "mid-1998",
        "Similarly, the",
        "German headquarters",
        "Anvil Development Firm headquartered",
        "Germany's University of Ham",
        "D,"
      })
  void readsNoName(String text) {
    assertThat(names.at(text, 0, text.length())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the prize by |Beyond Acme|, a", "In Ham, |Lee & Co.| was"})
  void readsNamesInSentences(String marked) {
    int from = marked.indexOf('|');
    String text = marked.replace("|", "");
    Slot slot = names.before(text, marked.lastIndexOf('|') - 1, 0);
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.start()).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the weekly \"|Días| en la Ham\" was",
        "the \u2018July |Fourth Acme|\u2019 was",
        "In |Ham, Lee & Co.| was",
        "York |Ham, Lee & Co.| was"
      })
  void readsNoPartOfAName(String marked) {
    int from = marked.indexOf('|');
    String text = marked.replace("|", "");
    Slot slot = names.at(text, from, text.length());
    assertThat(slot == null || slot.end() != marked.lastIndexOf('|') - 1).isTrue();
  }

  @Test
  void aNameThatGoesOnDoesNotEndHere() {
    String text = "the Motorcycle World Championship was";
    assertThat(names.before(text, text.indexOf(" Championship"), 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Suez Canal", "Victoria Park", "Ada Green"})
  void someNamesAreNoBodies(String text) {
    assertThat(OrganisationName.body().at(text, 0, text.length())).isNull();
  }
}
