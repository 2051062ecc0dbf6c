package io.monofact.claim;

/**
 * Who says "I" in a text: whom the line above names, who says "My name is Ann Lee", or the person
 * whose page it is. What somebody says in quotes is not the writer's.
 */
final class Speaker {

  private static final String[] INTRODUCTIONS = {
    "name is ", "I am ", "I'm ", "I\u2019m ", "name\u2019s ", "name's "
  };

  private static final int REACH = 3000;

  /** A page on which "I" stands less often is rather told by another. */
  private static final int FEWEST = 2;

  /** How far back a quotation may begin, which bounds the work for each place. */
  private static final int LONGEST_QUOTE = 2000;

  private static final PersonName NAMES = new PersonName();

  private final Subject subject;
  private final String text;
  private boolean isFound;
  private String writer;
  private int askedPlace = -1;
  private String answer;

  Speaker(Subject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /** Whether "I", "my" or "My" stands at a place. */
  static boolean isFirstPerson(String text, int at) {
    char c = text.charAt(at);
    boolean isI =
        c == 'I' && !Spelling.isWordPart(text, at + 1) && Spelling.at(text, at + 1) != '.';
    boolean isMy = Spelling.isWord(text, at, "my") || Spelling.isWord(text, at, "My");
    return (isI || isMy) && !Spelling.isWordPart(text, at - 1);
  }

  /** The name of whom "I" means at a place, or null. */
  String at(int place) {
    if (place != askedPlace) {
      // several rules ask of one place
      answer = whoAt(place);
      askedPlace = place;
    }
    return answer;
  }

  private String whoAt(int place) {
    if (isQuoted(place)) {
      return null;
    }
    String heading = PersonLine.above(text, place, subject);
    if (heading != null) {
      return heading;
    }
    if (!isFound) {
      writer = introduced();
      if (writer == null && isOwnPage()) {
        writer = subject.name();
      }
      isFound = true;
    }
    return writer;
  }

  /** The full name with which the writer says who she is; null where two do. */
  private String introduced() {
    String only = null;
    int limit = Math.min(text.length(), REACH);
    for (String words : INTRODUCTIONS) {
      for (int at = text.indexOf(words); at >= 0 && at < limit; at = text.indexOf(words, at + 1)) {
        int from = at + words.length();
        boolean isOwn = words.startsWith("I") || isMine(at);
        Slot name = isOwn && !isQuoted(at) ? NAMES.at(text, from, text.length()) : null;
        if (name == null || PersonName.isSingle(name) || !isClosed(name.end())) {
          continue;
        }
        if (only != null && !PromptKey.of(only).equals(PromptKey.of(name.normal()))) {
          return null;
        }
        only = name.normal();
      }
    }
    return only != null && subject.resolvePerson(only) != null ? subject.name() : only;
  }

  private boolean isMine(int nameWord) {
    return text.regionMatches(true, nameWord - 3, "my ", 0, 3)
        && !Spelling.isWordPart(text, nameWord - 4);
  }

  /** "I'm Ann Lee, a painter"; not "I am Ann Lee's daughter". */
  private boolean isClosed(int end) {
    return !Spelling.isPossessive(text, end);
  }

  /** Whether the subject is a person of whom nobody speaks but she herself. */
  private boolean isOwnPage() {
    if (subject.name() == null || !subject.mayBePerson()) {
      return false;
    }
    int limit = Math.min(text.length(), subject.bodyStart() + REACH);
    Pronouns others = Pronouns.count(text, subject.bodyStart(), limit);
    int own = 0;
    for (int at = subject.bodyStart(); at < limit; at++) {
      if ((text.charAt(at) == 'I' || text.charAt(at) == 'm' || text.charAt(at) == 'M')
          && isFirstPerson(text, at)
          && !isQuoted(at)) {
        own++;
      }
    }
    return own >= FEWEST && own > 2 * (others.male() + others.female()) && !isNamed(limit);
  }

  /** Whether the text says something of the subject by its name: "Ann was". */
  private boolean isNamed(int limit) {
    for (int at = subject.bodyStart(); at < limit; at++) {
      if (Spelling.isCapital(text, at) && Spelling.isWordStart(text, at)) {
        int end = Spelling.wordEnd(text, at, limit);
        boolean isIts = subject.resolvePerson(text.substring(at, end)) != null;
        int next = Spelling.skipSpace(text, end, limit);
        if (isIts && (Spelling.isWord(text, next, "was") || Spelling.isWord(text, next, "is"))) {
          return true;
        }
        at = Math.max(at, end - 1);
      }
    }
    return false;
  }

  /** Whether a quotation is open at a place of its paragraph. */
  private boolean isQuoted(int place) {
    int start = place;
    while (start > 0 && place - start < LONGEST_QUOTE && text.charAt(start - 1) != '\n') {
      start--;
    }
    boolean isOpen = false;
    for (int i = start; i < place; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isOpen = !isOpen;
      } else if (c == '\u201c') {
        isOpen = true;
      } else if (c == '\u201d') {
        isOpen = false;
      }
    }
    return isOpen;
  }
}
