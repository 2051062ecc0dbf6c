package io.monofact.claim;

/** Reads back from an end by reading forward from each word before it, the farthest first. */
final class Backward {

  private Backward() {}

  /**
   * Whether the word before a place has neither a capital, a digit, nor a letter beyond ASCII, as a
   * name's last word has. Most words of a text are told from names by it.
   *
   * @param longest a longer word is not looked at whole
   */
  static boolean endsInPlainWord(String text, int end, int floor, int longest) {
    if (end <= 0 || end > text.length()) {
      return false;
    }
    int least = Math.max(Math.max(floor, end - longest), 0);
    for (int place = end - 1; place >= least; place--) {
      char c = text.charAt(place);
      if (c <= ' ') {
        return true;
      }
      if ((c < 'a' || c > 'z') && c != ',' && c != ';' && c != '-') {
        return false;
      }
    }
    return false;
  }

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
