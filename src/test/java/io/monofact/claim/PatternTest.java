package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

  private static final Map<String, SlotType> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("letter", new Word("letter", "[A-Z]"));
    TYPES.put("number", new Word("number", "[0-9]+"));
  }

  private static final Map<String, SlotType> SLOTS = new LinkedHashMap<>();

  static {
    SLOTS.put("entity", TYPES.get("letter"));
    SLOTS.put("answer", TYPES.get("number"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{entity} was <born> in {answer} # A was born in 7 # [entity A, answer 7]",
        "{entity} was <born> in {answer} # A was  born in\u00a07 # [entity A, answer 7]",
        "{entity} was <born> in {answer} # A was born in B # none",
        "{entity} was <born> in {answer} # A wasborn in 7 # none",
        "{entity} (was|is)? <born> {answer} # A born 7 # [entity A, answer 7]",
        "{entity} (was|is)? <born> {answer} # A is born 7 # [entity A, answer 7]",
        "{entity} (was|is)? <born> {answer} # A was is born 7 # none",
        "{entity} was? <born> {answer} # A was born 7 # [entity A, answer 7]",
        "<born> {answer} (, {answer})* # born 7, 8, 9 # [answer 7, answer 8, answer 9]",
        "<born> [2] {answer} # born in the 7 # [answer 7]",
        "<born> [2] {answer} # born on the 7 # [answer 7]",
        "<born> [2] {answer} # born in about the 7 # none",
        "{entity} <生于> [2] {answer} # 李 A生于北京7 # [entity A, answer 7]",
        "{entity} <生于> [2] {answer} # A生于北京市7 # none",
        "{entity} <生于> [4 !死|去世] {answer} # A生于北京去世7 # none",
        "{entity} , 男 , <生于> 约 {answer} # A，男，生于约7 # [entity A, answer 7]",
        "{entity} [()]* <生于> {answer} # A（B）生于7 # [entity A, answer 7]",
        "^ {entity} 是 <生于> 约 {answer} $ # A是生于约7。 # [entity A, answer 7]",
        "<born> [2] {answer} # born 6 and 7 # [answer 6]",
        "<born> [2] {answer} # born to, say, 7 # none",
        "<born> [2 ,] {answer} # born to, say, 7 # [answer 7]",
        "<born> [3 *] {answer} # born: in - the 'x' 7 # [answer 7]",
        "<born> [3 *] {answer} # born (in) 7 # none",
        "<born> [3 !died|left] {answer} # born and died 7 # none",
        "<born> [3 !died|left] {answer} # born and dyed 7 # [answer 7]",
        "<born> [()] {answer} # born (so (they) say) 7 # [answer 7]",
        "<born> [()] {answer} # born 7 # none",
        "{entity} [()]? <born> {answer} # A (in B) born 7 # [entity A, answer 7]",
        "<born> !(about | c.) {answer} # born 7 # [answer 7]",
        "!(not) <born> {answer} # not born 7 # none",
        "<born> !(in) in {answer} # born in 7 # none",
        "^ <born> {answer} # born 7 # [answer 7]",
        "^ <born> {answer} # was born 7 # none",
        "<born> {answer} $ # born 7. # [answer 7]",
        "<born> {answer} $ # born 7 here # none",
        "{entity} \\( <born> {answer} \\) # A (born 7) # [entity A, answer 7]",
        "{entity} 's <born> {answer} # A’s born 7 # [entity A, answer 7]",
        "{entity} - <born> {answer} # A — born 7 # [entity A, answer 7]",
        "he <born> {answer} # He born 7 # [answer 7]",
        "He <born> {answer} # he born 7 # none",
        "he <born> {answer} # she born 7 # none",
        "<born> {answer} # Born 7 # none",
        "<born|Born> {answer} # Born 7 # [answer 7]",
        "<born> {x:number} and {answer} # born 6 and 7 # [x 6, answer 7]"
      })
  void matches(String pattern, String text, String expected) {
    assertThat(match(pattern, text)).isEqualTo(expected);
  }

  @Test
  void digitsAtACuesBeginningAreLeftToThePattern() {
    assertThat(match("{answer} <####–> {answer}", "(1898–1976)"))
        .isEqualTo("[answer 1898, answer 1976]");
  }

  /** The steps are counted, so that the test does not hang on what it is to prevent. */
  @Test
  void noPatternTakesMoreThanLinearTime() {
    String hostile =
        "<born> (([2 ,])* ([2 ,])*)* ((a | a a | b)* (a | b b)*)* [40 ,] {answer:letter}";
    CuePattern pattern = PatternParser.parse(hostile, TYPES, SLOTS);
    for (int length : new int[] {100, 200, 400}) {
      String text = "born " + "a b ".repeat(length / 4);
      PatternMatcher matcher = new PatternMatcher();
      Window window = new Window(text, 0, text.length(), true);
      assertThat(pattern.match(matcher, window, CueAt.of(new Cue("born"), 0))).isNull();
      assertThat(matcher.steps())
          .isLessThanOrEqualTo((long) pattern.after().length() * (text.length() + 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "{answer} # 8 # no cue # put the word to look for in angle brackets: <born>",
        "<born> <died> # 7 # a second cue # keep one <cue>; forms of it go inside: <born|Born>",
        "<in> {answer} # 1 # the cue \"in\" has 2 characters; give it 3 to 40 # a cue is found by"
            + " itself, so it should be rare and telling",
        "<born {answer} # 0 # the cue is not closed # end it with >",
        "(<born>) # 1 # a cue inside a group # put the cue outside all parentheses",
        "<born> (in # 7 # the group is not closed # end it with )",
        "<born> {answer # 7 # the slot is not closed # end it with }",
        "<born> {place} # 7 # the slot {place} names no type # write {place:TYPE}, or use one of"
            + " {entity}, {answer}",
        "<born> {a:place} # 7 # there is no slot type \"place\" # use one of letter, number",
        "<born> [6 # 7 # the gap is not closed # end it with ]",
        "<born> [x] # 7 # a gap of \"x\" # say how many words it may pass over, 1 to 40: [6], or"
            + " [6 ,;] to pass over commas and semicolons too",
        "<born> [99] # 7 # a gap of \"99\" # say how many words it may pass over, 1 to 40: [6], or"
            + " [6 ,;] to pass over commas and semicolons too",
        "<born> [6]? # 10 # '?' after what may already be empty # remove it: [6] needs none",
        "<born> [6 !a||b] # 8 # an empty word after '!' # write words with | between them",
        "<born> !x # 7 # '!' without phrases # write the phrases in parentheses: !(ship | album)",
        "<born> !(a |) # 12 # an empty phrase # write a word here, or remove the ')'",
        "<born> !({x}) # 9 # '{' inside the phrases of '!' # only words and marks may stand there",
        "<born> !(a # 7 # the phrases are not closed # end them with )",
        "<born> ) # 7 # a stray ')' # write \\) if the text holds it, else remove it",
        "<born> x\\ # 8 # a backslash at the end # write the mark that it protects after it"
      })
  void saysWhereAPatternIsWrongAndWhatToDo(String pattern, int place, String fault, String remedy) {
    assertThatThrownBy(() -> PatternParser.parse(pattern, TYPES, SLOTS))
        .isInstanceOf(PatternError.class)
        .hasMessage("%s%n  %s%n  %s^%n%s", fault, pattern, " ".repeat(place), remedy);
  }

  @Test
  void refusesAPatternThatGrowsTooLong() {
    String pattern = "<born> " + "(".repeat(9) + "a" + ")*".repeat(9) + " {answer}";
    assertThatThrownBy(() -> PatternParser.parse(pattern, TYPES, SLOTS))
        .hasMessageStartingWith("the pattern takes 287609417 steps, more than 4000")
        .hasMessageEndingWith("make two rules of it, or its gaps and repeated parts shorter");
    String deep = "<born> " + "(".repeat(20_000) + "a";
    assertThatThrownBy(() -> PatternParser.parse(deep, TYPES, SLOTS))
        .hasMessageStartingWith("groups nested more than 15 deep")
        .hasMessageEndingWith("make two rules of it");
  }

  private static String match(String pattern, String text) {
    CuePattern parsed = PatternParser.parse(pattern, TYPES, SLOTS);
    CueScanner scanner = new CueScanner(parsed.cues());
    Window window = new Window(text, 0, text.length(), true);
    String[] found = {"none"};
    scanner.scan(
        text,
        (cue, start) -> {
          CuePattern.Match match =
              parsed.match(new PatternMatcher(), window, CueAt.of(scanner.cues().get(cue), start));
          if (match != null) {
            List<String> slots =
                match.readings().stream().map(r -> r.name() + " " + r.slot().normal()).toList();
            found[0] = slots.toString();
          }
        });
    return found[0];
  }

  /** A slot of one word of a certain form. */
  private record Word(String name, String form) implements SlotType {

    @Override
    public Slot at(String text, int from, int limit) {
      int end = Spelling.runEnd(text, from, limit);
      String word = text.substring(from, end);
      return word.matches(form) ? new Slot(from, end, word, word) : null;
    }

    @Override
    public Slot before(String text, int end, int floor) {
      int from = end;
      while (from > floor && Spelling.isWordPart(text, from - 1)) {
        from--;
      }
      return from == end ? null : at(text, from, end);
    }
  }
}
