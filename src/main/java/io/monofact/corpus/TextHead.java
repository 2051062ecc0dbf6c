package io.monofact.corpus;

/** What the first bytes of a file say about its being text. */
final class TextHead {

  private TextHead() {}

  static int afterByteOrderMark(byte[] head) {
    boolean mark =
        head.length >= 3
            && (head[0] & 0xff) == 0xef
            && (head[1] & 0xff) == 0xbb
            && (head[2] & 0xff) == 0xbf;
    return mark ? 3 : 0;
  }

  static int afterSpace(byte[] head, int from) {
    int i = from;
    while (i < head.length
        && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r' || head[i] == '\n')) {
      i++;
    }
    return i;
  }

  static boolean hasNoNul(byte[] head) {
    return Utf8.indexOf(head, 0, head.length, (byte) 0) < 0;
  }

  /** Whether it is UTF-8 without control characters that text does not have. */
  static boolean isText(byte[] head) {
    int invalid = Utf8.firstInvalid(head, 0, head.length);
    // The head may end within a character of up to four bytes.
    if (invalid >= 0 && invalid < head.length - 3) {
      return false;
    }
    for (byte c : head) {
      boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1b;
      if (c >= 0 && c < ' ' && !layout) {
        return false;
      }
    }
    return true;
  }

  /** Whether these characters stand in the head from a place on. */
  static boolean has(byte[] head, int from, String characters) {
    if (from + characters.length() > head.length) {
      return false;
    }
    for (int k = 0; k < characters.length(); k++) {
      if ((head[from + k] & 0xff) != characters.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
