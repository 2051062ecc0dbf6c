package io.monofact;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Who may know whom: the straight line from corpus to report, and Spark at its edge alone. */
@AnalyzeClasses(packages = "io.monofact", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

  /** Knows the tests in the folder of every profile, which the library's own does not. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /** Each package with those of the project that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("corpus", List.of()),
          Map.entry("copies", List.of()),
          Map.entry("yaml", List.of()),
          Map.entry("claim", List.of("corpus", "yaml")),
          Map.entry("count", List.of("claim", "spectrum")),
          Map.entry("spectrum", List.of()),
          Map.entry("quality", List.of("corpus", "claim")),
          Map.entry("estimate", List.of("spectrum")),
          Map.entry("bound", List.of("estimate", "spectrum")),
          Map.entry("prompt", List.of("claim", "yaml")),
          Map.entry("reference", List.of()),
          Map.entry("world", List.of("bound", "estimate", "spectrum")),
          Map.entry("model", List.of("claim", "bound", "quality", "yaml")),
          Map.entry("audit", List.of("bound", "estimate", "spectrum", "quality", "yaml")),
          Map.entry("webhook", List.of("audit")),
          Map.entry(
              "report", List.of("audit", "bound", "estimate", "spectrum", "quality", "model")),
          Map.entry(
              "simulate",
              List.of(
                  "corpus",
                  "claim",
                  "count",
                  "spectrum",
                  "estimate",
                  "bound",
                  "quality",
                  "audit")));

  @ArchTest
  static void eachPackageKnowsOnlyThoseBeforeIt(JavaClasses all) {
    MAY_USE.forEach(
        (name, allowed) -> {
          String[] packages =
              java.util.stream.Stream.concat(java.util.stream.Stream.of(name), allowed.stream())
                  .map(p -> "io.monofact." + p + "..")
                  .toArray(String[]::new);
          classes()
              .that()
              .resideInAPackage("io.monofact." + name + "..")
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.or(
                      JavaClass.Predicates.resideInAnyPackage(packages),
                      DescribedPredicate.not(
                          JavaClass.Predicates.resideInAPackage("io.monofact.."))))
              .allowEmptyShould(true)
              .check(all);
        });
  }

  @ArchTest
  static final ArchRule sparkStaysAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.monofact.spark..", "io.monofact.cli..")
          .and()
          // Parquet's library takes its settings as a Configuration of Hadoop's.
          .doNotHaveFullyQualifiedName("io.monofact.corpus.ParquetSettings")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("io.monofact.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheEntryPointExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.monofact.Monofact")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.monofact.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(PrintStream.class, "println", String.class);

  @ArchTest
  static final ArchRule noMutableStatics =
      fields().that().areStatic().should().beFinal().because("executors share a JVM");

  @ArchTest
  static final ArchRule publicTypesOfPurePackagesAreValuesOrContracts =
      classes()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackages("io.monofact.spark..", "io.monofact.cli..")
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveFullyQualifiedName("io.monofact.corpus.SeekableInput")
          .should()
          .haveModifier(FINAL)
          .orShould()
          .beEnums();

  @ArchTest
  static final ArchRule noDrawersForOddments =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..");
}
