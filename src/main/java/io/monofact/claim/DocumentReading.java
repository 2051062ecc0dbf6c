package io.monofact.claim;

import io.monofact.corpus.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The reading of one document, cue by cue. */
final class DocumentReading {

  private static final int LONGEST_EVIDENCE = 300;

  private final Document document;
  private final String text;
  private final CompiledRules rules;
  private final PatternMatcher matcher;
  private final Consumer<Statement> found;
  private final Set<List<Object>> taken = new HashSet<>();
  private Window sentence;
  private String sentenceInLowerCase;
  private EntityResolver entities;
  private String textHash;

  DocumentReading(
      Document document, CompiledRules rules, PatternMatcher matcher, Consumer<Statement> found) {
    this.document = document;
    this.text = document.text();
    this.rules = rules;
    this.matcher = matcher;
    this.found = found;
  }

  /** Tries the rules of a cue at one of its places. */
  void cue(int number, int start) {
    Cue cue = rules.cues().get(number);
    List<CompiledRules.AtCue> tries = rules.at(number);
    if (sentence == null || !sentence.isAlsoAround(start, start + cue.length())) {
      sentence = Sentences.around(text, start, start + cue.length());
      sentenceInLowerCase = null;
    }
    for (CompiledRules.AtCue at : tries) {
      for (CompiledRules.CompiledRule rule : at.rules()) {
        if (tryRule(at.family(), rule, cue, start)) {
          break;
        }
      }
    }
  }

  private boolean tryRule(
      CompiledRules.Family family, CompiledRules.CompiledRule rule, Cue cue, int start) {
    CuePattern.Match match = rule.pattern().match(matcher, sentence, cue, start);
    if (match == null || rule.rule().not().stream().anyMatch(this::sentenceHolds)) {
      return false;
    }
    if (entities == null) {
      entities = new EntityResolver(document);
    }
    boolean told = false;
    for (MatchParts part : MatchParts.of(match.readings())) {
      for (EntityResolver.Entity entity : entitiesOf(family, part, match, start)) {
        told |= state(family, entity, part.answers(), rule.rule(), start);
      }
    }
    return told;
  }

  private List<EntityResolver.Entity> entitiesOf(
      CompiledRules.Family family, MatchParts part, CuePattern.Match match, int start) {
    String type = family.categories().get(0).entityType();
    Stream<EntityResolver.Entity> found =
        part.entities().isEmpty()
            ? Stream.of(entities.unnamed(type, match, sentence, start))
            : part.entities().stream().map(slot -> entities.named(type, slot));
    return found.filter(Objects::nonNull).toList();
  }

  /**
   * Whether the match says something of the entity; an answer that is nobody known says nothing.
   */
  private boolean state(
      CompiledRules.Family family,
      EntityResolver.Entity entity,
      List<Slot> answers,
      Rule rule,
      int start) {
    boolean told = family.abstention();
    for (Category category : family.categories()) {
      if (family.abstention()) {
        state(category, entity, null, rule, start);
      }
      for (Slot slot : answers) {
        Slot answer = answer(category, slot);
        if (answer != null) {
          told = true;
          state(category, entity, answer, rule, start);
        }
      }
    }
    return told;
  }

  private Slot answer(Category category, Slot slot) {
    return category.answerType().equals("person") ? entities.personAnswer(slot) : slot;
  }

  private void state(
      Category category, EntityResolver.Entity entity, Slot answer, Rule rule, int cueStart) {
    String normal = answer == null ? null : category.form().answer(answer);
    if (answer != null && normal == null) {
      return;
    }
    int place = answer == null ? cueStart : answer.start();
    if (!taken.add(List.of(category.name(), entity.prompt(), answer == null, place))) {
      return;
    }
    if (textHash == null) {
      textHash = hash(text);
    }
    found.accept(
        new Statement(
            category.name(),
            entity.written(),
            entity.prompt(),
            normal,
            answer == null ? null : answer.written(),
            document.id(),
            document.position().path(),
            document.position().record(),
            document.source(),
            document.url(),
            textHash,
            evidence(cueStart),
            cueStart,
            rule.name()));
  }

  private boolean sentenceHolds(String word) {
    if (sentenceInLowerCase == null) {
      sentenceInLowerCase =
          text.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
    }
    for (int at = sentenceInLowerCase.indexOf(word);
        at >= 0;
        at = sentenceInLowerCase.indexOf(word, at + 1)) {
      if (!Spelling.isWordPart(sentenceInLowerCase, at - 1)
          && !Spelling.isWordPart(sentenceInLowerCase, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private String evidence(int cueStart) {
    int start = Math.max(sentence.start(), cueStart - LONGEST_EVIDENCE / 2);
    int end = Math.min(sentence.end(), Math.max(cueStart, start) + LONGEST_EVIDENCE / 2);
    return Spelling.folded(text, start, end).strip();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
