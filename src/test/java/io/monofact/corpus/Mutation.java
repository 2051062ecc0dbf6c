package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes a well-formed file into a hostile one; the same seed makes the same file. */
final class Mutation {

  private static final int MOST_STEPS = 4;

  /** What means something to a reader, in places where it should not stand. */
  private static final List<byte[]> TOKENS =
      List.of(
          utf8("<page>"),
          utf8("</page>"),
          utf8("<text>"),
          utf8("</text>"),
          utf8("<!DOCTYPE x [<!ENTITY a \"b\">]>"),
          utf8("<![CDATA["),
          utf8("<?xml"),
          utf8("&a;"),
          utf8("&#0;"),
          utf8("&#x110000;"),
          utf8("WARC/1.0\r\n"),
          utf8("\nWARC/1."),
          utf8("Content-Length: 99999999999\r\n"),
          utf8("Content-Length: -1\r\n"),
          utf8("Content-Length: 0\r\n"),
          utf8("\r\n\r\n"),
          utf8("WARC-Type: resource\r\n"),
          utf8("Content-Encoding: gzip\r\n"),
          utf8("Content-Encoding: br\r\n"),
          utf8("Transfer-Encoding: chunked\r\n"),
          utf8("Content-Type: text/html; charset=\"\r\n"),
          utf8("Content-Type: text/html; charset=utf-16\r\n"),
          utf8("<meta charset=x-none>"),
          utf8("<meta charset=iso-2022-cn>"),
          utf8("<table><p><svg><select>"),
          utf8("{{{"),
          utf8("[[[["),
          utf8("{|"),
          utf8("<ref name="),
          utf8("<!--"),
          utf8("<nowiki>"),
          utf8("\"text\":"),
          utf8("{\"text\":\"a\"}"),
          utf8("["),
          utf8("[".repeat(3000)),
          utf8("{\"a\":".repeat(900)),
          utf8("\\ud800"),
          utf8("\\u12"),
          utf8("1e999999999"),
          utf8("\n"),
          utf8("\uFEFF"),
          latin1("\0"),
          latin1("\u00c0\u0080"),
          latin1("\u00ed\u00a0\u0080"),
          latin1("\u00f4\u0090\u0080\u0080"),
          latin1("\u00ff\u00ff\u00ff\u00ff"),
          latin1("\u00ff\u00ff\u00ff\u00ff\u0007"),
          latin1("\u0080\u0080\u0080\u0080\u0010"),
          latin1("PAR1"),
          latin1("\u001f\u008b\b\0\0\0\0\0\0\0"),
          latin1("(\u00b5/\u00fd"),
          latin1("P*M\u0018\u00ff\u00ff\u00ff\u00ff"),
          latin1("BZh91AY&SY"),
          latin1("1AY&SY"),
          latin1("\u0017rE8P\u0090"));

  private final Random random;
  private byte[] bytes;

  private Mutation(byte[] bytes, Random random) {
    this.bytes = bytes;
    this.random = random;
  }

  /**
   * Mutates a file in a few steps.
   *
   * @param other a file to take pieces from
   */
  static byte[] of(byte[] file, byte[] other, Random random) {
    Mutation mutation = new Mutation(file.clone(), random);
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      mutation.step(other);
    }
    return mutation.bytes;
  }

  private void step(byte[] other) {
    int at = place();
    int length = 1 + random.nextInt(1 << random.nextInt(10));
    int end = Math.min(bytes.length, at + length);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> flip();
      case 3 -> bytes = Arrays.copyOf(bytes, at);
      case 4 -> put(at, end, new byte[0]);
      case 5 -> put(at, at, Arrays.copyOfRange(bytes, at, end));
      case 6 -> put(at, end, noise(end - at));
      case 7 -> put(at, at, piece(other, length));
      default -> put(at, random.nextBoolean() ? at : end, token());
    }
  }

  /** Half of all places lie near the ends, where headers and footers are. */
  private int place() {
    if (bytes.length == 0) {
      return 0;
    }
    int near = random.nextInt(Math.min(bytes.length, 400));
    return switch (random.nextInt(4)) {
      case 0 -> near;
      case 1 -> bytes.length - 1 - near;
      default -> random.nextInt(bytes.length);
    };
  }

  private void flip() {
    if (bytes.length > 0) {
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[place()] ^= (byte) (1 << random.nextInt(8));
      }
    }
  }

  private void put(int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    bytes = out.toByteArray();
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] piece(byte[] other, int length) {
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + length));
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
