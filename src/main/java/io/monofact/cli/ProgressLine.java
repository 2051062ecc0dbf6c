package io.monofact.cli;

import io.monofact.spark.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** A line on a terminal that says how far an extraction is; nothing where there is no terminal. */
final class ProgressLine implements AutoCloseable {

  /** Set by the launcher, since Java does not tell which of its streams is a terminal. */
  private static final String TERMINAL = "monofact.terminal";

  private static final long EVERY_MILLIS = 500;

  private final Progress progress;
  private final long totalBytes;
  private final PrintWriter err;
  private final long started = System.nanoTime();
  private final Thread thread;

  private ProgressLine(Progress progress, long totalBytes, PrintWriter err) {
    this.progress = progress;
    this.totalBytes = totalBytes;
    this.err = err;
    this.thread = new Thread(this::run, "progress");
    thread.setDaemon(true);
  }

  /**
   * Begins to show the line, if the launcher said that standard error is a terminal.
   *
   * @param totalBytes bytes of the files to be read
   */
  static ProgressLine show(Progress progress, long totalBytes, PrintWriter err) {
    ProgressLine line = new ProgressLine(progress, totalBytes, err);
    if (Boolean.getBoolean(TERMINAL)) {
      line.thread.start();
    }
    return line;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(EVERY_MILLIS);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        err.print("\r\033[K" + text(progress.snapshot(), totalBytes, elapsed));
        err.flush();
      }
    } catch (InterruptedException e) {
      err.print("\r\033[K");
      err.flush();
    }
  }

  static String text(Progress.Snapshot at, long totalBytes, Duration elapsed) {
    double seconds = Math.max(1e-3, elapsed.toMillis() / 1e3);
    double share = totalBytes == 0 ? 1 : Math.min(1, (double) at.bytes() / totalBytes);
    String left =
        share <= 0.001 ? "" : ", " + clock((long) (seconds * (1 - share) / share)) + " left";
    return String.format(
        Locale.ROOT,
        "%s of %s read (%.0f %%), %,.0f documents/s, %,d claims%s",
        bytes(at.bytes()),
        bytes(totalBytes),
        100 * share,
        at.documents() / seconds,
        at.claims(),
        left);
  }

  static String bytes(long n) {
    if (n < 1000) {
      return n + " B";
    }
    double value = n;
    int unit = -1;
    while (value >= 1000 && unit < 4) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", value, "kMGTP".charAt(unit));
  }

  private static String clock(long seconds) {
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
