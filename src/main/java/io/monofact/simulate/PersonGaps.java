package io.monofact.simulate;

import io.monofact.simulate.Person.Known;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;

/** Fills gaps from a person's life. */
final class PersonGaps implements Gaps {
  private final Person person;
  private final boolean uninformed;
  private final Style style;
  private final Scenery scenery;
  private final String name;

  /**
   * A person as one document sees them.
   *
   * @param uninformed the document says that it does not know what the world does know
   */
  PersonGaps(Person person, boolean uninformed, Style style, Scenery scenery) {
    this.person = person;
    this.uninformed = uninformed;
    this.style = style;
    this.scenery = scenery;
    this.name = style.name(person.name());
  }

  /** The name as this document writes it. */
  String name() {
    return name;
  }

  @Override
  public boolean offers(String gap) {
    boolean dead = person.death() != null;
    boolean deathKnown = dead && !uninformed;
    boolean dayKnown = person.known() == Known.DAY && !uninformed;
    boolean yearKnown = person.known() != Known.NOTHING && !uninformed;
    boolean placeKnown = person.birthPlace() != null && !uninformed;
    return switch (gap) {
      case "name", "He", "he", "His", "his", "man", "was", "an occupation" -> true;
      case "birth" -> dayKnown;
      case "birth.year" -> yearKnown;
      case "birth.place" -> placeKnown;
      case "unknown birthday" -> !dayKnown;
      case "unknown birth_year" -> !yearKnown;
      case "unknown birthplace" -> !placeKnown;
      case "unknown death_date", "unknown death_year" -> dead && uninformed;
      case "death", "death.year", "death.place" -> deathKnown;
      case "age" -> deathKnown && dayKnown;
      case "\"thesis\"", "thesis.year", "university" -> person.thesis() != null;
      default -> scenery.offers(gap);
    };
  }

  @Override
  public String fill(String gap, List<Stated> stated) {
    return switch (gap) {
      case "name" -> name;
      case "He" -> person.woman() ? "She" : "He";
      case "he" -> person.woman() ? "she" : "he";
      case "His" -> person.woman() ? "Her" : "His";
      case "his" -> person.woman() ? "her" : "his";
      case "man" -> person.woman() ? "woman" : "man";
      case "was" -> person.death() == null ? "is" : "was";
      case "an occupation" -> withArticle(person.occupation());
      case "birth" -> birth(stated);
      case "birth.year" -> year("birth_year", person.birth(), stated);
      case "birth.place" -> {
        stated.add(state("birthplace", person.birthPlace()));
        yield person.birthPlace();
      }
      case "unknown birthday",
          "unknown birth_year",
          "unknown birthplace",
          "unknown death_date",
          "unknown death_year" -> {
        stated.add(state(gap.substring("unknown ".length()), null));
        yield "";
      }
      case "death" -> death(stated);
      case "death.year" -> year("death_year", person.death(), stated);
      case "death.place" -> person.deathPlace();
      case "age" -> Integer.toString(Period.between(person.birth(), person.death()).getYears());
      case "\"thesis\"" -> {
        stated.add(state("dissertation_title", person.thesis().title()));
        yield style.quoted(person.thesis().title());
      }
      case "thesis.year" -> Integer.toString(person.thesis().year());
      case "university" -> person.thesis().university();
      default -> scenery.fill(gap, stated);
    };
  }

  private String birth(List<Stated> stated) {
    stated.add(state("birthday", MonthDay.from(person.birth()).toString()));
    year("birth_year", person.birth(), stated);
    return style.date(person.birth());
  }

  private String death(List<Stated> stated) {
    stated.add(state("death_date", person.death().toString()));
    year("death_year", person.death(), stated);
    return style.date(person.death());
  }

  private String year(String category, LocalDate date, List<Stated> stated) {
    String year = Integer.toString(date.getYear());
    stated.add(state(category, year));
    return year;
  }

  private Stated state(String category, String answer) {
    return new Stated(category, name, person.prompt(), answer);
  }

  private static String withArticle(String noun) {
    return ("AEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }
}
