package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

  private final CompanyName companies = new CompanyName();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Co., Ltd. is | Acme Co., Ltd.",
        "Acme Anvils Inc. is | Acme Anvils Inc.",
        "Ham University of Art is | Ham University of Art",
        "Acme Museum of Art is |",
        "Acme International Airport is |",
        "Ham Faculty of Medicine is |"
      })
  void sitWhereTheyAreLocated(String text, String company) {
    Slot read = companies.at(text, 0, text.length());

    assertThat(read == null ? null : read.normal()).isEqualTo(company);
  }
}
