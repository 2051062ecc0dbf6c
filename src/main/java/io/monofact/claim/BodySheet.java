package io.monofact.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that tell of the body a page is about, as a sheet and a list of a team have them. */
final class BodySheet {

  private static final int LONGEST_LABEL = 20;

  /** How the lines of a body's sheet begin. */
  private static final List<String> ITEMS =
      List.of(
          "Headquarter",
          "Head Office",
          "Head office",
          "Corporate ",
          "Company ",
          "Main Office",
          "Main office",
          "Location",
          "Based in",
          "Registered ",
          "Address",
          "Founded",
          "Founder",
          "Co-founder",
          "Co-Founder",
          "Established",
          "Foundation",
          "Year ",
          "Date of ",
          "Formed",
          "Incorporated");

  private static final int LONGEST_HEADING = 40;

  /** How many lines above somebody's the heading of clients or speakers may stand. */
  private static final int GUESTS_REACH = 12;

  private static final Pattern GUESTS =
      Pattern.compile(
          "(?i)\\b(?:clients?|customers?|testimonials?|reviews|speakers?|panel(?:l?ists)?|guests?"
              + "|investors|mentors|judges|jury|finalists|winners|alumni|supporters|sponsors"
              + "|what .{0,20} say|(?:is|are) saying)\\b");

  private static final Pattern EVENT =
      Pattern.compile(
          "^(?:Dates?|Time|When|Event|Venue|Salary|Position|Job|Job [Tt]itle|Job [Tt]ype|Deadline"
              + "|Tickets|Price|Cost)\\b.{0,3}(?::|$)",
          Pattern.MULTILINE);

  private final String text;

  BodySheet(String text) {
    this.text = text;
  }

  /**
   * Whether the match is a line such as "Founded: 1950", "Ann Lee, founder" or "Head Office" with
   * an address below, of the sheet of a body.
   */
  boolean isItem(CuePattern.Match match) {
    int start = match.start();
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return false;
    }
    if (isShortLine(match)
        && text.substring(start, match.end()).toLowerCase(Locale.ROOT).contains("founder")) {
      return true;
    }
    boolean isLabel =
        colon(start) > 0 || isShortLine(match) || TextLine.end(text, start) < match.end();
    return isLabel && ITEMS.stream().anyMatch(item -> text.startsWith(item, start));
  }

  /**
   * Whether such a line speaks of another body than the page does: its label is of a second sheet,
   * as "Founded" is where it has stood before, or of an event or a post, "Location" beside "Date".
   */
  boolean isOfAnother(CuePattern.Match match) {
    int start = match.start();
    int colon = colon(start);
    int end = colon > 0 ? colon : TextLine.end(text, start);
    String label = "\n" + text.substring(start, end);
    boolean isSecond = start > 1 && isAtLine(label, start - 2);
    return isSecond || (text.startsWith("Location", start) && isBesideEvent(start));
  }

  /** Whether the match names a founder who is one of the page's clients or speakers. */
  boolean isOfGuest(CuePattern.Match match) {
    String words = text.substring(match.start(), match.end());
    return words.toLowerCase(Locale.ROOT).contains("founder")
        && !words.contains("our ")
        && !words.contains("Our ")
        && isOfGuests(TextLine.start(text, match.start()));
  }

  /**
   * Whether the founder in a line has founded another body: she is one of the clients or speakers
   * that a line above tells of, or stands below what she says in quotes.
   */
  private boolean isOfGuests(int line) {
    int above = line;
    for (int i = 0; i < GUESTS_REACH && above > 0; i++) {
      int end = above - 1;
      above = TextLine.start(text, end);
      String words = text.substring(above, Math.max(above, end)).strip();
      if (words.length() <= LONGEST_HEADING && GUESTS.matcher(words).find()) {
        return true;
      }
      boolean isQuote = i == 0 && (words.endsWith("\"") || words.endsWith("\u201d"));
      if (isQuote) {
        return true;
      }
    }
    return false;
  }

  private boolean isShortLine(CuePattern.Match match) {
    int end = TextLine.end(text, match.start());
    return match.end() <= end && end - match.end() < 3;
  }

  /** The colon behind a label, or -1. */
  private int colon(int line) {
    int limit = Math.min(TextLine.end(text, line), line + 2 * LONGEST_LABEL);
    return Spelling.indexOf(text, ':', line, limit);
  }

  private boolean isAtLine(String label, int last) {
    for (int at = text.lastIndexOf(label, last);
        at >= 0;
        at = at == 0 ? -1 : text.lastIndexOf(label, at - 1)) {
      if (!Spelling.isWordPart(text, at + label.length())) {
        return true;
      }
    }
    return text.startsWith(label.substring(1))
        && last >= 0
        && !Spelling.isWordPart(text, label.length() - 1);
  }

  private boolean isBesideEvent(int line) {
    int above = line == 0 ? 0 : TextLine.start(text, line - 1);
    int below = TextLine.end(text, line) + 1;
    String near = text.substring(above, Math.min(text.length(), below + LONGEST_HEADING));
    return EVENT.matcher(near).find();
  }
}
