package io.monofact.count;

import io.monofact.claim.Statement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Statements for tests, of few categories, prompts and documents, so that they meet. */
final class Statements {

  private Statements() {}

  static Statement of(
      String category, String prompt, String answer, String path, String record, String textHash) {
    return of(category, prompt, prompt, answer, path, record, textHash);
  }

  static Statement of(
      String category,
      String entity,
      String prompt,
      String answer,
      String path,
      String record,
      String textHash) {
    return new Statement(
        category,
        entity,
        prompt,
        answer,
        answer,
        "named " + path + record,
        path,
        record,
        null,
        null,
        textHash,
        "evidence",
        0,
        "rule");
  }

  /** Documents of one record have one text, and some texts stand in several documents. */
  static Arbitrary<Statement> any() {
    return Combinators.combine(
            Arbitraries.of("birthday", "founder"),
            Arbitraries.of("ada", "bo", "cy", "di"),
            Arbitraries.of("Ada", "ada", "\ud83d\ude00", "\uff21"),
            Arbitraries.of("x", "y", "z").injectNull(0.3),
            Arbitraries.of("a.jsonl", "b.jsonl"),
            Arbitraries.integers().between(0, 5))
        .as(
            (category, prompt, entity, answer, path, record) ->
                of(category, entity, prompt, answer, path, "" + record, "hash " + record / 2));
  }
}
