package io.monofact.claim;

import java.io.Serializable;
import java.util.Objects;

/**
 * One training example: a claim that a prompt has an answer, or an abstention. These are the
 * columns of the claims table.
 *
 * @param category the kind of fact, such as {@code birthday}
 * @param entity whom or what it is about, as written
 * @param prompt the entity's normalised key; with the category it is the prompt c of [K25]. Empty
 *     where an untitled text names nobody, as "He died in 1950": such a statement is nobody's
 *     training example for a prompt, and is not counted
 * @param answer the answer in normal form; null for an abstention (IDK)
 * @param answerText the answer as written; null for an abstention
 * @param documentId the corpus's name for the document
 * @param path the file that holds the document
 * @param record the document's place in the file; with the path it tells documents apart even where
 *     the corpus's own names do not
 * @param source the document's part of the corpus, or null
 * @param url the document's address, or null
 * @param textHash a hash of the document's text: the same for exact copies
 * @param evidence the sentence, or the part of it around the statement
 * @param offset where the statement's cue stands in the document's text, in characters
 * @param rule the name of the rule that found it
 * @param language the language of the text, as in {@link LanguageCode}, or null
 */
public record Statement(
    String category,
    String entity,
    String prompt,
    String answer,
    String answerText,
    String documentId,
    String path,
    String record,
    String source,
    String url,
    String textHash,
    String evidence,
    long offset,
    String rule,
    String language)
    implements Serializable {

  public Statement {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(documentId, "documentId");
  }

  /** A statement in a language that nobody tells. */
  public Statement(
      String category,
      String entity,
      String prompt,
      String answer,
      String answerText,
      String documentId,
      String path,
      String record,
      String source,
      String url,
      String textHash,
      String evidence,
      long offset,
      String rule) {
    this(
        category,
        entity,
        prompt,
        answer,
        answerText,
        documentId,
        path,
        record,
        source,
        url,
        textHash,
        evidence,
        offset,
        rule,
        null);
  }

  /** Whether the text says whom or what it is about, so that it is a training example. */
  public boolean isAttributed() {
    return !prompt.isEmpty();
  }

  /** Whether this says that the fact is not known. */
  public boolean isAbstention() {
    return answer == null;
  }
}
