package io.monofact.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** All documents of a sample corpus: pages about one world, some of them copied word for word. */
public final class Library {
  private static final Instant CRAWL = Instant.parse("2024-02-20T00:00:00Z");
  private static final int CRAWL_SECONDS = 14 * 24 * 3600;
  private static final double PERSONS_PER_DOCUMENT = 0.5;
  private static final int COPIES_IN_100 = 8;

  private final List<Copy> copies;

  private Library(List<Copy> copies) {
    this.copies = List.copyOf(copies);
  }

  /**
   * Writes the documents of a world.
   *
   * @param seed decides everything
   * @param documents how many, at least 1
   */
  public static Library of(long seed, int documents) {
    if (documents < 1) {
      throw new IllegalArgumentException("documents is " + documents + "; it must be at least 1");
    }
    Random seeds = new Random(seed);
    World world = new World(seeds.nextLong(), (int) Math.ceil(documents * PERSONS_PER_DOCUMENT));
    Renderer renderer = new Renderer(world, seeds.nextLong());
    Random random = new Random(seeds.nextLong());
    Words words = new Words();
    List<Copy> copies = new ArrayList<>(documents);
    for (int number = 0; number < documents; number++) {
      Layout layout = layout(random);
      Page page = page(renderer, copies, layout, random);
      Instant fetched = CRAWL.plusSeconds(random.nextInt(CRAWL_SECONDS));
      copies.add(new Copy(layout, number, url(words, number, random), fetched, page));
    }
    return new Library(copies);
  }

  /** The documents in the order of their numbers. */
  public List<Copy> copies() {
    return copies;
  }

  /** The documents of one layout, in the order of their numbers. */
  public List<Copy> copies(Layout layout) {
    return copies.stream().filter(c -> c.layout() == layout).toList();
  }

  private static Page page(Renderer renderer, List<Copy> earlier, Layout layout, Random random) {
    if (!earlier.isEmpty() && random.nextInt(100) < COPIES_IN_100) {
      Page page = earlier.get(random.nextInt(earlier.size())).page();
      if (layout.hasTitle() || !page.needsTitle()) {
        return page;
      }
    }
    return renderer.next(layout.hasTitle());
  }

  private static Layout layout(Random random) {
    int at = random.nextInt(100);
    for (Layout layout : Layout.values()) {
      at -= layout.share();
      if (at < 0) {
        return layout;
      }
    }
    throw new IllegalStateException("the shares of the layouts add up to less than 100");
  }

  private static String url(Words words, int number, Random random) {
    String paper = words.draw("site", random);
    return "https://%s-%s.example/%d".formatted(paper, lower(words, random), number);
  }

  private static String lower(Words words, Random random) {
    return words.draw("place stem", random).toLowerCase(Locale.ROOT);
  }
}
