package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Categories;
import io.monofact.claim.CueAlternation;
import io.monofact.claim.CueGate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebTextTest {

  /** Of fewer documents the share with a cue is by chance beyond its limits, as rules change. */
  private static final int CHARS = 1_000_000;

  private static final List<Copy> COPIES = copies(new WebText(7), 0);

  @Test
  void isTheSameForTheSameSeedAndAnotherInAnotherShard() {
    WebText text = new WebText(7);
    List<Copy> again = copies(text, 0);
    List<Copy> other = copies(text, 1);

    assertThat(again).isEqualTo(COPIES);
    assertThat(other.get(0)).isNotEqualTo(COPIES.get(0));
  }

  @Test
  void holdsCuesInAtMostAFifthOfItsDocumentsAndInThoseThatStateSomething() {
    CueGate gate = CueGate.of(Categories.bundled());
    List<Copy> withCue = COPIES.stream().filter(c -> holdsCue(gate, c)).toList();

    assertThat(withCue).hasSizeBetween(COPIES.size() / 10, COPIES.size() / 5);
    assertThat(withCue)
        .containsAll(COPIES.stream().filter(c -> !c.page().stated().isEmpty()).toList());
  }

  @Test
  void letsRipgrepFindTheDocumentsThatTheGateFinds() {
    CueGate gate = CueGate.of(Categories.bundled());
    Pattern cues = Pattern.compile(String.join("|", CueAlternation.of(Categories.bundled())));

    assertThat(COPIES)
        .allSatisfy(
            copy ->
                assertThat(cues.matcher(copy.page().text()).find())
                    .isEqualTo(holdsCue(gate, copy)));
  }

  private static List<Copy> copies(WebText text, int shard) {
    List<Copy> copies = new ArrayList<>();
    text.shard(shard, CHARS).forEach(copies::add);
    return copies;
  }

  private static boolean holdsCue(CueGate gate, Copy copy) {
    byte[] text = copy.page().text().getBytes(StandardCharsets.UTF_8);
    return gate.mayHoldCue(text, 0, text.length);
  }
}
