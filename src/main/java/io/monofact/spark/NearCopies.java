package io.monofact.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.xxhash64;

import io.monofact.copies.Clusters;
import io.monofact.copies.Link;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Signatures in, clusters of near copies out: the same as {@link io.monofact.copies.Clusters},
 * distributed.
 */
public final class NearCopies {

  /** Up to so many links are joined on the driver, which spares small runs the rounds. */
  private static final long FEW = 200_000;

  private NearCopies() {}

  /**
   * The cluster of each text that is a near copy of one with a smaller hash.
   *
   * @param signatures the signatures table
   * @return {@code text_hash} and {@code copy_of}, the smallest hash of the cluster; no row for
   *     that text itself, nor for texts without near copies
   */
  public static Dataset<Row> clusters(Dataset<Row> signatures) {
    Dataset<Row> links = links(signatures).persist();
    if (links.count() > FEW) {
      return components(links);
    }
    RecordRows<Link> rows = RecordRows.of(Link.class);
    List<Link> few = links.collectAsList().stream().map(rows::record).toList();
    links.unpersist();
    List<Row> clusters =
        Clusters.joining(few).entrySet().stream()
            .map(copy -> rows.row(new Link(copy.getKey(), copy.getValue())))
            .toList();
    return signatures.sparkSession().createDataFrame(clusters, rows.schema());
  }

  /**
   * The links between texts that share a band. Each band is read in the order of its texts' hashes,
   * so that one which very many texts share costs one pass and no memory.
   */
  static Dataset<Row> links(Dataset<Row> signatures) {
    return signatures
        .select(
            posexplode(col("bands")).as(new String[] {"number", "band"}),
            col("text_hash"),
            col("bands"))
        .repartition(col("number"), col("band"))
        .sortWithinPartitions("number", "band", "text_hash")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) BandLinks::new,
            Encoders.row(RecordRows.of(Link.class).schema()))
        .distinct();
  }

  /**
   * Joins links to clusters by large-star and small-star steps (Kiveris et al. 2014) until every
   * text points at the smallest hash of its cluster. The number of rounds grows with the logarithm
   * of the longest chain.
   */
  static Dataset<Row> components(Dataset<Row> links) {
    JavaRDD<Row> held = null;
    Dataset<Row> stars = links;
    Row mark = mark(stars);
    boolean settled = mark.getLong(0) == 0;
    while (!settled) {
      // As rows, for a plan that holds all rounds before it grows with their power.
      JavaRDD<Row> next =
          smallStar(largeStar(stars)).javaRDD().persist(StorageLevel.MEMORY_AND_DISK());
      stars = links.sparkSession().createDataFrame(next, links.schema());
      Row nextMark = mark(stars);
      settled = nextMark.equals(mark);
      mark = nextMark;
      if (held != null) {
        held.unpersist();
      }
      held = next;
    }
    return stars;
  }

  /** Points every greater neighbour of a text at the smallest of all its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> links) {
    Dataset<Row> both =
        links.union(links.select(col("copy_of").as("text_hash"), col("text_hash").as("copy_of")));
    Dataset<Row> smallest =
        both.groupBy("text_hash")
            .agg(min("copy_of").as("neighbour"))
            .select(col("text_hash"), least(col("neighbour"), col("text_hash")).as("smallest"));
    return both.join(smallest, "text_hash")
        .where(col("copy_of").gt(col("text_hash")))
        .select(col("copy_of").as("text_hash"), col("smallest").as("copy_of"));
  }

  /** Points a text, and every smaller neighbour of it, at the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> links) {
    Dataset<Row> smallest = links.groupBy("text_hash").agg(min("copy_of").as("smallest"));
    return links
        .join(smallest, "text_hash")
        .where(col("copy_of").gt(col("smallest")))
        .select(col("copy_of").as("text_hash"), col("smallest").as("copy_of"))
        .union(smallest.select(col("text_hash"), col("smallest").as("copy_of")))
        .distinct();
  }

  /**
   * How many links there are, and a checksum: equal marks are equal links, whatever their order.
   */
  private static Row mark(Dataset<Row> links) {
    return links
        .agg(
            count(lit(1)).as("links"),
            bit_xor(xxhash64(col("text_hash"), col("copy_of"))).as("checksum"))
        .first();
  }
}
