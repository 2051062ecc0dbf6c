package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Categories;
import io.monofact.claim.Extractor;
import io.monofact.claim.PatternExtractor;
import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled categories find in plain English what it states, each mention of it, and no more. */
class ExtractionAgainstTruthTest {
  private static final Comparator<Stated> ORDER =
      Comparator.comparing(Stated::category)
          .thenComparing(Stated::entity)
          .thenComparing(Stated::answer, Comparator.nullsFirst(Comparator.naturalOrder()));
  private static final int SHOWN = 40;

  @Test
  void findsExactlyWhatIsStated() {
    Extractor extractor = new PatternExtractor(Categories.bundled());
    List<String> wrong = new ArrayList<>();
    List<Copy> copies = Library.of(SampleData.SEED, SampleData.DOCUMENTS).copies();
    // Later categories find true statements too, of which the world keeps no record.
    Set<String> recorded =
        copies.stream()
            .flatMap(copy -> copy.page().stated().stream())
            .map(Stated::category)
            .collect(Collectors.toSet());
    for (Copy copy : copies) {
      List<Stated> found = new ArrayList<>();
      extractor.extract(
          document(copy),
          s -> found.add(new Stated(s.category(), s.entity(), s.prompt(), s.answer())));
      List<Stated> stated = new ArrayList<>(copy.page().stated());
      stated.sort(ORDER);
      found.removeIf(s -> !recorded.contains(s.category()));
      found.sort(ORDER);
      if (!found.equals(stated) && wrong.size() < SHOWN) {
        wrong.add("%s%n  states %s%n  found  %s".formatted(copy.page().text(), stated, found));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Document document(Copy copy) {
    String title = copy.layout().hasTitle() ? copy.page().title() : null;
    Position position = new Position(copy.layout().name(), 0, copy.number());
    return new Document(position, copy.url(), copy.page().text(), title, copy.url(), null);
  }
}
