package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutated files through every reader: none throws or hangs or takes more memory than its record
 * limit allows, and what comes out adds up. A few hundred files in each build; ten thousand with
 * {@code mvn verify -Pfuzz}, or as many as {@code -Dfuzz.files} says, from {@code -Dfuzz.first} on.
 */
class FuzzTest {

  private static final int FILES = Integer.getInteger("fuzz.files", 600);
  private static final int FIRST = Integer.getInteger("fuzz.first", 0);

  /** A file of a few kilobytes takes milliseconds; this is for what does not end. */
  private static final Duration HANGING = Duration.ofSeconds(20);

  /** Several times what any of these readers needs for its buffers. */
  private static final long MOST_MEMORY = 96L << 20;

  private static final Gate CLOSED = (bytes, from, to) -> false;

  /** The tests of the formats, which have a well-formed file each. */
  private static final List<CorpusFormatContract> ALL =
      List.of(
          new ParquetRowsTest(),
          new WarcTextTest(),
          new WikipediaDumpTest(),
          new JsonLinesTest(),
          new TextLinesTest(),
          new PlainTextTest());

  static List<Arguments> formats() {
    return ALL.stream().map(test -> Arguments.of(test.format().name(), test)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void mutatedFilesAreReadToTheirEnd(String name, CorpusFormatContract test) {
    for (int i = FIRST; i < FIRST + FILES / ALL.size(); i++) {
      Random random = new Random(31L * i + name.hashCode());
      byte[] file = hostile(test, random);
      ReadOptions options =
          random.nextInt(4) == 0 ? Options.limit(1 + random.nextInt(300)) : Options.limit(1 << 20);
      int cut = 1 + random.nextInt(Math.max(1, file.length));
      String what = "%s -Dfuzz.first=%d, %d bytes".formatted(name, i, file.length);
      assertTimeoutPreemptively(
          HANGING, () -> check(test.format(), file, options, cut, what), what);
    }
  }

  /** Damaged before it is packed, or after. */
  private static byte[] hostile(CorpusFormatContract test, Random random) {
    byte[] other = ALL.get(random.nextInt(ALL.size())).file();
    List<Packing> packings = test.packings();
    Packing packing = packings.get(random.nextInt(packings.size()));
    byte[] file = test.file();
    return random.nextBoolean()
        ? packing.packInParts(Mutation.of(file, other, random), 1 + random.nextInt(3))
        : Mutation.of(packing.packInParts(file, 1 + random.nextInt(3)), other, random);
  }

  private static void check(
      CorpusFormat format, byte[] file, ReadOptions options, int cut, String what) {
    FileSniffer.sniff(new CorpusFile(Read.PATH, file.length, 0), MemoryStore.of(Read.PATH, file));
    long before = allocated();
    Read open = Read.whole(format, file, options, Gate.OPEN);
    assertThat(allocated() - before).as("bytes allocated, %s", what).isLessThan(MOST_MEMORY);

    assertThat(open.tally().documents()).as(what).isEqualTo(open.documents().size());
    assertThat(open.tally().rejects()).as(what).isEqualTo(open.rejects().size());
    assertThat(open.entries()).as(what).extracting(Entry::position).doesNotHaveDuplicates();
    for (Reject reject : open.rejects()) {
      assertThat(reject.detail()).as(what).isNotBlank();
      assertThat(reject.excerpt())
          .as(what)
          .hasSizeLessThanOrEqualTo(Reject.EXCERPT_CHARS)
          .doesNotContainPattern("\\p{Cntrl}");
    }

    Read closed = Read.whole(format, file, options, CLOSED);
    assertThat(closed.documents()).as(what).isEmpty();
    assertThat(closed.rejects()).as(what).isEqualTo(open.rejects());
    assertThat(closed.tally().records()).as(what).isEqualTo(open.tally().records());
    assertThat(closed.tally().others()).as(what).isEqualTo(open.tally().others());

    if (format.splits(Compression.of(file, file.length))) {
      Read parts = Read.splits(format, file, cut, options, Gate.OPEN);
      assertThat(parts.entries()).as("%s, cut at %d", what, cut).isEqualTo(open.entries());
      assertThat(parts.tally()).as("%s, cut at %d", what, cut).isEqualTo(open.tally());
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
