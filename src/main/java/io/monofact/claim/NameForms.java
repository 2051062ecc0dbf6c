package io.monofact.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms in which a name comes back in a text: whole, without middle names, surname alone. */
final class NameForms {

  private static final Set<String> NOBLES = Lexicon.ENGLISH.section("noble");

  private static final int SHORTEST_NICKNAME = 3;

  /** "Christ" is none of Christopher. */
  private static final int LONGEST_NICKNAME = 5;

  private final String key;
  private final String bareKey;
  private final List<String> words;
  private final String suffix;
  private final boolean hasSurname;
  private final String surnameKey;

  NameForms(String name) {
    key = PromptKey.of(name);
    String bare = bare(name);
    bareKey = PromptKey.of(bare);
    words = words(bareKey);
    suffix = takeSuffix(words);
    hasSurname = words.size() > 1 && !bare.contains(" of ") && !isNumber(suffix);
    surnameKey = surnameKey(bare);
  }

  /** Without a disambiguator in parentheses and without a peerage. */
  static String bare(String name) {
    int end = name.indexOf(" (");
    int comma = name.indexOf(", ");
    if (comma > 0 && !isPeerage(name, comma + 2)) {
      comma = -1;
    }
    end = comma > 0 && (end < 0 || comma < end) ? comma : end;
    return end > 0 ? name.substring(0, end) : name;
  }

  /** ", 1st Viscount X", ", Baron X": what stands behind a name and is not of it. */
  static boolean isPeerage(String name, int at) {
    return Character.isDigit(Spelling.at(name, at))
        || NOBLES.contains(name.substring(at, Spelling.wordEnd(name, at, name.length())));
  }

  private static List<String> words(String key) {
    return new ArrayList<>(List.of(key.split(" ", -1)));
  }

  /** Takes "jr", "sr" or a Roman numeral off the end; the empty string where none is. */
  private static String takeSuffix(List<String> words) {
    int last = words.size() - 1;
    String word = words.get(last);
    if (last > 0 && (word.equals("jr") || word.equals("sr") || isNumber(word))) {
      words.remove(last);
      return word;
    }
    return "";
  }

  private static boolean isNumber(String word) {
    String capital = word.toUpperCase(Locale.ROOT);
    return word.length() > 1 && Spelling.isRoman(capital, 0, capital.length());
  }

  /** "van gogh", with the lower-case words before the last; the last word alone else. */
  private String surnameKey(String bare) {
    String[] written = bare.split(" ", -1);
    int start = written.length - 1;
    if (!suffix.isEmpty() && start > 0) {
      start--;
    }
    while (start > 1 && Spelling.isLower(written[start - 1], 0)) {
      start--;
    }
    StringBuilder surname = new StringBuilder();
    for (int i = start; i < written.length; i++) {
      surname.append(' ').append(written[i]);
    }
    List<String> parts = words(PromptKey.of(surname.toString()));
    takeSuffix(parts);
    return String.join(" ", parts);
  }

  /** Whether this name's bearer is meant. */
  boolean isMeantBy(String mention, boolean isPerson) {
    String asked = PromptKey.of(mention);
    if (asked.equals(key) || asked.equals(bareKey)) {
      return true;
    }
    if (!isPerson || asked.isEmpty()) {
      return false;
    }
    List<String> parts = words(asked);
    String itsSuffix = takeSuffix(parts);
    if (parts.size() == 1 || (hasSurname && asked.equals(surnameKey))) {
      String word = parts.get(parts.size() - 1);
      boolean agrees = itsSuffix.isEmpty() || itsSuffix.equals(suffix);
      return agrees
          && (asked.equals(surnameKey)
              || (hasSurname && word.equals(words.get(words.size() - 1)))
              || word.equals(words.get(0))
              || isShort(word));
    }
    // A father and a son differ by the suffix alone.
    return itsSuffix.equals(suffix) && hasSurname && (isVariant(parts) || isEnd(parts));
  }

  /** "Ron" of Ronald, "Chris" of Christopher. */
  private boolean isShort(String word) {
    String given = words.get(0);
    return hasSurname
        && word.length() >= SHORTEST_NICKNAME
        && word.length() <= LONGEST_NICKNAME
        && given.length() > word.length()
        && given.startsWith(word);
  }

  /** Same surname, and given names that agree as far as both are written, initials too. */
  private boolean isVariant(List<String> parts) {
    int last = parts.size() - 1;
    if (!parts.get(last).equals(words.get(words.size() - 1))
        || !agree(parts.get(0), words.get(0))) {
      return false;
    }
    List<String> shorter = parts.size() < words.size() ? parts : words;
    List<String> longer = shorter == parts ? words : parts;
    int next = 1;
    for (int i = 1; i < shorter.size() - 1; i++) {
      while (next < longer.size() - 1 && !agree(shorter.get(i), longer.get(next))) {
        next++;
      }
      if (next++ >= longer.size() - 1) {
        return false;
      }
    }
    return true;
  }

  /** A surname of two words: "Vaughan Williams". */
  private boolean isEnd(List<String> parts) {
    int from = words.size() - parts.size();
    return from > 0 && words.subList(from, words.size()).equals(parts);
  }

  private static boolean agree(String one, String other) {
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return one.equals(other);
  }
}
