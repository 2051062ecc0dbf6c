package io.monofact.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * People are the same with initials for given names, with the surname alone, and with the first
 * name alone.
 */
final class PersonNames implements Names {

  private static final Set<String> SMALL =
      Set.of("de", "von", "van", "der", "den", "la", "le", "the");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Pattern POINTS = Pattern.compile("[·•‧・]");
  private static final int LONGEST_INITIALS = 3;

  @Override
  public boolean isSame(String given, String right) {
    if (Han.isIn(given) || Han.isIn(right)) {
      String one = Han.bare(given);
      String other = Han.bare(right);
      return one.equals(other) || isLastPart(one, right) || isLastPart(other, given);
    }
    List<String> a = words(given);
    List<String> b = words(right);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    // "Elsa" is right where "Elsa Einstein" is, and the other way round: a text may name no more
    boolean isAlone = a.size() == 1 || b.size() == 1;
    boolean isFirst = isAlone && a.get(0).length() > 1 && a.get(0).equals(b.get(0));
    boolean isMarried =
        b.size() > 1 && a.size() == b.size() + 1 && a.subList(0, b.size()).equals(b);
    return isFirst || isMarried || isSame(a, b);
  }

  /** "罗琳" of "乔安娜·罗琳". */
  private static boolean isLastPart(String one, String whole) {
    String[] parts = POINTS.split(whole, -1);
    return parts.length > 1 && Han.bare(parts[parts.length - 1]).equals(one);
  }

  private static List<String> words(String name) {
    return Names.words(name).stream()
        .filter(word -> !SMALL.contains(word) && !SUFFIXES.contains(word))
        .toList();
  }

  /** The surnames agree, and the given names as far as both have them, an initial with its name. */
  private static boolean isSame(List<String> a, List<String> b) {
    if (!a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
      return false;
    }
    List<String> few = spread(a.size() <= b.size() ? a : b);
    List<String> many = spread(a.size() <= b.size() ? b : a);
    int next = 0;
    for (String given : few.subList(0, few.size() - 1)) {
      while (next < many.size() - 1 && !agree(given, many.get(next))) {
        next++;
      }
      if (next++ >= many.size() - 1) {
        return false;
      }
    }
    return true;
  }

  /** "JRR Tolkien" as "J R R Tolkien": a word without a vowel is initials. */
  private static List<String> spread(List<String> words) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isInitials =
          i + 1 < words.size()
              && word.length() <= LONGEST_INITIALS
              && word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
      if (isInitials) {
        word.chars().forEach(c -> out.add(String.valueOf((char) c)));
      } else {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean agree(String one, String other) {
    boolean isInitial = one.length() == 1 || other.length() == 1;
    return isInitial ? one.charAt(0) == other.charAt(0) : one.equals(other);
  }
}
