package io.monofact.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** The versions that a run's figures depend on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return all().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .toArray(String[]::new);
  }

  /** Programs with their versions, in the order to be shown. */
  static Map<String, String> all() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("monofact", monofact());
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  private static String monofact() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
