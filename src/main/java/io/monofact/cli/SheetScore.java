package io.monofact.cli;

import io.monofact.quality.GoldError;
import io.monofact.quality.Measured;
import io.monofact.quality.SampleSheet;
import io.monofact.quality.ScoreFile;
import io.monofact.quality.SheetRow.Judgment;
import io.monofact.report.ScoreTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The precision that a judged sheet tells. */
final class SheetScore {

  private SheetScore() {}

  static int print(PrintWriter out, Path file, Path json) throws IOException {
    SampleSheet sheet;
    try {
      sheet = SampleSheet.read(file);
    } catch (GoldError e) {
      throw UserError.usage(e.getMessage());
    } catch (NoSuchFileException e) {
      throw UserError.input("--sheet '%s': there is no such file".formatted(file));
    }
    Map<String, Measured> precision = sheet.precision();
    for (Measured measured : precision.values()) {
      String category = measured.category();
      out.println(
          ScoreTable.sheetLine(
              category,
              measured.precision(),
              sheet.count(category, Judgment.UNSURE),
              sheet.count(category, Judgment.OPEN)));
    }
    if (json != null) {
      ScoreFile.write(
          json,
          precision.values(),
          Map.of("sheet", file.toString(), "measured", new RunLog().startedText()));
      out.println("Score: " + json);
    }
    return ExitCode.OK.status();
  }
}
