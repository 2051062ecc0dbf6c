package io.monofact.bound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.monofact.estimate.Estimate;
import io.monofact.estimate.Estimators;
import io.monofact.estimate.Rarefaction;
import io.monofact.spectrum.Sample;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure against values computed elsewhere, matched by equation and name. */
class GoldenValuesTest {

  private static final double RELATIVE = 1e-9;

  static List<Golden.Case> cases() throws IOException {
    return Golden.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void figuresAreTheExpectedOnes(Golden.Case golden) {
    Map<String, double[]> figures = figures(golden);

    golden
        .expected()
        .forEach(
            (key, expected) -> {
              String where = "case %d, %s".formatted(golden.number(), key);
              assertThat(figures).as(where).containsKey(key);
              double[] values = values(expected);
              double[] computed = figures.get(key);
              assertThat(computed).as(where).hasSameSizeAs(values);
              for (int i = 0; i < values.length; i++) {
                assertClose(where, computed[i], values[i]);
              }
            });
  }

  @Test
  void everyEquationOfTheCataloguesIsCovered() throws IOException {
    assertThat(Golden.cases())
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.expected().keySet().stream().map(k -> k.replaceFirst("_.*", "")))
                    .contains(
                        "E1", "E4", "E5", "E6", "E7", "E10", "E11", "E12", "E13", "E14", "E15",
                        "E16", "E17", "S5"));
  }

  private static Map<String, double[]> figures(Golden.Case golden) {
    Sample sample = golden.sample();
    Setting setting = golden.setting();
    Map<String, double[]> figures = new HashMap<>();
    figures.put("N", new double[] {sample.size()});
    figures.put("n", new double[] {sample.answered()});
    figures.put("distinct", new double[] {sample.spectrum().distinct()});
    for (Estimate e : Estimators.estimates(sample)) {
      String key = e.equation().isEmpty() ? e.name() : e.equation() + "_" + e.name();
      figures.put(key, new double[] {e.value()});
      e.intervals()
          .forEach(
              i ->
                  figures.put(
                      "%s_%s%.0f".formatted(i.equation(), i.name(), 100 * i.confidence()),
                      new double[] {i.low(), i.high()}));
    }
    for (BoundValue b : Bounds.values(sample, setting)) {
      figures.put(b.equation() + "_" + b.name(), new double[] {b.value()});
    }
    double n = sample.size();
    double sr = (double) sample.singletons() / sample.size();
    figures.put("E10_m0", new double[] {SharpLower.m0(sr, n, setting.g())});
    figures.put("E11_zeta", new double[] {SharpLower.zeta(n, setting.g())});
    figures.put(
        "E14_rarefied",
        new double[] {Rarefaction.singletonRate(sample.spectrum(), golden.rarefyTo())});
    figures.put(
        "S5_corrected_missing_mass",
        new double[] {CorrectedLower.missingMass(sample, setting.extraction())});
    return figures;
  }

  private static double[] values(JsonNode expected) {
    if (!expected.isArray()) {
      return new double[] {expected.asDouble()};
    }
    double[] values = new double[expected.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = expected.get(i).asDouble();
    }
    return values;
  }

  private static void assertClose(String where, double computed, double expected) {
    double error = Math.abs(computed - expected);
    assertThat(error)
        .as("%s: %s, expected %s", where, computed, expected)
        .isLessThanOrEqualTo(RELATIVE * Math.abs(expected));
  }
}
