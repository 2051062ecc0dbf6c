package io.monofact.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Organisations are the same with their words in another order ("Oxford University"), in a short
 * form ("Oxford", "MIT", "Georgia Tech"), and as a part of the one that is right.
 */
final class BodyNames implements Names {

  private static final Pattern OTHER_HAN =
      Pattern.compile("附|中[学學]$|小[学學]$|[医醫]院$|出版社$|幼[儿兒][园園]$");

  private static final Pattern SORT_HAN = Pattern.compile("(?:大[学學]|[学學]院|中[学學]|公司|集[团團]|[银銀]行)$");

  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "in", "at", "for", "de", "la", "le", "der");

  @Override
  public boolean isSame(String given, String right) {
    if (Han.isIn(given) || Han.isIn(right)) {
      return isSameHan(Han.bare(given), Han.bare(right));
    }
    List<String> a = words(given);
    List<String> b = words(right);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    boolean isWithoutPlace =
        a.size() > 1
            && b.size() > a.size()
            && b.subList(0, a.size()).equals(a)
            && Abbreviations.isSort(a.get(a.size() - 1))
            && !Abbreviations.isSort(a.get(0))
            && b.subList(a.size(), b.size()).stream().noneMatch(Abbreviations::isSort);
    boolean isSameWords = a.size() == b.size() && Set.copyOf(a).equals(Set.copyOf(b));
    return isSameWords
        || isWithoutPlace
        || isPart(a, b)
        || Abbreviations.isOf(given, b)
        || Abbreviations.isOf(right, a);
  }

  private static List<String> words(String name) {
    return Names.words(name).stream().filter(word -> !SMALL.contains(word)).toList();
  }

  /** Whether one names a part of the other by its whole name: "Yale University Law School". */
  private static boolean isPart(List<String> part, List<String> whole) {
    return whole.size() > 1
        && (" " + String.join(" ", part) + " ").contains(" " + String.join(" ", whole) + " ");
  }

  private static boolean isSameHan(String given, String right) {
    int at = given.indexOf(right);
    if (at >= 0) {
      return !OTHER_HAN.matcher(given.substring(at + right.length())).find();
    }
    boolean isInitial =
        given.length() == 2 && given.endsWith("大") && right.charAt(0) == given.charAt(0);
    if (isInitial && right.endsWith("大学")) {
      return true;
    }
    return given.length() > 1 && SORT_HAN.matcher(right).replaceFirst("").equals(given);
  }
}
