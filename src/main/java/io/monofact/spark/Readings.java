package io.monofact.spark;

import static org.apache.spark.sql.functions.col;

import io.monofact.corpus.SplitTally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was read of a corpus.
 *
 * @param files every file, by path
 * @param tally all of it together
 * @param lostBytes bytes of files that damage made unreadable
 * @param rejectsByReason how many rejects of each kind there are
 */
public record Readings(
    List<FileReading> files,
    SplitTally tally,
    long lostBytes,
    SortedMap<String, Long> rejectsByReason) {

  /**
   * What was read of one file.
   *
   * @param path the file
   * @param bytes its size
   * @param modified its time of modification, in milliseconds since 1970
   * @param format the format it was read as, or {@code none}
   * @param crc32c its checksum, or null if it was not read in one piece
   * @param tally what was found in it
   */
  public record FileReading(
      String path, long bytes, long modified, String format, String crc32c, SplitTally tally) {

    private FileReading plus(SplitRow split) {
      return new FileReading(path, bytes, modified, format, null, tally.plus(split.tally()));
    }

    private static FileReading of(SplitRow split) {
      return new FileReading(
          split.path(),
          split.length(),
          split.modified(),
          split.format(),
          split.crc32c(),
          split.tally());
    }
  }

  /**
   * Brings the tallies and rejects of an extraction together.
   *
   * @param tallies a row for each split
   * @param rejects the rejects table
   */
  public static Readings collect(Dataset<Row> tallies, Dataset<Row> rejects) {
    RecordRows<SplitRow> rows = RecordRows.of(SplitRow.class);
    Map<String, FileReading> files = new TreeMap<>();
    SplitTally all = SplitTally.NONE;
    long lost = 0;
    for (Row row : tallies.collectAsList()) {
      SplitRow split = rows.record(row);
      files.merge(split.path(), FileReading.of(split), (file, same) -> file.plus(split));
      all = all.plus(split.tally());
      lost += split.lostBytes();
    }
    SortedMap<String, Long> reasons = new TreeMap<>();
    for (Row row : rejects.groupBy("reason").count().collectAsList()) {
      reasons.put(row.getString(0), row.getLong(1));
    }
    return new Readings(new ArrayList<>(files.values()), all, lost, reasons);
  }

  /**
   * The files that were there and could not be opened or went away, which may be otherwise another
   * time.
   *
   * @param rejects the rejects table
   */
  public static Set<String> passing(Dataset<Row> rejects) {
    Set<String> paths = new HashSet<>();
    rejects
        .filter(col("reason").isin("unreadable", "vanished"))
        .select("path")
        .collectAsList()
        .forEach(row -> paths.add(row.getString(0)));
    return paths;
  }

  /** Bytes of all files, as they lie in the store. */
  public long bytes() {
    return files.stream().mapToLong(FileReading::bytes).sum();
  }

  /**
   * The share of the corpus that was not read: of the records, or of the bytes where damage took
   * more of those. 0 to 1.
   */
  public double rejectedShare() {
    double ofRecords = tally.records() == 0 ? 0 : (double) tally.rejects() / tally.records();
    double ofBytes = bytes() == 0 ? 0 : Math.min(1, (double) lostBytes / bytes());
    return Math.max(ofRecords, ofBytes);
  }

  /** How many files were read as each format. */
  public Map<String, Long> filesByFormat() {
    Map<String, Long> formats = new TreeMap<>();
    files.forEach(f -> formats.merge(f.format(), 1L, Long::sum));
    return new LinkedHashMap<>(formats);
  }
}
