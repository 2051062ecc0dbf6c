package io.monofact.cli;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Opens a session as the commands do. */
public final class CommandSession {

  private CommandSession() {}

  /** A session inside this process, on so many cores; the caller closes it. */
  public static SparkSession open(int cores) throws IOException {
    System.setProperty("spark.master", "local[%d]".formatted(cores));
    return new Session().open("bench");
  }
}
