package io.monofact.cli;

import java.util.List;
import java.util.Set;
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

  private EarlyClasses() {}

  /** Begins to load them, where the arguments name a command that will open a session. */
  static void load(String... args) {
    if (args.length < 2 || !WITH_SESSION.contains(args[0])) {
      return;
    }
    Thread thread = new Thread(EarlyClasses::load, "classes");
    // Whoever needs a class that cannot be loaded is told of it.
    thread.setUncaughtExceptionHandler((its, e) -> {});
    thread.setDaemon(true);
    thread.start();
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
