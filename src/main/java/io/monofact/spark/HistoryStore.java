package io.monofact.spark;

import io.monofact.audit.History;
import io.monofact.audit.HistoryRow;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/**
 * A folder of Parquet files with a row for each run, category and unit, parted by the corpus's
 * name. Nobody waits for anybody: a run adds one file of its own, which appears whole by a rename,
 * and a file goes only when one that holds all its rows has appeared. So a row may be seen twice
 * for a moment, and never not at all; {@link History} counts it once. Docs/decisions.md has why.
 */
public final class HistoryStore {

  /** So many files of one level become one of the next. */
  static final int TOGETHER = 32;

  /** Files of this level, of a thousand runs or so, stay as they are. */
  private static final int LAST_LEVEL = 2;

  private static final String PARTITION = "corpus=";
  private static final Pattern FILE = Pattern.compile("([0-9])-[0-9A-Za-z-]+\\.parquet");
  private static final int ATTEMPTS = 20;
  private static final int MOST_NAME_BYTES = 200;
  private static final long ABANDONED_MILLIS = 24 * 3600 * 1000L;

  private final Path folder;
  private final Configuration configuration;
  private final FileSystem fs;
  private final ParquetRecords<HistoryRow> records = new ParquetRecords<>(HistoryRow.class);

  /** A history in a folder, which need not be there yet. */
  public HistoryStore(String folder, Configuration configuration) throws IOException {
    this.configuration = new Configuration(configuration);
    // Without Hadoop's files of checksums, which a rename would leave behind.
    this.configuration.set("fs.file.impl", RawLocalFileSystem.class.getName());
    this.configuration.setBoolean("fs.file.impl.disable.cache", true);
    Path path = new Path(folder);
    this.fs = path.getFileSystem(this.configuration);
    this.folder = fs.makeQualified(path);
  }

  /** Whether a name can be a corpus's: some text, short enough for the name of a folder. */
  public static boolean isName(String corpus) {
    return !corpus.isBlank()
        && ExternalCatalogUtils.escapePathName(corpus).getBytes(StandardCharsets.UTF_8).length
            <= MOST_NAME_BYTES;
  }

  /** Makes the folder, so that a place that cannot be written is found early. */
  public void prepare() throws IOException {
    try {
      if (!fs.mkdirs(folder)) {
        throw new IOException("a folder cannot be made");
      }
    } catch (IOException e) {
      throw new UnwritableOutputException("history", folder.toString(), e);
    }
  }

  /** The names of the corpora in it. */
  public SortedSet<String> corpora() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (FileStatus status : folders()) {
      String name = status.getPath().getName();
      if (status.isDirectory() && name.startsWith(PARTITION)) {
        names.add(ExternalCatalogUtils.unescapePathName(name.substring(PARTITION.length())));
      }
    }
    return names;
  }

  private FileStatus[] folders() throws IOException {
    try {
      return fs.listStatus(folder);
    } catch (FileNotFoundException e) {
      throw (FileNotFoundException)
          new FileNotFoundException("there is no history at '%s'".formatted(folder)).initCause(e);
    }
  }

  /** All runs over a corpus so far. */
  public History read(String corpus) throws IOException {
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SortedSet<String> files = files(corpus);
      List<HistoryRow> rows = new ArrayList<>();
      try {
        for (String file : files) {
          rows.addAll(rows(corpus, file));
        }
        return History.of(corpus, rows);
      } catch (FileNotFoundException e) {
        // It was put together with others meanwhile.
        last = e;
      }
    }
    throw new IOException(
        "the history '%s' changes too fast to be read; try again".formatted(folder), last);
  }

  /**
   * Adds a run, as one file that appears whole.
   *
   * @param rows its rows, at least one, all of one run
   */
  public void add(String corpus, List<HistoryRow> rows) throws IOException {
    write(corpus, "0-" + rows.get(0).run(), rows);
  }

  /**
   * Puts small files together. Two may do so at once; whoever finds a file gone leaves it to the
   * other.
   */
  public void compact(String corpus) throws IOException {
    for (int level = 0; level < LAST_LEVEL; level++) {
      int wanted = level;
      List<String> files = files(corpus).stream().filter(f -> level(f) == wanted).toList();
      if (files.size() >= TOGETHER) {
        List<HistoryRow> rows = new ArrayList<>();
        try {
          for (String file : files) {
            rows.addAll(rows(corpus, file));
          }
        } catch (FileNotFoundException e) {
          return;
        }
        write(corpus, (level + 1) + "-" + UUID.randomUUID(), History.of(corpus, rows).rows());
        for (String file : files) {
          fs.delete(new Path(partition(corpus), file), false);
        }
      }
    }
    removeAbandoned(corpus);
  }

  private void write(String corpus, String name, List<HistoryRow> rows) throws IOException {
    Path target = new Path(partition(corpus), name + ".parquet");
    Path draft = new Path(partition(corpus), "_" + name + "." + UUID.randomUUID());
    try {
      records.write(rows, draft, configuration);
      if (!fs.rename(draft, target) && !fs.exists(target)) {
        throw new IOException("cannot rename '%s' to '%s'".formatted(draft, target));
      }
    } finally {
      fs.delete(draft, false);
    }
  }

  /** What a writer that was killed left behind, which nobody reads. */
  private void removeAbandoned(String corpus) throws IOException {
    for (FileStatus status : fs.listStatus(partition(corpus))) {
      if (status.getPath().getName().startsWith("_")
          && status.getModificationTime() < System.currentTimeMillis() - ABANDONED_MILLIS) {
        fs.delete(status.getPath(), false);
      }
    }
  }

  /**
   * The files of a corpus. A listing that is made while files are put together may pass by where
   * the new one will be, and then miss the old ones; two that agree cannot both have.
   */
  private SortedSet<String> files(String corpus) throws IOException {
    SortedSet<String> files = listed(corpus);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      SortedSet<String> again = listed(corpus);
      if (again.equals(files)) {
        return files;
      }
      files = again;
    }
    throw new IOException(
        "the history '%s' changes too fast to be read; try again".formatted(folder));
  }

  private SortedSet<String> listed(String corpus) throws IOException {
    SortedSet<String> files = new TreeSet<>();
    try {
      for (FileStatus status : fs.listStatus(partition(corpus))) {
        String name = status.getPath().getName();
        if (FILE.matcher(name).matches()) {
          files.add(name);
        }
      }
    } catch (FileNotFoundException e) {
      return files;
    }
    return files;
  }

  private List<HistoryRow> rows(String corpus, String file) throws IOException {
    Path path = new Path(partition(corpus), file);
    try {
      return records.read(path, configuration);
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (!fs.exists(path)) {
        throw (FileNotFoundException) new FileNotFoundException(path.toString()).initCause(e);
      }
      throw new WrongTableException(
          "'%s' is no file of a history (%s); move it away".formatted(path, e.getMessage()));
    }
  }

  private static int level(String file) {
    Matcher matcher = FILE.matcher(file);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : LAST_LEVEL;
  }

  private Path partition(String corpus) {
    return new Path(folder, PARTITION + ExternalCatalogUtils.escapePathName(corpus));
  }
}
