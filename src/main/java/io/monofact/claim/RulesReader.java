package io.monofact.claim;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules of a category file, and checks each pattern where it stands. */
final class RulesReader {

  private static final Pattern FRAGMENT = Pattern.compile("@([a-z][a-z0-9_]*)");

  private final String file;
  private final String category;
  private final Map<String, SlotType> types;
  private final Map<String, SlotType> slots;
  private final List<String> not;
  private final Map<String, String> fragments = new LinkedHashMap<>();

  RulesReader(
      String file,
      String category,
      Map<String, SlotType> types,
      Map<String, SlotType> slots,
      List<String> not,
      Map<String, YamlValue.Scalar> define) {
    this.file = file;
    this.category = category;
    this.types = types;
    this.slots = slots;
    this.not = not;
    define.forEach(this::define);
  }

  private void define(String name, YamlValue.Scalar fragment) {
    try {
      // first as written, so that an error shows what stands in the file
      PatternParser.check(fragment.text(), types, slots);
      PatternParser.check(expand(fragment.text(), fragment.line()), types, slots);
    } catch (PatternError e) {
      throw new YamlError(file, fragment.line(), "fragment %s: %s".formatted(name, e.getMessage()));
    }
    fragments.put(name, "(" + expand(fragment.text(), fragment.line()) + ")");
  }

  /** Reads a list of rules; claims need an answer, abstentions have none. */
  List<Rule> read(List<YamlValue> values, boolean claims) {
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlValue value : values) {
      YamlFields fields = YamlFields.of(file, value, "a rule");
      fields.allow(Set.of("name", "pattern", "not"));
      String name = fields.text("name");
      if (!names.add(name)) {
        throw fields.error("name", "a second rule %s; give it another name".formatted(name));
      }
      String pattern = expand(fields.text("pattern"), fields.line("pattern"));
      try {
        PatternParser.parse(fields.text("pattern"), types, slots);
        CuePattern parsed = PatternParser.parse(pattern, types, slots);
        check(fields, name, claims, parsed);
      } catch (PatternError e) {
        throw fields.error("pattern", "rule %s: %s".formatted(name, e.getMessage()));
      }
      List<String> words = new ArrayList<>(not);
      words.addAll(fields.texts("not"));
      rules.add(new Rule(category + "/" + name, pattern, CategoryFile.lowerCase(words)));
    }
    return rules;
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

  private String expand(String pattern, int line) {
    return FRAGMENT
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(fragment(found, line)));
  }

  private String fragment(MatchResult found, int line) {
    String text = fragments.get(found.group(1));
    if (text == null) {
      throw new YamlError(
          file,
          line,
          "there is no fragment %s; define it before it is used, under define"
              .formatted(found.group()));
    }
    return text;
  }
}
