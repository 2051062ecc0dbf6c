package io.monofact.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Statement;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlainCountsTest {

  @Provide
  Arbitrary<List<Statement>> statements() {
    return Statements.any().list().ofMaxSize(40);
  }

  @Test
  void mentionsDocumentsAndTextsCountDifferently() {
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("birthday", "ada", "--12-10", "a", "1", "t1"),
                Statements.of("birthday", "ada", "--12-10", "a", "1", "t1"),
                Statements.of("birthday", "ada", null, "a", "1", "t1"),
                Statements.of("birthday", "ada", "--12-11", "a", "2", "t2"),
                Statements.of("birthday", "ada", "--12-11", "b", "1", "t2"),
                Statements.of("birthday", "ada", null, "b", "2", "t3")));

    assertThat(counts.counts(Unit.MENTION))
        .containsExactly(new PromptCount("birthday", "mention", "ada", "ada", 4, 2, 2));
    assertThat(counts.counts(Unit.DOCUMENT))
        .containsExactly(new PromptCount("birthday", "document", "ada", "ada", 3, 1, 2));
    assertThat(counts.counts(Unit.DISTINCT_TEXT))
        .containsExactly(new PromptCount("birthday", "distinct_text", "ada", "ada", 2, 1, 2));
    assertThat(counts.documents("birthday")).isEqualTo(4);
    assertThat(counts.documents("founder")).isZero();
  }

  @Test
  void nearCopiesCountOnce() {
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("birthday", "ada", "--12-10", "a", "1", "t1"),
                Statements.of("birthday", "ada", null, "a", "2", "t2"),
                Statements.of("birthday", "ada", null, "a", "3", "t3"),
                Statements.of("birthday", "ada", null, "t3", "4", null),
                Statements.of("birthday", "bo", null, "a", "2", "t2")));

    assertThat(counts.counts(Unit.NEAR_COPY, Map.of("t2", "t1")))
        .containsExactly(
            new PromptCount("birthday", "near_copy", "ada", "ada", 1, 2, 1),
            new PromptCount("birthday", "near_copy", "bo", "bo", 0, 1, 0));
    assertThat(counts.counts(Unit.NEAR_COPY, Map.of("t2", "t1", "t3", "t1")))
        .extracting(PromptCount::abstentions)
        .containsExactly(1L, 1L);
    assertThat(counts.counts(Unit.NEAR_COPY))
        .extracting(PromptCount::abstentions)
        .containsExactly(3L, 1L);
    assertThat(counts.counts(Unit.DISTINCT_TEXT, Map.of("t2", "t1")))
        .isEqualTo(counts.counts(Unit.DISTINCT_TEXT));
  }

  @Test
  void aDocumentIsKnownByItsNameWhereItHasNoPath() {
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("founder", "ibm", "x", null, "1", null),
                Statements.of("founder", "ibm", "x", null, "1", null),
                Statements.of("founder", "ibm", "x", null, "2", null)));

    assertThat(counts.counts(Unit.DOCUMENT)).extracting(PromptCount::claims).containsExactly(2L);
    assertThat(counts.counts(Unit.DISTINCT_TEXT))
        .extracting(PromptCount::claims)
        .containsExactly(2L);
  }

  @Test
  void aPathAndARecordAreNotGlued() {
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("founder", "ibm", "x", "a1", "1", "t1"),
                Statements.of("founder", "ibm", "x", "a", "11", "t2")));

    assertThat(counts.documents("founder")).isEqualTo(2);
  }

  @Test
  void theEntityIsItsFirstFormInTheOrderOfUtf8() {
    // U+FF21 comes after U+1F600 in UTF-16 and before it in UTF-8.
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("founder", "\ud83d\ude00", "a", "x", "p", "1", "t1"),
                Statements.of("founder", "\uff21", "a", "x", "p", "2", "t2")));

    assertThat(counts.counts(Unit.MENTION))
        .extracting(PromptCount::entity)
        .containsExactly("\uff21");
  }

  @Test
  void countsComeInTheOrderOfCategoryAndPrompt() {
    PlainCounts counts =
        PlainCounts.of(
            List.of(
                Statements.of("founder", "b", "x", "p", "1", "t1"),
                Statements.of("founder", "a", "x", "p", "1", "t1"),
                Statements.of("birthday", "c", "x", "p", "1", "t1")));

    assertThat(counts.counts(Unit.DOCUMENT))
        .extracting(PromptCount::prompt)
        .containsExactly("c", "a", "b");
    assertThat(counts.categories()).containsExactly("birthday", "founder");
  }

  @Property
  void orderDoesNotMatter(@ForAll("statements") List<Statement> statements, @ForAll long seed) {
    List<Statement> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, new Random(seed));

    for (Unit unit : Unit.values()) {
      assertThat(PlainCounts.of(shuffled).counts(unit))
          .isEqualTo(PlainCounts.of(statements).counts(unit));
    }
  }

  @Property
  void countsMadeApartMerge(
      @ForAll("statements") List<Statement> some, @ForAll("statements") List<Statement> others) {
    List<Statement> all = new ArrayList<>(some);
    all.addAll(others);
    PlainCounts together = PlainCounts.of(all);

    PlainCounts merged = PlainCounts.of(some);
    merged.addAll(PlainCounts.of(others));

    for (Unit unit : Unit.values()) {
      assertThat(merged.counts(unit)).isEqualTo(together.counts(unit));
    }
    assertThat(merged.categories()).isEqualTo(together.categories());
    together
        .categories()
        .forEach(c -> assertThat(merged.documents(c)).isEqualTo(together.documents(c)));
  }

  @Property
  void coarserUnitsCountNoMore(@ForAll("statements") List<Statement> statements) {
    PlainCounts counts = PlainCounts.of(statements);
    List<PromptCount> mentions = counts.counts(Unit.MENTION);
    List<PromptCount> documents = counts.counts(Unit.DOCUMENT);
    List<PromptCount> texts = counts.counts(Unit.DISTINCT_TEXT);
    List<PromptCount> copies =
        counts.counts(Unit.NEAR_COPY, Map.of("hash 1", "hash 0", "hash 2", "hash 0"));

    assertThat(mentions.stream().mapToLong(PlainCountsTest::examples).sum())
        .isEqualTo(statements.size());
    for (int i = 0; i < mentions.size(); i++) {
      assertThat(examples(documents.get(i))).isBetween(1L, examples(mentions.get(i)));
      assertThat(examples(texts.get(i))).isBetween(1L, examples(documents.get(i)));
      assertThat(examples(copies.get(i))).isBetween(1L, examples(texts.get(i)));
      // Whether a prompt was ever answered is the same under every unit.
      assertThat(texts.get(i).claims() > 0)
          .isEqualTo(copies.get(i).claims() > 0)
          .isEqualTo(documents.get(i).claims() > 0)
          .isEqualTo(mentions.get(i).claims() > 0);
    }
  }

  @Property
  void codePointOrderIsTheOrderOfUtf8(
      @ForAll @StringLength(max = 6) String a, @ForAll @StringLength(max = 6) String b) {
    // A lone surrogate has no UTF-8.
    String x = a.replaceAll("\\p{Cs}", "");
    String y = b.replaceAll("\\p{Cs}", "");
    int expected =
        Arrays.compareUnsigned(
            x.getBytes(StandardCharsets.UTF_8), y.getBytes(StandardCharsets.UTF_8));

    assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(x, y)))
        .isEqualTo(Integer.signum(expected));
  }

  @Test
  void samplesForgetWhosePromptItWas() {
    List<PromptCount> counts =
        List.of(
            new PromptCount("birthday", "document", "ada", "Ada", 1, 0, 1),
            new PromptCount("birthday", "document", "bo", "Bo", 3, 2, 1),
            new PromptCount("birthday", "document", "cy", "Cy", 0, 4, 0),
            new PromptCount("birthday", "mention", "ada", "Ada", 2, 0, 1));

    Map<Samples.Key, Sample> samples = Samples.of(counts);

    assertThat(samples)
        .containsExactly(
            Map.entry(
                new Samples.Key("birthday", "document"),
                new Sample(Spectrum.of(Map.of(1L, 1L, 3L, 1L)), 6)),
            Map.entry(
                new Samples.Key("birthday", "mention"),
                new Sample(Spectrum.of(Map.of(2L, 1L)), 0)));
  }

  @Property
  void samplesLoseNoExample(@ForAll("statements") List<Statement> statements) {
    for (Unit unit : Unit.values()) {
      List<PromptCount> counts = PlainCounts.of(statements).counts(unit);

      assertThat(Samples.of(counts).values().stream().mapToLong(Sample::size).sum())
          .isEqualTo(counts.stream().mapToLong(PlainCountsTest::examples).sum());
    }
  }

  private static long examples(PromptCount c) {
    return c.claims() + c.abstentions();
  }
}
