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
    assertThat(pattern.match(new PatternMatcher(), window, cue, 0))
        .isEqualTo(pattern.match(traced, window, cue, 0));
  }

  private static boolean mayMatch(String pattern, String text) {
    PatternMatcher matcher = new PatternMatcher();
    CuePattern parsed = PatternParser.parse(pattern, TYPES, TYPES);
    Window window = new Window(text, 0, text.length(), true);
    return matcher.mayMeet(parsed.needsBefore(), parsed.needsAfter(), window, 0, 4);
  }
}
