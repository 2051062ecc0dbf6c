package io.monofact.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.monofact.prompt.Asked;
import io.monofact.prompt.DrawnStratum;
import io.monofact.prompt.PromptLines;
import io.monofact.prompt.Question;
import io.monofact.prompt.QuestionBook;
import io.monofact.prompt.Wording;
import io.monofact.spark.PromptDraw.Drawn;
import io.monofact.spark.Publication;
import io.monofact.spectrum.Sample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was drawn: prompts for a model, and references for the judge. */
final class PromptFiles {

  static final String PROMPTS = "prompts.jsonl";
  static final String REFERENCES = "references.jsonl";

  private static final String BATCH = "batch.jsonl";
  private static final String TASK = "monofact.yaml";

  /** A task of lm-evaluation-harness; the answers are judged here, and not by it. */
  private static final String HARNESS =
      """
      task: monofact
      dataset_path: json
      dataset_kwargs:
        data_files:
          test: '%s'
      output_type: generate_until
      test_split: test
      doc_to_text: "{{prompt}}\\nAnswer:"
      doc_to_target: "{{question_id}}"
      generation_kwargs:
        until: ["\\n"]
        do_sample: false
        max_gen_toks: 64
      metric_list:
        - metric: bypass
      metadata:
        version: 1
      """;

  private PromptFiles() {}

  /** Writes the lines of every question in every wording. */
  static long write(
      Publication publication,
      List<Question> questions,
      List<Wording> wordings,
      QuestionBook book,
      PromptLines lines)
      throws IOException {
    long prompts = 0;
    try (Writer promptFile = open(publication, PROMPTS);
        Writer batchFile = open(publication, BATCH);
        Writer referenceFile = open(publication, REFERENCES)) {
      for (Question question : questions) {
        for (Wording wording : wordings) {
          Asked asked = book.ask(question, wording);
          promptFile.append(lines.prompt(asked)).append('\n');
          batchFile.append(lines.batch(asked)).append('\n');
          referenceFile.append(lines.reference(asked)).append('\n');
          prompts++;
        }
      }
    }
    String place = publication.publishedPath(PROMPTS).replace("'", "''");
    try (Writer task = open(publication, TASK)) {
      task.write(HARNESS.formatted(place));
    }
    return prompts;
  }

  /** Writes prompts.json. */
  static void describe(
      Publication publication, Map<String, Object> options, Drawn drawn, List<String> leftOut)
      throws IOException {
    Map<String, Object> content = new LinkedHashMap<>(options);
    content.put("categories_left_out", leftOut);
    Map<String, Map<String, Object>> categories = new LinkedHashMap<>();
    for (DrawnStratum stratum : drawn.strata()) {
      Map<String, Object> category =
          categories.computeIfAbsent(
              stratum.category(),
              name -> {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("category", name);
                Sample sample = drawn.samples().get(name);
                if (sample != null) {
                  double examples = sample.size();
                  told.put("examples", sample.size());
                  told.put("abstentions", sample.abstentions());
                  told.put("singleton_rate", sample.singletons() / examples);
                }
                told.put("entities_in_corpus", drawn.entitiesInCorpus().getOrDefault(name, 0L));
                told.put("not_asked", 1 - asked(drawn, name));
                told.put("strata", new ArrayList<>());
                return told;
              });
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("stratum", stratum.stratum().label());
      told.put("prompts", stratum.prompts());
      told.put("asked", stratum.asked());
      told.put("drawn_frequency", stratum.byFrequency());
      told.put("drawn_stratified", stratum.alike());
      @SuppressWarnings("unchecked")
      List<Object> strata = (List<Object>) category.get("strata");
      strata.add(told);
    }
    content.put("categories", categories.values());
    try (OutputStream out = publication.create("prompts.json")) {
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out, content);
    }
  }

  /** The share of a category's questions that was there to be asked. */
  static double asked(Drawn drawn, String category) {
    return drawn.strata().stream()
        .filter(stratum -> stratum.category().equals(category))
        .mapToDouble(DrawnStratum::asked)
        .sum();
  }

  private static Writer open(Publication publication, String name) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(publication.create(name), StandardCharsets.UTF_8));
  }
}
