package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the pattern language; docs/writing-a-category.md describes it for those who write patterns.
 *
 * <pre>
 * {slot:type} {slot}  a slot                 (a | b)   one of these
 * &lt;cue|Cue&gt;           the cue, once           x?  x*    may be missing; up to 8 times
 * [6] [6 ,;] [6 *]    up to 6 words, among    !(a | b)  none of these phrases here
 *                     them no, these, all     ^  $      the sentence's beginning, end
 *                     marks but parentheses   \(        the mark itself
 *                                             [/]       the rest of the line, and its end
 * [6 , !died|was]     and none of these       [()]      a whole parenthesis
 * </pre>
 */
final class PatternParser {

  /** How often a repeated part may come. */
  static final int MOST_REPEATS = 8;

  private static final int MOST_GAP = 40;
  private static final int LONGEST_PROGRAM = 4000;
  private static final int DEEPEST = 15;
  private static final String SPECIAL = "(){}[]<>|?*!^$\\";

  private static final String ENTITY = "entity";
  private static final String NAMED = "{" + ENTITY;

  private final String pattern;
  private final Map<String, SlotType> types;
  private final Map<String, SlotType> slots;
  private int at;
  private int depth;
  private List<Cue> cues;
  private Node beforeCue;

  private PatternParser(String pattern, Map<String, SlotType> types, Map<String, SlotType> slots) {
    this.pattern = pattern;
    this.types = types;
    this.slots = slots;
  }

  /**
   * Reads a pattern.
   *
   * @param types the slot types, by name
   * @param slots the type of slots that name none, by the slot's name
   * @throws PatternError where it cannot be read
   */
  static CuePattern parse(
      String pattern, Map<String, SlotType> types, Map<String, SlotType> slots) {
    PatternParser parser = new PatternParser(pattern, types, slots);
    Node afterCue = parser.topLevel();
    long steps = Program.steps(parser.beforeCue) + Program.steps(afterCue);
    if (steps > LONGEST_PROGRAM) {
      throw parser.error(
          0,
          "the pattern takes %d steps, more than %d".formatted(steps, LONGEST_PROGRAM),
          "make two rules of it, or its gaps and repeated parts shorter");
    }
    return new CuePattern(
        parser.cues,
        Program.backward(parser.beforeCue),
        Program.forward(afterCue),
        Needs.of(parser.beforeCue),
        Needs.of(afterCue));
  }

  /**
   * Reads a fragment, a part of patterns without a cue.
   *
   * @throws PatternError where it cannot be read
   */
  static void check(String fragment, Map<String, SlotType> types, Map<String, SlotType> slots) {
    PatternParser parser = new PatternParser(fragment, types, slots);
    parser.passSpace();
    while (parser.at < fragment.length()) {
      if (fragment.charAt(parser.at) == '<') {
        throw parser.error(parser.at, "a cue in a fragment", "put the cue into the rules");
      }
      parser.element();
      parser.passSpace();
    }
  }

  private Node topLevel() {
    List<Node> parts = new ArrayList<>();
    passSpace();
    while (at < pattern.length()) {
      if (pattern.charAt(at) == '<') {
        if (cues != null) {
          throw error(at, "a second cue", "keep one <cue>; forms of it go inside: <born|Born>");
        }
        cues = cue();
        beforeCue = new Node.Sequence(List.copyOf(parts));
        parts.clear();
      } else {
        parts.add(element());
      }
      passSpace();
    }
    if (cues == null) {
      throw error(pattern.length(), "no cue", "put the word to look for in angle brackets: <born>");
    }
    return new Node.Sequence(List.copyOf(parts));
  }

  private List<Cue> cue() {
    int open = at;
    int close = pattern.indexOf('>', open);
    if (close < 0) {
      throw error(open, "the cue is not closed", "end it with >");
    }
    List<Cue> forms = new ArrayList<>();
    int from = open + 1;
    for (String form : pattern.substring(open + 1, close).split("\\|", -1)) {
      try {
        forms.add(new Cue(form));
      } catch (IllegalArgumentException e) {
        throw error(
            from, e.getMessage(), "a cue is found by itself, so it should be rare and telling");
      }
      from += form.length() + 1;
    }
    at = close + 1;
    return List.copyOf(forms);
  }

  private Node sequence(int open) {
    List<Node> parts = new ArrayList<>();
    passSpace();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      if (pattern.charAt(at) == '<') {
        throw error(at, "a cue inside a group", "put the cue outside all parentheses");
      }
      parts.add(element());
      passSpace();
    }
    if (at == pattern.length()) {
      throw error(open, "the group is not closed", "end it with )");
    }
    return new Node.Sequence(parts);
  }

  private Node element() {
    int start = at;
    Node node = atom();
    if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '*')) {
      boolean once = pattern.charAt(at) == '?';
      if (node instanceof Node.Gap || isZeroWidth(node)) {
        throw error(
            at,
            "'%c' after what may already be empty".formatted(pattern.charAt(at)),
            "remove it: %s needs none".formatted(pattern.substring(start, at)));
      }
      at++;
      return new Node.Repeat(node, false, once ? 1 : MOST_REPEATS);
    }
    return node;
  }

  private static boolean isZeroWidth(Node node) {
    return node instanceof Node.Single single
        && (single.step() instanceof Step.Edge || single.step() instanceof Step.Absent);
  }

  private Node atom() {
    char c = pattern.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '{' -> slot();
      case '[' -> gap();
      case '!' -> absent();
      case '^', '$' -> {
        at++;
        yield new Node.Single(new Step.Edge());
      }
      case ')', '}', ']', '>', '|', '?', '*' ->
          throw error(
              at,
              "a stray '%c'".formatted(c),
              "write \\%c if the text holds it, else remove it".formatted(c));
      default -> new Node.Single(literal());
    };
  }

  private Node group() {
    int open = at++;
    if (++depth > DEEPEST) {
      throw error(
          open, "groups nested more than %d deep".formatted(DEEPEST), "make two rules of it");
    }
    List<Node> ways = new ArrayList<>();
    ways.add(sequence(open));
    while (pattern.charAt(at) == '|') {
      at++;
      ways.add(sequence(open));
    }
    at++;
    depth--;
    addWriter(ways, "he", "she", "I");
    if (!pattern.contains(NAMED) || ways.stream().anyMatch(PatternParser::beginsWithEntity)) {
      // "Bob and my wife Ann": not Bob's
      addWriter(ways, "his", "her", "my");
    }
    return ways.size() == 1 ? ways.get(0) : new Node.Choice(List.copyOf(ways));
  }

  /** Where "he" and "she" may stand the writer may speak of herself. */
  private static void addWriter(List<Node> ways, String his, String her, String own) {
    if (ways.contains(only(his)) && ways.contains(only(her))) {
      ways.add(only(own));
    }
  }

  private static boolean beginsWithEntity(Node way) {
    return way instanceof Node.Sequence sequence
        && !sequence.parts().isEmpty()
        && sequence.parts().get(0) instanceof Node.Single single
        && single.step() instanceof Step.Read read
        && read.slot().equals(ENTITY);
  }

  private static Node only(String word) {
    return new Node.Sequence(List.of(new Node.Single(new Step.Word(word))));
  }

  private Node slot() {
    int open = at;
    int close = pattern.indexOf('}', open);
    if (close < 0) {
      throw error(open, "the slot is not closed", "end it with }");
    }
    String inside = pattern.substring(open + 1, close).strip();
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon).strip();
    SlotType type;
    if (colon < 0) {
      type = slots.get(name);
      if (type == null) {
        throw error(
            open,
            "the slot {%s} names no type".formatted(name),
            "write {%s:TYPE}, or use one of {%s}"
                .formatted(name, String.join("}, {", slots.keySet())));
      }
    } else {
      String typeName = inside.substring(colon + 1).strip();
      type = types.get(typeName);
      if (type == null) {
        throw error(
            open,
            "there is no slot type \"%s\"".formatted(typeName),
            "use one of " + String.join(", ", types.keySet()));
      }
    }
    at = close + 1;
    return new Node.Single(new Step.Read(name, type));
  }

  private Node gap() {
    int open = at;
    int close = pattern.indexOf(']', open);
    if (close < 0) {
      throw error(open, "the gap is not closed", "end it with ]");
    }
    String inside = pattern.substring(open + 1, close).strip();
    at = close + 1;
    if (inside.equals("()")) {
      return new Node.Single(new Step.Parenthesis());
    }
    if (inside.equals("/")) {
      return new Node.Single(new Step.RestOfLine());
    }
    int digits = 0;
    while (digits < inside.length() && Character.isDigit(inside.charAt(digits))) {
      digits++;
    }
    int most = digits == 0 || digits > 3 ? -1 : Integer.parseInt(inside.substring(0, digits));
    if (most < 1 || most > MOST_GAP) {
      throw error(
          open,
          "a gap of \"%s\"".formatted(inside),
          "say how many words it may pass over, 1 to %d: [6], or [6 ,;] to pass over commas and"
                  .formatted(MOST_GAP)
              + " semicolons too");
    }
    String rest = inside.substring(digits);
    int except = rest.indexOf('!');
    Set<String> words = new TreeSet<>();
    if (except >= 0) {
      for (String word : rest.substring(except + 1).split("\\|", -1)) {
        if (word.isBlank()) {
          throw error(open + 1, "an empty word after '!'", "write words with | between them");
        }
        words.add(word.strip().toLowerCase(Locale.ROOT));
      }
      rest = rest.substring(0, except);
    }
    return new Node.Gap(most, rest.replace(" ", ""), words);
  }

  private Node absent() {
    int open = at++;
    if (at == pattern.length() || pattern.charAt(at) != '(') {
      throw error(open, "'!' without phrases", "write the phrases in parentheses: !(ship | album)");
    }
    at++;
    List<List<Step>> phrases = new ArrayList<>();
    List<Step> phrase = new ArrayList<>();
    while (true) {
      passSpace();
      if (at == pattern.length()) {
        throw error(open, "the phrases are not closed", "end them with )");
      }
      char c = pattern.charAt(at);
      if (c == '|' || c == ')') {
        if (phrase.isEmpty()) {
          throw error(at, "an empty phrase", "write a word here, or remove the '%c'".formatted(c));
        }
        phrases.add(List.copyOf(phrase));
        phrase.clear();
        at++;
        if (c == ')') {
          return new Node.Single(new Step.Absent(List.copyOf(phrases)));
        }
      } else if (c != '\\' && SPECIAL.indexOf(c) >= 0) {
        throw error(
            at,
            "'%c' inside the phrases of '!'".formatted(c),
            "only words and marks may stand there");
      } else {
        phrase.add(literal());
      }
    }
  }

  private Step literal() {
    char c = pattern.charAt(at);
    if (c == '\\') {
      if (at + 1 == pattern.length()) {
        throw error(at, "a backslash at the end", "write the mark that it protects after it");
      }
      at += 2;
      return new Step.Mark(pattern.charAt(at - 1));
    }
    if (!Character.isLetterOrDigit(c)) {
      at++;
      return new Step.Mark(c);
    }
    int start = at;
    while (at < pattern.length() && Character.isLetterOrDigit(pattern.charAt(at))) {
      at++;
    }
    return new Step.Word(pattern.substring(start, at));
  }

  private void passSpace() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
  }

  private PatternError error(int place, String fault, String remedy) {
    return new PatternError(pattern, place, fault, remedy);
  }
}
