package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final Explainer EXPLAINER =
      new Explainer(
          Categories.bundled().stream()
              .filter(c -> c.name().equals("birthday") && c.language().equals("en"))
              .toList());

  private static List<Attempt> explain(String text, String title) {
    Position position = new Position("x", 0, 0);
    return EXPLAINER.explain(new Document(position, "x", text, title, null, null));
  }

  @Test
  void tellsWhichRuleReadWhat() {
    Attempt attempt = explain("Ada Lovelace was born on 10 December 1815.", null).get(0);
    assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.TOLD);
    assertThat(attempt.rule()).isEqualTo("birthday/named-on");
    assertThat(attempt.cue()).isEqualTo("born");
    assertThat(attempt.slots())
        .contains(
            new Attempt.SlotText("entity", "Ada Lovelace", "Ada Lovelace"),
            new Attempt.SlotText("answer", "10 December 1815", "1815-12-10"));
  }

  @Test
  void tellsWhereTheNearestRuleFailed() {
    String text = "Ada Lovelace was born on a rainy day.";
    Attempt attempt = explain(text, null).get(0);
    assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.NO_MATCH);
    assertThat(attempt.place()).isGreaterThan(text.indexOf("born"));
    assertThat(attempt.detail()).contains("behind the cue");
  }

  @Test
  void tellsWhatForbadeIt() {
    List<Attempt> attempts = explain("The mare Anna Bell was born on 12 May 1950.", null);
    assertThat(attempts.get(0).outcome()).isEqualTo(Attempt.Outcome.FORBIDDEN);
    assertThat(attempts.get(0).detail()).contains("'mare'");
  }

  @Test
  void tellsThatNobodyIsNamed() {
    assertThat(explain("She was born on 10 December 1815.", null).get(0).outcome())
        .isEqualTo(Attempt.Outcome.UNRESOLVED);
  }

  @Test
  void tellsThatTheAnswerLacksADay() {
    assertThat(explain("Ada Lovelace was born in 1815.", null))
        .extracting(Attempt::outcome)
        .contains(Attempt.Outcome.WRONG_FORM);
  }
}
