package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private static final Map<String, SlotType> TYPES =
      Map.of("year", new YearSlot(), "person", new PersonName());

  @Test
  void askForEveryWordAndMarkThatMustCome() {
    assertThat(mayMatch("<born> (in | at) the ( big | small )? town", "Born in the town")).isTrue();
    assertThat(mayMatch("<born> (in | at) the town", "born at sea")).isFalse();
    assertThat(mayMatch("<born> (in | at) the town", "born by the town")).isFalse();
    assertThat(mayMatch("<born> \\( x", "born x")).isFalse();
    assertThat(mayMatch("<born> \\( x", "born （ x")).isTrue();
    assertThat(mayMatch("<born> - x", "born — x")).isTrue();
  }

  @Test
  void askForADigitWhereASlotHasOne() {
    assertThat(mayMatch("<born> {y:year}", "born long ago")).isFalse();
    assertThat(mayMatch("<born> {y:year}", "born c1850")).isTrue();
  }

  @Test
  void askForABracketWhereALifeIsToStandInOne() {
    CuePattern life =
        PatternParser.parse("{b:life-birth} <born>", SlotTypes.english(), SlotTypes.english());
    assertThat(mayMatch(life, "Lee, born", 5)).isFalse();
    assertThat(mayMatch(life, "Lee (born", 5)).isTrue();
    assertThat(mayMatch(life, "Lee born (", 4)).isFalse();
  }

  /** What matches without a look at the needs is never turned away by them. */
  @Property(tries = 2000, seed = "20261121")
  void neverForbidAMatch(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 24) String t) {
    String text = "cue " + t.replace('d', ' ') + ".";
    Map<String, SlotType> none = Map.of();
    CuePattern pattern = PatternParser.parse("<cue> [1 ,] (a | b b | ab (c)?) c*", none, none);
    Window window = new Window(text, 0, text.length(), true);
    PatternMatcher traced = new PatternMatcher();
    traced.traceTo(new MatchTrace());
    Cue cue = new Cue("cue");
    assertThat(pattern.match(new PatternMatcher(), window, CueAt.of(cue, 0)))
        .isEqualTo(pattern.match(traced, window, CueAt.of(cue, 0)));
  }

  private static boolean mayMatch(String pattern, String text) {
    return mayMatch(PatternParser.parse(pattern, TYPES, TYPES), text, 0);
  }

  private static boolean mayMatch(CuePattern pattern, String text, int start) {
    PatternMatcher matcher = new PatternMatcher();
    Window window = new Window(text, 0, text.length(), true);
    CueAt cue = CueAt.of(new Cue("born"), start);
    return matcher.mayMeet(pattern.needsBefore(), pattern.needsAfter(), window, cue);
  }
}
