package io.monofact.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;

/**
 * An output that is written beside its target and takes its place by one rename, when it is whole.
 * A run that fails or is killed leaves the target as it was, and beside it what the same run would
 * go on from. Of two runs at once the second is refused.
 *
 * <p>Object stores have no rename of a folder: there the parts are moved one by one, and {@value
 * #LAST} at last. An output without it is not whole. A run that was stopped meanwhile leaves a mark
 * beside it, by which the next knows the half for its own and takes it away.
 */
public final class Publication implements AutoCloseable {

  /** The part that is published last, where parts are moved one by one. */
  static final String LAST = "run.json";

  private static final String PARTIAL = ".partial";

  /**
   * The part that a run leaves behind when it fails or is killed, so that the next need not do the
   * same again; it is no part of what is published.
   */
  public static final String KEPT = "extraction";

  /** Says beside an output that its parts are being moved. */
  private static final String PUBLISHING = "_publishing";

  /** Where a folder is renamed by copying its files. */
  private static final Set<String> OBJECT_STORES =
      Set.of("s3a", "s3", "s3n", "gs", "oss", "cosn", "obs", "wasb", "wasbs");

  private final FileSystem fs;
  private final OutputLock lock;
  private final Path target;
  private final Path draft;
  private final boolean overwrite;
  private boolean publishing;
  private boolean published;

  private Publication(FileSystem fs, OutputLock lock, Path target, boolean overwrite) {
    this.fs = fs;
    this.lock = lock;
    this.target = target;
    this.overwrite = overwrite;
    this.draft = draft(target);
  }

  private static Path draft(Path target) {
    return new Path(target.getParent(), target.getName() + PARTIAL);
  }

  /**
   * Begins an output.
   *
   * @param output the folder that the run is to leave behind
   * @param overwrite whether what lies there now may be replaced
   * @throws FileAlreadyExistsException if something lies there and must not be replaced, or another
   *     run is writing there
   * @throws UnwritableOutputException if nothing can be written beside it
   * @throws IOException if the store does not answer
   */
  public static Publication begin(String output, boolean overwrite, Configuration configuration)
      throws IOException {
    Path path = new Path(output);
    FileSystem fs = path.getFileSystem(configuration);
    Path target = fs.makeQualified(path);
    if (target.isRoot()) {
      throw new IOException("the output '%s' is a root; name a folder below it".formatted(output));
    }
    refuseExisting(fs, target, overwrite);
    OutputLock lock = lock(fs, target);
    Publication publication = new Publication(fs, lock, target, overwrite);
    try {
      publication.putBack();
      if (isHalfMoved(fs, target)) {
        fs.delete(target, true);
      }
      refuseExisting(fs, target, overwrite);
      publication.clean();
      if (!fs.mkdirs(publication.draft)) {
        throw new IOException("cannot make the folder " + publication.draft);
      }
      return publication;
    } catch (FileAlreadyExistsException e) {
      lock.close();
      throw e;
    } catch (IOException e) {
      lock.close();
      throw new UnwritableOutputException(target.toString(), e);
    }
  }

  private static OutputLock lock(FileSystem fs, Path target) throws IOException {
    try {
      return OutputLock.take(fs, target, OutputLock.PATIENCE);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      throw new UnwritableOutputException(target.toString(), e);
    }
  }

  /** Whether a folder is the output, or lies in it, and so would go with what it replaces. */
  public boolean holds(String folder) throws IOException {
    Path path = new Path(folder);
    Path qualified = path.getFileSystem(fs.getConf()).makeQualified(path);
    for (Path p = qualified; p != null; p = p.getParent()) {
      if (p.equals(target)) {
        return true;
      }
    }
    return false;
  }

  /** The folder that the run is to leave behind. */
  public String target() {
    return target.toString();
  }

  /** The folder that is being written. */
  public String draft() {
    return draft.toString();
  }

  private static void refuseExisting(FileSystem fs, Path target, boolean overwrite)
      throws IOException {
    if (overwrite || !exists(fs, target) || isHalfMoved(fs, target)) {
      return;
    }
    boolean half = movesParts(fs) && !fs.exists(new Path(target, LAST));
    throw new FileAlreadyExistsException(
        "the output '%s' exists already%s; choose another, or add --overwrite"
            .formatted(target, half ? " and is not whole (it has no " + LAST + ")" : ""));
  }

  private static boolean exists(FileSystem fs, Path target) throws IOException {
    try {
      return fs.exists(target);
    } catch (ParentNotDirectoryException e) {
      throw new UnwritableOutputException(target.toString(), e);
    }
  }

  /** Whether a run was stopped while it moved the parts of its output there. */
  private static boolean isHalfMoved(FileSystem fs, Path target) throws IOException {
    return movesParts(fs)
        && fs.exists(new Path(draft(target), PUBLISHING))
        && !fs.exists(new Path(target, LAST));
  }

  private static boolean movesParts(FileSystem fs) {
    return isObjectStore(fs.getUri());
  }

  /** Whether a folder is renamed there by copying its files. */
  static boolean isObjectStore(URI place) {
    return place.getScheme() != null && OBJECT_STORES.contains(place.getScheme());
  }

  /** Where a part of the output is to be written. */
  public String path(String part) {
    return new Path(draft, part).toString();
  }

  /**
   * What an earlier run of the same command has read, of which this one goes on.
   *
   * @param recipe all that decides what is found in a file, by name
   * @throws OtherRecipeException if it was made with another recipe
   * @throws IOException if it cannot be read
   */
  public Parcels parcels(Map<String, String> recipe) throws IOException {
    return Parcels.open(path(KEPT), lock, recipe, fs.getConf());
  }

  /** Where the part will be found when it is published. */
  public String publishedPath(String part) {
    Path path = new Path(target, part);
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** Opens a file of the output for writing. */
  public OutputStream create(String part) throws IOException {
    return fs.create(new Path(draft, part), true);
  }

  /** Removes a part that only the run itself needed. */
  public void discard(String part) throws IOException {
    fs.delete(new Path(draft, part), true);
  }

  /**
   * Puts the output in its place.
   *
   * @throws FileAlreadyExistsException if another run has put its output there meanwhile
   * @throws IOException if the output cannot be put there; what was read stays beside its target
   */
  public void publish() throws IOException {
    if (!lock.held()) {
      throw new FileAlreadyExistsException(
          "another run has taken over the output '%s' while this one stood still"
              .formatted(target));
    }
    refuseExisting(fs, target, overwrite);
    if (movesParts(fs)) {
      publishParts();
    } else {
      publishWhole();
    }
    published = true;
  }

  /** What says that the output is whole goes first, and comes last. */
  private void publishParts() throws IOException {
    fs.create(new Path(draft, PUBLISHING), true).close();
    publishing = true;
    fs.delete(new Path(target, LAST), false);
    fs.delete(target, true);
    fs.mkdirs(target);
    for (FileStatus part : fs.listStatus(draft)) {
      String name = part.getPath().getName();
      if (!Set.of(LAST, KEPT, PUBLISHING).contains(name)) {
        rename(part.getPath(), new Path(target, name));
      }
    }
    Path last = new Path(draft, LAST);
    if (fs.exists(last)) {
      rename(last, new Path(target, LAST));
    }
    fs.delete(draft, true);
  }

  private void publishWhole() throws IOException {
    Path old = null;
    if (fs.exists(target)) {
      old = replaced();
      rename(target, old);
    }
    try {
      rename(draft, target);
    } catch (IOException e) {
      if (old != null) {
        rename(old, target);
      }
      throw e;
    }
    fs.delete(new Path(target, KEPT), true);
    if (old != null) {
      fs.delete(old, true);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!fs.rename(from, to)) {
      throw new IOException("cannot rename '%s' to '%s'".formatted(from, to));
    }
  }

  /** Undoes what a run did that was killed while it replaced an output. */
  private void putBack() throws IOException {
    Path old = replaced();
    if (fs.exists(old)) {
      if (fs.exists(target)) {
        fs.delete(old, true);
      } else {
        rename(old, target);
      }
    }
  }

  private Path replaced() {
    return new Path(target.getParent(), target.getName() + ".replaced");
  }

  /** Removes all but what the next run goes on from. */
  private void clean() throws IOException {
    if (!fs.exists(draft)) {
      return;
    }
    boolean isEmpty = true;
    for (FileStatus part : fs.listStatus(draft)) {
      String name = part.getPath().getName();
      boolean isGoneOnFrom = name.equals(KEPT) && Parcels.isAnyWhole(fs, part.getPath());
      if (isGoneOnFrom || (publishing && name.equals(PUBLISHING))) {
        isEmpty = false;
      } else {
        fs.delete(part.getPath(), true);
      }
    }
    if (isEmpty) {
      fs.delete(draft, true);
    }
  }

  /** Removes what was written, unless it was published, but for {@value #KEPT}. */
  @Override
  public void close() throws IOException {
    try {
      // What another run that took over is writing is not this one's to remove.
      if (!published && lock.held()) {
        clean();
      }
    } finally {
      lock.close();
    }
  }
}
