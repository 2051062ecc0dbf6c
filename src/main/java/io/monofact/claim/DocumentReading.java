package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final TextHash hash;
  private final StatementsByLanguage.Taker statements;
  private final Set<List<Object>> taken = new HashSet<>();
  private Window sentence;

  /** Where rules are matched: the sentence, or it and the lines around it, or null. */
  private Window window;

  private Window lines;
  private String sentenceInLowerCase;
  private Sentences sentences;

  /** By the language's code: the hash of a language is that of all its slot types. */
  private final Map<String, References> references = new HashMap<>(4);

  private String textHash;

  DocumentReading(
      Document document,
      CompiledRules rules,
      PatternMatcher matcher,
      TextHash hash,
      StatementsByLanguage.Taker statements) {
    this.document = document;
    this.text = document.text();
    this.rules = rules;
    this.matcher = matcher;
    this.hash = hash;
    this.statements = statements;
  }

  /** Tries the rules of a cue at one of its places. */
  void cue(int number, int start) {
    Cue cue = rules.cues().get(number);
    CueAt place = CueAt.of(cue, start);
    for (CompiledRules.AtCue at : rules.at(number)) {
      goTo(at.family().language().sentences(), start, start + cue.length());
      if (at.lines()) {
        goToLines();
      }
      if (window != null) {
        for (Telling telling : find(at, place)) {
          state(at.family(), telling, start);
        }
      }
    }
  }

  /** Tells what becomes of each rule at one of a cue's places. */
  void explain(int number, int start, Consumer<Attempt> told) {
    Cue cue = rules.cues().get(number);
    CueAt place = CueAt.of(cue, start);
    String written = text.substring(start, start + cue.length());
    for (CompiledRules.AtCue at : rules.at(number)) {
      goTo(at.family().language().sentences(), start, start + cue.length());
      if (at.lines()) {
        goToLines();
      }
      if (window == null) {
        continue;
      }
      Attempt nearest = null;
      boolean isFound = false;
      for (CompiledRules.CompiledRule rule : at.rules()) {
        Attempt attempt = attempt(at.family(), rule, place, written);
        if (attempt.outcome() != Attempt.Outcome.NO_MATCH) {
          told.accept(attempt);
          isFound |= attempt.outcome() == Attempt.Outcome.TOLD;
        } else if (nearest == null || distance(attempt) > distance(nearest)) {
          nearest = attempt;
        }
        if (isFound) {
          break;
        }
      }
      if (!isFound && nearest != null) {
        told.accept(nearest);
      }
    }
  }

  private static int distance(Attempt attempt) {
    return Math.abs(attempt.place() - attempt.start());
  }

  private Attempt attempt(
      CompiledRules.Family family, CompiledRules.CompiledRule rule, CueAt cue, String written) {
    int start = cue.start();
    MatchTrace trace = new MatchTrace();
    matcher.traceTo(trace);
    CuePattern.Match match = rule.pattern().match(matcher, window, cue);
    matcher.traceTo(null);
    String name = rule.rule().name();
    if (match == null) {
      int place = trace.furthest() < 0 ? start : trace.furthest();
      return new Attempt(
          written, start, name, Attempt.Outcome.NO_MATCH, place, trace.wanted(), List.of());
    }
    List<Attempt.SlotText> slots =
        match.readings().stream()
            .map(r -> new Attempt.SlotText(r.name(), r.slot().written(), r.slot().normal()))
            .toList();
    String forbidden =
        rule.rule().not().stream().filter(this::sentenceHolds).findFirst().orElse(null);
    if (forbidden != null) {
      String detail = "the sentence has '" + forbidden + "', which the rule's not lists";
      return new Attempt(written, start, name, Attempt.Outcome.FORBIDDEN, start, detail, slots);
    }
    List<Telling> tellings = find(family, rule, cue);
    Attempt.Outcome outcome = Attempt.Outcome.TOLD;
    String detail = "";
    if (tellings.stream().allMatch(t -> t.entity().prompt().isEmpty())) {
      outcome = Attempt.Outcome.UNRESOLVED;
      detail = "the text does not say whom or what it is about, or the answer is nobody known";
    } else if (!family.abstention() && tellings.stream().noneMatch(t -> hasForm(family, t))) {
      outcome = Attempt.Outcome.WRONG_FORM;
      detail = "the answer lacks what the category asks for";
    }
    return new Attempt(written, start, name, outcome, start, detail, slots);
  }

  private static boolean hasForm(CompiledRules.Family family, Telling telling) {
    return family.categories().stream()
        .anyMatch(c -> telling.answers().stream().anyMatch(a -> c.form().answer(a) != null));
  }

  /** Finds the sentence around a cue, unless it is the one at hand. */
  private void goTo(Sentences ends, int from, int to) {
    if (sentence == null || ends != sentences || !sentence.isAlsoAround(from, to)) {
      sentences = ends;
      sentence = ends.around(text, from, to);
      sentenceInLowerCase = null;
      lines = null;
    }
    window = sentence;
  }

  /** Matches the next rules in the sentence and the lines around it, if it is a heading. */
  private void goToLines() {
    lines = lines == null ? sentence.withLines() : lines;
    window = lines;
  }

  private References references(CompiledRules.Family family) {
    return references.computeIfAbsent(
        family.language().code(), code -> family.language().references().apply(document));
  }

  /** What a rule tells of an entity; an abstention has no answers. */
  private record Telling(Rule rule, EntityResolver.Entity entity, List<Slot> answers) {}

  /** What the first rule tells that says of whom it speaks; else the first that leaves it open. */
  private List<Telling> find(CompiledRules.AtCue at, CueAt cue) {
    List<Telling> open = List.of();
    int all = at.rules().size();
    for (int i = matcher.nextThatMayMatch(at.sieve(), 0, window, cue);
        i < all;
        i = matcher.nextThatMayMatch(at.sieve(), i + 1, window, cue)) {
      List<Telling> found = find(at.family(), at.rules().get(i), cue);
      if (found.isEmpty()) {
        continue;
      }
      if (found.stream().anyMatch(t -> !t.entity().prompt().isEmpty())) {
        return found;
      }
      open = open.isEmpty() ? found : open;
    }
    return open;
  }

  private List<Telling> find(
      CompiledRules.Family family, CompiledRules.CompiledRule rule, CueAt cue) {
    CuePattern.Match match = rule.pattern().match(matcher, window, cue);
    if (match == null || rule.rule().not().stream().anyMatch(this::sentenceHolds)) {
      return List.of();
    }
    List<Telling> found = new ArrayList<>();
    for (MatchParts part : MatchParts.of(match.readings())) {
      List<Slot> answers = answers(family, part);
      if (family.abstention() || !answers.isEmpty()) {
        for (EntityResolver.Entity entity : entitiesOf(family, part, match, cue.start())) {
          found.add(new Telling(rule.rule(), entity, answers));
        }
      }
    }
    return found;
  }

  private List<EntityResolver.Entity> entitiesOf(
      CompiledRules.Family family, MatchParts part, CuePattern.Match match, int start) {
    String type = family.categories().get(0).entityType();
    References entities = references(family);
    if (part.entities().isEmpty()) {
      EntityResolver.Entity meant = entities.unnamed(type, match, sentence, start);
      return meant == null ? List.of() : List.of(meant);
    }
    List<EntityResolver.Entity> named = new ArrayList<>();
    for (Slot slot : part.entities()) {
      EntityResolver.Entity entity = entities.named(type, slot, match, sentence);
      if (entity != null) {
        named.add(entity);
      }
    }
    return named;
  }

  private void state(CompiledRules.Family family, Telling telling, int start) {
    for (Category category : family.categories()) {
      if (family.abstention()) {
        state(category, telling.entity(), null, telling.rule(), start);
      }
      for (Slot answer : telling.answers()) {
        if (PromptKey.of(answer.normal()).equals(telling.entity().prompt())) {
          // Nobody is his own founder, author or spouse: a name was read as two things.
          continue;
        }
        state(category, telling.entity(), answer, telling.rule(), start);
        if (category.symmetric() && !telling.entity().name().isEmpty()) {
          stateOfAnswer(family, category, telling, answer, start);
        }
      }
    }
  }

  /**
   * States what a statement tells of its answer: to whom Bob Ray is married, where it is told of
   * Ann Lee. Else two texts that tell of one marriage from its two sides were two singletons.
   */
  private void stateOfAnswer(
      CompiledRules.Family family, Category category, Telling telling, Slot answer, int start) {
    References people = references(family);
    EntityResolver.Entity bearer = people.bearer(answer);
    if (bearer != null) {
      state(category, bearer, people.answer(telling.entity(), answer), telling.rule(), start);
    }
  }

  /** The answers that name somebody or something known. */
  private List<Slot> answers(CompiledRules.Family family, MatchParts part) {
    if (!family.categories().get(0).answerType().equals("person")) {
      return part.answers();
    }
    List<Slot> known = new ArrayList<>();
    for (Slot answer : part.answers()) {
      Slot person = references(family).personAnswer(answer);
      if (person != null) {
        known.add(person);
      }
    }
    return known;
  }

  private void state(
      Category category, EntityResolver.Entity entity, Slot answer, Rule rule, int cueStart) {
    String normal = answer == null ? null : category.form().answer(answer);
    if (answer != null && normal == null) {
      return;
    }
    int place = answer == null ? cueStart : answer.start();
    if (!taken.add(
        List.of(category.language(), category.name(), entity.prompt(), answer == null, place))) {
      return;
    }
    if (textHash == null) {
      textHash = hash.of(text);
    }
    statements.add(
        category.language(),
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
            rule.name(),
            category.language()));
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
      if (isWhole(sentenceInLowerCase, at, end) && !isTrade(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !(Spelling.isWordPart(text, start - 1)
            && Spelling.areGlued(text.charAt(start - 1), text.charAt(start)))
        && !(Spelling.isWordPart(text, end)
            && Spelling.areGlued(text.charAt(end - 1), text.charAt(end)));
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
}
