package io.monofact.simulate;

import io.monofact.claim.PromptKey;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Invents names, none of which has the normalised key of another. */
final class Names {
  private static final int TRIES = 10_000;
  private static final Pattern TRIPLE = Pattern.compile("(.)\\1\\1");

  private final Words words;
  private final Random random;
  private final Set<String> taken = new HashSet<>();

  Names(Words words, Random random) {
    this.words = words;
    this.random = random;
  }

  /** A person's full name; some with an initial, a second name or a particle. */
  String person(boolean woman) {
    return unique(() -> given(woman) + " " + family());
  }

  /** An organisation's name, such as {@code Alderford Glassworks}. It takes no article. */
  String organisation() {
    return unique(
        () ->
            (random.nextInt(3) == 0 ? plainFamily() : words.place(random))
                + " "
                + words.draw("organisation kind", random));
  }

  /** A book's title, without quotes or inner punctuation. */
  String book() {
    return unique(
        () -> {
          String adjective = words.draw("adjective", random);
          String noun = words.draw("noun", random);
          return switch (random.nextInt(5)) {
            case 0 -> "The %s of %s".formatted(noun, words.place(random));
            case 1 -> "The %s and the %s".formatted(noun, words.draw("noun", random));
            case 2 -> "The %s %s of %s".formatted(adjective, noun, words.place(random));
            default -> "The %s %s".formatted(adjective, noun);
          };
        });
  }

  private String given(boolean woman) {
    String list = woman ? "given female" : "given male";
    String given = words.draw(list, random);
    return switch (random.nextInt(12)) {
      case 0 -> twoGiven(given, words.draw(list, random));
      case 1, 2 -> given + " " + initial();
      case 3 -> initial() + " " + initial();
      default -> given;
    };
  }

  private static String twoGiven(String first, String second) {
    return first.equals(second) ? first : first + " " + second;
  }

  private String initial() {
    return "ABCDEFGHJKLMNOPRSTVW".charAt(random.nextInt(20)) + ".";
  }

  private String family() {
    return random.nextInt(14) == 0
        ? words.draw("particle", random) + " " + plainFamily()
        : plainFamily();
  }

  private String plainFamily() {
    String name = words.draw("family stem", random) + words.draw("family ending", random);
    return TRIPLE.matcher(name).replaceAll("$1$1");
  }

  private String unique(Supplier<String> draw) {
    for (int i = 0; i < TRIES; i++) {
      String name = draw.get();
      if (taken.add(PromptKey.of(name))) {
        return name;
      }
    }
    throw new IllegalStateException(
        "no free name in %d tries; %d are taken: lengthen the lists in words.txt"
            .formatted(TRIES, taken.size()));
  }
}
