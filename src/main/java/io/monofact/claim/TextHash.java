package io.monofact.claim;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first half of the SHA-256 of a text in UTF-8, by which copies of a text are known. Goes
 * through a long text in pieces, since its bytes would be made for nothing else; a short one is
 * encoded at once, which Java does faster. Keeps working memory, so each thread needs its own.
 */
final class TextHash {

  private static final int SHORT = 1 << 16;
  private static final int PIECE = 4096;
  private static final int BYTES = 16;

  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
  private final MessageDigest digest;
  private final char[] characters = new char[PIECE];
  private final ByteBuffer bytes = ByteBuffer.allocate(PIECE * 3);

  TextHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash, in hexadecimal. */
  String of(String text) {
    if (text.length() <= SHORT) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    } else {
      updateInPieces(text);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private void updateInPieces(String text) {
    encoder.reset();
    int from = 0;
    boolean isLast = false;
    while (!isLast) {
      int length = Math.min(PIECE, text.length() - from);
      isLast = from + length == text.length();
      text.getChars(from, from + length, characters, 0);
      CharBuffer piece = CharBuffer.wrap(characters, 0, length);
      bytes.clear();
      encoder.encode(piece, bytes, isLast);
      digest.update(bytes.array(), 0, bytes.position());
      // the first half of a character beyond 16 bits waits for its other half
      from += piece.position();
    }
  }
}
