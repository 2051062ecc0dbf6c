package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.count.Unit;
import io.monofact.simulate.Truth.Count;
import io.monofact.simulate.Truth.Height;
import io.monofact.simulate.Truth.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TruthTest {

  @Test
  void countsMentionsDocumentsAndDistinctTexts() {
    Page twice = page("a", born("1950"), born("1950"), born(null));
    Page unknown = page("b", born(null));
    Truth truth = Truth.of(copies(twice, twice, unknown, unknown, page("c", born("1951"))));

    assertThat(truth.counts())
        .containsExactly(
            Map.entry(key(Unit.DISTINCT_TEXT), new Count(2, 1)),
            Map.entry(key(Unit.DOCUMENT), new Count(3, 2)),
            Map.entry(key(Unit.MENTION), new Count(5, 4)));
  }

  @Test
  void aTextUnderTwoTitlesCountsForEachSubject() {
    Stated ada = new Stated("birth_year", "Ada", "ada", "1815");
    Stated eve = new Stated("birth_year", "Eve", "eve", "1815");
    Truth truth =
        Truth.of(copies(page("She was born in 1815.", ada), page("She was born in 1815.", eve)));

    assertThat(truth.counts())
        .containsEntry(new Truth.Key("birth_year", "distinct_text", "ada"), new Count(1, 0))
        .containsEntry(new Truth.Key("birth_year", "distinct_text", "eve"), new Count(1, 0));
  }

  @Test
  void theSpectrumHasAStepForPromptsThatAreOnlyUnknown() {
    Stated eve = new Stated("birth_year", "Eve", "eve", null);
    Truth truth = Truth.of(copies(page("a", born("1950"), eve), page("b", born(null), eve)));

    assertThat(truth.spectrum())
        .containsEntry(new Step("birth_year", "document", 0), new Height(1, 2))
        .containsEntry(new Step("birth_year", "document", 1), new Height(1, 1));
  }

  @Property(tries = 20)
  void unitsNestAndSpectraAddUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
    List<Copy> copies = Library.of(seed, size).copies();
    Truth truth = Truth.of(copies);
    long stated = copies.stream().mapToLong(c -> c.page().stated().size()).sum();

    assertThat(examples(truth, Unit.MENTION)).isEqualTo(stated);
    truth
        .counts()
        .forEach(
            (key, mention) -> {
              if (key.unit().equals(Unit.MENTION.label())) {
                Count document = count(truth, key, Unit.DOCUMENT);
                Count text = count(truth, key, Unit.DISTINCT_TEXT);
                assertThat(mention.claims()).isGreaterThanOrEqualTo(document.claims());
                assertThat(document.claims()).isGreaterThanOrEqualTo(text.claims());
                assertThat(mention.abstentions()).isGreaterThanOrEqualTo(document.abstentions());
                assertThat(document.abstentions()).isGreaterThanOrEqualTo(text.abstentions());
                assertThat(text.claims() > 0).isEqualTo(mention.claims() > 0);
              }
            });
    long prompts = truth.spectrum().values().stream().mapToLong(Height::prompts).sum();
    assertThat(prompts).isEqualTo(truth.counts().size());
    long examples =
        truth.spectrum().entrySet().stream()
            .mapToLong(
                e -> e.getKey().timesSeen() * e.getValue().prompts() + e.getValue().abstentions())
            .sum();
    assertThat(examples)
        .isEqualTo(
            truth.counts().values().stream().mapToLong(c -> c.claims() + c.abstentions()).sum());
  }

  private static long examples(Truth truth, Unit unit) {
    return truth.counts().entrySet().stream()
        .filter(e -> e.getKey().unit().equals(unit.label()))
        .mapToLong(e -> e.getValue().claims() + e.getValue().abstentions())
        .sum();
  }

  private static Count count(Truth truth, Truth.Key key, Unit unit) {
    return truth.counts().get(new Truth.Key(key.category(), unit.label(), key.prompt()));
  }

  private static Truth.Key key(Unit unit) {
    return new Truth.Key("birth_year", unit.label(), "ada");
  }

  private static Stated born(String year) {
    return new Stated("birth_year", "Ada", "ada", year);
  }

  private static Page page(String text, Stated... stated) {
    return new Page(null, text, false, List.of(stated));
  }

  private static List<Copy> copies(Page... pages) {
    List<Copy> copies = new ArrayList<>();
    for (Page page : pages) {
      int n = copies.size();
      copies.add(new Copy(Layout.C4, n, "https://a.example/" + n, Instant.EPOCH, page));
    }
    return copies;
  }
}
