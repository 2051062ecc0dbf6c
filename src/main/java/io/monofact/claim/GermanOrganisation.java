package io.monofact.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of organisations in German text: Universität zu Köln, TSV 1860 München, Gesellschaft der
 * Freunde, „Der Spiegel“. An article before one is read with it and left out.
 */
final class GermanOrganisation implements SlotType {

  private static final int LONGEST = 100;

  private static final String WORD =
      "(?:[\\p{Lu}\\d][\\p{L}\\d&.’'+/-]*[\\p{L}\\d]|\\p{Lu}\\.?|&|e\\.\\s?V\\.)";
  // "in Köln der Deutsche Hammerbund", "in Köln der Turnverein Acme": there "der" begins a name
  private static final String DER =
      "der(?!\\s\\p{Lu}\\p{L}*sche\\s|\\s[\\p{L}-]*(?:[Vv]erein|[Vv]erband|[Bb]und|[Kk]lub|[Cc]lub|[Vv]erlag|[Oo]rden)\\b)";
  private static final String LINK =
      "(?:für|%s|des|und|von|zu|zur|für die|für den|of|the|and|de)".formatted(DER);
  // What stands before a name and says that it is a body's: die Firma Acme, die Popband Acme.
  private static final String KIND =
      "(?:\\p{Lu}[\\p{L}-]*)?(?:[Ff]irma|[Uu]nternehmen|(?<![Vv]er)[Bb]and|[Zz]eitschrift|[Zz]eitung"
          + "|[Vv]erlag|[Ll]abel)";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:[Dd](?:er|ie|as|en|em|es)|[Ss]eine|[Ss]ein|[Ee]in|[Ee]ine)\\s)?"
              + "(?<kind>%s\\s(?=[\\p{Lu}„\"»]))?".formatted(KIND)
              + "(?:[„\"»](?<quoted>[^“”\"«\\n]{2,60})[“”\"«]"
              + "|(?<name>%1$s(?:\\s(?:%2$s\\s)?%1$s){0,8}))".formatted(WORD, LINK));

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?<stem>\\p{Lu}\\p{L}*(?:sch|lich|ig|haft|bar|al|iert|igt|ein|eu|rei|roß|lt|ot|ün))(?<ending>en?)");
  private static final Map<String, String> ENDINGS =
      Map.of("dere", "er", "dase", "es", "deren", "e", "dieen", "e");
  private static final Pattern GENITIVE = Pattern.compile("e?s$");

  private static final Set<String> STOPS = Lexicon.GERMAN.section("stop");
  private static final Set<String> WORDS = Lexicon.GERMAN.section("organisation");
  private static final Set<String> BODIES = Lexicon.GERMAN.section("body");

  @Override
  public String name() {
    return "organisation";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    if (from < 0 || from >= last || Spelling.isWordPart(text, from - 1)) {
      return null;
    }
    Matcher found = NAME.matcher(text).region(from, last).useTransparentBounds(true);
    if (!found.lookingAt()) {
      return null;
    }
    boolean isQuoted = found.group("quoted") != null;
    String name = isQuoted ? found.group("quoted") : found.group("name");
    boolean isStop = !isQuoted && STOPS.contains(GermanWords.of(name)[0]);
    boolean isNumber = name.chars().noneMatch(Character::isLetter);
    if (isNumber || Character.isDigit(name.charAt(0)) || isStop) {
      return null;
    }
    return new Slot(
        from,
        found.end(),
        Spelling.folded(text, from, found.end()),
        isQuoted
            ? Spelling.folded(name, 0, name.length())
            : alone(
                text.substring(from, found.start("name")),
                Spelling.folded(name, 0, name.length())));
  }

  /**
   * A name as it stands without its article: "der Deutsche Bund" is Deutscher Bund, "das Deutsche
   * Museum" Deutsches Museum, "der Deutschen Bank" Deutsche Bank, "des Turnvereins Ulm" Turnverein
   * Ulm. Where the article leaves open what ending that is, "dem Deutschen Museum", it is kept.
   */
  private static String alone(String before, String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? name : name.substring(0, space);
    String rest = space < 0 ? "" : name.substring(space);
    String article = before.split(" ", -1)[0].toLowerCase(Locale.ROOT);
    Matcher adjective = ADJECTIVE.matcher(first);
    if (!rest.isEmpty() && adjective.matches()) {
      String ending = ENDINGS.get(article + adjective.group("ending"));
      return ending == null ? name : adjective.group("stem") + ending + rest;
    }
    String stem = GENITIVE.matcher(first).replaceFirst("");
    boolean isGenitive = article.equals("des") && !stem.equals(first) && isOneOf(stem);
    return isGenitive ? stem + rest : name;
  }

  private static boolean isOneOf(String word) {
    return GermanWords.isOf(WORDS, word) && !word.endsWith("s");
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return Backward.read(this, text, end, floor, LONGEST);
  }

  /** Whether this names an organisation whatever the document says. */
  static boolean isOrganisation(String name) {
    String[] words = GermanWords.of(name);
    if (isBody(name)) {
      return false;
    }
    for (String word : words) {
      boolean isAcronym =
          word.length() > 1
              && word.length() < 6
              && word.equals(word.toUpperCase(Locale.ROOT))
              && word.chars().allMatch(Character::isLetter);
      if (isAcronym || GermanWords.isOf(WORDS, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a slot as it was written says before the name that it is a body's: die Firma Acme. */
  static boolean saysSo(String written) {
    Matcher found = NAME.matcher(written);
    return found.lookingAt() && found.group("kind") != null;
  }

  /** Whether this stands for a body that has been named before: das Unternehmen. */
  static boolean isBody(String name) {
    return name.indexOf(' ') < 0 && GermanWords.isOf(BODIES, name);
  }
}
