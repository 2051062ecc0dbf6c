package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import io.monofact.corpus.Store;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of one CSV file, each with a last column that tells what is wrong with it; null where
 * nothing is. Behind a fault after which no row can be told from the next there are no more rows.
 */
final class CsvRows implements Iterator<Row>, Closeable {

  /** The last column. */
  static final String FAULT = "fault in csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setNullString("").get();

  private final String path;
  private final List<String> columns;
  private final Bounded text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private Row next;
  private boolean isOver;

  /** The line at which the row begins that is read. */
  private long begun = 1;

  private CsvRows(String path, List<String> columns, Bounded text) throws IOException {
    this.path = path;
    this.columns = columns;
    this.text = text;
    parser = CSVParser.parse(text, FORMAT);
    records = parser.iterator();
  }

  /**
   * Opens a file.
   *
   * @param columns what its header has; the header itself is no row
   * @throws IOException if it cannot be opened
   */
  static CsvRows open(Store store, CorpusFile file, List<String> columns) throws IOException {
    SeekableInput input = store.open(file);
    try {
      InputStream raw = new BufferedInputStream(input);
      boolean isPacked = file.path().toLowerCase(Locale.ROOT).endsWith(".gz");
      InputStream bytes = isPacked ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
      CsvRows rows = new CsvRows(file.path(), columns, new Bounded(decoded(bytes, file.path())));
      if (!columns.isEmpty()) {
        rows.header();
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  private static Reader decoded(InputStream bytes, String path) throws IOException {
    bytes.mark(3);
    byte[] head = bytes.readNBytes(3);
    boolean isMarked = head.length == 3 && begins(head, 0xEF, 0xBB) && (head[2] & 0xFF) == 0xBF;
    if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
      throw new WrongTableException("'%s' is UTF-16; save it as UTF-8".formatted(path));
    }
    if (!isMarked) {
      bytes.reset();
    }
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  private static boolean begins(byte[] head, int first, int second) {
    return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /**
   * The names of the columns; to be asked once, before any row.
   *
   * @throws WrongTableException if there is none, or one is empty or there twice
   */
  List<String> header() throws WrongTableException {
    CSVRecord record;
    try {
      text.begin();
      record = records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw new WrongTableException(fault(e), e);
    }
    if (record == null) {
      throw new WrongTableException("'%s' is empty; a header is needed".formatted(path));
    }
    List<String> names = record.stream().map(n -> n == null ? "" : n.strip()).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        throw new WrongTableException(
            "the header of '%s' has %s: %s"
                .formatted(
                    path,
                    name.isEmpty()
                        ? "a column without a name"
                        : "the column '%s' twice".formatted(name),
                    String.join(", ", names)));
      }
    }
    if (names.size() == 1 && Stream.of(";", "\t", "|").anyMatch(names.get(0)::contains)) {
      throw new WrongTableException(
          "the header of '%s' is one column, '%s'; put commas between columns"
              .formatted(path, names.get(0)));
    }
    return names;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isOver) {
      next = read();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  private Row read() {
    begun = parser.getCurrentLineNumber() + 1;
    CSVRecord record;
    try {
      text.begin();
      if (!records.hasNext()) {
        isOver = true;
        return null;
      }
      record = records.next();
    } catch (UncheckedIOException e) {
      isOver = true;
      return broken(fault(e));
    }
    if (record.size() != columns.size()) {
      return broken(
          "'%s', line %,d: the row has %d cells, and the header %d; put cells with a comma in quotation marks"
              .formatted(path, begun, record.size(), columns.size()));
    }
    Object[] cells = new Object[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = record.get(i);
    }
    return RowFactory.create(cells);
  }

  private Row broken(String fault) {
    Object[] cells = new Object[columns.size() + 1];
    cells[columns.size()] = fault;
    return RowFactory.create(cells);
  }

  private String fault(UncheckedIOException e) {
    long line = parser.getCurrentLineNumber();
    if (e.getCause() instanceof CharacterCodingException) {
      return "'%s' is not UTF-8, somewhere behind line %,d; save it as UTF-8".formatted(path, line);
    }
    if (e.getCause() instanceof CSVException) {
      return "'%s', line %,d: a quotation mark is left open, or stands within a cell; double it there"
          .formatted(path, begun);
    }
    return "'%s', behind line %,d: %s".formatted(path, line, e.getCause().getMessage());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /**
   * Stops where one row goes on and on, as it does behind a quotation mark that is never closed.
   */
  private static final class Bounded extends FilterReader {
    private static final int MOST = 1 << 24;

    private int read;

    Bounded(Reader text) {
      super(text);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      read += Math.max(0, n);
      if (read > MOST) {
        throw new IOException(
            "a row of more than %,d characters; is a quotation mark left open?".formatted(MOST));
      }
      return n;
    }
  }
}
