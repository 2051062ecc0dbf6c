package io.monofact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A Java process of its own, with what it printed in a file. */
final class Daemon implements AutoCloseable {

  /** Machines that build are slow at times; nothing here takes a tenth of it. */
  static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a JVM with the options, class path and main class given, as it would be typed. */
  static Daemon java(Path log, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(System.getProperty("cluster.opens").trim().split("\\s+")));
    command.addAll(arguments);
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new Daemon(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that nobody listens on just now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Daemon awaitPort(int port) {
    await(
        () -> {
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          } catch (IOException e) {
            return false;
          }
        },
        "port " + port);
    return this;
  }

  /** Waits for a line that fits, however often it has to. */
  Daemon awaitLine(String regex, int times) {
    Pattern pattern = Pattern.compile(regex);
    await(() -> pattern.matcher(printed()).results().limit(times).count() == times, regex);
    return this;
  }

  /** Waits for something that this process is to bring about. */
  void await(BooleanSupplier condition, String what) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() - until > 0) {
        throw new IllegalStateException(
            "%s of process %d did not come:%n%s".formatted(what, process.pid(), printed()));
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("process %d does not end".formatted(process.pid()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String printed() {
    try {
      return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes that this one started and whose command line has the text. */
  List<ProcessHandle> children(String text) {
    return process
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(text))
        .toList();
  }

  /** What {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits until a process that was killed is gone. */
  void awaitDeath() {
    assertThat(awaitEnd()).isNotZero();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }
}
