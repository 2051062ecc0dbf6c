package io.monofact.cli;

import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** The versions that a run's figures depend on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"monofact " + monofact(), "spark " + spark(), "java " + Runtime.version()};
  }

  static String monofact() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static String spark() {
    return package$.MODULE$.SPARK_VERSION();
  }
}
