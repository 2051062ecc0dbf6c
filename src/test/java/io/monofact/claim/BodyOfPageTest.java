package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyOfPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Our Story\\nAcme Anvils is a small company in Ham. | Acme Anvils",
        "Our Story\\nAcme News channel is an English channel. | Acme News",
        "Acme (ACM) is a maker of anvils. | Acme",
        "Makers of Anvils\\nAcme Union is where you meet. | Acme Union",
        "You like good anvils. At Acme, we like them. | Acme",
        "You like good anvils. We at Acme Anvils like them. | Acme Anvils",
        "We are Acmera.\\nWe make anvils. | Acmera",
        "We are Methodists. We sing. | -",
        "You like good anvils. Meet us at Ham, we are there. | -",
      })
  void isWhatItsOwnTextNames(String text, String body) {
    Subject subject = Subject.of("About us", text.replace("\\n", "\n"));
    assertThat(subject.name() == null ? "-" : subject.name()).as(text).isEqualTo(body);
    if (!body.equals("-")) {
      assertThat(subject.kind()).isEqualTo(SubjectKind.ORGANISATION);
    }
  }
}
