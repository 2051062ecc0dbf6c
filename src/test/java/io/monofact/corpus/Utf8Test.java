package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Utf8Test {

  private static final byte[] EDGES = {
    (byte) 0x80, (byte) 0xbf, (byte) 0xc0, (byte) 0xc1, (byte) 0xc2, (byte) 0xdf, (byte) 0xe0,
    (byte) 0x9f, (byte) 0xa0, (byte) 0xed, (byte) 0xef, (byte) 0xf0, (byte) 0x90, (byte) 0x8f,
    (byte) 0xf4, (byte) 0xf5, (byte) 0xff, 'a', 'b', 'c'
  };

  @Property(tries = 20_000, seed = "1")
  void findsTheFirstInvalidByteAsTheJdkDoes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(24)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = EDGES[random.nextInt(3) == 0 ? EDGES.length - 1 : random.nextInt(EDGES.length)];
    }
    assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isEqualTo(firstInvalid(bytes));
  }

  @Property(tries = 2000, seed = "1")
  void findsAByteAsALoopDoes(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(40)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(4) + 9);
    }
    int from = random.nextInt(bytes.length + 1);
    int expected = -1;
    for (int i = bytes.length - 1; i >= from; i--) {
      expected = bytes[i] == '\n' ? i : expected;
    }
    assertThat(Utf8.indexOf(bytes, from, bytes.length, (byte) '\n')).isEqualTo(expected);
  }

  private static int firstInvalid(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, CharBuffer.allocate(64), true);
    return result.isError() ? in.position() : -1;
  }
}
