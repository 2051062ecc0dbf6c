package io.monofact.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.Categories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

  private static final String BORN = "Ada Lovelace was born on 10 December 1815 in London.";

  @TempDir private Path folder;

  @Test
  void aDateIsFoundWhenItsDayAndItsYearAre() throws IOException {
    ScoreRow row =
        only(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815-12-10"}]}
            """
                .formatted(BORN));
    assertThat(row.recall()).isEqualTo(new Wilson(1, 1));
    assertThat(row.recallBySubject()).isEqualTo(new Wilson(1, 1));
    assertThat(row.precisionBySubject()).isEqualTo(new Wilson(2, 2));
  }

  @Test
  void aDayWithoutItsYearAsksForTheDayAlone() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "Ada Lovelace was born on 10 December.", "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "--12-10"}]}
            """);
    assertThat(score.relations().get(0).recall()).isEqualTo(new Wilson(1, 1));
    assertThat(score.categories()).extracting(ScoreRow::name).containsExactly("birthday");
  }

  @Test
  void aDayWithoutItsYearIsMetByThatDayOfAnyYear() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "Ada Lovelace died on 27 November 1852.", "facts": [
              {"relation": "date_of_death", "subject": "Ada Lovelace", "answer_iso": "--11-27"},
              {"relation": "date_of_death", "subject": "Ada Lovelace", "answer_iso": "--11-28"}]}
            """);
    assertThat(score.relations().get(0).recall()).isEqualTo(new Wilson(1, 2));
  }

  @Test
  void aWrongAnswerIsAMissAndASpuriousClaim() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815-12-11"}]}
            """
                .formatted(BORN));
    ScoreRow row = score.relations().get(0);
    assertThat(row.recall()).isEqualTo(new Wilson(0, 1));
    // the year is right
    assertThat(row.precision()).isEqualTo(new Wilson(1, 2));
    assertThat(score.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.MISSED, Finding.Kind.SPURIOUS);
    assertThat(score.categories())
        .extracting(ScoreRow::name, r -> r.recall().hits(), r -> r.precision().hits())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("birth_year", 1L, 1L),
            org.assertj.core.groups.Tuple.tuple("birthday", 0L, 0L));
  }

  @Test
  void aRightAnswerOfAnotherSubjectIsTold() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [
              {"relation": "date_of_birth", "subject": "Ann Lee", "answer_iso": "1815-12-10"}]}
            """
                .formatted(BORN));
    ScoreRow row = score.relations().get(0);
    assertThat(row.recall()).isEqualTo(new Wilson(1, 1));
    assertThat(row.recallBySubject()).isEqualTo(new Wilson(0, 1));
    assertThat(row.precision()).isEqualTo(new Wilson(2, 2));
    assertThat(row.precisionBySubject()).isEqualTo(new Wilson(0, 2));
    assertThat(score.findings())
        .extracting(Finding::kind)
        .containsExactly(
            Finding.Kind.MISSED_SUBJECT, Finding.Kind.WRONG_SUBJECT, Finding.Kind.WRONG_SUBJECT);
  }

  @Test
  void aSubjectThatIsAPronounIsComparedByItsAnswerAlone() throws IOException {
    ScoreRow row =
        only(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [
              {"relation": "date_of_birth", "subject": null, "mention": "She", "answer_iso": "1815-12-10"}]}
            """
                .formatted(BORN));
    assertThat(row.recall()).isEqualTo(new Wilson(1, 1));
    assertThat(row.named()).isZero();
    assertThat(row.precisionBySubject()).isEqualTo(new Wilson(2, 2));
  }

  @Test
  void withoutCompleteLabelsNoClaimIsSpurious() throws IOException {
    ScoreRow row =
        only(
            """
            {"id": "1", "text": "%s", "complete": [], "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815"}]}
            """
                .formatted(BORN));
    assertThat(row.recall()).isEqualTo(new Wilson(1, 1));
    assertThat(row.claims()).isZero();
  }

  @Test
  void optionalFactsAreNeitherRightNorWrong() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [],
             "optional_facts": [{"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815-12-10"}]}
            """
                .formatted(BORN));
    assertThat(score.relations()).isEmpty();
    assertThat(score.findings()).isEmpty();
  }

  @Test
  void claimingWhatRatersRefusedIsTold() throws IOException {
    ScoreRow row =
        only(
            """
            {"id": "1", "text": "%s", "complete": [], "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815-12-10", "judgment": "no"}]}
            """
                .formatted(BORN));
    assertThat(row.refused()).isEqualTo(1);
    assertThat(row.refusedClaimed()).isEqualTo(1);
    assertThat(row.facts()).isZero();
  }

  @Test
  void abstentionsAreComparedApart() throws IOException {
    Score score =
        score(
            """
            {"id": "1", "text": "Ada Lovelace's date of birth is unknown. %s", "complete": ["birthday"], "facts": [
              {"relation": "birthday", "subject": "Ada Lovelace", "answer": null}]}
            """
                .formatted(BORN));
    assertThat(score.relations()).hasSize(1);
    ScoreRow row = score.relations().get(0);
    assertThat(row.unknown()).isTrue();
    assertThat(row.recall()).isEqualTo(new Wilson(1, 1));
    assertThat(row.precision()).isEqualTo(new Wilson(1, 1));
  }

  @Test
  void aPlaceMayBeLabelledInMoreOrFewerWords() throws IOException {
    ScoreRow row =
        only(
            """
            {"id": "1", "text": "%s", "complete": ["birthplace"], "facts": [
              {"relation": "birthplace", "subject": "Lovelace", "answer": "London, England"}]}
            """
                .formatted(BORN));
    assertThat(row.recallBySubject()).isEqualTo(new Wilson(1, 1));
    assertThat(row.precisionBySubject()).isEqualTo(new Wilson(1, 1));
  }

  @Test
  void aScoreFileGivesBackWhatWasMeasured() throws IOException {
    Path file = folder.resolve("score.json");
    Score score =
        score(
            """
            {"id": "1", "text": "%s", "complete": ["date_of_birth"], "facts": [
              {"relation": "date_of_birth", "subject": "Ada Lovelace", "answer_iso": "1815-12-11"}]}
            """
                .formatted(BORN));
    ScoreFile.write(file, score, Map.of("gold", "x"));
    assertThat(ScoreFile.read(file))
        .containsEntry("birthday", new Measured("birthday", new Wilson(0, 1), new Wilson(0, 1)))
        .containsEntry(
            "birth_year", new Measured("birth_year", new Wilson(1, 1), new Wilson(1, 1)));
  }

  private ScoreRow only(String line) throws IOException {
    List<ScoreRow> rows = score(line).relations();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private Score score(String line) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, line.replace("\n", " "));
    return new Scorer(Categories.bundled()).score(List.of(GoldFile.read(file, Map.of())));
  }
}
