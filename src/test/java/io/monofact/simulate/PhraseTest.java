package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
  private static final Gaps ONE =
      new Gaps() {
        @Override
        public boolean offers(String gap) {
          return gap.equals("name");
        }

        @Override
        public String fill(String gap, List<Stated> stated) {
          stated.add(new Stated("birthplace", "Ada", "ada", "London"));
          return "Ada";
        }
      };

  @Test
  void fillsGapsAndRecordsWhatTheyState() {
    List<Stated> stated = new ArrayList<>();
    assertThat(Phrase.parse("{name} sings.").fill(ONE, stated)).isEqualTo("Ada sings.");
    assertThat(stated).containsExactly(new Stated("birthplace", "Ada", "ada", "London"));
  }

  @Test
  void fitsOnlyWhereEveryGapIsOffered() {
    assertThat(Phrase.parse("Sings {name}").fits(ONE)).isTrue();
    assertThat(Phrase.parse("{name} in {place}").fits(ONE)).isFalse();
    assertThat(Phrase.parse("No gap at all.").fits(ONE)).isTrue();
  }

  @Test
  void saysWhichPhraseIsBroken() {
    assertThatThrownBy(() -> Phrase.parse("{name} was born in {place."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a gap is not closed in the phrase: {name} was born in {place.");
  }

  @Test
  void saysWhichSectionIsMissing() {
    assertThatThrownBy(() -> new Phrasebook().phrases("opera"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("phrases.txt has no section [opera]; it has [person lead, ");
  }
}
