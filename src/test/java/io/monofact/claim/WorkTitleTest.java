package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In each table the reading ends at the bar, and its normal form stands on the right. */
class WorkTitleTest {

  private final WorkTitle titles = new WorkTitle();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '^',
      value = {
        "\"The Last Man\"| is = The Last Man",
        "“The Last Man,”| a = The Last Man",
        "\"The Last Man.\"| He = The Last Man",
        "‘The Last Man’| is = The Last Man",
        "‘Smith’s Men’| is = Smith’s Men",
        "'The Last Man'| is = The Last Man",
        "'Smith's Men'| is = Smith's Men",
        "''The Last Man''| is = The Last Man",
        "'''The Last Man'''| is = The Last Man",
        "«Le Dernier Homme»| = Le Dernier Homme",
        "„Der letzte Mensch”| = Der letzte Mensch",
        "„Der letzte Mensch“| = Der letzte Mensch",
        "\"\"The Last Man\"\"| is = The Last Man",
        "\"Wait...\"| is = Wait...",
        "\"Who's Afraid?\"| is = Who's Afraid?",
      })
  void readsQuotedTitles(String marked, String normal) {
    assertReads(titles, marked, normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Last Man",
        "\" a\"",
        "\"open",
        "\"two\nlines\"",
        "\"\"",
        "''",
        "'s book'",
        "\"so-called\" man",
        "\",\""
      })
  void readsNoTitle(String text) {
    assertThat(titles.at(text, 0, text.length())).isNull();
  }

  @Test
  void anInchMarkBehindAWordOpensNothing() {
    assertThat(titles.at("5\" and 6\" long", 1, 9)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '^',
      value = {
        "The Last Man| is = The Last Man",
        "A Portrait of the Artist as a Young Man| by James = A Portrait of the Artist as a Young Man",
        "Wilhelm Meister's Apprenticeship| was = Wilhelm Meister's Apprenticeship",
        "2001: A Space Odyssey| is = 2001: A Space Odyssey",
        "Oliver!| is = Oliver!",
        "The Hobbit| and more = The Hobbit",
      })
  void readsBareTitles(String marked, String normal) {
    assertReads(WorkTitle.bare(), marked, normal);
  }

  @Test
  void bareTitlesBeginWithACapital() {
    assertThat(WorkTitle.bare().at("the last man", 0, 12)).isNull();
    assertThat(WorkTitle.bare().name()).isEqualTo("bare-title");
    assertThat(titles.name()).isEqualTo("title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '^',
      value = {
        "Night Walk, Mr. Lee: A Life by Ann Lee = Night Walk, Mr. Lee: A Life",
        "The Long Day, by Bob Ray = The Long Day",
        "Night Walk = -",
        "Night Walk by night = -",
        "This was written by Ann Lee = -",
        "During the affair he challenged the dismissal by Ann Lee = -",
        "It is a hill. Night Walk by Ann Lee = -",
      })
  void readsTitlesBeforeAnAuthorInALine(String line, String title) {
    Slot slot = WorkTitle.listed().at(line, 0, line.length());
    assertThat(slot == null ? "-" : slot.normal()).isEqualTo(title);
  }

  private static void assertReads(WorkTitle type, String marked, String normal) {
    String text = marked.replace("|", "");
    Slot slot = type.at(text, 0, text.length());
    assertThat(slot).as(text).isNotNull();
    assertThat(slot.normal()).isEqualTo(normal);
    assertThat(text.substring(slot.end())).isEqualTo(marked.substring(marked.indexOf('|') + 1));
    assertThat(type.before(text, slot.end(), 0)).isEqualTo(type.at(text, 0, slot.end()));
  }
}
