package io.monofact.claim;

import java.util.Locale;
import java.util.Set;

/**
 * The lines of a list below a heading that says what they tell of a page's subject: degrees below
 * "Education", husbands below "Marriages".
 */
final class PageSection {

  private static final int LONGEST_HEADING = 40;
  private static final int MOST_LINES = 10;

  private static final Set<String> HEADINGS =
      Set.of(
          "education",
          "education and training",
          "education & training",
          "education and qualifications",
          "education and credentials",
          "education & credentials",
          "education background",
          "educational background",
          "academic background",
          "academic qualifications",
          "academic degrees",
          "qualifications",
          "degrees",
          "schools",
          "alma mater",
          "marriage",
          "marriages",
          "married",
          "spouse",
          "spouses",
          "spouse(s)",
          "husband",
          "husbands",
          "wife",
          "wives");

  private PageSection() {}

  /** Whether a line begins at the place that stands in such a list. */
  static boolean holds(String text, int place) {
    int line = place;
    while (line > 0 && isBullet(text.charAt(line - 1))) {
      line--;
    }
    if (line == 0 || text.charAt(line - 1) != '\n') {
      return false;
    }
    for (int i = 0; i < MOST_LINES && line > 0; i++) {
      int end = line - 1;
      line = TextLine.start(text, end);
      String above = text.substring(line, Math.max(line, end)).strip();
      if (isHeading(above)) {
        return true;
      } else if (!above.isEmpty() && !isItem(above)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBullet(char c) {
    return c != '\n' && !Character.isLetterOrDigit(c) && c != '.' && c != ')';
  }

  private static boolean isHeading(String line) {
    if (line.isEmpty() || line.length() > LONGEST_HEADING) {
      return false;
    }
    String bare = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    return HEADINGS.contains(bare.strip().toLowerCase(Locale.ROOT));
  }

  /** Parts between commas, or a year; another heading has neither. */
  private static boolean isItem(String line) {
    return line.indexOf(',') > 0 || line.chars().anyMatch(Character::isDigit);
  }
}
