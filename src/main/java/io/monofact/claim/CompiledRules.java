package io.monofact.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rules of some categories, compiled, by the cues at which they are tried. */
final class CompiledRules {

  /** A rule with its pattern. */
  record CompiledRule(Rule rule, CuePattern pattern) {}

  /**
   * Rules of which the first that matches at a cue is taken, and the categories that share them.
   *
   * @param number its place in the order of all families
   * @param language the language of the texts that they read
   * @param abstention whether the rules say that nothing is known
   */
  record Family(
      int number,
      Language language,
      List<Category> categories,
      List<CompiledRule> rules,
      boolean abstention) {}

  /**
   * The rules of one family that have a certain cue, in order, and a quick choice among them.
   *
   * @param lines whether they read the lines around a heading, too; these are apart from the others
   */
  record AtCue(Family family, List<CompiledRule> rules, RuleSieve sieve, boolean lines) {}

  private record Key(
      String language,
      String entityType,
      String answerType,
      List<Rule> rules,
      boolean abstention) {}

  private final CueScanner scanner;
  private final List<List<AtCue>> byCue;

  private CompiledRules(CueScanner scanner, List<List<AtCue>> byCue) {
    this.scanner = scanner;
    this.byCue = byCue;
  }

  private CompiledRules(Collection<Family> families) {
    byCue = new ArrayList<>();
    TreeSet<Cue> cues = new TreeSet<>();
    for (Family family : families) {
      family.rules().forEach(rule -> cues.addAll(rule.pattern().cues()));
    }
    scanner = new CueScanner(cues);
    for (Cue cue : scanner.cues()) {
      List<AtCue> at = new ArrayList<>();
      for (Family family : families) {
        for (boolean lines : new boolean[] {false, true}) {
          List<CompiledRule> rules =
              family.rules().stream()
                  .filter(r -> r.rule().lines() == lines && r.pattern().cues().contains(cue))
                  .toList();
          if (!rules.isEmpty()) {
            at.add(new AtCue(family, rules, new RuleSieve(rules), lines));
          }
        }
      }
      byCue.add(List.copyOf(at));
    }
  }

  /** Compiles the rules; categories with the same rules share one family. */
  static CompiledRules of(List<Category> categories) {
    Map<Key, List<Category>> shared = new LinkedHashMap<>();
    for (Category category : categories) {
      for (boolean abstention : new boolean[] {false, true}) {
        List<Rule> rules = abstention ? category.abstentions() : category.rules();
        Key key =
            new Key(
                category.language(),
                category.entityType(),
                category.answerType(),
                rules,
                abstention);
        shared.computeIfAbsent(key, k -> new ArrayList<>()).add(category);
      }
    }
    List<Family> families = new ArrayList<>();
    shared.forEach(
        (key, users) -> {
          Language language = Language.of(key.language());
          Map<String, SlotType> types = language.slotTypes();
          Map<String, SlotType> slots = new LinkedHashMap<>();
          slots.put("entity", types.get(key.entityType()));
          slots.put("answer", types.get(key.answerType()));
          List<CompiledRule> rules = new ArrayList<>();
          for (Rule rule : key.rules()) {
            rules.add(new CompiledRule(rule, PatternParser.parse(rule.pattern(), types, slots)));
          }
          families.add(
              new Family(families.size(), language, List.copyOf(users), rules, key.abstention()));
        });
    return new CompiledRules(families);
  }

  /** The same with working memory of its own, for another thread. */
  CompiledRules sharing() {
    return new CompiledRules(scanner.sharing(), byCue);
  }

  /** All cues. */
  List<Cue> cues() {
    return scanner.cues();
  }

  /** Finds the cues in a text. */
  CueScanner scanner() {
    return scanner;
  }

  /** What to try at a cue, by its number in {@link #cues()}. */
  List<AtCue> at(int cue) {
    return byCue.get(cue);
  }
}
