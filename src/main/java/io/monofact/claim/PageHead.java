package io.monofact.claim;

import java.util.List;
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

  /** What a date may follow in a line of a sheet, without a colon. */
  private static final List<String> LIVES =
      List.of("Born ", "Died ", "BORN ", "DIED ", "BIRTH ", "DEATH ", "Birth ", "Death ");

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
    int line = TextLine.start(text, match.start());
    if (subject.name() == null || !subject.mayBePerson()) {
      return false;
    } else if (isListed(match) || isOnlyOne(line)) {
      return true;
    }
    if (line > subject.bodyStart() + LIFE_LINE_REACH
        || (isLifeLine(match) && isOfNow(TextLine.end(text, match.start())))) {
      return false;
    }
    boolean isBelowSpouse = isSpouse(lineAbove(line));
    while (line > subject.bodyStart()) {
      int end = line - 1;
      line = TextLine.start(text, end);
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
    return line == 0 ? "" : text.substring(TextLine.start(text, line - 1), line - 1).strip();
  }

  /** Whether what stands below speaks of an exhibition, or of somebody who lives. */
  private boolean isOfNow(int from) {
    String below = text.substring(from, Math.min(text.length(), from + LIFE_LINE_REACH));
    return OF_NOW.matcher(below).find();
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
    int end = Math.min(TextLine.end(text, start), start + LONGEST_LABEL);
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
