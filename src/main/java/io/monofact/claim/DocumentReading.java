package io.monofact.claim;

import io.monofact.corpus.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The reading of one document, cue by cue. */
final class DocumentReading {

  private static final int LONGEST_EVIDENCE = 300;

  private static final Set<String> TRADES = Lexicon.ENGLISH.section("trade");

  private final Document document;
  private final String text;
  private final CompiledRules rules;
  private final PatternMatcher matcher;
  private final Consumer<Statement> statements;
  private final Set<List<Object>> taken = new HashSet<>();
  private Window sentence;
  private String sentenceInLowerCase;
  private EntityResolver entities;
  private String textHash;

  DocumentReading(
      Document document,
      CompiledRules rules,
      PatternMatcher matcher,
      Consumer<Statement> statements) {
    this.document = document;
    this.text = document.text();
    this.rules = rules;
    this.matcher = matcher;
    this.statements = statements;
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
      Found found = find(at, cue, start);
      if (found != null) {
        state(at.family(), found, start);
      }
    }
  }

  /** What a rule reads, and of whom. */
  private record Found(Rule rule, CuePattern.Match match, EntityResolver.Entity entity) {}

  /** The first rule that says of whom it speaks; if none does, the first that leaves it open. */
  private Found find(CompiledRules.AtCue at, Cue cue, int start) {
    Found open = null;
    for (CompiledRules.CompiledRule rule : at.rules()) {
      Found found = find(at.family(), rule, cue, start);
      if (found != null && !found.entity().prompt().isEmpty()) {
        return found;
      }
      open = open == null ? found : open;
    }
    return open;
  }

  private Found find(
      CompiledRules.Family family, CompiledRules.CompiledRule rule, Cue cue, int start) {
    CuePattern.Match match = rule.pattern().match(matcher, sentence, cue, start);
    if (match == null || rule.rule().not().stream().anyMatch(this::sentenceHolds)) {
      return null;
    }
    if (entities == null) {
      entities = new EntityResolver(document);
    }
    String type = family.categories().get(0).entityType();
    EntityResolver.Entity entity = entities.resolve(type, match, sentence, start);
    return entity == null ? null : new Found(rule.rule(), match, entity);
  }

  private void state(CompiledRules.Family family, Found found, int start) {
    for (Category category : family.categories()) {
      if (family.abstention()) {
        state(category, found.entity(), null, found.rule(), start);
      }
      for (PatternMatcher.Reading reading : found.match().readings()) {
        Slot answer = reading.name().equals("answer") ? answer(category, reading.slot()) : null;
        if (answer != null) {
          state(category, found.entity(), answer, found.rule(), start);
        }
      }
    }
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
    statements.accept(
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
      int end = at + word.length();
      if (!Spelling.isWordPart(sentenceInLowerCase, at - 1)
          && !Spelling.isWordPart(sentenceInLowerCase, end)
          && !isTrade(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next word tells that people are spoken of: "a horse breeder", "dog trainer". */
  private boolean isTrade(int end) {
    int next = Spelling.skipSpace(sentenceInLowerCase, end, sentenceInLowerCase.length());
    int last = Spelling.wordEnd(sentenceInLowerCase, next, sentenceInLowerCase.length());
    return TRADES.contains(sentenceInLowerCase.substring(next, last));
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
