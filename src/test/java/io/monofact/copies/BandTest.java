package io.monofact.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandTest {

  private final Band band = new Band();

  @Test
  void aTextLinksToEveryLeaderItIsACopyOf() {
    Signature one = signature("the first of two texts");
    Signature other = signature("quite another text, of which no word is shared");

    assertThat(band.add("a", one)).isEmpty();
    assertThat(band.add("b", other)).isEmpty();
    assertThat(band.add("c", one)).containsExactly(new Link("c", "a"));
    assertThat(band.add("c", one)).isEmpty();
    assertThat(band.add("d", other)).containsExactly(new Link("d", "b"));
  }

  @Test
  void textsThatAreNoCopiesAreToldApartUpToALimit() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      String text = String.join(" ", Texts.words(random, 20));
      assertThat(band.add("text %04d".formatted(i), signature(text))).isEmpty();
      List<Link> again = band.add("text %04d again".formatted(i), signature(text));
      assertThat(again).hasSize(i < Band.LEADERS ? 1 : 0);
    }
  }

  @Test
  void textsOutOfOrderAreRefused() {
    band.add("b", signature("b"));
    assertThatThrownBy(() -> band.add("a", signature("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text a came after b");
    assertThatThrownBy(() -> new Link("a", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a link goes to the smaller hash");
  }

  private static Signature signature(String text) {
    return Signature.of(text).orElseThrow();
  }
}
