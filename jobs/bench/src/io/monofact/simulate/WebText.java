package io.monofact.simulate;

import io.monofact.claim.Categories;
import io.monofact.claim.CueGate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Text of the web's shape, for measuring speed: documents of some hundred to some thousand
 * characters, most without a cue of the default categories, the others a page of the sample world
 * between paragraphs that state nothing. Same seed, same documents.
 */
final class WebText {

  private static final int PAGES_IN_100 = 15;
  private static final int STOCK_IN_100 = 12;
  private static final int STOCK = 400;
  private static final int PEOPLE = 8_000;
  private static final double MEDIAN_CHARS = 1_900;
  private static final double SPREAD = 0.9;
  private static final int SHORTEST = 200;
  private static final int LONGEST = 60_000;
  private static final Instant CRAWL = Instant.parse("2024-02-21T00:00:00Z");
  private static final int CRAWL_SECONDS = 14 * 24 * 3600;

  private final long seed;
  private final CueGate gate = CueGate.of(Categories.bundled());
  private final Vocabulary vocabulary;
  private final World world;

  /**
   * A corpus of any size.
   *
   * @param seed decides everything
   */
  WebText(long seed) {
    this.seed = seed;
    this.vocabulary = new Vocabulary(gate, new Random(seed));
    this.world = new World(seed, PEOPLE);
  }

  /**
   * The documents of one shard.
   *
   * @param number the shard's number
   * @param chars how much text it holds, or a little more
   */
  Iterable<Copy> shard(int number, long chars) {
    return () -> new Documents(number, chars);
  }

  private final class Documents implements Iterator<Copy> {
    private final int shard;
    private final long chars;
    private final Random random;
    private final Renderer renderer;
    private final Words sites = new Words();
    private final List<String> stock;
    private long written;
    private int number;

    Documents(int shard, long chars) {
      this.shard = shard;
      this.chars = chars;
      random = new Random(seed * 31 + shard);
      renderer = new Renderer(world, random.nextLong());
      stock = Stream.generate(this::fresh).limit(STOCK).toList();
    }

    @Override
    public boolean hasNext() {
      return written < chars;
    }

    @Override
    public Copy next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Page stating = random.nextInt(100) < PAGES_IN_100 ? stating() : null;
      String text = text(stating);
      written += text.length();
      String url = "https://%s.example/%d/%d".formatted(sites.draw("site", random), shard, number);
      return new Copy(
          Layout.C4,
          number++,
          url,
          CRAWL.plusSeconds(random.nextInt(CRAWL_SECONDS)),
          new Page(null, text, false, stating == null ? List.of() : stating.stated()));
    }

    private Page stating() {
      Page page = renderer.next(false);
      while (page.stated().isEmpty()) {
        page = renderer.next(false);
      }
      return page;
    }

    private String text(Page stating) {
      double drawn = MEDIAN_CHARS * Math.exp(SPREAD * random.nextGaussian());
      int length = (int) Math.max(SHORTEST, Math.min(LONGEST, drawn));
      int place = stating == null ? Integer.MAX_VALUE : random.nextInt(length);
      StringBuilder text = new StringBuilder(length + 200);
      while (text.length() < length) {
        if (text.length() >= place) {
          text.append(stating.text()).append('\n');
          place = Integer.MAX_VALUE;
        }
        text.append(sentence()).append(random.nextInt(5) == 0 ? '\n' : ' ');
      }
      if (place < Integer.MAX_VALUE) {
        text.append(stating.text());
      }
      return text.toString().strip();
    }

    /** Web pages share sentences of menus, notices and advertisements. */
    private String sentence() {
      return random.nextInt(100) < STOCK_IN_100 ? stock.get(random.nextInt(STOCK)) : fresh();
    }

    private String fresh() {
      String sentence = words();
      byte[] raw = sentence.getBytes(StandardCharsets.UTF_8);
      while (gate.mayHoldCue(raw, 0, raw.length)) {
        sentence = words();
        raw = sentence.getBytes(StandardCharsets.UTF_8);
      }
      return sentence;
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      int last = 0;
      int count = 4 + random.nextInt(20);
      for (int i = 0; i < count; i++) {
        int kind = random.nextInt(100);
        last = vocabulary.draw(last, random);
        String word = vocabulary.word(last);
        if (i == 0 || kind < 6) {
          words.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        } else if (kind < 9) {
          words.append(1 + random.nextInt(kind == 8 ? 2_025 : 60));
        } else if (kind < 10) {
          words.append('“').append(word).append('”');
        } else {
          words.append(word).append(kind < 12 ? "’s" : "");
        }
        words.append(i == count - 1 ? "" : kind > 92 ? ", " : " ");
      }
      return words.append(".....?!:".charAt(random.nextInt(8))).toString();
    }
  }
}
