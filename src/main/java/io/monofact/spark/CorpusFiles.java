package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.util.functional.FutureIO;

/** Lists the files that a user's paths mean. */
public final class CorpusFiles {

  /** An object store takes tens of milliseconds to answer, whatever it is asked. */
  private static final int AT_ONCE = 16;

  private CorpusFiles() {}

  /**
   * Every file under these paths, each once, ordered by path. Names that begin with a dot or an
   * underscore are left out below a folder, as Spark and Hadoop do; a file that is named itself is
   * taken whatever its name.
   *
   * @param paths files, folders or globs, on any file system
   * @throws FileNotFoundException if a path matches nothing, or only empty folders
   */
  public static List<CorpusFile> list(List<String> paths, Configuration configuration)
      throws IOException {
    ExecutorService asking =
        Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, paths.size())));
    try {
      List<Future<List<FileStatus>>> answers =
          paths.stream().map(path -> asking.submit(() -> files(path, configuration))).toList();
      Map<String, CorpusFile> files = new TreeMap<>();
      for (Future<List<FileStatus>> answer : answers) {
        for (FileStatus status : FutureIO.awaitFuture(answer)) {
          String name = status.getPath().toString();
          files.put(name, new CorpusFile(name, status.getLen(), status.getModificationTime()));
        }
      }
      return List.copyOf(files.values());
    } finally {
      asking.shutdownNow();
    }
  }

  /**
   * Whether what is written to a folder would be read as a part of the corpus, in this run or in
   * the next.
   *
   * @param path a file, folder or glob of the corpus
   * @param folder where something is to be written
   */
  public static boolean reads(String path, String folder, Configuration configuration)
      throws IOException {
    Path corpus = qualified(path, configuration);
    Path place = qualified(folder, configuration);
    while (place.depth() > corpus.depth()) {
      if (hidden(place, place.depth() - 1)) {
        return false;
      }
      place = place.getParent();
    }
    return place.depth() == corpus.depth() && isMeant(corpus, place);
  }

  private static boolean isMeant(Path corpus, Path place) {
    Path pattern = corpus;
    Path path = place;
    while (!pattern.isRoot()) {
      if (!pattern.getName().equals(path.getName()) && !matches(pattern.getName(), path)) {
        return false;
      }
      pattern = pattern.getParent();
      path = path.getParent();
    }
    return pattern.equals(path);
  }

  private static boolean matches(String pattern, Path path) {
    try {
      return new GlobFilter(pattern).accept(path);
    } catch (IOException e) {
      // No glob, but a name that has a mark of one in it.
      return false;
    }
  }

  private static Path qualified(String path, Configuration configuration) throws IOException {
    Path given = new Path(path);
    return given.getFileSystem(configuration).makeQualified(given);
  }

  private static List<FileStatus> files(String path, Configuration configuration)
      throws IOException {
    Path pattern = new Path(path);
    FileSystem fs = pattern.getFileSystem(configuration);
    FileStatus[] matches = matches(fs, pattern);
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus match : matches) {
      if (match.isFile()) {
        found.add(match);
      } else {
        addFolder(fs, match.getPath(), found);
      }
    }
    if (found.isEmpty()) {
      throw new FileNotFoundException(
          (matches.length == 0 ? "no file matches '%s'" : "no file in '%s'").formatted(path)
              + "; give a file, a folder or a glob, with its scheme (hdfs://, s3a://) where it"
              + " does not lie on "
              + fs.getUri());
    }
    return found;
  }

  private static FileStatus[] matches(FileSystem fs, Path pattern) throws IOException {
    // A name may hold glob characters itself: what exists under the very name is meant.
    try {
      return new FileStatus[] {fs.getFileStatus(pattern)};
    } catch (FileNotFoundException e) {
      FileStatus[] found = fs.globStatus(pattern);
      return found == null ? new FileStatus[0] : found;
    }
  }

  private static void addFolder(FileSystem fs, Path folder, List<FileStatus> found)
      throws IOException {
    if ("file".equals(fs.getUri().getScheme())) {
      addLocalFolder(fs, folder, new ArrayDeque<>(), found);
      return;
    }
    RemoteIterator<LocatedFileStatus> all = fs.listFiles(folder, true);
    int depth = folder.depth();
    while (all.hasNext()) {
      LocatedFileStatus status = all.next();
      if (!hidden(status.getPath(), depth)) {
        found.add(status);
      }
    }
  }

  /** A link to a folder above itself would list the same files under forty names. */
  private static void addLocalFolder(
      FileSystem fs, Path folder, Deque<java.nio.file.Path> open, List<FileStatus> found)
      throws IOException {
    java.nio.file.Path real = java.nio.file.Path.of(folder.toUri().getPath()).toRealPath();
    if (open.contains(real)) {
      return;
    }
    open.push(real);
    for (FileStatus status : statuses(fs, folder)) {
      if (hidden(status.getPath(), folder.depth())) {
        continue;
      }
      if (status.isDirectory()) {
        addLocalFolder(fs, status.getPath(), open, found);
      } else {
        found.add(status);
      }
    }
    open.pop();
  }

  /**
   * What a local folder holds. Hadoop leaves out what it cannot open, such as a link to nothing or
   * a name that is no text; here it stays, and whoever reads it tells of it.
   */
  private static List<FileStatus> statuses(FileSystem fs, Path folder) throws IOException {
    List<FileStatus> all = new ArrayList<>(List.of(fs.listStatus(folder)));
    Set<String> known = new HashSet<>();
    all.forEach(status -> known.add(status.getPath().getName()));
    String[] names = new File(folder.toUri().getPath()).list();
    for (String name : names == null ? new String[0] : names) {
      if (known.add(name)) {
        all.add(new FileStatus(0, false, 1, 0, 0, new Path(folder + "/" + name)));
      }
    }
    return all;
  }

  private static boolean hidden(Path path, int depth) {
    for (Path p = path; p != null && p.depth() > depth; p = p.getParent()) {
      if (p.getName().startsWith(".") || p.getName().startsWith("_")) {
        return true;
      }
    }
    return false;
  }
}
