package io.monofact.corpus;

import java.nio.charset.StandardCharsets;

/**
 * Decodes JSON strings whose bytes have been checked. A half of a surrogate pair, which JSON can
 * write and UTF-8 cannot, becomes U+FFFD.
 */
final class JsonText {

  private static final int REPLACEMENT = 0xfffd;

  private byte[] scratch = new byte[1 << 12];

  String decode(byte[] bytes, int from, int to, boolean escaped) {
    if (!escaped) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    // No escape is shorter than the UTF-8 that it stands for.
    if (scratch.length < to - from) {
      scratch = new byte[Math.max(to - from, 2 * scratch.length)];
    }
    int at = 0;
    int i = from;
    while (i < to) {
      int slash = Utf8.indexOf(bytes, i, to, (byte) '\\');
      int plain = (slash < 0 ? to : slash) - i;
      System.arraycopy(bytes, i, scratch, at, plain);
      at += plain;
      i += plain;
      if (slash < 0) {
        break;
      }
      byte c = bytes[i + 1];
      if (c != 'u') {
        scratch[at++] = meant(c);
        i += 2;
        continue;
      }
      int unit = codeUnit(bytes, i + 2);
      i += 6;
      int point = unit;
      if (Character.isSurrogate((char) unit)) {
        point = REPLACEMENT;
        if (Character.isHighSurrogate((char) unit)
            && i + 6 <= to
            && bytes[i] == '\\'
            && bytes[i + 1] == 'u') {
          int low = codeUnit(bytes, i + 2);
          if (Character.isLowSurrogate((char) low)) {
            point = Character.toCodePoint((char) unit, (char) low);
            i += 6;
          }
        }
      }
      at = put(point, at);
    }
    String decoded = new String(scratch, 0, at, StandardCharsets.UTF_8);
    // One huge record must not hold on to its memory.
    if (scratch.length > 1 << 24) {
      scratch = new byte[1 << 12];
    }
    return decoded;
  }

  private int put(int point, int begin) {
    int at = begin;
    if (point < 0x80) {
      scratch[at++] = (byte) point;
    } else if (point < 0x800) {
      scratch[at++] = (byte) (0xc0 | point >> 6);
      scratch[at++] = (byte) (0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      scratch[at++] = (byte) (0xe0 | point >> 12);
      scratch[at++] = (byte) (0x80 | (point >> 6 & 0x3f));
      scratch[at++] = (byte) (0x80 | (point & 0x3f));
    } else {
      scratch[at++] = (byte) (0xf0 | point >> 18);
      scratch[at++] = (byte) (0x80 | (point >> 12 & 0x3f));
      scratch[at++] = (byte) (0x80 | (point >> 6 & 0x3f));
      scratch[at++] = (byte) (0x80 | (point & 0x3f));
    }
    return at;
  }

  private static byte meant(byte escape) {
    return (byte)
        switch (escape) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> escape;
        };
  }

  /** The UTF-16 code unit that four hexadecimal digits write, or -1 if they are none. */
  static int codeUnit(byte[] bytes, int from) {
    int unit = 0;
    for (int k = 0; k < 4; k++) {
      byte c = bytes[from + k];
      int digit = c < 0 ? -1 : Character.digit((char) c, 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** The same text with halves of surrogate pairs made U+FFFD. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int[] points =
            text.codePoints().map(c -> c >= 0xd800 && c <= 0xdfff ? REPLACEMENT : c).toArray();
        return new String(points, 0, points.length);
      }
    }
    return text;
  }
}
