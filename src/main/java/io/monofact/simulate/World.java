package io.monofact.simulate;

import io.monofact.claim.PromptKey;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A known world of invented persons, organisations and books. Same seed and size, same world.
 *
 * <p>Who is talked about follows a heavy tail: a few often, most once or never, as on the web.
 */
public final class World {
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);
  private static final int LONGEST_LIFE = 85;
  private static final double TAIL = 0.9;
  private static final double FLAT_HEAD = 8;

  private final Words words;
  private final Names names;
  private final Random random;
  private final List<Person> persons = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<Book> books = new ArrayList<>();
  private final Zipf personRanks;
  private final Zipf organisationRanks;
  private final Zipf bookRanks;

  /**
   * Makes a world.
   *
   * @param seed decides everything in it
   * @param size the number of persons; there are a third as many organisations, and of books
   */
  public World(long seed, int size) {
    words = new Words();
    random = new Random(seed);
    names = new Names(words, random);
    int others = Math.max(1, size / 3);
    personRanks = new Zipf(size, TAIL, FLAT_HEAD);
    organisationRanks = new Zipf(others, TAIL, FLAT_HEAD);
    bookRanks = new Zipf(others, TAIL, FLAT_HEAD);
    for (int i = 0; i < size; i++) {
      persons.add(person());
    }
    for (int i = 0; i < others; i++) {
      organisations.add(organisation());
      books.add(book());
    }
  }

  /** Every person, the most talked about first. */
  public List<Person> persons() {
    return List.copyOf(persons);
  }

  /** Every organisation, the most talked about first. */
  public List<Organisation> organisations() {
    return List.copyOf(organisations);
  }

  /** Every book, the most talked about first. */
  public List<Book> books() {
    return List.copyOf(books);
  }

  /** A person whom somebody might write about. */
  Person somePerson(Random draw) {
    return persons.get(personRanks.draw(draw));
  }

  /** An organisation that somebody might write about. */
  Organisation someOrganisation(Random draw) {
    return organisations.get(organisationRanks.draw(draw));
  }

  /** A book that somebody might write about. */
  Book someBook(Random draw) {
    return books.get(bookRanks.draw(draw));
  }

  private Person person() {
    boolean woman = random.nextBoolean();
    String name = names.person(woman);
    LocalDate birth = day(1790 + random.nextInt(196));
    Person.Known known =
        switch (random.nextInt(20)) {
          case 0, 1 -> Person.Known.NOTHING;
          case 2, 3, 4 -> Person.Known.YEAR;
          default -> Person.Known.DAY;
        };
    String birthPlace = random.nextInt(15) == 0 ? null : words.place(random);
    LocalDate death = birth.plusDays(365L * 40 + random.nextInt(365 * (LONGEST_LIFE - 40)));
    boolean dead = death.isBefore(TODAY);
    String nationality = words.draw("nationality", random);
    boolean scholar = random.nextInt(3) == 0;
    return new Person(
        name,
        PromptKey.of(name),
        woman,
        birth,
        known,
        birthPlace,
        dead ? death : null,
        dead ? words.place(random) : null,
        nationality + " " + words.draw(scholar ? "scholar" : "occupation", random),
        scholar ? thesis(birth.getYear() + 24 + random.nextInt(12)) : null);
  }

  private Person.Thesis thesis(int year) {
    String study = words.draw("study", random);
    String matter = words.draw("matter", random);
    String title =
        switch (random.nextInt(4)) {
          case 0 -> "On the %s of %s".formatted(study, matter);
          case 1 -> "Studies on the %s of %s".formatted(study, matter);
          case 2 -> "Contributions to the %s of %s".formatted(study, matter);
          default -> "The %s of %s".formatted(study, matter);
        };
    return new Person.Thesis(title, year, words.place(random));
  }

  private Organisation organisation() {
    String name = names.organisation();
    return new Organisation(
        name, PromptKey.of(name), words.place(random), 1830 + random.nextInt(180), founders());
  }

  private List<String> founders() {
    String one = anyone();
    String other = anyone();
    return switch (random.nextInt(12)) {
      case 0 -> List.of();
      case 1, 2, 3, 4 -> one.equals(other) ? List.of(one) : List.of(one, other);
      default -> List.of(one);
    };
  }

  private Book book() {
    String title = names.book();
    String kind = words.draw("book kind", random);
    return new Book(title, PromptKey.of(title), kind, 1850 + random.nextInt(170), anyone());
  }

  private String anyone() {
    return persons.get(random.nextInt(persons.size())).name();
  }

  private LocalDate day(int year) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(Year.of(year).length()));
  }
}
