package io.monofact.claim;

/** What stands about a life at the head of a page: in brackets behind the name, or in lines. */
final class PageHead {

  /** How far into a page a line of two dates is still its head. */
  private static final int LIFE_LINE_REACH = 300;

  private static final int LONGEST_LABEL = 16;

  private final Subject subject;
  private final String text;

  PageHead(Subject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /** Whether the match is a line that speaks of whom the page is about, without a name. */
  boolean isLine(CuePattern.Match match) {
    return isLifeLine(match) || isSheetItem(match);
  }

  /** Whether such a line stands at the head of a page about a person. */
  boolean tells(CuePattern.Match match) {
    return match.start() < subject.bodyStart() + LIFE_LINE_REACH && subject.mayBePerson();
  }

  /** Whether the match reads a line of two dates, which speaks of whom the page is about. */
  private static boolean isLifeLine(CuePattern.Match match) {
    return match.readings().stream()
        .anyMatch(r -> r.type() instanceof LifeSlot life && life.isLine());
  }

  /**
   * Whether the match is a line such as "Born: 12 May 1950", of the sheet of whom a page is about.
   */
  private boolean isSheetItem(CuePattern.Match match) {
    int start = match.start();
    boolean isLine = start == 0 || text.charAt(start - 1) == '\n';
    int colon = isLine ? text.indexOf(':', start) : -1;
    return colon > 0 && colon < start + LONGEST_LABEL;
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
