package io.monofact.claim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first half of the SHA-256 of a text in UTF-8, by which copies of a text are known. Goes
 * through the text in pieces, since its bytes would be made for nothing else. Keeps working memory,
 * so each thread needs its own.
 */
final class TextHash {

  private static final int PIECE = 4096;
  private static final int BYTES = 16;

  /** Most bytes that one char takes; a character beyond 16 bits takes four for its two. */
  private static final int WIDEST = 3;

  private final MessageDigest digest;
  private final char[] characters = new char[PIECE];
  private final byte[] bytes = new byte[PIECE * WIDEST];

  TextHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash, in hexadecimal. */
  String of(String text) {
    int from = 0;
    while (from < text.length()) {
      int length = Math.min(PIECE, text.length() - from);
      if (from + length < text.length()
          && Character.isHighSurrogate(text.charAt(from + length - 1))) {
        // its other half belongs to the same piece
        length--;
      }
      text.getChars(from, from + length, characters, 0);
      digest.update(bytes, 0, encode(length));
      from += length;
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Writes so many characters as bytes, and tells how many these are. */
  private int encode(int length) {
    int to = 0;
    int at = 0;
    while (at < length) {
      int run = asciiFrom(at, length, to);
      at += run;
      to += run;
      if (at < length) {
        int c = Character.codePointAt(characters, at, length);
        at += Character.charCount(c);
        to = encodeWide(c, to);
      }
    }
    return to;
  }

  /**
   * Writes the ASCII characters from a place on, eight at a time: for text with a wide character
   * somewhere Java's own encoder takes two to three times as long.
   */
  private int asciiFrom(int from, int length, int to) {
    char[] c = characters;
    int at = from;
    int put = to;
    while (at + 8 <= length
        && (c[at] | c[at + 1] | c[at + 2] | c[at + 3] | c[at + 4] | c[at + 5] | c[at + 6]
                | c[at + 7])
            < 0x80) {
      for (int k = 0; k < 8; k++) {
        bytes[put + k] = (byte) c[at + k];
      }
      at += 8;
      put += 8;
    }
    while (at < length && c[at] < 0x80) {
      bytes[put++] = (byte) c[at++];
    }
    return at - from;
  }

  /** Writes a character that takes more than one byte; half of a pair alone becomes "?". */
  private int encodeWide(int c, int to) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      bytes[to] = '?';
      return to + 1;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    bytes[to] = (byte) (more == 1 ? 0xc0 | c >> 6 : more == 2 ? 0xe0 | c >> 12 : 0xf0 | c >> 18);
    for (int k = 1; k <= more; k++) {
      bytes[to + k] = (byte) (0x80 | ((c >> (6 * (more - k))) & 0x3f));
    }
    return to + more + 1;
  }
}
