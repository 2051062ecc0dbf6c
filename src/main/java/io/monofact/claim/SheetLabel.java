package io.monofact.claim;

import java.util.Set;

/**
 * A line that is but the name of what stands in the next, as sheets have it: "Born" above "12 May
 * 1950, Rome".
 */
final class SheetLabel {

  private static final int LONGEST = 20;

  /** A longer line below a label is a paragraph under a heading, unless it begins with a date. */
  private static final int LONGEST_VALUE = 60;

  private static final Set<String> LABELS =
      Set.of(
          "Born",
          "Died",
          "Birth",
          "Death",
          "Date of birth",
          "Date of Birth",
          "Date of death",
          "Date of Death",
          "Birth date",
          "Death date",
          "Birthplace",
          "Place of birth",
          "Place of Birth",
          "Place of death",
          "Place of Death",
          "Full name",
          "Name",
          "Occupation",
          "Profession",
          "Nationality",
          "Residence",
          "Spouse",
          "Husband",
          "Wife",
          "Alma mater",
          "Alma Mater",
          "Founded",
          "Established",
          "Founder",
          "Founders",
          "Headquarters",
          "Head office",
          "Head Office");

  private SheetLabel() {}

  /** Whether the line that ends at a place is a label, and what it names stands in the next. */
  static boolean endsAt(String text, int lineEnd) {
    int end = lineEnd;
    while (end > 0 && lineEnd - end < 2 && !Spelling.isWordPart(text, end - 1)) {
      end--;
    }
    int start = end;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
      if (end - start > LONGEST) {
        return false;
      }
    }
    return start < end && LABELS.contains(text.substring(start, end)) && isValue(text, lineEnd + 1);
  }

  private static boolean isValue(String text, int from) {
    if (Spelling.isDigit(text, from)) {
      return true;
    }
    int end = text.indexOf('\n', from);
    end = end < 0 ? text.length() : end;
    return end > from
        && end - from <= LONGEST_VALUE
        && text.charAt(end - 1) != '.'
        && !LABELS.contains(text.substring(from, end));
  }
}
