package io.monofact.simulate;

import java.util.Random;

/**
 * Writes pages of plain English about a world, and filler that states nothing. What a sentence
 * states is recorded as the sentence is written.
 */
public final class Renderer {
  private static final String[] FILLER = {"weather", "recipe", "sport", "travel", "household"};

  private final World world;
  private final Random random;
  private final Scenery scenery;
  private final Phrasebook book = new Phrasebook();

  /**
   * A writer about a world.
   *
   * @param seed decides what is written
   */
  public Renderer(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.scenery = new Scenery(new Words(), random);
  }

  /**
   * The next page.
   *
   * @param titled whether the page will stand where documents have a title
   */
  public Page next(boolean titled) {
    if (random.nextInt(100) < 60) {
      return filler();
    }
    int topic = random.nextInt(100);
    if (topic < 62) {
      return person(titled);
    }
    return topic < 82 ? organisation() : book();
  }

  private Page filler() {
    Telling telling = new Telling(book, random);
    String topic = topic();
    if (random.nextInt(30) == 0) {
      telling.say("decoy", scenery);
    }
    ramble(telling, topic, 2 + random.nextInt(4));
    return page(capitalised(topic) + " notes", telling, false);
  }

  private Page person(boolean titled) {
    Person person = world.somePerson(random);
    Style style = Style.draw(random);
    PersonGaps gaps = new PersonGaps(person, random.nextInt(25) == 0, style, scenery);
    Telling telling = new Telling(book, random);
    int kind = random.nextInt(100);
    if (titled && kind < 20) {
      life(telling, gaps);
      return page(gaps.name(), telling, true);
    }
    if (kind < 35) {
      passing(telling, gaps);
      return page("Around the county", telling, false);
    }
    if (kind < 55 && gaps.offers("death")) {
      telling.say("person obituary", gaps);
      ramble(telling, "person life", gaps, random.nextInt(3));
      telling.say(random.nextBoolean() ? "person birth" : "person thesis", gaps);
      return page(gaps.name(), telling, false);
    }
    if (kind < 58) {
      corrected(telling, person, style);
      return page(gaps.name(), telling, false);
    }
    if (random.nextInt(8) == 0) {
      telling.line(gaps.name());
    }
    telling.say("person lead", gaps);
    life(telling, gaps);
    return page(gaps.name(), telling, false);
  }

  private void life(Telling telling, PersonGaps gaps) {
    if (random.nextInt(3) > 0) {
      telling.say("person birth", gaps);
    }
    if (random.nextInt(2) == 0) {
      telling.say("person unknown", gaps);
    }
    ramble(telling, "person life", gaps, 1 + random.nextInt(2));
    if (random.nextInt(3) > 0) {
      telling.say("person thesis", gaps);
    }
    if (random.nextInt(2) == 0) {
      telling.say("person death", gaps);
    }
  }

  /** A page that says that something is not known, and gives it further down. */
  private void corrected(Telling telling, Person person, Style style) {
    PersonGaps before = new PersonGaps(person, true, style, scenery);
    telling.say("person lead", before);
    telling.say("person unknown", before);
    telling.say("person correction", new PersonGaps(person, false, style, scenery));
  }

  private void passing(Telling telling, PersonGaps gaps) {
    if (random.nextBoolean()) {
      telling.say("person news", gaps);
    } else {
      ramble(telling, topic(), 1 + random.nextInt(2));
    }
    String[] facts = {
      "person named birth", "person named unknown", "person named thesis", "person named death"
    };
    int first = random.nextInt(facts.length);
    telling.say(facts[first], gaps);
    if (random.nextInt(3) == 0) {
      telling.say(facts[(first + 1) % facts.length], gaps);
    }
  }

  private Page organisation() {
    OrganisationGaps gaps =
        new OrganisationGaps(world.someOrganisation(random), Style.draw(random), scenery);
    Telling telling = new Telling(book, random);
    if (random.nextBoolean()) {
      telling.say("organisation lead", gaps);
    }
    telling.say("organisation founding", gaps);
    ramble(telling, "organisation life", gaps, 1 + random.nextInt(3));
    if (random.nextInt(6) == 0) {
      telling.say("organisation founding", gaps);
    }
    return page(gaps.name(), telling, false);
  }

  private Page book() {
    BookGaps gaps = new BookGaps(world.someBook(random), Style.draw(random), scenery);
    Telling telling = new Telling(book, random);
    telling.say("book lead", gaps);
    ramble(telling, "book life", gaps, 1 + random.nextInt(3));
    return page(gaps.title(), telling, false);
  }

  private void ramble(Telling telling, String section, int sentences) {
    ramble(telling, section, scenery, sentences);
  }

  private static void ramble(Telling telling, String section, Gaps gaps, int sentences) {
    for (int i = 0; i < sentences; i++) {
      telling.say(section, gaps);
    }
  }

  private Page page(String title, Telling telling, boolean needsTitle) {
    return new Page(title, telling.text(), needsTitle, telling.stated());
  }

  private String topic() {
    return FILLER[random.nextInt(FILLER.length)];
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
