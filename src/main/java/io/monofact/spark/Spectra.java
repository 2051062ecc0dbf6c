package io.monofact.spark;

import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings spectra, a few kilobytes each, from the cluster to where the statistics are computed. */
public final class Spectra {

  private Spectra() {}

  /**
   * The samples of a spectrum table.
   *
   * @param spectra category, unit, times_seen, prompts, abstentions
   * @return the sample of each unit, by category
   */
  public static SortedMap<String, SortedMap<String, Sample>> collect(Dataset<Row> spectra) {
    Map<String, Map<String, Map<Long, Long>>> prompts = new HashMap<>();
    Map<String, Map<String, Long>> abstentions = new HashMap<>();
    for (Row row : spectra.collectAsList()) {
      String category = row.getAs("category");
      String unit = row.getAs("unit");
      long times = row.<Long>getAs("times_seen");
      Map<Long, Long> spectrum =
          prompts
              .computeIfAbsent(category, c -> new HashMap<>())
              .computeIfAbsent(unit, u -> new HashMap<>());
      if (times > 0) {
        spectrum.merge(times, row.<Long>getAs("prompts"), Math::addExact);
      }
      abstentions
          .computeIfAbsent(category, c -> new HashMap<>())
          .merge(unit, row.<Long>getAs("abstentions"), Math::addExact);
    }
    SortedMap<String, SortedMap<String, Sample>> samples = new TreeMap<>();
    prompts.forEach(
        (category, units) ->
            units.forEach(
                (unit, spectrum) ->
                    samples
                        .computeIfAbsent(category, c -> new TreeMap<>())
                        .put(
                            unit,
                            new Sample(
                                Spectrum.of(spectrum), abstentions.get(category).get(unit)))));
    return samples;
  }

  /** A number of each category, from a table of category and number. */
  public static Map<String, Long> byCategory(Dataset<Row> numbers) {
    Map<String, Long> byCategory = new HashMap<>();
    for (Row row : numbers.collectAsList()) {
      byCategory.put(row.getString(0), row.getLong(1));
    }
    return byCategory;
  }
}
