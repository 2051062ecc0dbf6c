package io.monofact.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * A JVM that stays warm: takes requests as lines of JSON, one at a time, and answers each with a
 * line of JSON. Several of them, on different numbers of cores, can be measured in turn.
 */
public final class Worker {

  /**
   * What to do.
   *
   * @param workload by its name
   * @param format of the files
   * @param files their paths
   */
  record Request(String workload, InputFormat format, List<String> files) {}

  /**
   * What came of it.
   *
   * @param pass the measurement; null where it failed
   * @param error why it failed, or null
   */
  record Answer(Pass pass, String error) {}

  private Worker() {}

  /**
   * Answers until there are no more requests.
   *
   * @param args the number of cores
   */
  public static void main(String[] args) throws IOException, SQLException {
    PrintStream answers = System.out;
    // What a library prints must not stand between the answers.
    System.setOut(System.err);
    try (Workloads workloads = new Workloads(Integer.parseInt(args[0]));
        BufferedReader requests =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        answers.println(Json.line(answer(workloads, Json.read(line, Request.class))));
        answers.flush();
      }
    }
  }

  private static Answer answer(Workloads workloads, Request request) {
    try {
      Workload workload = workloads.named(request.workload());
      return new Answer(workload.run(request.files(), request.format()), null);
    } catch (IOException | RuntimeException e) {
      return new Answer(null, String.valueOf(e.getMessage()));
    }
  }
}
