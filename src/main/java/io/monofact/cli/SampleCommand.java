package io.monofact.cli;

import io.monofact.quality.SampleSheet;
import io.monofact.quality.SheetRow;
import io.monofact.report.SheetPage;
import io.monofact.spark.ClaimSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws claims to be judged by reading. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Draws claims at random, as a sheet on which you say whether each is right; 'score --sheet'"
            + " makes the precision of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  monofact sample --claims audit --category founder --n 200 --output founders",
      "  monofact score --sheet founders/sheet.csv"
    })
final class SampleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "DIR",
      description = "An output of extract or audit.")
  private String claims;

  @Option(names = "--category", required = true, paramLabel = "NAME", description = "Whose claims.")
  private String category;

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  private int n;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed draws another sample. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "A local folder for sheet.csv and sheet.html.")
  private Path output;

  @Mixin private Session session;

  @Override
  public Integer call() throws IOException {
    if (n < 1) {
      throw UserError.usage("--n is %d; it must be at least 1".formatted(n));
    }
    Path csv = output.resolve("sheet.csv");
    if (Files.exists(csv)) {
      throw UserError.usage(
          "'%s' is there already, and may hold judgments; name another folder".formatted(csv));
    }
    List<SheetRow> rows;
    try (SparkSession spark = session.open("sample")) {
      rows = ClaimSample.draw(spark, claims, category, n, seed);
    }
    if (rows.isEmpty()) {
      throw UserError.input("there are no claims of '%s' in '%s'".formatted(category, claims));
    }
    SampleSheet sheet = new SampleSheet(rows);
    Files.createDirectories(output);
    sheet.write(csv);
    Path page = output.resolve("sheet.html");
    Files.writeString(page, SheetPage.of(sheet));
    spec.commandLine()
        .getOut()
        .printf("%d claims: %s, and to judge in a browser %s%n", rows.size(), csv, page);
    return ExitCode.OK.status();
  }
}
