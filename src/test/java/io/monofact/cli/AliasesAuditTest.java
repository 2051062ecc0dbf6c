package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two names of one person, and a namesake. */
class AliasesAuditTest {

  @TempDir Path folder;
  private Path corpus;
  private Path out;

  @BeforeEach
  void writeTheCorpus() throws IOException {
    out = folder.resolve("out");
    corpus =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"text":"Ada Ray was born on 3 May 1950 in Ulm."}
            {"text":"Ada Poe was born on 4 May 1950 in Ulm."}
            {"text":"She was born on 5 May 1950.","title":"Ada Ray (chemist)"}
            """);
  }

  @Test
  void namesCountAsOneAndTheClaimsStayAsTheyWere() throws IOException {
    Path aliases = aliases("Ada Ray\tAda Poe\n");
    assertThat(audit("--aliases", aliases).status()).isZero();

    assertThat(birthdays("claims", "prompt")).contains("ada poe", "ada ray");
    assertThat(birthdays("counts", "prompt", "claims", "answers")).contains("ada poe|2|2");
    assertThat(birthdays("counts", "prompt")).doesNotContain("ada ray");
    assertThat(birthdays("conflicts", "prompt", "entity", "answer"))
        .containsExactly("ada poe|Ada Poe|--05-04", "ada poe|Ada Ray|--05-03");
    JsonNode run = json("run.json").get("aliases");
    assertThat(run.get("file").asText()).isEqualTo(aliases.toString());
    assertThat(run.get("aliases").asLong()).isEqualTo(1);
    // A birthday, a birth year and a birthplace.
    assertThat(run.get("prompts_renamed").asLong()).isEqualTo(3);
    assertThat(json("report.json").get("assumptions").toString())
        .contains("Lessened by a table of 1 aliases, under which 3 prompts count as another");
  }

  @Test
  void estimatingFromClaimsTakesThemAndFromCountsRefusesThem() throws IOException {
    Path claims =
        Files.writeString(
            folder.resolve("claims.csv"),
            "category,entity,answer\nbirthday,Ada Ray,--05-03\nbirthday,Ada Poe,--05-04\n");
    Path aliases = aliases("Ada Ray\tAda Poe\n");
    assertThat(
            Run.monofact("estimate", "--claims", claims, "-o", out, "--aliases", aliases).status())
        .isZero();
    assertThat(birthdays("counts", "prompt", "claims", "answers")).contains("ada poe|2|2");
    assertThat(json("report.json").get("assumptions").toString()).contains("Lessened by a table");

    Run refused = Run.monofact("estimate", "--counts", out, "-o", claims, "--aliases", aliases);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--aliases needs --claims");
  }

  @Test
  void countingFromClaimsTakesThemToo() throws IOException {
    Path claims = folder.resolve("extracted");
    assertThat(Run.monofact("extract", corpus, "-o", claims).status()).isZero();
    Path aliases = aliases("Ada Ray\tAda Poe\n");
    assertThat(Run.monofact("count", "--claims", claims, "-o", out, "--aliases", aliases).status())
        .isZero();
    assertThat(birthdays("counts", "prompt", "claims", "answers")).contains("ada poe|2|2");
    assertThat(json("run.json").get("aliases").get("prompts_renamed").asLong()).isEqualTo(3);
  }

  @Test
  void aMisspeltCategoryIsTold() throws IOException {
    Run run = audit("--aliases", aliases("Ada Ray\tAda Poe\tbirthdy\n"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("has lines for birthdy, which is not looked for");
  }

  @Test
  void withoutThemTheReportSaysSo() throws IOException {
    assertThat(audit().status()).isZero();
    assertThat(birthdays("counts", "prompt")).contains("ada ray", "ada poe");
    assertThat(json("run.json").has("aliases")).isFalse();
    assertThat(json("report.json").get("assumptions").toString())
        .contains("No alias table was given", "Names written in several ways split one prompt");
  }

  @Test
  void aCircleIsRefusedBeforeAnythingIsRead() throws IOException {
    Path aliases = aliases("Ada Ray\tAda Poe\nAda Poe\tAda Ray\n");
    Run run = audit("--aliases", aliases);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("a.tsv:1: 'ada ray' is 'ada poe', and by line 2")
        .doesNotContain("Extract");
    assertThat(out).doesNotExist();
    assertThat(audit("--aliases", folder.resolve("none")).status()).isEqualTo(3);
  }

  private Path aliases(String lines) throws IOException {
    return Files.writeString(folder.resolve("a.tsv"), lines);
  }

  private Run audit(Object... options) {
    Object[] all = new Object[options.length + 4];
    System.arraycopy(new Object[] {"audit", corpus, "-o", out}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return Run.monofact(all);
  }

  private java.util.List<String> birthdays(String table, String... columns) {
    String[] all = java.util.Arrays.copyOf(columns, columns.length + 1);
    all[columns.length] = "category = 'birthday' as wanted";
    return Run.rows(out.resolve(table), all).stream()
        .filter(row -> row.endsWith("|true"))
        .map(row -> row.substring(0, row.length() - "|true".length()))
        .toList();
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(out.resolve(name)));
  }
}
