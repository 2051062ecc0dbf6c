package io.monofact.quality;

import io.monofact.claim.PromptKey;
import io.monofact.claim.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One text's labels of one relation, against the claims made. */
final class Comparison {

  private final GoldFile file;
  private final GoldText text;
  private final String relation;
  private final boolean unknown;
  private final Collection<Statement> statements;
  private final ScoreSheet sheet;

  Comparison(
      GoldFile file,
      GoldText text,
      String relation,
      boolean unknown,
      Collection<Statement> statements,
      ScoreSheet sheet) {
    this.file = file;
    this.text = text;
    this.relation = relation;
    this.unknown = unknown;
    this.statements = statements;
    this.sheet = sheet;
  }

  void run() {
    distinct(text.facts()).forEach(this::fact);
    if (isJudged()) {
      for (Statement statement : statements) {
        if (statement.isAbstention() == unknown
            && Relations.categories(relation).contains(statement.category())) {
          claim(statement);
        }
      }
    }
  }

  /** Where a file labels a relation as unknown only, its claims with an answer are not labelled. */
  private boolean isJudged() {
    boolean isLabelled = file.labels(relation, unknown);
    return text.complete().contains(relation)
        && (isLabelled || (!unknown && !file.labels(relation, true)));
  }

  /**
   * The facts of the relation, each once. One that is labelled of a pronoun too is a fact of the
   * name.
   */
  private Collection<GoldFact> distinct(List<GoldFact> facts) {
    Map<String, GoldFact> byAnswerAndSubject = new LinkedHashMap<>();
    for (GoldFact fact : facts) {
      if (isCompared(fact) && fact.isNamed()) {
        byAnswerAndSubject.putIfAbsent(key(fact, fact.subject()), fact);
      }
    }
    for (GoldFact fact : facts) {
      if (isCompared(fact) && !fact.isNamed()) {
        String start = key(fact, "");
        if (byAnswerAndSubject.keySet().stream().noneMatch(k -> k.startsWith(start))) {
          byAnswerAndSubject.put(start, fact);
        }
      }
    }
    return byAnswerAndSubject.values();
  }

  private boolean isCompared(GoldFact fact) {
    return fact.relation().equals(relation)
        && fact.isAbstention() == unknown
        && !fact.isAnsweredByPronoun();
  }

  private static String key(GoldFact fact, String subject) {
    return fact.refused() + "\t" + fact.value() + "\t" + subject;
  }

  private void fact(GoldFact fact) {
    boolean all = true;
    boolean allOfSubject = true;
    boolean any = false;
    for (String category : Relations.categories(relation)) {
      if (!unknown && Relations.answer(category, fact.value()) == null) {
        continue;
      }
      boolean found = isClaimed(fact, category, false);
      boolean foundOfSubject = isClaimed(fact, category, true);
      all &= found;
      allOfSubject &= foundOfSubject;
      any |= fact.refused() && isClaimedExactly(fact, category);
      if (!fact.refused()) {
        sheet.category(category, unknown, row -> row.withFact(found));
        if (fact.isNamed()) {
          sheet.category(category, unknown, row -> row.withNamed(foundOfSubject));
        }
      }
    }
    if (fact.refused()) {
      boolean claimed = any;
      sheet.relation(file, relation, unknown, row -> row.withRefused(claimed));
      if (claimed) {
        sheet.add(finding(Finding.Kind.REFUSED, fact));
      }
      return;
    }
    boolean found = all;
    boolean foundOfSubject = allOfSubject;
    sheet.relation(file, relation, unknown, row -> row.withFact(found));
    if (fact.isNamed()) {
      sheet.relation(file, relation, unknown, row -> row.withNamed(foundOfSubject));
    }
    if (!found) {
      sheet.add(finding(Finding.Kind.MISSED, fact));
    } else if (fact.isNamed() && !foundOfSubject) {
      sheet.add(finding(Finding.Kind.MISSED_SUBJECT, fact));
    }
  }

  private boolean isClaimed(GoldFact fact, String category, boolean ofSubject) {
    return statements.stream()
        .anyMatch(s -> says(fact, category, s) && (!ofSubject || isAbout(fact, s)));
  }

  /** Of a subject by its whole name: a brother of "the Lee brothers" is not that subject. */
  private boolean isClaimedExactly(GoldFact fact, String category) {
    String subject = PromptKey.of(fact.subject() == null ? "" : fact.subject());
    return statements.stream()
        .anyMatch(s -> says(fact, category, s) && Sameness.isExactly(subject, s.prompt()));
  }

  private boolean says(GoldFact fact, String category, Statement statement) {
    if (!statement.category().equals(category) || statement.isAbstention() != unknown) {
      return false;
    }
    if (unknown) {
      return true;
    }
    String answer = Relations.answer(category, fact.value());
    if (answer == null) {
      return false;
    }
    String claimed = statement.answer();
    // A label of a day alone is met by the same day of any year.
    String compared = answer.startsWith("--") ? Relations.answer("birthday", claimed) : claimed;
    return compared != null && Sameness.ofAnswers(answer, compared);
  }

  private static boolean isAbout(GoldFact fact, Statement statement) {
    return fact.subject() == null
        || Sameness.of(fact.subject(), statement.entity())
        || Sameness.of(fact.subject(), statement.prompt());
  }

  private void claim(Statement statement) {
    boolean right = isLabelled(text.facts(), statement, false);
    boolean rightSubject = isLabelled(text.facts(), statement, true);
    if (!right && isLabelled(text.optional(), statement, false)) {
      return;
    }
    sheet.relation(file, relation, unknown, row -> row.withClaim(right, rightSubject));
    sheet.category(statement.category(), unknown, row -> row.withClaim(right, rightSubject));
    if (!rightSubject) {
      Finding.Kind kind = right ? Finding.Kind.WRONG_SUBJECT : Finding.Kind.SPURIOUS;
      sheet.add(finding(kind, statement));
    }
  }

  private boolean isLabelled(List<GoldFact> facts, Statement statement, boolean ofSubject) {
    return facts.stream()
        .filter(f -> f.relation().equals(relation) && !f.refused())
        .filter(f -> f.isAbstention() == unknown)
        .anyMatch(
            f ->
                says(f, statement.category(), statement)
                    && (!ofSubject
                        || !f.isNamed()
                        || !statement.isAttributed()
                        || isAbout(f, statement)));
  }

  private Finding finding(Finding.Kind kind, GoldFact fact) {
    String instead =
        statements.stream()
            .filter(s -> Relations.categories(relation).contains(s.category()))
            .map(s -> s.category() + " of " + s.entity() + " = " + s.answer())
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    return new Finding(
        kind,
        file.name(),
        text.id(),
        text.title(),
        relation,
        fact.subject(),
        fact.value(),
        instead,
        text.text());
  }

  private Finding finding(Finding.Kind kind, Statement statement) {
    return new Finding(
        kind,
        file.name(),
        text.id(),
        text.title(),
        relation,
        statement.entity(),
        statement.answer(),
        statement.category() + " by " + statement.rule(),
        statement.evidence());
  }
}
