package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordListsTest {

  @Test
  void tellOnWhichListsAStretchStands() {
    WordLists lists = new WordLists(List.of(Set.of("Park", "Lee"), Set.of("Park", "of")));
    String text = "Park of Lee, Parks";
    assertThat(lists.holding(text, 0, 4)).isEqualTo(0b11);
    assertThat(lists.holding(text, 5, 7)).isEqualTo(0b10);
    assertThat(lists.holding(text, 8, 11)).isEqualTo(0b01);
    assertThat(lists.holding(text, 13, 17)).isEqualTo(0b11);
    assertThat(lists.holding(text, 13, 18)).isZero();
    assertThat(lists.holding(text, 1, 4)).isZero();
  }

  /** Words of one length, and of the same first, middle and last letter, stay apart. */
  @Test
  void tellApartWordsOfOneHash() {
    Set<String> even = new TreeSet<>();
    Set<String> odd = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      (i % 2 == 0 ? even : odd).add("a%03dbb%03dc".formatted(i, 999 - i));
    }
    WordLists lists = new WordLists(List.of(even, odd));
    assertThat(even).allMatch(word -> lists.holding(word, 0, word.length()) == 1);
    assertThat(odd).allMatch(word -> lists.holding(word, 0, word.length()) == 2);
    assertThat(lists.holding("a500bb499c", 0, 10)).isZero();
  }
}
