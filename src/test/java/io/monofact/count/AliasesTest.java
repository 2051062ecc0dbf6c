package io.monofact.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {

  private static List<AliasLine> resolved(String text) throws IOException {
    List<AliasLine> lines = Aliases.read("a.tsv", new BufferedReader(new StringReader(text)));
    return Aliases.resolved("a.tsv", lines);
  }

  @Test
  void aChainIsFollowedToItsEnd() throws IOException {
    assertThat(resolved("written\tcanonical\n# sons\nA. Lee\tAnn Lee\nAnn Lee\tAnn Mary Lee\n\n"))
        .extracting(AliasLine::written, AliasLine::canonical, AliasLine::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a lee", "ann mary lee", 3L),
            org.assertj.core.groups.Tuple.tuple("ann lee", "ann mary lee", 4L));
  }

  @Test
  void spellingMakesNoDifferenceAndADisambiguatorDoes() throws IOException {
    assertThat(resolved("ann LEE\tAnn Lee\nAnn Lee (poet)\tAnn Lee\n"))
        .extracting(AliasLine::written)
        .containsExactly("ann lee (poet)");
  }

  @Test
  void anAliasOfACategoryGoesBeforeOneOfAll() throws IOException {
    assertThat(resolved("a b\tc d\tfounder\na b\te f\n"))
        .extracting(AliasLine::canonical, AliasLine::category)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c d", "founder"),
            org.assertj.core.groups.Tuple.tuple("e f", null));
  }

  @Test
  void contradictionsAreRefusedWithBothPlaces() {
    assertThatThrownBy(() -> resolved("a b\tc d\na b\te f\n"))
        .isInstanceOf(AliasError.class)
        .hasMessageContaining("a.tsv:2: 'a b' is 'e f', and in line 1 it is 'c d'");
    assertThatThrownBy(() -> resolved("a b\tc d\nc d\ta b\n"))
        .hasMessageContaining("a.tsv:1: 'a b' leads back to itself");
    assertThatThrownBy(() -> resolved("a b\tc d\njust one\n"))
        .hasMessageContaining("a.tsv:2: 1 cells");
  }
}
