package io.monofact.claim;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rules of a category file, and checks each pattern where it stands. */
final class RulesReader {

  private final String file;
  private final String category;
  private final Map<String, SlotType> types;
  private final Map<String, SlotType> slots;
  private final List<String> not;
  private final Fragments fragments = new Fragments();

  /**
   * A reader of the rules of one file, with the fragments and words that it has for all of them.
   */
  RulesReader(
      String file,
      String category,
      Map<String, SlotType> types,
      Map<String, SlotType> slots,
      FragmentFile shared,
      YamlFields fields) {
    this.file = file;
    this.category = category;
    this.types = types;
    this.slots = slots;
    shared.define().forEach((name, fragment) -> define(shared.file(), name, fragment));
    fields.named("define").forEach((name, fragment) -> define(file, name, fragment));
    this.not = not(fields);
  }

  private void define(String where, String name, YamlValue.Scalar fragment) {
    try {
      // first as written, so that an error shows what stands in the file
      PatternParser.check(fragment.text(), types, slots);
      PatternParser.check(fragments.expand(where, fragment.text(), fragment.line()), types, slots);
    } catch (PatternError e) {
      throw new YamlError(
          where, fragment.line(), "fragment %s: %s".formatted(name, e.getMessage()));
    }
    fragments.define(where, name, fragment);
  }

  /** Reads a list of rules; claims need an answer, abstentions have none. */
  List<Rule> read(List<YamlValue> values, boolean claims) {
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlValue value : values) {
      YamlFields fields = YamlFields.of(file, value, "a rule");
      fields.allow(Set.of("name", "pattern", "not", "lines"));
      String name = fields.text("name");
      if (!names.add(name)) {
        throw fields.error("name", "a second rule %s; give it another name".formatted(name));
      }
      String pattern = fragments.expand(file, fields.text("pattern"), fields.line("pattern"));
      try {
        PatternParser.parse(fields.text("pattern"), types, slots);
        CuePattern parsed = PatternParser.parse(pattern, types, slots);
        check(fields, name, claims, parsed);
      } catch (PatternError e) {
        throw fields.error("pattern", "rule %s: %s".formatted(name, e.getMessage()));
      }
      List<String> words = new ArrayList<>(not);
      words.addAll(not(fields));
      rules.add(
          new Rule(category + "/" + name, pattern, CategoryFile.lowerCase(words), lines(fields)));
    }
    return rules;
  }

  private static boolean lines(YamlFields fields) {
    return fields.has("lines") && fields.oneOf("lines", List.of("true", "false")).equals("true");
  }

  private List<String> not(YamlFields fields) {
    return fields.texts("not").stream()
        .flatMap(item -> fragments.words(file, item, fields.line("not")).stream())
        .toList();
  }

  private static void check(YamlFields fields, String name, boolean claims, CuePattern parsed) {
    boolean answers = parsed.slotNames().contains("answer");
    if (claims && !answers) {
      throw fields.error("pattern", "rule %s has no {answer}; put it in".formatted(name));
    }
    if (!claims && answers) {
      throw fields.error(
          "pattern",
          "rule %s says that nothing is known, and has an {answer}; remove it".formatted(name));
    }
  }
}
