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
        .hasMessageContaining("a.tsv:1: 'a b' is 'c d', and by line 2 in the end 'a b' again");
    assertThatThrownBy(() -> resolved("a b\tc d\njust one\n"))
        .hasMessageContaining("a.tsv:2: 1 cells");
  }

  @Test
  void anAliasOfAllLeadsOnByThoseOfACategory() throws IOException {
    assertThat(resolved("a\tb\nb\tc\tfounder\np\tq\nq\tr\n"))
        .extracting(l -> "%s=%s %s".formatted(l.written(), l.canonical(), l.category()))
        .containsExactlyInAnyOrder(
            "a=b null", "a=c founder", "b=c founder", "p=r null", "q=r null");
  }

  @Test
  void aCircleIsToldWithTheLinesThatCloseIt() {
    assertThatThrownBy(() -> resolved("z\ta\na\tb\nb\tc\nc\ta\n"))
        .hasMessage(
            "a.tsv:2: 'a' is 'b', and by line 4 in the end 'a' again; remove one of the lines of"
                + " the circle");
    assertThatThrownBy(() -> resolved("a\tb\nb\ta\tfounder\n"))
        .isInstanceOf(AliasError.class)
        .hasMessageContaining("again; remove one of the lines");
  }

  @Test
  void aHeaderIsNoAliasAndAMarkBeforeItNoPartOfIt() throws IOException {
    assertThat(resolved("\uFEFF# mine\nwritten\tcanonical\tcategory\na\tb\t\n"))
        .extracting(l -> "%s=%s %s".formatted(l.written(), l.canonical(), l.category()))
        .containsExactly("a=b null");
    assertThatThrownBy(() -> resolved("a\tb\tc\td\n")).hasMessageContaining("a.tsv:1: 4 cells");
    assertThatThrownBy(() -> resolved("a\t \n")).hasMessageContaining("a.tsv:1: 2 cells");
  }
}
