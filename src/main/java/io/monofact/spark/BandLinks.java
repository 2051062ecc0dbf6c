package io.monofact.spark;

import io.monofact.copies.Band;
import io.monofact.copies.Link;
import io.monofact.copies.Signature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The links between texts of the same band. The rows are {@code number}, {@code band}, {@code
 * text_hash} and {@code bands}, sorted by the first three, with all rows of a band among them.
 */
final class BandLinks implements Iterator<Row> {

  private final RecordRows<Link> links = RecordRows.of(Link.class);
  private final Iterator<Row> texts;
  private final Deque<Row> ready = new ArrayDeque<>();
  private Band band;
  private int lastNumber;
  private long lastBand;

  BandLinks(Iterator<Row> texts) {
    this.texts = texts;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && texts.hasNext()) {
      take(texts.next());
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void take(Row text) {
    int number = text.getInt(0);
    long key = text.getLong(1);
    if (band == null || number != lastNumber || key != lastBand) {
      band = new Band();
      lastNumber = number;
      lastBand = key;
    }
    band.add(text.getString(2), new Signature(text.getList(3)))
        .forEach(link -> ready.add(links.row(link)));
  }
}
