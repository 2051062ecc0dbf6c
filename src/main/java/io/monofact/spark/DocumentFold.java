package io.monofact.spark;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Counts the documents of each category in one walk over a task's claims, sorted by document. A
 * table of all documents that were seen, as an aggregation keeps it, grew until it had to be
 * written to disk.
 */
final class DocumentFold {

  /** What a claim's document is told by; the rows are sorted by it, then by category. */
  static final String DOCUMENT = "document";

  static final StructType SCHEMA =
      new StructType()
          .add("category", DataTypes.StringType)
          .add("documents", DataTypes.LongType, false);

  private final Map<UTF8String, long[]> documents = new HashMap<>();
  private long document;
  private UTF8String category;

  private DocumentFold() {}

  /**
   * A row for each category of a task.
   *
   * @param claims document and category
   */
  static Iterator<Row> of(Iterator<InternalRow> claims) {
    DocumentFold fold = new DocumentFold();
    claims.forEachRemaining(fold::add);
    return fold.documents.entrySet().stream()
        .map(e -> RowFactory.create(e.getKey().toString(), e.getValue()[0]))
        .iterator();
  }

  private void add(InternalRow claim) {
    long its = claim.getLong(0);
    UTF8String of = claim.getUTF8String(1);
    if (category == null || its != document || !of.equals(category)) {
      document = its;
      // A row is overwritten by the next.
      category = of.equals(category) ? category : of.clone();
      documents.computeIfAbsent(category, c -> new long[1])[0]++;
    }
  }
}
