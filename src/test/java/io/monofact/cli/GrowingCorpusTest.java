package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that is read in several runs gives what one run over all of it gives. */
class GrowingCorpusTest {

  private static final List<String> TABLES =
      List.of(
          "claims", "signatures", "copies", "counts", "conflicts", "spectrum", "report", "rejects");

  @TempDir Path folder;
  private Path corpus;
  private Path state;

  @BeforeEach
  void makeFolders() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    state = folder.resolve("state");
  }

  @Test
  void tenIncrementsGiveTheReportOfOneRun() throws IOException {
    for (int day = 0; day < 10; day++) {
      write(day);
      // An audit that comes between is one more reader of the same state.
      String command = day == 4 || day == 9 ? "audit" : "extract";
      Run run = run(command, "day" + day, "--state", state);
      assertThat(run.err())
          .contains(
              day == 0
                  ? ""
                  : "%d of %d files were read before; 1 are read now".formatted(day, day + 1));
      assertSucceeds(run);
    }
    assertSucceeds(run("audit", "whole"));
    assertSame("day9", "whole");
    assertThat(Run.rows(folder.resolve("day9/counts"), "unit", "claims"))
        .contains("mention|20", "document|20", "distinct_text|11", "near_copy|1");
  }

  @Test
  void whatHasChangedIsRefusedOrReadAnew() throws IOException {
    for (int day = 0; day < 3; day++) {
      write(day);
    }
    assertSucceeds(run("extract", "a", "--state", state, "--parcel-size=1"));
    Files.writeString(part(1), "{\"text\":\"Bo Ree was born on 5 June 1961.\"}\n");
    Files.delete(part(2));

    Run refused = run("audit", "b", "--state", state);
    assertThat(folder.resolve("b.partial")).doesNotExist();
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("1 files that were read have changed")
        .contains("part-1.jsonl")
        .contains("1 are gone")
        .contains("add --recompute");
    assertThat(folder.resolve("b")).doesNotExist();

    Run anew = run("audit", "b", "--state", state, "--recompute");
    assertThat(anew.err()).contains("1 of 2 files were read before; 1 are read now");
    assertSucceeds(run("audit", "whole"));
    assertSame("b", "whole");
  }

  @Test
  void aStateOfOtherCategoriesIsRefused() throws IOException {
    write(0);
    assertSucceeds(run("extract", "a", "--state", state, "--only=birthday"));
    Run refused = run("extract", "b", "--state", state);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("was made otherwise (category ").contains("--state");
    Files.writeString(state.resolve("state.json"), "{\"version\":7}");
    assertThat(run("extract", "b", "--state", state).err()).contains("is kept in form 7");
  }

  @Test
  void filesCanBeToldByTheirChecksums() throws IOException {
    write(0);
    assertSucceeds(run("extract", "a", "--state", state, "--checksum"));
    Files.setLastModifiedTime(part(0), FileTime.fromMillis(1_000_000_000_000L));
    Run again = run("extract", "b", "--state", state, "--checksum");
    assertThat(again.err()).contains("1 of 1 files were read before; 0 are read now");
    JsonNode files = json("b/run.json").get("files");
    assertThat(files.get(0).get("modified").asText()).doesNotStartWith("2001");
    Files.writeString(part(0), Files.readString(part(0)).replace("1950", "1951"));
    Files.setLastModifiedTime(part(0), FileTime.fromMillis(1_000_000_000_000L));
    assertThat(run("extract", "c", "--state", state, "--checksum").status()).isEqualTo(2);
  }

  @Test
  void aRunThatWasKilledIsGoneOnWith() throws IOException {
    for (int day = 0; day < 4; day++) {
      write(day);
    }
    // What a run leaves that is killed while it reads: two parcels that are whole, and one that is
    // not, in a folder of the output's name.
    Path kept = folder.resolve("killed.partial/extraction");
    assertSucceeds(run("extract", "other", "--state", kept, "--parcel-size=1"));
    List<Path> parcels;
    try (Stream<Path> all = Files.list(kept)) {
      parcels = all.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(parcels).hasSize(4);
    Files.delete(parcels.get(1).resolve("_parcel.json"));
    // Of a machine that lost its power a file may be there with nothing in it.
    Files.writeString(parcels.get(3).resolve("_parcel.json"), "");
    Files.writeString(folder.resolve("killed.partial/claims"), "half");

    Run run = run("audit", "killed");
    assertThat(run.err())
        .contains("goes on where a run of the same command stopped: 2 of 4 files were read before");
    assertThat(folder.resolve("killed.partial")).doesNotExist();
    assertThat(folder.resolve("killed/extraction")).doesNotExist();
    assertSucceeds(run("audit", "whole"));
    assertSame("killed", "whole");
  }

  private static void assertSucceeds(Run run) {
    assertThat(run.status()).as(run.err()).isZero();
  }

  private Run run(String command, String output, Object... more) {
    return Run.monofact(
        Stream.concat(
                Stream.of(command, corpus, "-o", folder.resolve(output), "--max-rejected=1"),
                Stream.of(more))
            .toArray());
  }

  private Path part(int day) {
    return corpus.resolve("part-%d.jsonl".formatted(day));
  }

  /** Each day tells of one person again, of one only then, and of one in a copy of a text. */
  private void write(int day) throws IOException {
    char only = (char) ('a' + day);
    Files.writeString(
        part(day),
        """
        {"text":"Ada Ray was born on 3 May 1950 in Ulm, and on day %1$s it rained."}
        {"text":"Cy%1$s Poe was born on 4 May 1950 in Ulm."}
        {"text":"Cy%1$s Poe was born on 5 May 1950 in Ulm."}
        {"text":"Di Orr was born on 6 May 1970 in Bern, as all of these newspapers said in those days."}
        {"text":"Di Orr was born on 6 May 1970 in Bern, as all of these newspapers said in those %1$s."}
        {"text":"broken %1$s
        """
            .formatted(only));
  }

  private void assertSame(String one, String other) throws IOException {
    for (String table : TABLES) {
      List<String> rows = Run.rows(folder.resolve(one).resolve(table), "*");
      assertThat(rows).as(table).isNotEmpty();
      assertThat(Run.rows(folder.resolve(other).resolve(table), "*")).as(table).isEqualTo(rows);
    }
    assertThat(json(one + "/report.json")).isEqualTo(json(other + "/report.json"));
  }

  private JsonNode json(String file) throws IOException {
    ObjectNode json =
        (ObjectNode) new ObjectMapper().readTree(Files.readString(folder.resolve(file)));
    json.remove("started");
    return json;
  }
}
