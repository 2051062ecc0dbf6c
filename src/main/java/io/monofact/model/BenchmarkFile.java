package io.monofact.model;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Benchmarks as a YAML file describes them. */
public final class BenchmarkFile {

  /** The file that comes with the program: Table 2 of [K25]. */
  public static final String BUNDLED = "conf/benchmarks.yaml";

  private static final Set<String> KEYS =
      Set.of("name", "scoring", "graded_by", "scale", "credit", "note");

  private BenchmarkFile() {}

  /** The benchmarks of Table 2 of [K25]. */
  public static List<GradingScheme> bundled() {
    try (InputStream in = BenchmarkFile.class.getResourceAsStream("/" + BUNDLED)) {
      return parse(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED, e);
    }
  }

  /**
   * Reads benchmarks.
   *
   * @param file the file's name, for errors
   * @param yaml what stands in it
   * @throws YamlError where it cannot be used
   */
  public static List<GradingScheme> parse(String file, String yaml) {
    YamlFields all =
        YamlFields.of(file, YamlValue.read(file, yaml, BUNDLED), "a file of benchmarks");
    all.allow(Set.of("benchmarks"));
    List<GradingScheme> schemes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlValue item : all.items("benchmarks")) {
      YamlFields fields = YamlFields.of(file, item, "a benchmark");
      GradingScheme scheme = scheme(fields);
      if (!names.add(scheme.name())) {
        throw fields.error("name", "there are two benchmarks \"%s\"".formatted(scheme.name()));
      }
      schemes.add(scheme);
    }
    if (schemes.isEmpty()) {
      throw all.error("benchmarks", "there is no benchmark; see %s for some".formatted(BUNDLED));
    }
    return List.copyOf(schemes);
  }

  private static GradingScheme scheme(YamlFields fields) {
    fields.allow(KEYS);
    YamlFields credits = fields.fields("credit");
    credits.allow(Set.of("right", "wrong", "abstain"));
    Credit scale = fields.has("scale") ? credit(fields, "scale") : null;
    Credit right = within(scale, credits, "right");
    Credit wrong = within(scale, credits, "wrong");
    Credit abstain = within(scale, credits, "abstain");
    boolean byModel =
        fields.has("graded_by")
            && fields
                .oneOf("graded_by", List.of("program", "language model", "people"))
                .equals("language model");
    try {
      return new GradingScheme(
          fields.text("name"),
          fields.text("scoring"),
          byModel,
          right,
          wrong,
          abstain,
          fields.has("note") ? fields.text("note") : "");
    } catch (YamlError e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw fields.error("credit", e.getMessage());
    }
  }

  private static Credit within(Credit scale, YamlFields credits, String key) {
    Credit credit = credit(credits, key);
    if (scale != null && (credit.low() < scale.low() || credit.high() > scale.high())) {
      throw credits.error(key, "\"%s\" is %s, off the scale of %s".formatted(key, credit, scale));
    }
    return credit;
  }

  private static Credit credit(YamlFields fields, String key) {
    String text = fields.text(key);
    String[] ends = text.split("\\.\\.", -1);
    try {
      double low = Double.parseDouble(ends[0].strip());
      if (ends.length <= 2) {
        return new Credit(low, ends.length == 1 ? low : Double.parseDouble(ends[1].strip()));
      }
    } catch (YamlError e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // Told below, with the other ways of being wrong.
    }
    throw fields.error(
        key,
        "\"%s\" is \"%s\"; give a number such as -0.25, or two ends, 3..4".formatted(key, text));
  }
}
