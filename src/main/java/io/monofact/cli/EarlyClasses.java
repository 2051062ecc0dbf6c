package io.monofact.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.sql.SparkSession;

/**
 * Loads what the start of a session needs first, beside the reading of the command line: of a short
 * run these classes are a twentieth, and one processor has nothing else to do.
 */
final class EarlyClasses {

  /** Commands that take as long as a session, mostly. */
  private static final Set<String> WITH_SESSION = Set.of("audit", "extract", "count", "estimate");

  /** Spark looks for them by name, and not every Spark has them. */
  private static final List<String> BY_NAME =
      List.of("org.apache.spark.ml.InternalFunctionRegistration$");

  private static final FutureTask<Void> LOADED = new FutureTask<>(EarlyClasses::load, null);

  private EarlyClasses() {}

  /** Begins to load them, where the arguments name a command that will open a session. */
  static void begin(String... args) {
    // A command without arguments tells what it lacks, and opens none.
    if (args.length > 1 && WITH_SESSION.contains(args[0])) {
      Thread thread = new Thread(LOADED, "classes");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Waits until they are there, or loads them where nobody began to: two that initialise Spark's
   * classes at once may wait for ever.
   */
  static void await() throws IOException {
    LOADED.run();
    try {
      LOADED.get();
    } catch (ExecutionException e) {
      // Whoever needs a class that cannot be loaded is told of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Spark's classes were loaded", e);
    }
  }

  private static void load() {
    SparkSession.builder();
    for (String name : BY_NAME) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException | LinkageError e) {
        // Then there is nothing to load.
      }
    }
  }
}
