package io.monofact.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Samples;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimators against other programs; reference_values.json says which. */
class ReferenceValuesTest {

  /** iNEXT's printed values have six places. */
  private static final Offset<Double> PRINTED = within(1e-6);

  private static final Offset<Double> EXACT = within(1e-12);

  /** The intervals were computed with z = 1.959963985. */
  private static final Offset<Double> ROUNDED_Z = within(1e-9);

  private static JsonNode reference(String program) throws IOException {
    try (InputStream in = ReferenceValuesTest.class.getResourceAsStream("/reference_values.json")) {
      return new ObjectMapper().readTree(in).get(program);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Girdled", "Logged", "North.site", "South.site"})
  void agreesWithInext(String site) throws IOException {
    JsonNode expected = reference("iNEXT").get("sites").get(site);
    Sample sample = Samples.ofCounts(longs(expected.get("counts")));
    double n = sample.answered();
    double f1 = sample.singletons();
    double f2 = sample.spectrum().f(2);

    assertThat(SingletonRate.rate(sample)).isEqualTo(expected.get("turing_missing").asDouble());
    assertThat(new ChaoJost(1).estimate(sample).value())
        .isCloseTo(1 - expected.get("C_chaojost").asDouble(), EXACT);
    assertThat(new Chao1().estimate(sample).value())
        .isCloseTo(expected.get("chao1").asDouble(), within(1e-9));
    assertThat(SingletonRate.esty(sample).low())
        .isCloseTo(expected.get("esty").get(0).asDouble(), ROUNDED_Z);
    assertThat(SingletonRate.esty(sample).high())
        .isCloseTo(expected.get("esty").get(1).asDouble(), ROUNDED_Z);
    for (Map.Entry<String, JsonNode> size : expected.properties()) {
      if (size.getKey().matches("m\\d+")) {
        long m = Long.parseLong(size.getKey().substring(1));
        double coverage = size.getValue().get(1).asDouble();
        // The coverage of m examples is the chance that one more is about a known prompt, so below
        // n the singleton rate of m + 1 completes it.
        double missing =
            m < n
                ? Rarefaction.singletonRate(sample.spectrum(), m + 1)
                : ChaoJost.missingMass(f1, f2, n, m - n);
        assertThat(missing).as("%s at %d", site, m).isCloseTo(1 - coverage, PRINTED);
      }
    }
  }

  @Test
  void agreesWithScikitBio() throws IOException {
    JsonNode expected = reference("scikit-bio");
    JsonNode goods = expected.get("goods_coverage");
    Map<Long, Long> spectrum = new HashMap<>();
    goods
        .get("spectrum")
        .properties()
        .forEach(e -> spectrum.put(Long.parseLong(e.getKey()), e.getValue().asLong()));

    double sr = SingletonRate.rate(new Sample(Spectrum.of(spectrum), 0));
    assertThat(sr).isCloseTo(goods.get("robbins").asDouble(), EXACT);
    assertThat(1 - sr).isCloseTo(goods.get("value").asDouble(), within(1e-11));

    JsonNode robbins = expected.get("robbins");
    assertThat(SingletonRate.rate(Samples.ofCounts(longs(robbins.get("counts")))))
        .isCloseTo(robbins.get("value").asDouble(), EXACT);
  }

  @Test
  void agreesWithScikitBiosEstyInterval() throws IOException {
    JsonNode esty = reference("scikit-bio").get("esty_ci");
    long[] species = longs(esty.get("prefixes_of"));

    List<Interval> intervals = new ArrayList<>();
    long[] counts = new long[5];
    for (long seen : species) {
      counts[(int) seen]++;
      intervals.add(SingletonRate.esty(Samples.ofCounts(counts)));
    }

    for (int i = 0; i < intervals.size(); i++) {
      String prefix = "the first " + (i + 1);
      assertThat(intervals.get(i).low())
          .as(prefix)
          .isCloseTo(esty.get("lower").get(i).asDouble(), within(1e-8));
      assertThat(intervals.get(i).high())
          .as(prefix)
          .isCloseTo(esty.get("upper").get(i).asDouble(), within(1e-8));
    }
  }

  @Test
  void agreesWithScikitBiosChao1ButForItsMissingFactor() throws IOException {
    JsonNode chao1 = reference("scikit-bio").get("chao1");
    Sample sample = Samples.ofCounts(longs(chao1.get("counts")));
    double distinct = sample.spectrum().distinct();
    double n = sample.answered();

    double unseen = new Chao1().estimate(sample).value() - distinct;

    assertThat(distinct + unseen * n / (n - 1)).isCloseTo(chao1.get("classic").asDouble(), EXACT);
  }

  @Test
  void agreesOnTheWordsOfShakespeare() throws IOException {
    JsonNode expected = reference("preseq").get("shakespeare");
    long f1 = expected.get("f1").asLong();
    long f2 = expected.get("f2").asLong();
    // The estimates see only f_1, f_2, n and the types, so the other types may be anything.
    long others = expected.get("types").asLong() - f1 - f2;
    long words = expected.get("n").asLong() - f1 - 2 * f2;
    long most = words - 3 * (others - 1);
    Sample sample = new Sample(Spectrum.of(Map.of(1L, f1, 2L, f2, 3L, others - 1, most, 1L)), 0);
    assertThat(sample.answered()).isEqualTo(expected.get("n").asLong());

    assertThat(SingletonRate.rate(sample)).isCloseTo(expected.get("turing").asDouble(), EXACT);
    assertThat(SingletonRate.esty(sample).low())
        .isCloseTo(expected.get("esty95").get(0).asDouble(), ROUNDED_Z);
    assertThat(SingletonRate.esty(sample).high())
        .isCloseTo(expected.get("esty95").get(1).asDouble(), ROUNDED_Z);
    assertThat(new ChaoJost(1).estimate(sample).value())
        .isCloseTo(expected.get("cj_missing").asDouble(), EXACT);
    assertThat(new ChaoJost(2).estimate(sample).value())
        .isCloseTo(expected.get("cj_missing_at_2n").asDouble(), EXACT);
    assertThat(new Chao1().estimate(sample).value())
        .isCloseTo(expected.get("chao1").asDouble(), within(1e-8));
  }

  private static long[] longs(JsonNode array) {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asLong();
    }
    return values;
  }
}
