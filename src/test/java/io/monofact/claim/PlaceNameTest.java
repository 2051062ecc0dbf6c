package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each row the reading ends at the bar, and its normal form is what stands before it. */
class PlaceNameTest {

  private final PlaceName places = new PlaceName();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Ulm| on 12 March",
        "Ulm|.",
        "Ulm, Germany|.",
        "Ulm, Germany|, on 14 March 1879",
        "Ulm, Germany|, in 1879",
        "Ulm, Germany| to Jewish parents",
        "Ulm|, March 14, 1879",
        "Ulm| and Bern",
        "Ulm|, where he lived",
        "Ulm|, Einstein moved to Bern",
        "Ulm|, Acme (ACM) is",
        "Ulm|, Acme Inc. is",
        "Ulm|, Acme.com is",
        "Barnes, Cass Co., N.Dak.|, June 15",
        "Saudi Arabia| in",
        "Ulm| of Jewish parents",
        "Litchville, Barnes County, N.Dak.|, June 15",
        "Alexandria, Va.|, April 8",
        "Washington, D.C.|, in",
        "St. Louis, Missouri|, the",
        "the Bronx, New York City|, to",
        "Stoke-on-Trent| in",
        "Newcastle upon Tyne|, England moved",
        "Newcastle upon Tyne, England|.",
        "Frankfurt am Main| in",
        "Rio de Janeiro, Brazil| in",
        "Val d'Oise| in",
        "Wells, Maine| (then a district",
        "New York City|. He",
        "Kraków|) is",
        "Paris|; he",
        "Ulm, the Netherlands| in",
        "Ulm|, the Acme Plan, the G-7",
      })
  void readsPlaces(String marked) {
    String text = marked.replace("|", "");
    Slot slot = places.at(text, 0, text.length());
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.normal()).isEqualTo(marked.substring(0, marked.indexOf('|')));
    assertThat(places.before(text, slot.end(), 0)).isEqualTo(places.at(text, 0, slot.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 12",
        "the city",
        "1950",
        "In",
        "He",
        "Monday",
        "a farm",
        "American",
        "the London-based",
        "the Rome suburb",
        "the Ham, Ohio-based",
        "The Hong Kong-based",
        "Baroque-inspired",
        "PC-based"
      })
  void readsNoPlace(String text) {
    assertThat(places.at(text, 0, text.length())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US|-based",
        "LA|-based",
        "Denver|\u2011based",
        "Washington D.C.|-based",
        "New York|-based",
        "Paris|-born Ann"
      })
  void readsThePlaceBeforeAHyphen(String marked) {
    String text = marked.replace("|", "");
    int end = marked.indexOf('|');
    assertThat(places.at(text, 0, text.length()).normal()).isEqualTo(text.substring(0, end));
    assertThat(places.before(text, end, 0).normal()).isEqualTo(text.substring(0, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PC|-based", "the XML|-based", "Web|-based"})
  void aTechniqueIsNoPlace(String marked) {
    assertThat(places.before(marked.replace("|", ""), marked.indexOf('|'), 0)).isNull();
  }
}
