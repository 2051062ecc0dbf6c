package io.monofact.cli;

import io.monofact.spark.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * A line that says how far an extraction is: on a terminal always the same, elsewhere a new one
 * every minute.
 */
final class ProgressLine implements AutoCloseable {

  /** Set by the launcher, since Java does not tell which of its streams is a terminal. */
  private static final String TERMINAL = "monofact.terminal";

  private static final long EVERY_MILLIS = 500;

  /** Of a log, which keeps every line. */
  private static final long EVERY_MILLIS_OF_A_LOG = 60_000;

  private static final String ANEW = "\r\033[K";

  private final Progress progress;
  private final long totalBytes;
  private final PrintWriter err;
  private final boolean isTerminal = Boolean.getBoolean(TERMINAL);
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
   * Begins to show the line.
   *
   * @param totalBytes bytes of the files to be read
   */
  static ProgressLine show(Progress progress, long totalBytes, PrintWriter err) {
    ProgressLine line = new ProgressLine(progress, totalBytes, err);
    line.thread.start();
    return line;
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(isTerminal ? EVERY_MILLIS : EVERY_MILLIS_OF_A_LOG);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        String text = text(progress.snapshot(), totalBytes, elapsed);
        err.print(isTerminal ? ANEW + text : "monofact: " + text + System.lineSeparator());
        err.flush();
      }
    } catch (InterruptedException e) {
      if (isTerminal) {
        err.print(ANEW);
        err.flush();
      }
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
