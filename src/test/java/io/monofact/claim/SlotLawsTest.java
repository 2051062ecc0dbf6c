package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every type of slot and every text. */
class SlotLawsTest {

  private static final List<SlotType> TYPES =
      List.of(
          new DateSlot(),
          DateSlot.early(),
          new YearSlot(),
          new PronounSlot(),
          new FullName(),
          new PersonName(),
          new OrganisationName(),
          new PlaceName(),
          new WorkTitle(),
          WorkTitle.bare());

  /** Pieces of which readings are made, so that chance puts some together. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "12",
            "1950",
            "March",
            "Mar.",
            "12th",
            "th",
            ",",
            " ",
            " ",
            " ",
            " ",
            "the ",
            "of ",
            "c. ",
            "–",
            "-",
            "/",
            ".",
            "O.S.",
            "[",
            "]",
            "(",
            ")",
            "BC",
            "AD",
            "or ",
            "Ada ",
            "Green",
            "J.",
            "van ",
            "Sir ",
            "King ",
            "II",
            "Jr.",
            "\"",
            "'",
            "’s",
            "née ",
            "University ",
            "Inc.",
            "St. ",
            "Ulm",
            "Germany",
            "\n",
            "\n\n",
            "born ",
            "?",
            "al-",
            "d'",
            "OBE",
            "é",
            "ʿ",
            "王",
            "and ",
            "1st ",
            "Viscount ",
            "between ",
            "Monday",
            "\u00A0",
            "&",
            "eBay",
            "💡",
            "the Elder");
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void readingsStayWithinTheirBounds(
      @ForAll("texts") String text, @ForAll int from, @ForAll int to) {
    int start = Math.floorMod(from, text.length() + 1);
    int limit = Math.floorMod(to, text.length() + 2);
    for (SlotType type : TYPES) {
      Slot slot = type.at(text, start, limit);
      if (slot != null) {
        assertThat(slot.start()).as(type.name()).isEqualTo(start);
        assertThat(slot.end()).as(type.name()).isLessThanOrEqualTo(limit);
        assertThat(slot.written()).isEqualTo(Spelling.folded(text, slot.start(), slot.end()));
        assertThat(slot.normal()).isNotBlank();
      }
      Slot back = type.before(text, Math.min(limit, text.length()), start);
      if (back != null) {
        assertThat(back.end()).as(type.name()).isEqualTo(Math.min(limit, text.length()));
        assertThat(back.start()).as(type.name()).isGreaterThanOrEqualTo(start);
      }
    }
  }

  @Property(tries = 3000)
  void whatIsReadBackIsReadForward(@ForAll("texts") String text) {
    for (SlotType type : TYPES) {
      for (int end = 1; end <= text.length(); end++) {
        Slot back = type.before(text, end, 0);
        if (back != null) {
          assertThat(type.at(text, back.start(), end)).as(type.name()).isEqualTo(back);
        }
      }
    }
  }

  @Property
  void noTextBreaksAReader(@ForAll String text, @ForAll int from, @ForAll int to) {
    for (SlotType type : TYPES) {
      type.at(text, from, to);
      type.before(text, from, to);
    }
    LifeSpan.at("(" + text + ")", 0);
    Subject subject = Subject.of(null, text);
    subject.resolve(text);
    subject.antecedent(text, Math.floorMod(from, text.length() + 1));
  }

  @Property
  void noTextOfPiecesBreaksASubject(@ForAll("texts") String text, @ForAll("texts") String title) {
    Subject subject = Subject.of(title, title + "\n\n" + text + " He was born.");
    assertThat(subject.kind()).isNotNull();
    LifeSpan.at("(" + text + ")", 0);
    for (int at = 0; at < text.length(); at++) {
      subject.antecedent(text, at);
    }
  }

  @Property
  void aDateIsReadBackFromEveryForm(@ForAll("days") LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String abbreviated = month.length() == 3 ? month : month.substring(0, 3) + ".";
    int number = day.getDayOfMonth();
    int year = day.getYear();
    String ordinal = number + (number % 10 == 1 && number != 11 ? "st" : "th");
    List<String> forms =
        List.of(
            "%d %s %d".formatted(number, month, year),
            "%s %d, %d".formatted(month, number, year),
            "%s %s %d".formatted(month, ordinal, year),
            "the %s of %s, %d".formatted(ordinal, month, year),
            "%d %s %d".formatted(number, abbreviated, year),
            "%s %d, %d".formatted(abbreviated, number, year),
            "%d %s %d".formatted(number, month.toUpperCase(Locale.ROOT), year),
            "Monday, %d %s %d".formatted(number, month, year),
            "%d\u00A0%s\u00A0%d".formatted(number, month, year),
            "%04d-%02d-%02d".formatted(year, day.getMonthValue(), number),
            "%d.%d.%d".formatted(number, day.getMonthValue(), year),
            "%d %s [O.S. %d %s] %d".formatted(number, month, number, month, year),
            "%d, %s %d".formatted(year, month, number));
    for (String form : forms) {
      Slot slot = new DateSlot().at(form, 0, form.length());
      assertThat(slot).as(form).isNotNull();
      assertThat(slot.normal()).as(form).isEqualTo(day.toString());
      assertThat(slot.end()).as(form).isEqualTo(form.length());
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1000, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
