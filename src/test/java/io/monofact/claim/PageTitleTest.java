package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          Ann Lee = Ann Lee
          Ann Lee (painter) = Ann Lee (painter)
          Ann Lee | Rome Times Company = Ann Lee
          The Hill - Ann Lee = The Hill - Ann Lee
          Black Widow - Plot = Black Widow - Plot
          Obituaries - Ann Lee = Ann Lee
          Obituary for Ann Lee = Ann Lee
          In loving memory of Ann Lee – Ham College = Ann Lee
          Remembering Ann Lee = Ann Lee
          Ann Lee, President = Ann Lee
          Ann Lee, associate professor of law | Ham College = Ann Lee
          Ann Lee, Rome = Ann Lee, Rome
          Ann Lee, Duchess of Ham = Ann Lee, Duchess of Ham
          Ann Lee, 3rd Baroness Ham = Ann Lee, 3rd Baroness Ham
          About us – Acme Ltd = Acme Ltd
          Acme Ltd | Home = Acme Ltd
          Our Vision and Mission - Acme Ltd = Acme Ltd
          About Acme Ltd = Acme Ltd
          Meet Ann Lee = Ann Lee
          Ann Lee Obituary = Ann Lee
          Ann Lee's Biography = Ann Lee
          Ann Lee Memorial = Ann Lee Memorial
          Our Man in Ham = Our Man in Ham
          Acme Ltd | Anvils for smiths = Acme Ltd | Anvils for smiths
          Ann Lee | Bob Ray = Ann Lee | Bob Ray
          A Brief History of the Ham Baptist Church = Ham Baptist Church
          History of Ham = History of Ham
          Austria-Hungary = Austria-Hungary
          Obituary — Ann Mary Lee (1843–1926) = Ann Mary Lee
          LEE-RAY, Ann Mary (Nan) = Ann Mary Lee-Ray
          DALLAS, Texas = DALLAS, Texas
          PARIS, France = PARIS, France
          Ann (Nan) Lee = Ann Lee
          Ann Lee, Managing Partner = Ann Lee
          Ann Lee - Early Life = Ann Lee
          Chicago Diocese -- The Rt. Reverend Ann D. Lee = Ann D. Lee
          """)
  void namesWhatThePageIsAbout(String title, String named) {
    assertThat(PageTitle.named(title)).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Home", "About us | Contact", "Obituaries"})
  void namesNothingWhereTheTitleIsAnyPages(String title) {
    assertThat(PageTitle.named(title)).isNull();
  }
}
