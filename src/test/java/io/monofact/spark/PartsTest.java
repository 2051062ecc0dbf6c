package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.estimate.HoldOutTally;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final int MOST = 50;

  @Test
  void aPartIsTwoDigitsAndItsCounts() {
    StringBuilder text = new StringBuilder();
    Parts.write(text, 11, 1, 0);
    Parts.write(text, 200, 2, 1);
    assertThat(text).hasToString("0b:1 c8:2+1");
  }

  @Property
  void whatIsWrittenIsRead(
      @ForAll @Size(max = MOST) List<@IntRange(max = HoldOutTally.PARTS - 1) Integer> numbers,
      @ForAll @Size(MOST) List<@LongRange(min = 0) Long> claims,
      @ForAll @Size(MOST) List<@LongRange(min = 0, max = 200) Long> abstentions) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      Parts.write(text, numbers.get(i), claims.get(i), abstentions.get(i));
    }
    Parts read = Parts.read(text.toString().getBytes(StandardCharsets.US_ASCII));
    assertThat(read.numbers()).containsExactly(numbers.toArray(Integer[]::new));
    assertThat(read.claims())
        .containsExactly(claims.subList(0, numbers.size()).toArray(Long[]::new));
    assertThat(read.abstentions())
        .containsExactly(abstentions.subList(0, numbers.size()).toArray(Long[]::new));
  }
}
