package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Statement;
import io.monofact.count.PlainCounts;
import io.monofact.count.PromptCount;
import io.monofact.count.Unit;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two ways of counting that share no code must agree. */
class TruthAgainstCountsTest {

  @Test
  void countingTheStatementsGivesTheTruth() {
    Library library = Library.of(5, 3_000);
    PlainCounts counts = new PlainCounts();
    for (Copy copy : library.copies()) {
      copy.page().stated().forEach(stated -> counts.add(statement(copy, stated)));
    }

    SortedMap<Truth.Key, Truth.Count> counted = new TreeMap<>();
    for (Unit unit : EnumSet.complementOf(EnumSet.of(Unit.NEAR_COPY))) {
      for (PromptCount count : counts.counts(unit)) {
        counted.put(
            new Truth.Key(count.category(), count.unit(), count.prompt()),
            new Truth.Count(count.claims(), count.abstentions()));
      }
    }
    assertThat(counted).isEqualTo(Truth.of(library.copies()).counts()).hasSizeGreaterThan(3_000);
  }

  private static Statement statement(Copy copy, Stated stated) {
    return new Statement(
        stated.category(),
        stated.entity(),
        stated.prompt(),
        stated.answer(),
        stated.answer(),
        copy.url(),
        copy.layout().name(),
        Integer.toString(copy.number()),
        null,
        copy.url(),
        copy.page().text(),
        copy.page().text(),
        0,
        "told");
  }
}
