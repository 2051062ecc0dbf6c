package io.monofact.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other end of a {@link Worker}: starts it with the options of this JVM, and asks it. */
final class WorkerProcess implements AutoCloseable {

  private final int cores;
  private Process process;
  private PrintWriter requests;
  private BufferedReader answers;

  /** A worker that is held to so many processors; it is started when it is first asked. */
  WorkerProcess(int cores) {
    this.cores = cores;
  }

  int cores() {
    return cores;
  }

  /**
   * Runs a workload there.
   *
   * @throws IOException if the workload fails or the process ends
   */
  Pass run(Worker.Request request) throws IOException {
    if (process == null) {
      start();
    }
    requests.println(Json.line(request));
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the JVM on %d cores ended; see above for why".formatted(cores));
    }
    Worker.Answer answer = Json.read(line, Worker.Answer.class);
    if (answer.pass() == null) {
      throw new IOException(answer.error());
    }
    return answer.pass();
  }

  private void start() throws IOException {
    List<String> command = new ArrayList<>(Affinity.prefix(cores));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            Integer.toString(cores)));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      requests.close();
      Commands.end(process);
    }
  }
}
