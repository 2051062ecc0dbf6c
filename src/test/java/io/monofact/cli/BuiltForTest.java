package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltForTest {

  @Test
  void theManifestSaysIt() {
    assertThat(BuiltFor.of("Spark 3.5 with Scala 2.12")).contains(new BuiltFor("3.5", "2.12"));
    assertThat(BuiltFor.of(null)).isEmpty();
    assertThat(BuiltFor.of("Monofact")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4.2, 2.13, 4.2.0, 2.13.18",
    "4.1, 2.13, 4.2.0, 2.13.18",
    "4.2, 2.13, 4.0.1-amzn-0, 2.13.16",
    "3.5, 2.12, 3.5.9, 2.12.18"
  })
  void fitsTheSameSparkAndScala(String spark, String scala, String here, String scalaHere) {
    assertThat(new BuiltFor(spark, scala).misfit(here, scalaHere)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4.2, 2.13, 3.5.1, 2.12.18, spark3.5_2.12",
    "4.2, 2.13, 3.5.1, 2.13.8, spark3.5_2.13",
    "3.5, 2.13, 3.5.1, 2.12.18, spark3.5_2.12",
    "3.5, 2.13, 4.1.3, 2.13.17, spark4.1_2.13"
  })
  void anotherIsNamedWithTheJarToTake(
      String spark, String scala, String here, String scalaHere, String jar) {
    assertThat(new BuiltFor(spark, scala).misfit(here, scalaHere).orElseThrow())
        .contains("built for Spark %s with Scala %s,".formatted(spark, scala))
        .contains("here runs Spark " + here)
        .contains("monofact-VERSION-%s.jar".formatted(jar));
  }
}
