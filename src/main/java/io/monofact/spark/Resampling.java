package io.monofact.spark;

import io.monofact.estimate.Bootstrap;
import io.monofact.estimate.HoldOutTally;
import io.monofact.estimate.Resampled;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The hold-out check and the bootstrap of every category and unit, from the counts and without
 * another shuffle.
 */
public final class Resampling {

  /** The column of counts that says how many of a prompt's examples are in which part. */
  static final String PARTS = "parts";

  /** What is gathered of one category and unit. */
  private record Tally(HoldOutTally holdOut, Bootstrap bootstrap) implements Serializable {

    Tally() {
      this(new HoldOutTally(), new Bootstrap());
    }

    void add(int[] parts, long[] claims, long[] abstentions) {
      holdOut.add(parts, claims, abstentions);
      bootstrap.add(parts, claims, abstentions);
    }

    void merge(Tally other) {
      holdOut.merge(other.holdOut);
      bootstrap.merge(other.bootstrap);
    }

    Resampled result() {
      return new Resampled(holdOut.result(), bootstrap.interval());
    }
  }

  private Resampling() {}

  /**
   * The outcome for each unit, by category.
   *
   * @param counts a counts table with the column {@code parts}
   */
  public static Map<String, Map<String, Resampled>> of(Dataset<Row> counts) {
    FlatMapFunction<Iterator<Row>, Tuple2<List<String>, Tally>> tallied = Resampling::tallies;
    Map<List<String>, Tally> all = new HashMap<>();
    counts
        .select("category", "unit", PARTS)
        .toJavaRDD()
        .mapPartitions(tallied)
        .collect()
        .forEach(t -> all.computeIfAbsent(t._1(), k -> new Tally()).merge(t._2()));
    Map<String, Map<String, Resampled>> results = new HashMap<>();
    all.forEach(
        (key, tally) ->
            results
                .computeIfAbsent(key.get(0), c -> new HashMap<>())
                .put(key.get(1), tally.result()));
    return results;
  }

  private static Iterator<Tuple2<List<String>, Tally>> tallies(Iterator<Row> rows) {
    Map<List<String>, Tally> byUnit = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<Row> parts = row.getList(2);
      int[] numbers = new int[parts.size()];
      long[] claims = new long[numbers.length];
      long[] abstentions = new long[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = parts.get(i).getInt(0);
        claims[i] = parts.get(i).getLong(1);
        abstentions[i] = parts.get(i).getLong(2);
      }
      byUnit
          .computeIfAbsent(List.of(row.getString(0), row.getString(1)), key -> new Tally())
          .add(numbers, claims, abstentions);
    }
    return byUnit.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }
}
