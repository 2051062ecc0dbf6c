package io.monofact.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * An output that is written beside its target and takes its place by one rename, when it is whole.
 * A run that fails or is killed leaves the target as it was.
 */
public final class Publication implements AutoCloseable {

  private final FileSystem fs;
  private final Path target;
  private final Path draft;
  private final boolean overwrite;
  private boolean published;

  private Publication(FileSystem fs, Path target, boolean overwrite) {
    this.fs = fs;
    this.target = target;
    this.overwrite = overwrite;
    this.draft =
        new Path(
            target.getParent(),
            target.getName() + ".partial-" + UUID.randomUUID().toString().substring(0, 8));
  }

  /**
   * Begins an output.
   *
   * @param output the folder that the run is to leave behind
   * @param overwrite whether what lies there now may be replaced
   * @throws FileAlreadyExistsException if something lies there and must not be replaced
   * @throws IOException if the folder beside it cannot be made
   */
  public static Publication begin(String output, boolean overwrite, Configuration configuration)
      throws IOException {
    Path path = new Path(output);
    FileSystem fs = path.getFileSystem(configuration);
    Path target = fs.makeQualified(path);
    if (target.isRoot()) {
      throw new IOException("the output '%s' is a root; name a folder below it".formatted(output));
    }
    Publication publication = new Publication(fs, target, overwrite);
    publication.refuseExisting();
    fs.mkdirs(publication.draft);
    return publication;
  }

  private void refuseExisting() throws IOException {
    if (!overwrite && fs.exists(target)) {
      throw new FileAlreadyExistsException(
          "the output '%s' exists already; choose another, or add --overwrite".formatted(target));
    }
  }

  /** The folder that is being written. */
  public String draft() {
    return draft.toString();
  }

  /** Where a part of the output is to be written. */
  public String path(String part) {
    return new Path(draft, part).toString();
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
   * @throws IOException if the output cannot be put there; it is then still beside its target
   */
  public void publish() throws IOException {
    refuseExisting();
    Path old = null;
    if (fs.exists(target)) {
      old = new Path(draft.getParent(), draft.getName().replace(".partial-", ".replaced-"));
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
    published = true;
    if (old != null) {
      fs.delete(old, true);
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!fs.rename(from, to)) {
      throw new IOException("cannot rename '%s' to '%s'".formatted(from, to));
    }
  }

  /** Removes what was written, unless it was published. */
  @Override
  public void close() throws IOException {
    if (!published) {
      fs.delete(draft, true);
    }
  }
}
