package io.monofact.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.claim.PromptKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorldTest {

  @Property(tries = 20)
  void sameSeedSameWorld(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
    World one = new World(seed, size);
    World other = new World(seed, size);
    assertThat(one.persons()).hasSize(size).isEqualTo(other.persons());
    assertThat(one.organisations()).isEqualTo(other.organisations());
    assertThat(one.books()).isEqualTo(other.books());
  }

  @Test
  void anotherSeedAnotherWorld() {
    assertThat(new World(1, 50).persons()).isNotEqualTo(new World(2, 50).persons());
  }

  @Test
  void noTwoEntitiesShareAKey() {
    World world = new World(11, 5_000);
    List<String> keys = new ArrayList<>();
    world.persons().forEach(p -> keys.add(p.prompt()));
    world.organisations().forEach(o -> keys.add(o.prompt()));
    world.books().forEach(b -> keys.add(b.prompt()));
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void aNameKeepsItsKeyWithoutDiacritics() {
    World world = new World(11, 5_000);
    Style plain = new Style(false, false, true);
    assertThat(world.persons())
        .allSatisfy(p -> assertThat(PromptKey.of(plain.name(p.name()))).isEqualTo(p.prompt()))
        .anySatisfy(p -> assertThat(plain.name(p.name())).isNotEqualTo(p.name()));
  }

  @Test
  void livesAreInOrder() {
    for (Person person : new World(3, 2_000).persons()) {
      assertThat(person.deathPlace() == null).isEqualTo(person.death() == null);
      if (person.death() != null) {
        assertThat(person.death()).isAfter(person.birth().plusYears(39));
        if (person.thesis() != null) {
          assertThat(person.thesis().year()).isLessThanOrEqualTo(person.death().getYear());
        }
      }
    }
  }

  @Test
  void foundersAndAuthorsAreOfTheWorld() {
    World world = new World(5, 900);
    Set<String> persons = world.persons().stream().map(Person::name).collect(Collectors.toSet());
    assertThat(world.organisations())
        .allSatisfy(o -> assertThat(persons).containsAll(o.founders()))
        .anySatisfy(o -> assertThat(o.founders()).hasSize(2));
    assertThat(world.books()).allSatisfy(b -> assertThat(persons).contains(b.author()));
  }
}
