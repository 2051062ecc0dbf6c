package io.monofact.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.package$;
import scala.util.Properties;

/**
 * The Spark that a jar is built for. With another it would fail late, in the middle of a stage, and
 * with words that tell nobody what to do.
 *
 * @param spark the first two parts of its version
 * @param scala the first two parts of its Scala's version
 */
record BuiltFor(String spark, String scala) {

  private static final Pattern TITLE = Pattern.compile("Spark (\\S+) with Scala (\\S+)");

  /**
   * Looks whether the jar is built for the Spark that runs; classes outside of a jar always are.
   *
   * @throws UserError where it is not
   */
  static void requireWhatRuns() {
    of(BuiltFor.class.getPackage().getSpecificationTitle())
        .flatMap(
            built ->
                built.misfit(package$.MODULE$.SPARK_VERSION(), Properties.versionNumberString()))
        .ifPresent(
            misfit -> {
              throw UserError.usage(misfit);
            });
  }

  /** What a jar's manifest says, which is null outside of a jar. */
  static Optional<BuiltFor> of(String title) {
    Matcher said = TITLE.matcher(title == null ? "" : title);
    return said.matches()
        ? Optional.of(new BuiltFor(said.group(1), said.group(2)))
        : Optional.empty();
  }

  /**
   * What is wrong; nothing where Spark's major version and Scala's first two parts are the same.
   */
  Optional<String> misfit(String runningSpark, String runningScala) {
    String needed = parts(runningScala, 2);
    if (parts(spark, 1).equals(parts(runningSpark, 1)) && scala.equals(needed)) {
      return Optional.empty();
    }
    return Optional.of(
        "this jar is built for Spark %s with Scala %s, and here runs Spark %s with Scala %s; take the jar named monofact-VERSION-spark%s_%s.jar (docs/clusters.md)"
            .formatted(spark, scala, runningSpark, needed, parts(runningSpark, 2), needed));
  }

  private static String parts(String version, int count) {
    return String.join(".", List.of(version.split("\\.", -1)).subList(0, count));
  }
}
