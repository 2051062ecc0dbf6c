package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  /** Text lines of all lengths about the limit, cut into splits of any size. */
  @Property(tries = 300, seed = "20261120")
  void everyLineComesOnceWhateverTheSplits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<String> small = new ArrayList<>();
    int lines = random.nextInt(40);
    int large = 0;
    for (int i = 0; i < lines; i++) {
      String line = "x".repeat(random.nextInt(4) == 0 ? random.nextInt(90) : random.nextInt(9));
      text.append(line);
      text.append(i == lines - 1 && random.nextBoolean() ? "" : "\n");
      if (line.length() > 50) {
        large++;
      } else if (!line.isEmpty()) {
        small.add(line);
      }
    }
    byte[] content = text.toString().getBytes(UTF_8);
    ReadOptions options = Options.limit(50);
    Read cut = Read.splits(new TextLines(), content, size, options, Gate.OPEN);
    if (content.length > 0) {
      assertThat(cut.texts()).isEqualTo(small);
      assertThat(cut.rejects()).hasSize(large).allMatch(r -> r.reason() == Reject.Reason.TOO_LARGE);
    }
    assertThat(cut).isEqualTo(Read.whole(new TextLines(), content, options, Gate.OPEN));
  }

  @Test
  void aHugeLineIsMeasuredAndNotHeld() {
    long huge = 200L << 20;
    Store store = file -> new Generated(huge);
    long length = huge + 2L * Generated.SHORT.length;
    CorpusFile file = new CorpusFile(Read.PATH, length, 0);
    Split split = new Split(file, "jsonl", 0, length);
    List<Entry> entries = new ArrayList<>();
    SplitTally tally;
    try (DocumentReader reader =
        new JsonLines().open(split, store, Options.limit(1 << 20), Gate.OPEN)) {
      reader.forEachRemaining(entries::add);
      tally = reader.tally();
    }
    assertThat(entries).hasSize(3);
    Reject reject = (Reject) entries.get(1);
    assertThat(reject.reason()).isEqualTo(Reject.Reason.TOO_LARGE);
    assertThat(reject.bytes()).isEqualTo(huge - 1);
    assertThat(reject.position()).isEqualTo(new Position(Read.PATH, 0, Generated.SHORT.length));
    assertThat(reject.excerpt()).isEqualTo("y".repeat(Reject.EXCERPT_CHARS));
    assertThat(tally.rawBytes()).isEqualTo(length);
  }

  @Test
  void aHugeLineFillsNoMoreThanTheLimitAllows() throws Damage {
    long length = (50 << 20) + 2L * Generated.SHORT.length;
    Split split = new Split(new CorpusFile(Read.PATH, length, 0), "jsonl", 0, length);
    ByteFeed feed = ByteFeed.open(split, file -> new Generated(50 << 20), Expansion.ANY);
    LineReader lines = new LineReader(feed, true, 1 << 20);
    assertThat(lines.next()).isEqualTo(LineReader.Found.LINE);
    assertThat(lines.next()).isEqualTo(LineReader.Found.TOO_LONG);
    assertThat(lines.next()).isEqualTo(LineReader.Found.LINE);
    assertThat(lines.bytes().length).isLessThan(4 << 20);
  }

  /** A short record, one line of any length, and the short record again. */
  private static final class Generated extends SeekableInput {

    static final byte[] SHORT = "{\"text\":\"a\"}\n".getBytes(UTF_8);

    private final long huge;
    private long position;

    Generated(long huge) {
      this.huge = huge;
    }

    @Override
    public long length() {
      return huge + 2L * SHORT.length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long place) {
      position = place;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int n = (int) Math.min(length, length() - position);
      if (n <= 0) {
        return -1;
      }
      for (int i = 0; i < n; i++) {
        long at = position + i;
        long inHuge = at - SHORT.length;
        long inLast = inHuge - huge;
        buffer[offset + i] =
            inHuge < 0
                ? SHORT[(int) at]
                : inLast >= 0 ? SHORT[(int) inLast] : inLast == -1 ? (byte) '\n' : (byte) 'y';
      }
      position += n;
      return n;
    }
  }
}
