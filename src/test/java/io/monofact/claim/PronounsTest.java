package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PronounsTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  /**
   * Whatever stands around the stretch, each pronoun that begins in it counts, and nothing else.
   */
  @Property
  void countsWhatWordByWordReadingCounts(
      @ForAll("texts") String text, @ForAll @IntRange(max = 30) int from) {
    int begin = Math.min(from, text.length());
    for (int to = begin; to <= text.length() + 1; to++) {
      assertThat(Pronouns.count(text, begin, to)).isEqualTo(wordByWord(text, begin, to));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "he", "He", "his", "HIM", "she", "Her", "hers", "here", "the", "sh", "h", "s", "hi",
            "é", "他", "x", "9", " ", " ", " ", "\n", ".", "-", "'")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static Pronouns wordByWord(String text, int from, int to) {
    int male = 0;
    int female = 0;
    int opening = 0;
    int first = Integer.MAX_VALUE;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      boolean he = List.of("he", "his", "him").contains(word);
      boolean she = List.of("she", "her", "hers").contains(word);
      if ((he || she) && words.start() >= from && words.start() < to) {
        male += he ? 1 : 0;
        female += she ? 1 : 0;
        opening += Character.isUpperCase(words.group().charAt(0)) ? 1 : 0;
        first = Math.min(first, words.start());
      }
    }
    return new Pronouns(male, female, opening, first);
  }
}
