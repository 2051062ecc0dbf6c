package io.monofact.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a document's title says by its form. */
final class TitleKind {

  private static final Set<String> GROUPS = Lexicon.ENGLISH.section("title-group");
  private static final Set<String> EVENTS = Lexicon.ENGLISH.section("title-event");
  private static final Set<String> OTHERS = Lexicon.ENGLISH.section("title-disambiguator");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private TitleKind() {}

  /**
   * Whether a title names several people or something else: "Ann and Tom Lee", "Lee brothers",
   * "Murder of Ann Lee", "Ann Lee (film)".
   */
  static boolean isOfNoOnePerson(String title) {
    if (title == null) {
      return false;
    }
    if (title.contains(" and ") || title.contains("&")) {
      return true;
    }
    int bracket = title.indexOf(" (");
    if (bracket > 0 && hasWordOf(OTHERS, title.substring(bracket + 2))) {
      return true;
    }
    String bare = NameForms.bare(title);
    int of = bare.indexOf(" of ");
    return isOfGroup(title) || (of > 0 && EVENTS.contains(bare.substring(0, of)));
  }

  /** Whether a title names people together: "Lee brothers". */
  static boolean isOfGroup(String title) {
    String bare = NameForms.bare(title);
    return GROUPS.contains(bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  private static boolean hasWordOf(Set<String> words, String text) {
    for (String word : NO_LETTERS.split(text, -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
