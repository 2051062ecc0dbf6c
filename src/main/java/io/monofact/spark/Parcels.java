package io.monofact.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.monofact.corpus.CorpusFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * What was extracted of a corpus, in parcels of whole files. A parcel is whole once its manifest is
 * there, which is written last; what a killed run left without one is removed by the next. So a run
 * goes on where another stopped, and a corpus that grows is read once.
 */
public final class Parcels implements AutoCloseable {

  /** The version of the form that parcels are kept in; another is refused. */
  static final int VERSION = 1;

  /** Of another program nearly all categories differ, and the first few tell it. */
  private static final int SHOWN_DIFFERENCES = 4;

  private static final String STATE = "state.json";
  private static final String MANIFEST = "_parcel.json";
  private static final String PREFIX = "parcel-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{6,9})(-.*)?");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Some files and the folder that holds all that was found in them.
   *
   * @param folder where their rows are
   * @param files the files as they were when they were read, by path
   */
  public record Parcel(String folder, List<CorpusFile> files) {
    public Parcel {
      files = List.copyOf(files);
    }
  }

  private final FileSystem fs;
  private final OutputLock lock;
  private final boolean isOwnLock;
  private final Path folder;
  private final List<Parcel> whole;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private int last;

  private Parcels(FileSystem fs, OutputLock lock, boolean isOwnLock, Path folder) {
    this.isOwnLock = isOwnLock;
    this.fs = fs;
    this.lock = lock;
    this.folder = folder;
    this.whole = new ArrayList<>();
  }

  /**
   * Opens what is kept in a folder, which is made where it is not there.
   *
   * @param lock keeps other runs from it
   * @param recipe all that decides what is found in a file, by name
   * @throws OtherRecipeException if what is there was made with another recipe, or is kept in
   *     another form
   * @throws IOException if the folder cannot be read or made
   */
  static Parcels open(
      String folder, OutputLock lock, Map<String, String> recipe, Configuration configuration)
      throws IOException {
    Path path = new Path(folder);
    FileSystem fs = path.getFileSystem(configuration);
    return open(new Parcels(fs, lock, false, fs.makeQualified(path)), recipe);
  }

  /**
   * Opens what is kept in a folder, and keeps other runs from it.
   *
   * @throws OtherRecipeException as {@link #open} does
   * @throws org.apache.hadoop.fs.FileAlreadyExistsException if another run has it open
   * @throws IOException if the folder cannot be read or made
   */
  public static Parcels openLocked(
      String folder, Map<String, String> recipe, Configuration configuration) throws IOException {
    Path path = new Path(folder);
    FileSystem fs = path.getFileSystem(configuration);
    path = fs.makeQualified(path);
    OutputLock lock = lock(fs, path);
    try {
      return open(new Parcels(fs, lock, true, path), recipe);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static OutputLock lock(FileSystem fs, Path state) throws IOException {
    try {
      return OutputLock.take(fs, state, OutputLock.PATIENCE);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      throw new UnwritableOutputException("state", state.toString(), e);
    }
  }

  private static Parcels open(Parcels parcels, Map<String, String> recipe) throws IOException {
    FileSystem fs = parcels.fs;
    Path path = parcels.folder;
    Path state = new Path(path, STATE);
    if (fs.exists(state)) {
      parcels.requireSame(parcels.read(state), recipe);
      parcels.readParcels();
    } else {
      // A run that was killed, or had no room, while it wrote the first file of all.
      fs.delete(draft(state), false);
      if (fs.exists(path) && fs.listStatus(path).length > 0) {
        throw new OtherRecipeException("'%s' holds other things, and no %s".formatted(path, STATE));
      }
      fs.mkdirs(path);
      ObjectNode content = JSON.createObjectNode().put("version", VERSION);
      recipe.forEach(content.putObject("recipe")::put);
      parcels.write(state, content);
    }
    return parcels;
  }

  private void requireSame(JsonNode state, Map<String, String> recipe) throws OtherRecipeException {
    if (state.path("version").asInt() != VERSION) {
      throw new OtherRecipeException(
          "'%s' is kept in form %s and this program knows form %d"
              .formatted(folder, state.path("version").asText("unknown"), VERSION));
    }
    Set<String> names = new TreeSet<>(recipe.keySet());
    state.path("recipe").fieldNames().forEachRemaining(names::add);
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String there = state.path("recipe").path(name).asText("none");
      String now = recipe.getOrDefault(name, "none");
      if (!there.equals(now)) {
        differences.add("%s: '%s' there, '%s' now".formatted(name, there, now));
      }
    }
    if (!differences.isEmpty()) {
      int shown = Math.min(differences.size(), SHOWN_DIFFERENCES);
      int more = differences.size() - shown;
      throw new OtherRecipeException(
          "'%s' was made otherwise (%s%s)"
              .formatted(
                  folder,
                  String.join("; ", differences.subList(0, shown)),
                  more == 0 ? "" : "; and %d more".formatted(more)));
    }
  }

  private void readParcels() throws IOException {
    for (FileStatus status : fs.listStatus(folder)) {
      String name = status.getPath().getName();
      Matcher number = NAME.matcher(name);
      if (!number.matches()) {
        continue;
      }
      last = Math.max(last, Integer.parseInt(number.group(1)));
      List<CorpusFile> files = files(new Path(status.getPath(), MANIFEST));
      if (files.isEmpty()) {
        fs.delete(status.getPath(), true);
      } else {
        whole.add(new Parcel(status.getPath().toString(), files));
      }
    }
    whole.sort(Comparator.comparing(Parcel::folder));
  }

  /** Whether a folder holds a parcel that is whole, so that there is something to go on from. */
  static boolean isAnyWhole(FileSystem fs, Path folder) throws IOException {
    FileStatus[] found = fs.globStatus(new Path(folder, PREFIX + "*/" + MANIFEST));
    return found != null && found.length > 0;
  }

  /** The files of a parcel; none where its manifest is not there, or not whole. */
  private List<CorpusFile> files(Path manifest) throws IOException {
    List<CorpusFile> files = new ArrayList<>();
    if (fs.exists(manifest)) {
      try {
        for (JsonNode file : read(manifest).path("files")) {
          files.add(
              new CorpusFile(
                  file.path("path").asText(),
                  file.path("length").asLong(),
                  file.path("modified").asLong()));
        }
      } catch (JsonProcessingException e) {
        return List.of();
      }
    }
    return files;
  }

  /** The parcels that are whole, in the order in which they were begun. */
  public synchronized List<Parcel> whole() {
    return List.copyOf(whole);
  }

  /** The folder of a parcel that is to be written. */
  public synchronized String begin() {
    // A run that took this one for dead may count from the same number.
    return new Path(folder, PREFIX + "%06d-%s".formatted(++last, run)).toString();
  }

  /** Says that all rows of these files are in the folder. */
  public synchronized void finish(String parcel, List<CorpusFile> files) throws IOException {
    if (!lock.held()) {
      throw new FileAlreadyExistsException(
          "another run has taken over '%s' while this one stood still".formatted(folder));
    }
    ObjectNode content = JSON.createObjectNode();
    for (CorpusFile file : files) {
      content
          .withArray("files")
          .addObject()
          .put("path", file.path())
          .put("length", file.length())
          .put("modified", file.modified());
    }
    write(new Path(parcel, MANIFEST), content);
    whole.add(new Parcel(parcel, files));
    whole.sort(Comparator.comparing(Parcel::folder));
  }

  /**
   * Lets the next run read these files again, with those that were read together with them. What
   * was found stays until then.
   */
  public synchronized void readAgain(Set<String> paths) throws IOException {
    for (Parcel parcel : whole) {
      if (parcel.files().stream().anyMatch(file -> paths.contains(file.path()))) {
        fs.delete(new Path(parcel.folder(), MANIFEST), false);
      }
    }
  }

  /** Forgets parcels; their files are to be read again. */
  public synchronized void drop(List<Parcel> parcels) throws IOException {
    for (Parcel parcel : parcels) {
      // Without its manifest the rest is nothing, whenever this stops.
      fs.delete(new Path(parcel.folder(), MANIFEST), false);
      fs.delete(new Path(parcel.folder()), true);
      whole.remove(parcel);
    }
  }

  /**
   * Compares what was read with what there is.
   *
   * @param files the files of the corpus as they are
   */
  public synchronized Comparison compare(List<CorpusFile> files) {
    Map<String, CorpusFile> unread = new TreeMap<>();
    files.forEach(file -> unread.put(file.path(), file));
    List<String> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<Parcel> stale = new ArrayList<>();
    List<CorpusFile> read = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Parcel parcel : whole) {
      int before = changed.size() + gone.size();
      // Read twice it would be counted twice.
      boolean isSeen = parcel.files().stream().anyMatch(file -> !seen.add(file.path()));
      for (CorpusFile file : parcel.files()) {
        CorpusFile now = unread.get(file.path());
        if (now == null) {
          gone.add(file.path());
        } else if (!now.equals(file)) {
          changed.add(file.path());
        }
      }
      if (isSeen || changed.size() + gone.size() > before) {
        stale.add(parcel);
      } else {
        read.addAll(parcel.files());
      }
    }
    read.forEach(file -> unread.remove(file.path()));
    return new Comparison(read, List.copyOf(unread.values()), changed, gone, stale);
  }

  /**
   * What was read of a corpus, and what is to be read.
   *
   * @param read files in parcels that can be kept
   * @param unread all others there are
   * @param changed files that are not as they were read
   * @param gone files that were read and are not there
   * @param stale the parcels with such files; their other files are unread too
   */
  public record Comparison(
      List<CorpusFile> read,
      List<CorpusFile> unread,
      List<String> changed,
      List<String> gone,
      List<Parcel> stale) {}

  /** Lets other runs have it. */
  @Override
  public void close() throws IOException {
    if (isOwnLock) {
      lock.close();
    }
  }

  private JsonNode read(Path file) throws IOException {
    try (InputStream in = fs.open(file)) {
      return JSON.readTree(in);
    }
  }

  private static Path draft(Path file) {
    return new Path(file.getParent(), "." + file.getName() + ".draft");
  }

  /** A file of this name is whole or not there, also on stores that show what is being written. */
  private void write(Path file, JsonNode content) throws IOException {
    Path draft = draft(file);
    try (FSDataOutputStream out = fs.create(draft, true)) {
      out.write(JSON.writeValueAsBytes(content));
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
    if (!fs.rename(draft, file)) {
      throw new IOException("cannot rename '%s' to '%s'".formatted(draft, file));
    }
  }
}
