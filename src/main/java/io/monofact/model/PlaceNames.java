package io.monofact.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Places are the same with and without what they lie in ("Austin", "Austin, Texas"), and one within
 * the other is right where it is the narrower: "Gdynia, Poland" for Poland, not Poland for Gdynia.
 * "Austin, Texas" is not "Austin, Minnesota", nor "Paris, Texas" Paris in France.
 */
final class PlaceNames implements Names {

  /** Words that say what sort of place it is, and no more. */
  private static final Set<String> SORTS =
      Set.of(
          "city",
          "town",
          "village",
          "municipality",
          "borough",
          "district",
          "greater",
          "central",
          "downtown",
          "county",
          "metropolitan",
          "area",
          "of",
          "the");

  private static final Pattern PART = Pattern.compile("[,(]");
  private static final Pattern DISTRICT = Pattern.compile(".*[^市县縣]{1,4}[区區]");
  private static final Pattern SORT =
      Pattern.compile("(?<=.{2})(?:[省市县縣区區镇鎮乡鄉人]|自治[区區])(?=.{2}|$)");
  private static final Pattern CHINA = Pattern.compile("^中[国國](?=..)");

  private static final String AMERICA = "US";

  /** Codes of countries by their English names. */
  private static final Map<String, String> COUNTRIES = countries();

  private static final Set<String> SUFFIXES = Set.of("city");

  @Override
  public boolean isSame(String given, String right) {
    if (Han.isIn(given) || Han.isIn(right)) {
      return isSameHan(Han.bare(given), Han.bare(right));
    }
    List<String> a = parts(given);
    List<String> b = parts(right);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.get(0).equals(b.get(0)) || isShort(given, b.get(0))) {
      return !isElsewhere(a, b);
    }
    boolean isCity = Names.words(right).contains("city") && !Names.words(given).contains("city");
    return !isCity && a.contains(b.get(0)) && (b.size() == 1 || a.contains(b.get(b.size() - 1)));
  }

  /** "NYC" and "L.A." */
  private static boolean isShort(String given, String right) {
    String letters = given.replace(".", "");
    return !letters.isEmpty()
        && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && (Abbreviations.isInitials(letters, right)
            || Abbreviations.isInitials(letters, right + " city"));
  }

  /** Whether both say in which country or state they lie, and it is not the same. */
  private static boolean isElsewhere(List<String> a, List<String> b) {
    return differ(state(a), state(b)) || differ(country(a), country(b));
  }

  private static boolean differ(String one, String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static String country(List<String> parts) {
    if (state(parts) != null) {
      return AMERICA;
    }
    for (String part : parts.subList(1, parts.size())) {
      String country = COUNTRIES.get(part);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      countries.put(String.join(" ", Names.words(name)), code);
    }
    for (String name :
        List.of(
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "britain",
            "great britain",
            "uk",
            "u k")) {
      countries.put(name, "GB");
    }
    for (String name :
        List.of("united states of america", "usa", "us", "u s a", "u s", "america")) {
      countries.put(name, AMERICA);
    }
    return Map.copyOf(countries);
  }

  private static String state(List<String> parts) {
    for (String part : parts.subList(1, parts.size())) {
      String state = Wordings.STATES.get(part);
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  /** The parts between commas, without words for sorts of place. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : PART.split(name, -1)) {
      List<String> words = Names.words(part);
      List<String> kept = words.stream().filter(word -> !SORTS.contains(word)).toList();
      boolean isOther =
          !words.isEmpty()
              && SUFFIXES.contains(words.get(words.size() - 1))
              && Wordings.NO_CITIES.contains(String.join(" ", kept));
      String key = String.join(" ", isOther ? words : kept);
      if (!key.isEmpty()) {
        parts.add(key);
      }
    }
    return parts;
  }

  /** 江苏省苏州市 is 苏州, and 苏州大学 is not. */
  private static boolean isSameHan(String given, String right) {
    String a = withoutSorts(given);
    String b = withoutSorts(right);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    boolean isDistrict = right.startsWith(a) && DISTRICT.matcher(right).matches();
    return a.contains(b) || (a.length() > 1 && (b.endsWith(a) || isDistrict));
  }

  private static String withoutSorts(String name) {
    return CHINA.matcher(SORT.matcher(name).replaceAll("")).replaceFirst("");
  }
}
