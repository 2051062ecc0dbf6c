package io.monofact.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A scheduler's process, with nothing in its environment but what the scheduler gives it. */
final class Job implements AutoCloseable {

  /** Machines that build are slow at times. */
  private static final long PATIENCE_SECONDS = 480;

  /**
   * What a build in the background ignores is ignored by all its processes, and no shell can take
   * that back; a scheduler's processes begin without it.
   */
  private static final List<String> DEFAULT_SIGNALS =
      List.of("/usr/bin/env", "--default-signal=HUP,INT,TERM");

  private static final boolean CAN_RESET = canReset();

  private final Process process;
  private final Path out;
  private final Path err;

  private Job(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Not every system's env can. */
  private static boolean canReset() {
    List<String> command = new ArrayList<>(DEFAULT_SIGNALS);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Job start(Path folder, List<String> command, Map<String, String> environment)
      throws IOException {
    Path out = Files.createTempFile(folder, "job", ".out");
    Path err = Files.createTempFile(folder, "job", ".err");
    List<String> whole = new ArrayList<>(CAN_RESET ? DEFAULT_SIGNALS : List.of());
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Job(builder.start(), out, err);
  }

  /** Waits for the end, and gives the exit status as a shell would. */
  int status() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the job does not end:\n" + out() + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for something that the job is to bring about. */
  void await(BooleanSupplier condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not come:\n" + out() + err());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** SIGTERM to the process that the scheduler knows of, and to no other. */
  void terminate() {
    process.destroy();
  }

  /** A signal to that process, by its name. */
  void signal(String name) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM to the process that it started and whose command line has the text. */
  void terminateChild(String text) {
    List<ProcessHandle> children =
        process
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains(text))
            .toList();
    // A shell that has only one command to run becomes it.
    if (children.isEmpty()) {
      process.destroy();
    }
    children.forEach(ProcessHandle::destroy);
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
