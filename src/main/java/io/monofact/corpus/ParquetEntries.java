package io.monofact.corpus;

import io.monofact.corpus.FieldPaths.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of the row groups that begin in one split. */
final class ParquetEntries extends EntryReader {

  private final ParquetFileReader reader;
  private final long fileBytes;
  private final ReadOptions options;
  private final Gate gate;
  private final List<BlockMetaData> groups;
  private final ParquetColumns columns;
  private final MessageColumnIO columnIo;
  private int group = -1;
  private RecordReader<ParquetRow> rows;
  private long row;
  private boolean ended;

  ParquetEntries(
      Split split, ParquetFileReader reader, long fileBytes, ReadOptions options, Gate gate) {
    super(split);
    this.reader = reader;
    this.fileBytes = fileBytes;
    this.options = options;
    this.gate = gate;
    this.groups = reader.getFooter().getBlocks();
    MessageType schema = reader.getFileMetaData().getSchema();
    this.columns = new ParquetColumns(schema, new FieldPaths(options));
    this.columnIo = new ColumnIOFactory().getColumnIO(columns.projection(), schema);
    reader.setRequestedSchema(columns.projection());
  }

  @Override
  Entry advance() {
    if (group < 0 && !columns.textIsString()) {
      group = groups.size();
      ended = true;
      return split().start() == 0 ? withoutText() : null;
    }
    while (!ended) {
      Entry entry = row();
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private Entry row() {
    try {
      if (rows == null || row >= groups.get(group).getRowCount()) {
        rows = null;
        return nextGroup();
      }
      ParquetRow values = rows.read();
      if (values == null) {
        throw new IOException("the row group ends after %d rows".formatted(row));
      }
      Entry entry = entry(values, position(begin(group), row));
      row++;
      return entry;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // The library makes arrays as long as a damaged page says before it finds that they cannot be
      // filled; what it asked for in vain was never taken.
      return damaged(e);
    }
  }

  /** Opens the next row group of the split; an entry only where there is nothing at all. */
  private Entry nextGroup() throws IOException {
    boolean first = group < 0;
    row = 0;
    do {
      group++;
    } while (group < groups.size() && !belongsHere(group));
    if (group >= groups.size()) {
      ended = true;
      boolean empty = groups.stream().mapToLong(BlockMetaData::getRowCount).sum() == 0;
      return first && empty && split().start() == 0 ? emptyFile() : null;
    }
    requireInFile(groups.get(group));
    PageReadStore pages = reader.readRowGroup(group);
    if (pages == null) {
      throw new IOException("the row group is not there");
    }
    rows = columnIo.getRecordReader(pages, new ParquetRow(columns));
    return null;
  }

  /** Memory is taken for all of a column before it is read: not on a damaged footer's word. */
  private void requireInFile(BlockMetaData rows) throws IOException {
    for (ColumnChunkMetaData column : rows.getColumns()) {
      long begin = column.getStartingPos();
      long bytes = column.getTotalSize();
      if (begin < 0 || bytes < 0 || bytes > fileBytes || begin > fileBytes - bytes) {
        throw new IOException(
            "column %s is said to have %d bytes from byte %d on, the file has %d"
                .formatted(column.getPath().toDotString(), bytes, begin, fileBytes));
      }
    }
  }

  private boolean belongsHere(int index) {
    long begin = begin(index);
    return groups.get(index).getRowCount() > 0 && begin >= split().start() && begin < split().end();
  }

  private long begin(int index) {
    return groups.get(index).getStartingPos();
  }

  private Entry entry(ParquetRow values, Position position) {
    byte[] bytes = values.bytes(columns.textSlot());
    if (bytes == null) {
      return reject(
          position,
          Reject.Reason.MISSING_TEXT,
          "the row's text (column %s) is null; leave the row out of the file".formatted(names()),
          0,
          "");
    }
    text(bytes.length);
    if (bytes.length > options.maxRecordBytes()) {
      return tooLarge(position, bytes.length, options, Excerpt.of(bytes, 0, bytes.length));
    }
    int invalid = Utf8.firstInvalid(bytes, 0, bytes.length);
    if (invalid >= 0) {
      return reject(
          position,
          Reject.Reason.INVALID_UTF8,
          "byte %d of the text (0x%02x) is not UTF-8; write the file in UTF-8"
              .formatted(invalid + 1, bytes[invalid] & 0xff),
          bytes.length,
          Excerpt.of(bytes, 0, bytes.length));
    }
    if (!gate.mayHoldCue(bytes, 0, bytes.length)) {
      gated();
      return null;
    }
    String id = first(Field.ID, values);
    return document(
        new Document(
            position,
            id == null ? position.toString() : id,
            new String(bytes, StandardCharsets.UTF_8),
            first(Field.TITLE, values),
            first(Field.URL, values),
            first(Field.SOURCE, values),
            first(Field.LANGUAGE, values)));
  }

  private String first(Field field, ParquetRow values) {
    for (int slot : columns.paths().slots(field)) {
      String value = values.value(slot);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Reject withoutText() {
    long allRows = groups.stream().mapToLong(BlockMetaData::getRowCount).sum();
    boolean absent = columns.textSlot() < 0;
    return reject(
        position(0, 0),
        absent ? Reject.Reason.MISSING_TEXT : Reject.Reason.TEXT_NOT_A_STRING,
        "the file has %s (one of %s), so none of its %d rows was read; name it with --text-field"
            .formatted(
                absent ? "no text column" : "a text column that does not hold strings",
                names(),
                allRows),
        split().file().length(),
        Excerpt.of(reader.getFileMetaData().getSchema().toString()));
  }

  private String names() {
    return String.join(", ", options.textField());
  }

  private Entry damaged(Throwable fault) {
    Damage damage = StoredParquet.damage(fault, "the row group is damaged", -1);
    rows = null;
    if (damage.ofStorage() || group >= groups.size()) {
      ended = true;
      return reject(damage, position(group < groups.size() ? begin(group) : 0, row), "");
    }
    BlockMetaData damaged = groups.get(group);
    return reject(
        position(begin(group), row),
        damage.reason(),
        "the row group at byte %d of the file is damaged (%s); %d of its %d rows were kept; %s"
            .formatted(
                begin(group),
                StoredParquet.told(fault),
                row,
                damaged.getRowCount(),
                damage.remedy()),
        damaged.getCompressedSize(),
        "");
  }

  @Override
  long rawBytes() {
    long split = split().end() - split().start();
    if (ended) {
      return split;
    }
    return group < 0 ? 0 : Math.max(0, Math.min(split, begin(group) - split().start()));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException ignored) {
      // Closing tells nothing about what was read.
    }
  }
}
