package io.monofact.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.quality.SheetRow.Judgment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSheetTest {

  @TempDir private Path folder;

  private static SheetRow row(int id, String entity, Judgment judgment) {
    return new SheetRow(
        id, "founder", entity, "Ann Lee", "Lee", "A \"b\",\nc", "d", "", "founder/x", judgment, "");
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    List<SheetRow> rows =
        List.of(
            row(1, "=SUM(A1)", Judgment.YES),
            row(2, "'t Hooft, \"Inc.\"", Judgment.NO),
            row(3, "<script>alert(1)</script>", Judgment.OPEN));
    Path file = folder.resolve("sheet.csv");
    new SampleSheet(rows).write(file);
    assertThat(SampleSheet.read(file).rows()).isEqualTo(rows);
    assertThat(Files.readString(file)).doesNotContain(",=SUM");
  }

  @Test
  void precisionCountsWhatWasJudged() {
    SampleSheet sheet =
        new SampleSheet(
            List.of(
                row(1, "a", Judgment.YES),
                row(2, "b", Judgment.YES),
                row(3, "c", Judgment.NO),
                row(4, "d", Judgment.UNSURE),
                row(5, "e", Judgment.OPEN)));
    assertThat(sheet.precision().get("founder").precision()).isEqualTo(new Wilson(2, 3));
    assertThat(sheet.count("founder", Judgment.UNSURE)).isEqualTo(1);
  }

  @Test
  void aWrongJudgmentIsToldWithItsLine() throws IOException {
    Path file = folder.resolve("sheet.csv");
    new SampleSheet(List.of(row(1, "a", Judgment.YES), row(2, "b", Judgment.NO))).write(file);
    Files.writeString(file, Files.readString(file).replace(",no,", ",maybe,"));
    assertThatThrownBy(() -> SampleSheet.read(file))
        .isInstanceOf(GoldError.class)
        .hasMessageContaining("sheet.csv:3: the judgment is 'maybe'");
  }

  @Test
  void anotherTableIsRefused() throws IOException {
    Path file = folder.resolve("sheet.csv");
    Files.writeString(file, "id,category\n1,founder\n");
    assertThatThrownBy(() -> SampleSheet.read(file)).hasMessageContaining("entity is missing");
  }

  @Test
  void aScoreOfASheetHasNoRecall() throws IOException {
    Path file = folder.resolve("score.json");
    SampleSheet sheet = new SampleSheet(List.of(row(1, "a", Judgment.YES)));
    ScoreFile.write(file, sheet.precision().values(), java.util.Map.of());
    assertThat(ScoreFile.read(file))
        .containsEntry("founder", new Measured("founder", null, new Wilson(1, 1)));
  }
}
