package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.claim.PromptKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private static final Library LIBRARY = Library.of(42, 4_000);

  /** Words of claims; what merely states nothing must have none of them. */
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(born|birth\\w*|died|death\\w*|dead|found\\w*|establish\\w*|wrote|writ\\w+|author\\w*"
              + "|novel\\w*|book\\w*|thes[ie]s|dissertation\\w*|doctor\\w*|unknown)\\b|\\(");

  @Test
  void sameSeedSameDocuments() {
    assertThat(Library.of(42, 4_000).copies()).isEqualTo(LIBRARY.copies());
    assertThat(Library.of(43, 4_000).copies()).isNotEqualTo(LIBRARY.copies());
  }

  @Test
  void everyCategoryIsStated() {
    Set<String> categories =
        statements().stream().map(Stated::category).collect(Collectors.toSet());
    assertThat(categories)
        .containsExactlyInAnyOrder(
            "birthday",
            "birth_year",
            "death_date",
            "death_year",
            "birthplace",
            "founding_year",
            "founder",
            "dissertation_title",
            "book_author",
            "work_year");
  }

  @Test
  void whatIsStatedStandsInTheDocument() {
    for (Copy copy : LIBRARY.copies()) {
      Page page = copy.page();
      for (Stated stated : page.stated()) {
        String where = page.needsTitle() ? page.title() : page.text();
        assertThat(where).contains(stated.entity());
        assertThat(stated.prompt()).isEqualTo(PromptKey.of(stated.entity()));
        assertThat(page.text()).contains(written(stated));
      }
    }
  }

  @Test
  void aFullDateStatesItsYearToo() {
    for (Copy copy : LIBRARY.copies()) {
      List<Stated> stated = copy.page().stated();
      for (int i = 0; i < stated.size(); i++) {
        Stated date = stated.get(i);
        if (date.category().equals("death_date") && date.answer() != null) {
          Stated year = stated.get(i + 1);
          assertThat(year.category()).isEqualTo("death_year");
          assertThat(year.prompt()).isEqualTo(date.prompt());
          assertThat(year.answer()).isEqualTo(date.answer().substring(0, 4));
        } else if (date.category().equals("birthday") && date.answer() != null) {
          assertThat(stated.get(i + 1).category()).isEqualTo("birth_year");
        }
      }
    }
  }

  @Test
  void mostDocumentsStateNothingAndHaveNoCue() {
    List<Page> silent =
        LIBRARY.copies().stream().map(Copy::page).filter(p -> p.stated().isEmpty()).toList();
    assertThat(silent.size() / 4_000.0).isBetween(0.55, 0.66);
    long withCue = silent.stream().filter(p -> CUE.matcher(p.text()).find()).count();
    assertThat(withCue / (double) silent.size()).as("decoys").isBetween(0.01, 0.06);
  }

  @Test
  void onlyTitledLayoutsHoldPagesThatNeedTheirTitle() {
    assertThat(LIBRARY.copies())
        .filteredOn(c -> c.page().needsTitle())
        .isNotEmpty()
        .allMatch(c -> c.layout().hasTitle() && c.page().title() != null);
  }

  @Test
  void somePagesStandAtSeveralAddresses() {
    Set<String> texts = new HashSet<>();
    Set<String> urls = new HashSet<>();
    LIBRARY.copies().forEach(c -> texts.add(c.page().text()));
    LIBRARY.copies().forEach(c -> urls.add(c.url()));
    assertThat(urls).hasSize(4_000);
    assertThat(texts).hasSizeBetween(3_500, 3_800);
  }

  @Test
  void documentsAreShort() {
    assertThat(LIBRARY.copies())
        .allSatisfy(
            c ->
                assertThat(c.page().text().getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(20, 900));
  }

  @Test
  void everyPhraseFindsItsUse() {
    String all =
        LIBRARY.copies().stream().map(c -> c.page().text()).collect(Collectors.joining("\n"));
    Sections sections = Sections.read("phrases.txt");
    assertThat(sections.names()).hasSizeGreaterThan(15);
    for (String section : sections.names()) {
      for (String line : sections.lines(section)) {
        Phrase phrase = Phrase.parse(line);
        String longest =
            IntStream.range(0, phrase.parts().size())
                .filter(i -> i % 2 == 0)
                .mapToObj(phrase.parts()::get)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        assertThat(all).contains(longest);
      }
    }
  }

  @Test
  void needsADocument() {
    assertThatThrownBy(() -> Library.of(1, 0)).hasMessage("documents is 0; it must be at least 1");
  }

  private static List<Stated> statements() {
    return LIBRARY.copies().stream().flatMap(c -> c.page().stated().stream()).toList();
  }

  /** The part of the answer that must stand in the text in any style. */
  private static String written(Stated stated) {
    if (stated.answer() == null) {
      return "is unknown.";
    }
    return switch (stated.category()) {
      case "birthday" -> month(LocalDate.parse("2000" + stated.answer().substring(1)));
      case "death_date" -> month(LocalDate.parse(stated.answer()));
      default -> stated.answer();
    };
  }

  private static String month(LocalDate date) {
    String month = date.getMonth().name();
    return month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT);
  }
}
