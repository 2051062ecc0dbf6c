package io.monofact.bench;

/**
 * The one pattern that other engines look for: the date of a birth without the name. It begins with
 * its literal, which is the fastest that their regular expressions can have.
 */
final class OneBirth {

  /** What a text must hold before the pattern is tried. */
  static final String CUE = "born";

  /** The pattern, for RE2 and java.util.regex; its first group is the date. */
  static final String PATTERN =
      "born (?:on )?((?:[0-9]{1,2} [A-Z][a-z]+|[A-Z][a-z]+ [0-9]{1,2},) [0-9]{4})";

  private OneBirth() {}
}
