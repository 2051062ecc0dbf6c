package io.monofact.claim;

/** Reads back from an end by reading forward from each word before it, the farthest first. */
final class Backward {

  private Backward() {}

  /**
   * The longest reading of a type that ends exactly at a place.
   *
   * @param reach how far back it may begin
   */
  static Slot read(SlotType type, String text, int end, int floor, int reach) {
    if (end <= 0 || end > text.length() || Spelling.isSpace(text.charAt(end - 1))) {
      return null;
    }
    for (int from = Math.max(Math.max(floor, end - reach), 0); from < end; from++) {
      if (Spelling.isWordStart(text, from)) {
        Slot slot = type.at(text, from, end);
        if (slot != null && slot.end() == end) {
          return slot;
        }
      }
    }
    return null;
  }
}
