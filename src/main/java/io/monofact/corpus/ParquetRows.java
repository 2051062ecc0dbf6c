package io.monofact.corpus;

import java.io.IOException;
import org.apache.parquet.hadoop.ParquetFileReader;

/**
 * Parquet files, one document a row; only the columns that are wanted are read. A row group belongs
 * to the split in which its first byte lies.
 *
 * <p>A file without a text column, or with one that does not hold strings, is one reject and not
 * one for each row; so is a file whose footer cannot be read. A row group that is damaged is one
 * reject for those of its rows that were not read before the damage.
 */
public final class ParquetRows implements CorpusFormat {

  private static final String MAGIC = "PAR1";

  /** Writers make pages of one megabyte, and larger ones only where a record is. */
  private static final long MOST_PAGE_BYTES = 256L << 20;

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public boolean recognises(String name, byte[] head) {
    return TextHead.has(head, 0, MAGIC);
  }

  /** Row groups are packed by themselves; the file is never packed as a whole. */
  @Override
  public boolean splits(Compression compression) {
    return compression == Compression.NONE;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    StoredBytes stored = null;
    try {
      stored = StoredBytes.open(store, split.file());
      if (stored.length() == 0) {
        stored.close();
        return split.start() == 0 ? RejectReader.empty(split) : RejectReader.nothing(split);
      }
      requireEnd(stored);
      ParquetFileReader reader =
          ParquetFileReader.open(
              new StoredParquet(stored),
              ParquetSettings.reading(Math.max(MOST_PAGE_BYTES, 2 * options.maxRecordBytes())));
      return new ParquetEntries(split, reader, stored.length(), options, gate);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      long length = stored == null ? -1 : stored.length();
      if (stored != null) {
        stored.close();
      }
      Damage damage = StoredParquet.damage(e, "the Parquet footer is damaged", length);
      // A file that cannot be read at all is told of by its first split.
      if (damage.ofStorage()) {
        return RejectReader.of(split, damage);
      }
      return split.start() > 0
          ? RejectReader.nothing(split)
          : RejectReader.of(split, damage, split.file().length());
    }
  }

  private static void requireEnd(StoredBytes stored) throws Damage {
    byte[] end = new byte[MAGIC.length()];
    stored.seek(Math.max(0, stored.length() - end.length));
    int n = stored.readFully(end, 0, end.length);
    if (n < end.length || stored.length() < 3L * end.length || !TextHead.has(end, 0, MAGIC)) {
      throw Damage.truncated(
          "Parquet data end at byte %d of the file, without a footer".formatted(stored.length()),
          stored.length());
    }
  }
}
