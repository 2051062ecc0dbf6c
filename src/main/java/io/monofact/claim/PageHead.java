package io.monofact.claim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands about a life at the head of a page: in brackets behind the name, or in lines. */
final class PageHead {

  /** How far into a page a line of two dates is still its head. */
  private static final int LIFE_LINE_REACH = 300;

  private static final int LONGEST_LABEL = 20;

  /** How the lines of a sheet begin. */
  private static final List<String> ITEMS =
      List.of(
          "Born",
          "Died",
          "BORN",
          "DIED",
          "BIRTH",
          "DEATH",
          "DOB:",
          "DOD:",
          "Date of ",
          "Birth",
          "Place of ",
          "Death",
          "Name:",
          "Full name:",
          "Occupation",
          "Profession:",
          "Nationality:",
          "Residence:",
          "Spouse",
          "Husband:",
          "Wife:",
          "Education:",
          "Educated at:",
          "Alma mater",
          "Alma Mater");

  private static final List<String> OF_LIVES =
      List.of(
          "Education:", "Educated at:", "Alma mater", "Alma Mater", "Spouse", "Husband:", "Wife:");

  /** How the lines of a body's sheet begin. */
  private static final List<String> BODYS_ITEMS =
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

  /** What a date may follow in a line of a sheet, without a colon. */
  private static final List<String> LIVES =
      List.of("Born ", "Died ", "BORN ", "DIED ", "BIRTH ", "DEATH ", "Birth ", "Death ");

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

  private static final Pattern OF_NOW =
      Pattern.compile(
          "\\b(?:is an?|lives|works|[Ee]xhibition|[Rr]etrospective|[Pp]apers|[Tt]our|[Ff]estival|term)\\b");

  private final Subject subject;
  private final String text;

  PageHead(Subject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /** Whether the match is a line that speaks of whom the page is about, without a name. */
  boolean isLine(CuePattern.Match match) {
    return isLifeLine(match) || isSheetItem(match) || isListed(match);
  }

  private boolean isListed(CuePattern.Match match) {
    return PageSection.holds(text, match.start());
  }

  /**
   * Whether such a line stands at the head of a page about a person, with nothing above it but the
   * name and other such lines: under "Father: Bob Lee" they are another's. One of schools or of a
   * marriage may stand anywhere, if it is the only one.
   */
  boolean tells(CuePattern.Match match) {
    int line = lineStart(match.start());
    if (subject.name() == null || !subject.mayBePerson()) {
      return false;
    } else if (isListed(match) || isOnlyOne(line)) {
      return true;
    }
    if (line > subject.bodyStart() + LIFE_LINE_REACH
        || (isLifeLine(match) && isOfNow(lineEnd(match.start())))) {
      return false;
    }
    boolean isBelowSpouse = isSpouse(lineAbove(line));
    while (line > subject.bodyStart()) {
      int end = line - 1;
      line = lineStart(end);
      String above = text.substring(line, end).strip();
      isBelowSpouse &= !isOfBirth(above);
      boolean isKnown = above.isEmpty() || isHead(above) || isItem(above);
      if (!isKnown && !isLabel(lineAbove(line))) {
        return false;
      }
    }
    // "Born" right below "Wife: Ann Lee" is hers, unless he has one
    return !isBelowSpouse;
  }

  private static boolean isSpouse(String line) {
    return line.startsWith("Spouse") || line.startsWith("Husband") || line.startsWith("Wife");
  }

  private static boolean isOfBirth(String line) {
    return line.startsWith("Born")
        || line.startsWith("BORN")
        || line.startsWith("Date of ")
        || line.regionMatches(true, 0, "birth", 0, 5);
  }

  /** Whether the line is labelled as one of schools or of a marriage, and no other line is. */
  private boolean isOnlyOne(int line) {
    for (String label : OF_LIVES) {
      if (text.startsWith(label, line)) {
        return text.indexOf(label) == line && text.indexOf(label, line + 1) < 0;
      }
    }
    return false;
  }

  /** The page's name, or what stands above any: "In Loving Memory". */
  private boolean isHead(String line) {
    String named = PageTitle.named(line);
    return named == null || named.equals(subject.bareName());
  }

  /** "Born: 12 May 1950", "Born 12 May 1950", and "Born" above a line that tells when. */
  private static boolean isItem(String line) {
    return ITEMS.stream().anyMatch(line::startsWith)
        && (line.indexOf(':') > 0
            || isLabel(line)
            || LIVES.stream().anyMatch(line::startsWith)
            || line.startsWith("Alma "));
  }

  /** A line that is but the name of what stands in the next. */
  private static boolean isLabel(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_LABEL
        && ITEMS.stream()
            .map(item -> item.endsWith(":") ? item.substring(0, item.length() - 1) : item)
            .anyMatch(line::startsWith);
  }

  private String lineAbove(int line) {
    return line == 0 ? "" : text.substring(lineStart(line - 1), line - 1).strip();
  }

  /** Whether what stands below speaks of an exhibition, or of somebody who lives. */
  private boolean isOfNow(int from) {
    String below = text.substring(from, Math.min(text.length(), from + LIFE_LINE_REACH));
    return OF_NOW.matcher(below).find();
  }

  private int lineStart(int place) {
    return text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
  }

  private int lineEnd(int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end;
  }

  /** Whether the match reads a line of two dates, which speaks of whom the page is about. */
  private static boolean isLifeLine(CuePattern.Match match) {
    for (PatternMatcher.Reading reading : match.readings()) {
      if (reading.type() instanceof LifeSlot life && life.isLine()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the match is a line such as "Born: 12 May 1950", of the sheet of whom a page is about.
   */
  private boolean isSheetItem(CuePattern.Match match) {
    int start = match.start();
    boolean isLine = start == 0 || text.charAt(start - 1) == '\n';
    int end = Math.min(lineEnd(start), start + LONGEST_LABEL);
    return isLine && isItem(text.substring(start, end)) && !tellsWho(match);
  }

  /** "Born in Rome, she was": a sentence and no sheet. */
  private boolean tellsWho(CuePattern.Match match) {
    Pronouns pronouns = Pronouns.count(text, match.start(), match.end());
    for (int at = match.start(); at < match.end(); at++) {
      if (Speaker.isFirstPerson(text, at)) {
        return true;
      }
    }
    return pronouns.male() + pronouns.female() > 0;
  }

  private boolean isShortLine(CuePattern.Match match) {
    int end = lineEnd(match.start());
    return match.end() <= end && end - match.end() < 3;
  }

  /**
   * Whether the match is a line such as "Founded: 1950", "Ann Lee, founder" or "Head Office" with
   * an address below, of the sheet of a body.
   */
  boolean isBodysItem(CuePattern.Match match) {
    int start = match.start();
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return false;
    }
    if (isShortLine(match)
        && text.substring(start, match.end()).toLowerCase(Locale.ROOT).contains("founder")) {
      return true;
    }
    int label =
        Spelling.indexOf(text, ':', start, Math.min(lineEnd(start), start + 2 * LONGEST_LABEL));
    boolean isLabel = label > 0 || isShortLine(match) || lineEnd(start) < match.end();
    return isLabel && BODYS_ITEMS.stream().anyMatch(item -> text.startsWith(item, start));
  }

  /** Whether such a line speaks of another body than the page does, in a second sheet. */
  boolean isOfAnotherBody(CuePattern.Match match) {
    int start = match.start();
    return isOfAnother(
        start,
        Spelling.indexOf(text, ':', start, Math.min(lineEnd(start), start + 2 * LONGEST_LABEL)));
  }

  /** Whether the match names a founder who is one of the page's clients or speakers. */
  boolean isOfGuest(CuePattern.Match match) {
    String words = text.substring(match.start(), match.end());
    return words.toLowerCase(Locale.ROOT).contains("founder")
        && !words.contains("our ")
        && !words.contains("Our ")
        && isOfGuests(lineStart(match.start()));
  }

  /**
   * Whether the founder in a line has founded another body: she is one of the clients or speakers
   * that a line above tells of, or stands below what she says in quotes.
   */
  private boolean isOfGuests(int line) {
    int above = line;
    for (int i = 0; i < GUESTS_REACH && above > 0; i++) {
      int end = above - 1;
      above = lineStart(end);
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

  /**
   * Whether a label is of a second sheet, as "Founded" is where it has stood before, or of an event
   * or a post rather than a body: "Location" beside "Date".
   */
  private boolean isOfAnother(int start, int colon) {
    int end = colon > 0 ? colon : lineEnd(start);
    String label = "\n" + text.substring(start, end);
    boolean isSecond = start > 1 && isAtLine(label, start - 2);
    return isSecond || (text.startsWith("Location", start) && isBesideEvent(start));
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
    int above = line == 0 ? 0 : lineStart(line - 1);
    int below = lineEnd(line) + 1;
    String near = text.substring(above, Math.min(text.length(), below + LONGEST_HEADING));
    return EVENT.matcher(near).find();
  }

  static boolean hasLife(CuePattern.Match match) {
    return match.readings().stream().anyMatch(r -> r.type() instanceof LifeSlot);
  }

  /** Whether the match reads the life behind the name with which an article on a person begins. */
  boolean isLeadLife(CuePattern.Match match) {
    LifeSpan life = subject.kind() == SubjectKind.PERSON ? subject.life() : null;
    return life != null
        && subject.name() != null
        && match.readings().stream()
            .anyMatch(r -> r.type() instanceof LifeSlot && r.slot().start() == life.start());
  }

  /** Whether two bare years alone say that a person is meant: "Prussia (1701–1918)" is none. */
  boolean isFromBareYears(CuePattern.Match match) {
    for (PatternMatcher.Reading reading : match.readings()) {
      if (reading.type() instanceof LifeSlot) {
        LifeSpan life = LifeSpan.at(text, reading.slot().start());
        return life == null || !life.isMarked();
      }
    }
    return false;
  }
}
