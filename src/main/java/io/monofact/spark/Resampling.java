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
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;
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

    void add(Parts parts) {
      holdOut.add(parts.numbers(), parts.claims(), parts.abstentions());
      bootstrap.add(parts.numbers(), parts.claims(), parts.abstentions());
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

  /** Whether a column is what this program writes as {@value #PARTS}. */
  static boolean isParts(StructField column) {
    return column.name().equals(PARTS) && column.dataType().equals(DataTypes.StringType);
  }

  /**
   * The outcome for each unit, by category.
   *
   * @param counts a counts table with the column {@code parts}
   */
  public static Map<String, Map<String, Resampled>> of(Dataset<Row> counts) {
    FlatMapFunction<Iterator<InternalRow>, Tuple2<List<String>, Tally>> tallied =
        Resampling::tallies;
    Map<List<String>, Tally> all = new HashMap<>();
    counts
        .select("category", "unit", PARTS)
        .queryExecution()
        .toRdd()
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

  /** Reads the rows as Spark holds them: objects of their cells would take most of the time. */
  private static Iterator<Tuple2<List<String>, Tally>> tallies(Iterator<InternalRow> rows) {
    Map<List<UTF8String>, Tally> byUnit = new HashMap<>();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      Parts parts = Parts.read(row.getUTF8String(2).getBytes());
      List<UTF8String> key = List.of(row.getUTF8String(0), row.getUTF8String(1));
      Tally tally = byUnit.get(key);
      if (tally == null) {
        tally = new Tally();
        // A row is overwritten by the next.
        byUnit.put(List.of(key.get(0).clone(), key.get(1).clone()), tally);
      }
      tally.add(parts);
    }
    return byUnit.entrySet().stream()
        .map(
            e ->
                new Tuple2<>(
                    List.of(e.getKey().get(0).toString(), e.getKey().get(1).toString()),
                    e.getValue()))
        .iterator();
  }
}
