package io.monofact.cli;

import io.monofact.audit.FactCategory;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.claim.Category;
import io.monofact.count.Unit;
import io.monofact.quality.GoldError;
import io.monofact.quality.Measured;
import io.monofact.quality.ScoreFile;
import io.monofact.report.Assumption;
import io.monofact.spark.Counting;
import io.monofact.spark.Spectra;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Option;

/** The assumptions that figures rest on. */
final class FigureOptions {

  /** A key of --delta that means every category. */
  private static final String EVERY = "*";

  /** Given for a number of responses. */
  private static final String OBSERVED = "observed";

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      defaultValue = "0.99",
      description =
          "How sure the sharpened bound, and those at any confidence, are to be. Default:"
              + " ${DEFAULT-VALUE}.")
  private double confidence;

  @Option(
      names = "--delta",
      paramLabel = "[CATEGORY=]VALUE",
      description =
          "The base model's miscalibration, 0 to 1, for all categories or for one; may be given"
              + " several times. Default: 0, a calibrated base model.")
  private List<String> deltas = List.of();

  @Option(
      names = "--responses",
      paramLabel = "CATEGORY=N[..M]",
      description =
          "How many plausible answers a prompt of the category has: one number, the fewest and"
              + " the most, or 'observed' for as many as there are distinct answers in the claims."
              + " Default: what the category's file says.")
  private Map<String, String> responses = new LinkedHashMap<>();

  @Option(
      names = "--quality",
      paramLabel = "FILE",
      description =
          "What 'monofact score --json' measured; its pessimistic ends correct the lower bound of"
              + " each category. May be given several times: the first file that has a figure"
              + " gives it.")
  private List<Path> qualityFiles = List.of();

  private Map<String, Measured> quality;
  private Map<String, Long> observed = Map.of();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "distinct_text",
      description =
          "What counts as one training example in the printed table: mention, document,"
              + " distinct_text or near_copy. The report has all that were counted. Default:"
              + " ${DEFAULT-VALUE}.")
  private String unit;

  /** The unit of the printed table. */
  String unit() {
    return checkedUnit(unit);
  }

  /**
   * A unit that --unit names.
   *
   * @throws UserError if there is none of that name
   */
  static String checkedUnit(String unit) {
    if (Arrays.stream(Unit.values()).noneMatch(u -> u.label().equals(unit))) {
      throw UserError.usage(
          "--unit is '%s'; it is one of %s"
              .formatted(
                  unit,
                  Arrays.stream(Unit.values()).map(Unit::label).collect(Collectors.joining(", "))));
    }
    return unit;
  }

  /**
   * What the figures need to know of a category.
   *
   * @param name its name
   * @param known the category, or null where there is no file of it
   * @throws UserError if nothing says how many plausible answers there are
   */
  FactCategory fact(String name, Category known) {
    FactCategory sized = sized(name, known);
    return known == null ? sized : sized.with(known.severalAnswers(), known.claimsPerStatement());
  }

  private FactCategory sized(String name, Category known) {
    String label = known == null ? name : known.label();
    String given = responses.get(name);
    if (OBSERVED.equals(given)) {
      long answers = Math.max(2, observed.getOrDefault(name, 2L));
      return new FactCategory(name, label, answers, answers);
    } else if (given != null) {
      return sized(name, label, given);
    } else if (known == null) {
      throw UserError.usage(
          ("nothing says how many plausible answers a prompt of the category '%s' has; give"
                  + " the folder with its file (--categories), or --responses %s=N")
              .formatted(name, name));
    }
    return new FactCategory(name, label, known.responses().min(), known.responses().max());
  }

  /** The categories whose response sets are what was observed. */
  private List<String> observedCategories() {
    return responses.keySet().stream()
        .filter(name -> OBSERVED.equals(responses.get(name)))
        .toList();
  }

  /**
   * Finds out how many answers there are, where that is asked for.
   *
   * @param claims the claims table; null is fine where {@link #checkWithoutClaims} was passed
   */
  void observe(Dataset<Row> claims) {
    if (observedCategories().isEmpty()) {
      return;
    }
    observed = Spectra.byCategory(Counting.answers(claims));
  }

  /** Stops at once where answers are to be observed and there will be none. */
  void checkWithoutClaims() {
    if (!observedCategories().isEmpty()) {
      throw UserError.usage(
          "--responses %s=observed needs --claims".formatted(observedCategories().get(0)));
    }
  }

  /** What observed response sets take for granted; none where there are none. */
  Optional<Assumption> assumption() {
    return observedCategories().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Assumption(
                "The distinct answers that were seen are the plausible ones, all of them for every"
                    + " prompt.",
                "Taken for granted for %s. Where a prompt has fewer plausible answers, a guess is"
                        .formatted(String.join(", ", observedCategories()))
                    + " oftener right and the floor too high; where there are more, it is lower than"
                    + " need be."));
  }

  /** What the bounds need beside the sample. */
  Setting setting(FactCategory category) {
    Map<String, Double> all = deltas();
    double delta = all.getOrDefault(category.name(), all.getOrDefault(EVERY, 0.0));
    if (!(confidence > 0 && confidence < 1)) {
      throw UserError.usage(
          "--confidence is %s; it must lie between 0 and 1, such as 0.99".formatted(confidence));
    }
    // In decimals, since 1 - 0.99 is not 0.01.
    double g = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
    return category.setting(delta, g, extraction(category.name()));
  }

  /** The pessimistic ends of what was measured, or null where recall or precision was not. */
  private ExtractionError extraction(String category) {
    Measured measured = quality().get(category);
    if (measured == null || !measured.isWhole()) {
      return null;
    }
    double recall = measured.recall().low();
    double spurious = 1 - measured.precision().low();
    return recall > 0 && spurious < 1 ? new ExtractionError(recall, spurious) : null;
  }

  /** When extraction quality was measured, of the categories of which that is known. */
  Map<String, Instant> measured() {
    Map<String, Instant> times = new LinkedHashMap<>();
    quality()
        .forEach(
            (category, measured) -> {
              if (measured.isWhole() && measured.when() != null) {
                times.put(category, measured.when());
              }
            });
    return times;
  }

  private Map<String, Measured> quality() {
    if (quality == null) {
      Map<String, Measured> all = new LinkedHashMap<>();
      for (Path file : qualityFiles) {
        try {
          ScoreFile.read(file).forEach((name, found) -> all.merge(name, found, Measured::or));
        } catch (GoldError e) {
          throw UserError.usage("--quality: " + e.getMessage());
        } catch (NoSuchFileException e) {
          throw UserError.input("--quality '%s': there is no such file".formatted(file));
        } catch (IOException e) {
          throw UserError.input(
              "--quality '%s' cannot be read (%s)".formatted(file, e.getMessage()));
        }
      }
      quality = all;
    }
    return quality;
  }

  /** Stops at once on options that no category could use. */
  void check() {
    unit();
    setting(new FactCategory("any", "any", 2, 2));
    responses.forEach(
        (name, given) -> {
          if (!OBSERVED.equals(given)) {
            sized(name, name, given);
          }
        });
  }

  private Map<String, Double> deltas() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (String text : deltas) {
      int equals = text.indexOf('=');
      double value;
      try {
        value = Double.parseDouble(text.substring(equals + 1));
      } catch (NumberFormatException e) {
        value = Double.NaN;
      }
      if (!(value >= 0 && value <= 1)) {
        throw UserError.usage("--delta is '%s'; its value is a number from 0 to 1".formatted(text));
      }
      all.put(equals < 0 ? EVERY : text.substring(0, equals), value);
    }
    return all;
  }

  private static FactCategory sized(String name, String label, String given) {
    String[] ends = given.split("\\.\\.", -1);
    try {
      long min = Long.parseLong(ends[0].trim());
      long max = ends.length == 1 ? min : Long.parseLong(ends[1].trim());
      if (ends.length <= 2 && min >= 2 && max >= min) {
        return new FactCategory(name, label, min, max);
      }
    } catch (NumberFormatException e) {
      // Told below, with the other ways of being wrong.
    }
    throw UserError.usage(
        "--responses %s=%s: give a number of at least 2, a range such as 100..1000, or observed"
            .formatted(name, given));
  }
}
