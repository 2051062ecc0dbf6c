package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TextHashTest {

  private final TextHash hash = new TextHash();

  @Property(tries = 200, seed = "20261121")
  void isTheHashOfTheWholeTextsBytes(
      @ForAll @StringLength(max = 40) String text, @ForAll @IntRange(max = 300) int times)
      throws Exception {
    String all = (text + "𝒜é年").repeat(times);
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    assertThat(hash.of(all)).isEqualTo(HexFormat.of().formatHex(expected, 0, 16));
  }
}
