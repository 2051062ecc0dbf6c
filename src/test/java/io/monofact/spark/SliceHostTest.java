package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host of an address, which every Spark has to tell alike. */
class SliceHostTest {

  @ParameterizedTest
  @CsvSource({
    "https://one.example/x?y=z#part, one.example",
    "http://user:word@www.one.example:8080/, www.one.example",
    "https://ONE.example, ONE.example",
    "http://[2001:db8::1]:80/a, [2001:db8::1]",
    "http://127.0.0.1/, 127.0.0.1",
    "//one.example/without-a-scheme, one.example"
  })
  void isWhatLiesBetweenUserAndPort(String url, String host) {
    assertThat(Slices.host(url)).isEqualTo(host);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "no address", "http://", "mailto:a@one.example", "http://one.example/a|b"})
  void isNoneWhereTheAddressHasNoneOrIsNotOne(String url) {
    assertThat(Slices.host(url)).isNull();
  }

  @Test
  void isWhatSparkTellsWhereItDoesNotFail() {
    List<String> urls =
        List.of(
            "https://one.example/x",
            "http://under_score.example/",
            "http://münchen.example/",
            "http://one.example:port/",
            "http://one.example/%zz",
            "http:///path",
            "ftp://a.b.c.d.e/",
            "x");
    SparkSession session = TestSession.session().newSession();
    session.conf().set("spark.sql.ansi.enabled", "false");
    List<String> hosts =
        session
            .createDataset(urls, Encoders.STRING())
            .selectExpr("coalesce(parse_url(value, 'HOST'), '-')")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(urls.stream().map(url -> Slices.host(url) == null ? "-" : Slices.host(url)))
        .containsExactlyElementsOf(hosts)
        .contains("one.example", "-");
  }
}
