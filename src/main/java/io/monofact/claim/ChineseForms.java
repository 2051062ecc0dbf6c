package io.monofact.claim;

import java.util.Arrays;

/** What Chinese text looks like, for those who read answers rather than statements. */
public final class ChineseForms {

  private static final int LONGEST_NAME = 4;

  private ChineseForms() {}

  /** Where a full name of a person, a surname and a given name, that begins at a place may end. */
  public static int[] personEnds(String text, int from) {
    int[] ends = new int[LONGEST_NAME];
    int found = 0;
    for (int length = Math.min(LONGEST_NAME, text.length() - from); length > 1; length--) {
      if (ChineseWords.isFullName(text.substring(from, from + length))) {
        ends[found++] = from + length;
      }
    }
    return Arrays.copyOf(ends, found);
  }

  /** Whether a run of characters is an organisation's name by its end, such as 复旦大学. */
  public static boolean isOrganisation(String run) {
    return ChineseName.isOrganisation(run);
  }
}
