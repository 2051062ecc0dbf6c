package io.monofact.simulate;

import java.util.List;
import java.util.Random;

/** Fills gaps that state nothing: places, weekdays, food, numbers. */
final class Scenery implements Gaps {
  private final Words words;
  private final Random random;

  Scenery(Words words, Random random) {
    this.words = words;
    this.random = random;
  }

  @Override
  public boolean offers(String gap) {
    return switch (gap) {
      case "place", "elsewhere", "weekday", "food", "number" -> true;
      default -> false;
    };
  }

  @Override
  public String fill(String gap, List<Stated> stated) {
    return switch (gap) {
      case "place", "elsewhere" -> words.place(random);
      case "weekday" -> words.draw("weekday", random);
      case "food" -> words.draw("food", random);
      case "number" -> Integer.toString(12 + random.nextInt(85));
      default -> throw new IllegalArgumentException("nothing fills the gap {" + gap + "}");
    };
  }
}
