package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.corpus.Document;
import io.monofact.corpus.Gate;
import io.monofact.corpus.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PatternExtractorTest {

  private static final List<Category> BUNDLED = Categories.bundled();
  private static final PatternExtractor EXTRACTOR = new PatternExtractor(BUNDLED);
  private static final PatternExtractor ANOTHER = new PatternExtractor(Categories.bundled());
  private static final CueGate GATE = CueGate.of(BUNDLED);

  /** The hash: {@code printf TEXT | sha256sum | cut -c1-32}. */
  @Test
  void fillsInEveryColumn() {
    Document document =
        new Document(
            new Position("part-1", 3, 7),
            "doc-1",
            "Long ago.  Ada  Lovelace was born on 10 December 1815.\n\nThe end.",
            null,
            "http://example.org/ada",
            "wiki");
    assertThat(statements(EXTRACTOR, document))
        .contains(
            new Statement(
                "birthday",
                "Ada Lovelace",
                "ada lovelace",
                "--12-10",
                "10 December 1815",
                "doc-1",
                "part-1",
                "3+7",
                "wiki",
                "http://example.org/ada",
                "b93d1a7e9a133bf408dfc3ea9a555411",
                "Ada Lovelace was born on 10 December 1815.",
                29,
                "birthday/named-on",
                "en"));
  }

  @Test
  void aRuleThatCategoriesShareMakesAClaimOfEach() {
    assertThat(found("Ada Lovelace was born on 10 December 1815."))
        .containsExactly("birth_year 1815", "birthday --12-10");
    assertThat(found("Ada Lovelace was born in 1815.")).containsExactly("birth_year 1815");
  }

  @Test
  void statesAFactOnceAtAPlace() {
    assertThat(found("Ada Lovelace (born 10 December 1815 – died 27 November 1852) wrote."))
        .containsExactlyInAnyOrder(
            "birth_year 1815", "birthday --12-10", "death_date 1852-11-27", "death_year 1852");
  }

  @Test
  void statesItAgainAtAnotherPlace() {
    assertThat(found("Ada Lovelace was born in 1815. Ada Lovelace was born in 1815."))
        .containsExactly("birth_year 1815", "birth_year 1815");
  }

  @Test
  void anAbstentionHasNoAnswer() {
    List<Statement> found =
        statements(EXTRACTOR, document("Ada Lovelace's date of birth is unknown."));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).isAbstention()).isTrue();
    assertThat(found.get(0).answerText()).isNull();
  }

  @Test
  void theEvidenceIsBounded() {
    String text =
        "He saw, ".repeat(40) + "Ada Lovelace was born in 1815, " + "as we know, ".repeat(40);
    assertThat(statements(EXTRACTOR, document(text)))
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(statement.evidence())
                    .contains("Ada Lovelace was born in 1815")
                    .hasSizeLessThanOrEqualTo(300));
  }

  @Test
  void aPronounInAFragmentIsNobodysClaim() {
    List<Statement> found = statements(EXTRACTOR, document("She was born on 10 December 1815."));
    assertThat(found).extracting(Statement::entity).containsOnly("She");
    assertThat(found).noneMatch(Statement::isAttributed);
  }

  @Test
  void aCategoryFindsTheSameAloneAsAmongOthers() {
    String text = String.join(" ", Sentence.ALL);
    List<Statement> together = statements(EXTRACTOR, document(text));
    List<Statement> alone = new ArrayList<>();
    for (Category category : BUNDLED) {
      alone.addAll(statements(new PatternExtractor(List.of(category)), document(text)));
    }
    assertThat(alone).containsExactlyInAnyOrderElementsOf(together).hasSizeGreaterThan(8);
  }

  @Test
  void aMarriageIsToldOfBothUnderTheNamesTheyAreAskedBy() {
    Document ofAnn =
        new Document(
            new Position("p", 0, 0),
            "d",
            "Ann Lee was an English writer. She married the painter Bob Ray in 1950.",
            "Ann Lee (writer)",
            null,
            null);
    assertThat(statements(EXTRACTOR, ofAnn))
        .extracting(s -> s.prompt() + " = " + s.answer())
        .containsExactly("ann lee (writer) = Bob Ray", "bob ray = Ann Lee");
    assertThat(statements(EXTRACTOR, document("She married the painter Bob Ray in 1950.")))
        .extracting(s -> s.prompt() + " = " + s.answer())
        .containsExactly(" = Bob Ray");
  }

  @Test
  void aNameInATitleIsNobodyWhomAPronounMeans() {
    assertThat(statements(EXTRACTOR, document("After \"Ann Lee\" he left his wife Eva Ray.")))
        .noneMatch(Statement::isAttributed);
    assertThat(statements(EXTRACTOR, document("After Bob Lee was rich he left his wife Eva Ray.")))
        .extracting(Statement::prompt)
        .containsExactly("bob lee", "eva ray");
  }

  /** The law that lets the gate skip documents. */
  @Property(tries = 500, seed = "20261120")
  void theGateChangesNothing(@ForAll("texts") String text) {
    List<Statement> open = gated(Gate.OPEN, text);
    assertThat(gated(GATE, text)).isEqualTo(open);
  }

  @Property(tries = 300, seed = "20261120")
  void statementsComeInTheOrderOfTheTextAndAgain(@ForAll("texts") String text) {
    List<Statement> once = statements(EXTRACTOR, document(text));
    assertThat(once.stream().map(Statement::offset).toList()).isSorted();
    assertThat(statements(EXTRACTOR, document(text))).isEqualTo(once);
    assertThat(statements(ANOTHER, document(text))).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(Sentence.ALL)
        .list()
        .ofMaxSize(5)
        .map(sentences -> String.join(sentences.size() % 2 == 0 ? " " : "\n\n", sentences));
  }

  private static List<Statement> gated(Gate gate, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return gate.mayHoldCue(bytes, 0, bytes.length)
        ? statements(EXTRACTOR, document(text))
        : List.of();
  }

  private static List<String> found(String text) {
    return statements(EXTRACTOR, document(text)).stream()
        .map(statement -> statement.category() + " " + statement.answer())
        .toList();
  }

  private static List<Statement> statements(Extractor extractor, Document document) {
    List<Statement> found = new ArrayList<>();
    extractor.extract(document, found::add);
    return found;
  }

  private static Document document(String text) {
    return new Document(new Position("p", 0, 0), "d", text, null, null, null);
  }

  /** Sentences with and without statements. */
  private static final class Sentence {
    static final List<String> ALL =
        List.of(
            "Ada Lovelace was born on 10 December 1815 in London.",
            "Ada Lovelace (1815–1852) was a writer.",
            "Charles Babbage (26 December 1791\u00a0– 18 October 1871) was a polymath.",
            "She died there in 1852.",
            "Ada Lovelace's date of birth is unknown.",
            "Acme Corporation was founded in 1923 by Ann Lee and Bob Ray.",
            "\"The Long Field\" is a novel by Ann Lee.",
            "It was a stubborn winter, and nobody came.",
            "Nothing is said here.",
            "");
  }
}
