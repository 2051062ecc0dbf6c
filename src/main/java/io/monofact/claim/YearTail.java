package io.monofact.claim;

/**
 * What stands after a number that may be a year: whether it counts things, begins a range or stands
 * in a list, which no single date does. Marks and numbers may lie behind the text's limit, words
 * not.
 *
 * @param in where the number stands
 * @param inSpan whether it is an end of a life span, where a dash separates
 */
record YearTail(DateText in, boolean inSpan) {

  /**
   * Whether what stands after a year without a day lets it be one.
   *
   * @param between whether "between" stands before it, so that another year may follow
   */
  boolean allows(int end, boolean between) {
    char c = Spelling.at(in.text(), end);
    if (c == '%' || c == '\u00B0' || Spelling.isPossessive(in.text(), end)) {
      return c != '%' && c != '\u00B0';
    }
    boolean digitNext = Spelling.isDigit(in.text(), end + 1);
    if (digitNext && (c == '.' || c == ',' || c == ':')) {
      return false;
    }
    if (c == '-' && Spelling.isWordPart(in.text(), end + 1) && !inSpan) {
      return false;
    }
    if (inSpan) {
      return true;
    }
    int next = Spelling.skipSpace(in.text(), end, in.text().length());
    if (next > end && DateWords.isUnit(in.text(), next)) {
      return false;
    }
    return between || !(beginsRange(end) || isListed(next));
  }

  /** Whether a dash, or "to", and another date or "present" follow. */
  boolean beginsRange(int end) {
    int place = Spelling.skipSpace(in.text(), end, in.text().length());
    int next;
    if (Spelling.isDash(Spelling.at(in.text(), place))) {
      next = place;
      while (Spelling.isDash(Spelling.at(in.text(), next))) {
        next++;
      }
    } else {
      next = in.word(place, "to");
      next = next < 0 ? in.word(place, "until") : next;
      next = next < 0 ? in.word(place, "till") : next;
    }
    if (next < 0) {
      return false;
    }
    next = Spelling.skipSpace(in.text(), next, in.text().length());
    return Spelling.isDigit(in.text(), next)
        || Spelling.isWord(in.text(), next, "present")
        || Spelling.isWord(in.text(), next, "now")
        || (Spelling.isCapital(in.text(), next)
            && DateWords.month(in.text(), next, in.text().length()) != 0);
  }

  /** Whether another bare year follows in a list: "1850 and 1855", "1850, 1852 and". */
  private boolean isListed(int from) {
    int next = in.word(from, "and");
    if (next < 0 && Spelling.at(in.text(), from) == ',') {
      next = from + 1;
    }
    if (next < 0) {
      return false;
    }
    next = Spelling.skipSpace(in.text(), next, in.text().length());
    int end = Spelling.runEnd(in.text(), next, Math.min(in.text().length(), next + 5));
    return end - next == 4
        && Spelling.isDigit(in.text(), next)
        && Spelling.isDigit(in.text(), next + 3)
        && CalendarDate.isYear(in.value(next, end));
  }

  /** Whether a number of three digits that ends here stands at the end of its phrase. */
  boolean endsPhrase(int end) {
    int next = Spelling.skipSpace(in.text(), end, in.text().length());
    if (next == end) {
      char c = Spelling.at(in.text(), end);
      return !Spelling.isWordPart(in.text(), end)
          && c != '%'
          && !(in.isPoint(end) && Spelling.isDigit(in.text(), end + 1));
    }
    for (String word : new String[] {"in", "at", "to", "and", "by", "as", "was", "he", "she"}) {
      if (Spelling.isWord(in.text(), next, word)) {
        return true;
      }
    }
    return !Spelling.isLower(in.text(), next) && !Spelling.isCapital(in.text(), next);
  }
}
