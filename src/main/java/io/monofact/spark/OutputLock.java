package io.monofact.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The right to write one output: a small file beside it, which the run that has it writes anew
 * every few seconds. A run that was killed leaves the file; whoever finds that its process is gone,
 * or that the file stays as it is, takes the right over. No clocks are compared.
 */
final class OutputLock implements AutoCloseable {

  private static final Duration BEAT = Duration.ofSeconds(10);

  /** Four beats, and some: a driver may stand still for a while. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  /**
   * Not every store makes a file only if it is not there: of two that did, the later one stays. And
   * of two that take over from a run that is gone, one may remove what the other has made.
   */
  private static final Duration BETWEEN_WRITING_AND_LOOKING = Duration.ofMillis(200);

  /** Where this process runs, as far as numbers of processes are told apart there. */
  static final String MACHINE = machine();

  private static final String PROCESS = UUID.randomUUID().toString();

  private final FileSystem fs;
  private final Path file;
  private final String run = UUID.randomUUID().toString();
  private boolean closed;
  private Timer beats;
  private long beat;

  private OutputLock(FileSystem fs, Path file) {
    this.fs = fs;
    this.file = file;
  }

  /**
   * Takes the right to write an output; waits for {@code patience} where it is not known whether
   * the run that has it is still there.
   *
   * @throws FileAlreadyExistsException if another run has it
   * @throws IOException if nothing can be written beside the output
   */
  static OutputLock take(FileSystem fs, Path target, Duration patience) throws IOException {
    // A file of sums would outlive the lock where somebody removes that by hand.
    FileSystem store = fs instanceof LocalFileSystem local ? local.getRaw() : fs;
    OutputLock lock =
        new OutputLock(store, new Path(target.getParent(), target.getName() + ".lock"));
    boolean isFirst = lock.awaitFree(target, patience);
    try {
      lock.write(false);
    } catch (FileAlreadyExistsException e) {
      String holder = lock.content();
      // The same is thrown where a file stands in a folder's place.
      throw holder == null
          ? new IOException(e.getMessage(), e)
          : refused(target, lock.file, holder);
    }
    if (!isFirst || !createsExclusively(store)) {
      pause(BETWEEN_WRITING_AND_LOOKING);
    }
    if (!lock.held()) {
      throw refused(target, lock.file, lock.content());
    }
    lock.beats = new Timer("monofact output lock", true);
    lock.beats.schedule(
        new TimerTask() {
          @Override
          public void run() {
            lock.beat();
          }
        },
        BEAT.toMillis(),
        BEAT.toMillis());
    return lock;
  }

  /** Waits until no run has the right; says whether none was seen to have it. */
  private boolean awaitFree(Path target, Duration patience) throws IOException {
    String first = content();
    if (first == null) {
      return true;
    }
    long until = System.nanoTime() + patience.toNanos();
    while (!ended(first)) {
      if (runsHere(first)) {
        throw refused(target, file, first);
      }
      if (System.nanoTime() - until >= 0) {
        break;
      }
      pause(Duration.ofSeconds(1));
      String now = content();
      if (now == null) {
        return false;
      }
      if (!now.equals(first)) {
        throw refused(target, file, now);
      }
    }
    if (first.equals(content())) {
      fs.delete(file, false);
    }
    return false;
  }

  private static FileAlreadyExistsException refused(Path target, Path file, String holder) {
    return new FileAlreadyExistsException(
        "another run is writing the output '%s' (%s); wait for it or choose another, and if it is surely gone remove '%s'"
            .formatted(target, holder == null ? "unknown" : holder.replace('\n', ' '), file));
  }

  private void write(boolean overwrite) throws IOException {
    String content =
        "host=%s\nmachine=%s\npid=%d\nprocess=%s\nrun=%s\nbeat=%d"
            .formatted(host(), MACHINE, ProcessHandle.current().pid(), PROCESS, run, beat);
    try (OutputStream out =
        !overwrite && fs instanceof RawLocalFileSystem local
            ? createExclusively(local)
            : fs.create(file, overwrite)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether of two that make a file at the same time one is refused. */
  private static boolean createsExclusively(FileSystem fs) {
    return fs instanceof RawLocalFileSystem || "hdfs".equals(fs.getUri().getScheme());
  }

  /** Hadoop looks whether a local file is there before it makes it, and two may look at once. */
  private OutputStream createExclusively(RawLocalFileSystem local) throws IOException {
    if (!local.mkdirs(file.getParent())) {
      throw new IOException("cannot make the folder " + file.getParent());
    }
    try {
      return Files.newOutputStream(local.pathToFile(file).toPath(), StandardOpenOption.CREATE_NEW);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException("the file exists: " + file);
    } catch (AccessDeniedException e) {
      throw new IOException("no permission to make " + file, e);
    }
  }

  private synchronized void beat() {
    try {
      if (!closed && held()) {
        beat++;
        write(true);
      }
    } catch (IOException | RuntimeException ignored) {
      // The next beat tries again, and publishing looks whose the lock is.
    }
  }

  /** Whether the right is still this run's. */
  synchronized boolean held() throws IOException {
    String content = content();
    return content != null && content.contains("run=" + run);
  }

  private String content() throws IOException {
    try (InputStream in = fs.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException | ParentNotDirectoryException e) {
      return null;
    }
  }

  private static boolean ofThisMachine(String content) {
    return content.contains("machine=" + MACHINE + "\n");
  }

  private static boolean alive(String content) {
    String pid = content.replaceFirst("(?s).*pid=(\\d+).*", "$1");
    return pid.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
  }

  private static boolean ended(String content) {
    return ofThisMachine(content)
        && !runsHere(content)
        && (hasOwnNumber(content) || !alive(content));
  }

  private static boolean runsHere(String content) {
    return content.contains("process=" + PROCESS + "\n");
  }

  /** Numbers of processes are given again, in a container that starts anew most of all. */
  private static boolean hasOwnNumber(String content) {
    return content.contains("pid=" + ProcessHandle.current().pid() + "\n");
  }

  /**
   * What tells where a process number means the same process: a machine since it was started, and a
   * container on it. Where that cannot be known it is like no other.
   */
  private static String machine() {
    try {
      return Files.readString(Paths.get("/proc/sys/kernel/random/boot_id")).trim()
          + "/"
          + Files.readSymbolicLink(Paths.get("/proc/self/ns/pid"));
    } catch (IOException | RuntimeException e) {
      return UUID.randomUUID().toString();
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the output", e);
    }
  }

  /** Gives the right back. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    beats.cancel();
    if (held()) {
      fs.delete(file, false);
    }
  }
}
