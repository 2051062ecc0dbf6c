package io.monofact.simulate;

import io.monofact.claim.PromptKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A corpus of arbitrary facts as text [K25, Def. 1], for the whole line to be put to the test:
 * 30,000 texts, each about one of 30,000 people by Zipf's law, tell a birthday in one of many ways,
 * some of which no rule is expected to read; among them copies, mirrors, and sentences that look
 * like births. What its reader cannot know is known here: how much of what people are asked was
 * never told.
 */
public final class TextWorld {

  private static final int PEOPLE = 30_000;
  private static final int TEXTS = 30_000;
  private static final double EXPONENT = 0.9;
  private static final int DAYS = 366;
  private static final int NEVER_READ = 12;
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /**
   * A text.
   *
   * @param text what it says
   * @param name whose birthday it tells; null where it tells nobody's
   * @param birthday the day, {@code --MM-DD}; null likewise
   */
  public record Told(String text, String name, String birthday) {}

  private final Words words = new Words();
  private final Random random;
  private final Zipf zipf = new Zipf(PEOPLE, EXPONENT, 2);
  private final List<String> names = new ArrayList<>();
  private final List<LocalDate> births = new ArrayList<>();
  private final boolean[] told = new boolean[PEOPLE];
  private final List<Told> texts = new ArrayList<>();

  /** The corpus of a seed. */
  public TextWorld(long seed) {
    random = new Random(seed);
    Names inventor = new Names(words, random);
    for (int i = 0; i < PEOPLE; i++) {
      names.add(inventor.person(random.nextBoolean()));
      births.add(LocalDate.ofYearDay(1904 + 4 * random.nextInt(24), 1 + random.nextInt(DAYS)));
    }
    for (int i = 0; i < TEXTS; i++) {
      tell(zipf.draw(random));
    }
  }

  /** Its texts, copies among them. */
  public List<Told> texts() {
    return List.copyOf(texts);
  }

  /**
   * The error of the memoriser of Theorem 2's proof: the share of questions, asked as often as the
   * corpus tells of people, that are about one of whom it tells nothing, and then 365 of 366.
   */
  public double err() {
    double missing = 0;
    for (int person = 0; person < PEOPLE; person++) {
      missing += told[person] ? 0 : zipf.share(person);
    }
    return missing * (DAYS - 1) / DAYS;
  }

  private void tell(int person) {
    told[person] = true;
    String name = names.get(person);
    LocalDate birth = births.get(person);
    String statement = statement(name, birth);
    String text = "%s %s %s".formatted(filler(), statement, filler());
    String day = "--%02d-%02d".formatted(birth.getMonthValue(), birth.getDayOfMonth());
    Told page = new Told(text, name, day);
    texts.add(page);
    if (random.nextInt(100) < 12) {
      texts.add(page);
    } else if (random.nextInt(100) < 6) {
      texts.add(new Told(text + " Read more on this page.", name, day));
    }
    if (random.nextInt(100) < 3) {
      // A date that is nobody's birthday, told as if it were: what a rule makes of it is spurious.
      texts.add(
          new Told(
              "%s %s, a fund for sick children, was born on %s at a dinner."
                  .formatted(filler(), names.get(random.nextInt(PEOPLE)), date(birth)),
              null,
              null));
    }
  }

  private String statement(String name, LocalDate birth) {
    String date = date(birth);
    String place = words.place(random);
    return switch (random.nextInt(NEVER_READ)) {
      case 0 -> "%s (born %s) is a painter.".formatted(name, date);
      case 1 -> "%s was born on %s in %s.".formatted(name, date, place);
      case 2 -> "%s was born in %s on %s.".formatted(name, place, date);
      case 3 -> "Born on %s in %s, %s was a teacher.".formatted(date, place, name);
      case 4 -> "%s (%s – 3 June 1999) was a judge in %s.".formatted(name, date, place);
      case 5 -> "%s, a Welsh botanist, was born on %s.".formatted(name, date);
      case 6 -> "%s was a sculptor. %s was born on %s.".formatted(name, name, date);
      case 7 -> "%s was born %s, the youngest of five.".formatted(name, date);
      case 8 -> "The poet %s was born near %s on %s.".formatted(name, place, date);
      case 9 -> "Of %s the parish book says: %s, a healthy child.".formatted(name, date);
      case 10 -> "%s blew out the first candle a year after %s.".formatted(name, date);
      default -> "The cradle of %s was first rocked on %s.".formatted(name, date);
    };
  }

  private String date(LocalDate date) {
    return date.format(random.nextBoolean() ? DAY_FIRST : MONTH_FIRST);
  }

  private String filler() {
    return "The %s of %s is %s."
        .formatted(
            words.draw("noun", random).toLowerCase(Locale.ROOT),
            words.place(random),
            words.draw("adjective", random).toLowerCase(Locale.ROOT));
  }

  /** Whether a claim is what a text tells. */
  static boolean isRight(Told told, String prompt, String answer) {
    return told.name() != null
        && PromptKey.of(told.name()).equals(prompt)
        && told.birthday().equals(answer);
  }
}
