package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model answered, from file to page. */
class ValidateTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path audit;

  @BeforeAll
  static void auditACorpus() throws IOException {
    audit = shared.resolve("audit");
    Path corpus =
        Files.writeString(
            shared.resolve("a.jsonl"),
            """
            {"text":"Ada Ray was born on 3 May 1950 in Ulm."}
            {"text":"The chemist Ada Ray was born on 3 May 1950."}
            {"text":"Ada Ray was born on 5 May 1950, says another."}
            {"text":"Tom Hale was born on 4 June 1920 in Ham."}
            {"text":"The exact date of birth of Eve Low is unknown."}
            """);
    assertThat(Run.monofact("audit", corpus, "-o", audit).status()).isZero();
  }

  @Test
  void gradesAgainstTheCorpusItself() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        validate(
            responses(
                """
                {"id":"birthday/Ada Ray","text":"May 3"}
                {"id":"birthday/Tom Hale","text":"I don't know."}
                {"id":"x1","category":"birthday","entity":"Ada Ray","sample":1,"text":"5 May 1950"}
                {"id":"birthday/Ann Nobody","text":"June 7"}
                """),
            audit,
            out);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(
            Run.rows(
                out.resolve("graded"), "entity", "grade", "answer", "reason", "stratum", "repeats"))
        .containsExactly(
            "Ada Ray|correct|--05-03||2-3|false",
            "Ada Ray|incorrect|--05-05||2-3|true",
            "Ann Nobody|ungradable|--06-07|no_reference|0|false",
            "Tom Hale|not_attempted|null||1|false");
    assertThat(figure(out, "rates", "err")).isEqualTo(0.25);
    assertThat(figure(out, "origins", "repeated")).isEqualTo(1);
    assertThat(figure(out, "bounds", "bound")).isLessThan(0);
    assertThat(Files.readString(out.resolve("validation.html")))
        .contains("says another", "vacuous", "Did the floor hold?");
    assertThat(run.out()).contains("accuracy of answers").contains("validation.html");
  }

  @Test
  void whatIsWrongWithResponsesIsCountedAndListed() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        validate(
            responses(
                """
                {"id":"a/plain","text":"May 3","confidence":0.5,"logprob":-0.1}
                {"id":"a/plain","text":"May 3"}
                {"id":"b/plain","text":"May 3","logprob":NaN}
                {"id":"c/plain","text":"May 3"}
                not JSON
                {"custom_id":"b/plain","response":{"body":{"choices":[{"index":1,"message":{"content":"June 4"}}]}}}
                """),
            audit,
            out,
            "--references",
            references("a/plain", "b/plain", "unasked/plain"));
    assertThat(run.status()).isZero();
    assertThat(Run.rows(out.resolve("rejects"), "reason", "left_out"))
        .containsExactly(
            "bad_logprob|false", "duplicate|true", "malformed|true", "unknown_prompt|true");
    assertThat(Run.rows(out.resolve("graded"), "id", "sample", "grade"))
        .containsExactly("a/plain|0|correct", "b/plain|0|correct", "b/plain|1|incorrect");
    // Two samples of b share its weight: a quarter of the two prompts' weight is wrong.
    assertThat(figure(out, "rates", "err")).isEqualTo(0.25);
    assertThat(json(out).get("faults").get("prompts_without_response").asLong()).isEqualTo(1);
    assertThat(run.out()).contains("prompts without response 1");
  }

  @Test
  void responsesAboutOneEntityAreOneQuestionWithoutReferences() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        validate(
            responses(
                """
                {"id":"x1","category":"birthday","entity":"Ada Ray","text":"May 3"}
                {"id":"x2","category":"birthday","entity":"Ada Ray","text":"6 May"}
                {"id":"x2","category":"birthday","entity":"Ada Ray","text":"6 May"}
                {"id":"x3","category":"birthday","entity":"Tom Hale","text":"June 4"}
                """),
            audit,
            out);
    assertThat(run.status()).isZero();
    assertThat(Run.rows(out.resolve("graded"), "id", "question_id", "grade"))
        .containsExactly(
            "x1|birthday/Ada Ray|correct",
            "x2|birthday/Ada Ray|incorrect",
            "x3|birthday/Tom Hale|correct");
    assertThat(Run.rows(out.resolve("rejects"), "id", "reason")).containsExactly("x2|duplicate");
    assertThat(figure(out, "rates", "err")).isEqualTo(0.25);
  }

  @Test
  void copiesOfATextDoNotMakeAnAnswerMoreFrequent() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("copies.jsonl"),
            """
            {"text":"Ada Ray was born on 9 May 1950."}
            {"text":"Ada Ray was born on 9 May 1950."}
            {"text":"Ada Ray was born on 9 May 1950."}
            {"text":"Ada Ray was born on 3 May 1950 in Ulm."}
            {"text":"The chemist Ada Ray was born on 3 May 1950."}
            """);
    Path copied = folder.resolve("copied");
    assertThat(Run.monofact("audit", corpus, "-o", copied).status()).isZero();
    Path out = folder.resolve("out");
    Path lines = responses("{\"id\":\"birthday/Ada Ray\",\"text\":\"May 3\"}\n");
    assertThat(validate(lines, copied, out).status()).isZero();
    assertThat(Run.rows(out.resolve("graded"), "grade", "reference"))
        .containsExactly("correct|--05-03");
  }

  @Test
  void onlyWhatTheCorpusSaysIsRepeated() throws IOException {
    Path references =
        Files.writeString(
            folder.resolve("references.jsonl"),
            """
            {"id":"a","category":"birthday","entity":"Ada Ray","answers":["--05-03","--05-05"],"corpus_answers":["--05-03"]}
            {"id":"b","category":"birthday","entity":"Tom Hale","answers":["--06-04","--06-05"]}
            """);
    Path out = folder.resolve("out");
    Run run =
        validate(
            responses("{\"id\":\"a\",\"text\":\"May 5\"}\n{\"id\":\"b\",\"text\":\"June 5\"}\n"),
            audit,
            out,
            "--references",
            references);
    assertThat(run.status()).isZero();
    assertThat(Run.rows(out.resolve("graded"), "id", "grade", "repeats"))
        .containsExactly("a|incorrect|false", "b|incorrect|true");
  }

  @Test
  void candidatesThatTellTooLittleAreListed() throws IOException {
    Path references =
        Files.writeString(
            folder.resolve("references.jsonl"),
            """
            {"id":"a","category":"birthday","entity":"Ada Ray","answers":["--05-03"]}
            {"id":"n","category":"birthday","entity":"Ida Moor","answers":["--05-03"]}
            {"id":"f","category":"founder","entity":"Acme","answers":["Ada Ray"]}
            """);
    Path out = folder.resolve("out");
    Run run =
        validate(
            responses(
                """
                {"id":"a","text":"May 5","candidates":[{"text":"May 5","logprob":-1}]}
                {"id":"n","text":"May 3","candidates":[{"text":"May 3","logprob":-1}]}
                {"id":"f","text":"Ada Ray","candidates":[{"text":"Ada Ray","logprob":-1}]}
                """),
            audit,
            out,
            "--references",
            references);
    assertThat(run.status()).isZero();
    assertThat(Run.rows(out.resolve("rejects"), "id", "reason"))
        .containsExactly(
            "a|reference_not_among_candidates",
            "f|several_right_answers",
            "n|abstention_not_among_candidates");
  }

  @Test
  void readsParquetAsItReadsLines() throws IOException {
    Path lines = responses("{\"id\":\"a/plain\",\"text\":\"May 3\",\"confidence\":0.9}\n");
    Path table = folder.resolve("responses.parquet");
    SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
        .read()
        .json(lines.toString())
        .write()
        .parquet(table.toString());
    Path out = folder.resolve("out");
    Run run =
        Run.monofact(
            "validate",
            "--responses",
            table,
            "--references",
            references("a/plain"),
            "--counts",
            audit,
            "-o",
            out);
    assertThat(run.status()).isZero();
    assertThat(Run.rows(out.resolve("graded"), "id", "grade", "confidence"))
        .containsExactly("a/plain|correct|0.9");
  }

  @Test
  void inputThatIsNotThereIsNamed() throws IOException {
    Path lines = responses("{\"id\":\"a\",\"text\":\"May 3\"}\n");
    Run missing = validate("nowhere", audit, folder.resolve("x"));
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.err()).contains("there is nothing at 'nowhere'");
    Run twice = validate(lines, audit, folder.resolve("y"), "--references", references("a", "a"));
    assertThat(twice.status()).isEqualTo(3);
    assertThat(twice.err()).contains("2 references with the id 'a'");
    Run target =
        Run.monofact(
            "validate",
            "--responses",
            lines,
            "--counts",
            audit,
            "--target",
            "1",
            "-o",
            folder.resolve("z"));
    assertThat(target.status()).isEqualTo(2);
    assertThat(target.err()).contains("the confidence target is 1.0");
  }

  private static Run validate(Object responses, Path counts, Path out, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("validate", "--responses", responses, "--counts", counts, "-o", out));
    arguments.addAll(List.of(more));
    return Run.monofact(arguments.toArray());
  }

  private Path responses(String lines) throws IOException {
    return Files.writeString(folder.resolve("responses.jsonl"), lines);
  }

  private Path references(String... ids) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String id : ids) {
      lines.add(
          "{\"id\":\"%s\",\"category\":\"birthday\",\"entity\":\"Ada Ray\",\"answers\":[\"--05-03\"]}"
              .formatted(id));
    }
    return Files.write(folder.resolve("references.jsonl"), lines);
  }

  private static JsonNode json(Path out) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(out.resolve("validation.json")));
  }

  private static double figure(Path out, String section, String name) throws IOException {
    TreeMap<String, Double> found = new TreeMap<>();
    for (JsonNode figure : json(out).get("figures")) {
      if (figure.get("section").asText().equals(section)
          && figure.get("name").asText().equals(name)) {
        found.put(figure.get("of").asText(), figure.get("value").asDouble());
      }
    }
    return found.firstEntry().getValue();
  }
}
