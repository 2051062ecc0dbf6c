package io.monofact.claim;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of places in German text: Köln, Frankfurt am Main, Bad Homburg vor der Höhe, St. Gallen,
 * Biel/Bienne; with what follows a comma only where a mark or the bracket's end stands behind it.
 */
final class GermanPlace implements SlotType {

  private static final int LONGEST = 80;

  private static final String WORD = "(?:St\\.|Sankt|\\p{Lu}[\\p{L}’'-]*\\p{L})";
  private static final String PART =
      "%1$s(?:/%1$s)?(?:\\s(?:(?:am|an|im|ob|vor|auf)(?:\\s(?:der|dem|den))?\\s)?%1$s){0,4}"
          .formatted(WORD);
  private static final Pattern PLACE = Pattern.compile(PART);
  private static final Pattern AFTER_COMMA =
      Pattern.compile(",\\s(%s)(?=\\s?[;),†])".formatted(PART));
  private static final Pattern STREET = Pattern.compile(".*(?:straße|gasse|weg|platz|spital)");

  private static final Set<String> STOPS = Lexicon.GERMAN.section("stop");
  private static final Set<String> ROLES = Lexicon.GERMAN.section("role");

  @Override
  public String name() {
    return "place";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    int last = Math.min(Math.min(limit, text.length()), from + LONGEST);
    if (from < 0 || from >= last || Spelling.isWordPart(text, from - 1)) {
      return null;
    }
    Matcher found = PLACE.matcher(text).region(from, last).useTransparentBounds(true);
    if (!found.lookingAt() || !isPlace(found.group())) {
      return null;
    }
    int end = found.end();
    Matcher more = AFTER_COMMA.matcher(text).region(end, last).useTransparentBounds(true);
    if (more.lookingAt() && isPlace(more.group(1))) {
      end = more.end(1);
    }
    String written = Spelling.folded(text, from, end);
    return new Slot(from, end, written, written);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return Backward.read(this, text, end, floor, LONGEST);
  }

  private static boolean isPlace(String run) {
    String[] words = GermanWords.of(run);
    for (String word : words) {
      if (STOPS.contains(word)) {
        return false;
      }
    }
    String last = words[words.length - 1];
    return !(words.length == 1 && GermanWords.isOf(ROLES, last)) && !STREET.matcher(last).matches();
  }
}
