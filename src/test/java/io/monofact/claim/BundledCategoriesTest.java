package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundledCategoriesTest {

  @Test
  void theirExamplesHold() {
    assertThat(CategoryExamples.failures(Categories.bundled())).isEmpty();
  }
}
