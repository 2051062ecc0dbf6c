package io.monofact.cli;

import io.monofact.spark.Slices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Option;

/** Parts of the corpus to be told apart, and the corpus as it might be. */
final class SliceOptions {

  /** What the slices of --without and --repeat are told under. */
  static final String WHAT_IF = "what if";

  private static final Set<String> FIELDS = Set.of("source", "language", "host");
  private static final Pattern WITHOUT = Pattern.compile("(source|language|host)=(.+)");
  private static final Pattern REPEAT = Pattern.compile("(source|language|host)=(.+):([0-9]{1,3})");

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "FIELD",
      description =
          "Also report every part by itself that this tells apart: source, language, or host (of"
              + " the url).")
  private List<String> by = List.of();

  @Option(
      names = "--slices",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How many parts --by tells apart, those with most claims; the others are one. Default:"
              + " ${DEFAULT-VALUE}.")
  private int most;

  @Option(
      names = "--without",
      paramLabel = "FIELD=VALUE",
      description = "Also report the corpus without such documents: what if they were not there?")
  private List<String> without = List.of();

  @Option(
      names = "--repeat",
      paramLabel = "FIELD=VALUE:K",
      description = "Also report the corpus with such documents read K times, 2 to 100.")
  private List<String> repeat = List.of();

  /** Whether any slice is asked for. */
  boolean isAsked() {
    return !by.isEmpty() || !without.isEmpty() || !repeat.isEmpty();
  }

  /** Stops at once on what cannot be told apart. */
  void check() {
    for (String field : by) {
      if (!FIELDS.contains(field)) {
        throw UserError.usage(
            "--by is '%s'; it is one of source, language and host".formatted(field));
      }
    }
    if (most < 1 || most > 1000) {
      throw UserError.usage("--slices is %d; it must be from 1 to 1000".formatted(most));
    }
    without.forEach(given -> matched(WITHOUT, given, "--without", "source=wiki"));
    for (String given : repeat) {
      int times = Integer.parseInt(matched(REPEAT, given, "--repeat", "source=wiki:3").group(3));
      if (times < 2 || times > 100) {
        throw UserError.usage("--repeat '%s': repeat it 2 to 100 times".formatted(given));
      }
    }
  }

  /**
   * Counts what was asked for, by what it is told under.
   *
   * @param copies near copies, or null where they are not looked for
   * @param counts the counts of the whole
   * @param unit the leading unit
   */
  Map<String, List<Slices.Part>> counted(
      Dataset<Row> claims, Dataset<Row> copies, Dataset<Row> counts, String unit) {
    Map<String, List<Slices.Part>> counted = new LinkedHashMap<>();
    for (String field : by) {
      counted.put(field, Slices.by(claims, copies, counts, unit, field, most));
    }
    List<Slices.Part> whatIf = new ArrayList<>();
    for (String given : without) {
      Matcher parts = matched(WITHOUT, given, "--without", "source=wiki");
      whatIf.addAll(Slices.without(claims, copies, parts.group(1), parts.group(2)));
    }
    for (String given : repeat) {
      Matcher parts = matched(REPEAT, given, "--repeat", "source=wiki:3");
      int times = Integer.parseInt(parts.group(3));
      whatIf.addAll(Slices.repeated(claims, parts.group(1), parts.group(2), times));
    }
    if (!whatIf.isEmpty()) {
      counted.put(WHAT_IF, whatIf);
    }
    return counted;
  }

  private static Matcher matched(Pattern pattern, String given, String option, String example) {
    Matcher matcher = pattern.matcher(given);
    if (!matcher.matches()) {
      throw UserError.usage(
          "%s is '%s'; give a source, language or host, such as %s"
              .formatted(option, given, example));
    }
    return matcher;
  }
}
