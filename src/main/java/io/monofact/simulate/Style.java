package io.monofact.simulate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Random;

/**
 * How one document writes things.
 *
 * @param monthFirst {@code March 12, 1950} rather than {@code 12 March 1950}
 * @param curlyQuotes “title” rather than "title"
 * @param plainLetters names lose their diacritics, as in much of the web
 */
record Style(boolean monthFirst, boolean curlyQuotes, boolean plainLetters) {

  /** One document's style. */
  static Style draw(Random random) {
    return new Style(random.nextInt(3) == 0, random.nextInt(3) == 0, random.nextInt(10) == 0);
  }

  /** A date in words. */
  String date(LocalDate date) {
    String month = Month.from(date).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return monthFirst
        ? "%s %d, %d".formatted(month, date.getDayOfMonth(), date.getYear())
        : "%d %s %d".formatted(date.getDayOfMonth(), month, date.getYear());
  }

  /** A title in quotes. */
  String quoted(String title) {
    return curlyQuotes ? "\u201c" + title + "\u201d" : "\"" + title + "\"";
  }

  /** A name as this document spells it. */
  String name(String name) {
    return plainLetters
        ? Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
        : name;
  }
}
