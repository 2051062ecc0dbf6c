package io.monofact.claim;

import java.util.HashMap;
import java.util.Map;

/**
 * The full names of a document by their last words, for single names that stand behind them. What a
 * name means at a place depends on the text before the place alone, never on what was asked before.
 */
final class FullNames {

  /** A full name is looked for so far from the beginning, which bounds the work for each name. */
  private static final int REACH = 100_000;

  private static final int LONGEST_NAME = 60;
  private static final PersonName NAMES = new PersonName();

  /**
   * The first full name that ends with a single one, and from where on there is another.
   *
   * @param first the name, or null
   * @param doubtFrom where a second, different full name ends; behind it nobody is meant
   */
  private record Bearer(Slot first, int doubtFrom) {}

  private final String text;
  private final Map<String, Bearer> bearers = new HashMap<>();

  FullNames(String text) {
    this.text = text;
  }

  /** The one full name before a single name that ends with it; null where there is none or two. */
  Slot of(Slot single) {
    Bearer bearer = bearers.computeIfAbsent(single.normal(), this::find);
    boolean known = bearer.first() != null && bearer.first().end() <= single.start();
    return known && single.start() < bearer.doubtFrom() ? bearer.first() : null;
  }

  /** Whether two different full names end with this one, so that it names nobody alone. */
  boolean areSeveral(Slot single) {
    Bearer bearer = bearers.computeIfAbsent(single.normal(), this::find);
    return bearer.doubtFrom() < Integer.MAX_VALUE;
  }

  private Bearer find(String name) {
    Slot first = null;
    int last = Math.min(text.length(), REACH);
    for (int at = text.indexOf(name); at >= 0 && at < last; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (!Spelling.isWordStart(text, at) || Spelling.isWordPart(text, end)) {
        continue;
      }
      Slot full = NAMES.before(text, end, Math.max(0, at - LONGEST_NAME));
      if (full == null || PersonName.isSingle(full)) {
        continue;
      }
      if (first == null) {
        first = full;
      } else if (!PromptKey.of(first.normal()).equals(PromptKey.of(full.normal()))) {
        return new Bearer(first, full.end());
      }
    }
    return new Bearer(first, Integer.MAX_VALUE);
  }
}
