package io.monofact.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.sql.SparkSession;

/** Opens a session as the commands do. */
public final class CommandSession {

  private CommandSession() {}

  /** A session inside this process, on so many cores; the caller closes it. */
  public static SparkSession open(int cores) throws IOException {
    System.setProperty("spark.master", "local[%d]".formatted(cores));
    return new Session().open("bench");
  }

  /** Runs a command inside this process, as a user would type it. */
  public static void run(String... arguments) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int status = CommandLineRunner.run(writer, writer, arguments);
    if (status != 0) {
      throw new IOException("monofact %s ended with %d: %s".formatted(arguments[0], status, said));
    }
  }
}
