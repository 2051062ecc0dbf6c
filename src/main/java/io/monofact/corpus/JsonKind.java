package io.monofact.corpus;

/** What stands at a wanted place of a JSON record. */
enum JsonKind {
  /** Nothing. */
  ABSENT,
  /** The word null. */
  NULL,
  /** A string that reads as it is written. */
  STRING,
  /** A string with at least one backslash. */
  ESCAPED_STRING,
  /** A number. */
  NUMBER,
  /** An object, an array, true or false. */
  OTHER;

  boolean isString() {
    return this == STRING || this == ESCAPED_STRING;
  }
}
