package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitPlanTest {

  private static Sniffed file(String path, long length, Compression compression) {
    return new Sniffed(new CorpusFile(path, length, 0), "jsonl", compression, null);
  }

  @Test
  void whatCanBeCutIsCutAtMultiplesOfTheSize() {
    List<Split> splits =
        SplitPlan.splits(
            List.of(
                file("a", 25, Compression.NONE),
                file("b", 25, Compression.GZIP),
                file("c", 20, Compression.BZIP2),
                file("d", 0, Compression.NONE)),
            10);
    assertThat(splits)
        .extracting(s -> s.file().path() + " " + s.start() + " " + s.end())
        .containsExactly("a 0 10", "a 10 20", "a 20 25", "b 0 25", "c 0 10", "c 10 20", "d 0 0");
  }

  @Test
  void aFileThatCannotBeReadHasNoSplit() {
    CorpusFile file = new CorpusFile("a", 5, 0);
    Reject reject = new Reject(new Position("a", 0, 0), Reject.Reason.UNKNOWN_FORMAT, "x", 5, "");
    assertThat(SplitPlan.splits(List.of(new Sniffed(file, null, Compression.NONE, reject)), 10))
        .isEmpty();
  }

  @Property(tries = 200, seed = "1")
  void tasksHoldEverySplitOnceInWhateverOrderTheyCome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random random = new Random(seed);
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CorpusFile file = new CorpusFile("f" + i, random.nextInt(1 << 26), 0);
      splits.add(new Split(file, "jsonl", 0, file.length()));
    }
    long target = 1L << (20 + random.nextInt(8));
    List<List<Split>> tasks = SplitPlan.tasks(splits, target);
    assertThat(tasks.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(splits);
    assertThat(tasks).noneMatch(List::isEmpty);
    List<Split> shuffled = new ArrayList<>(splits);
    Collections.shuffle(shuffled, random);
    assertThat(SplitPlan.tasks(shuffled, target)).isEqualTo(tasks);
  }

  @Test
  void manySplitsAreEvenlyPacked() {
    List<Split> splits = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      CorpusFile file = new CorpusFile("f" + i, random.nextInt(100_000_000), 0);
      splits.add(new Split(file, "jsonl", 0, file.length()));
    }
    List<List<Split>> tasks = SplitPlan.tasks(splits, 1L << 30);
    long[] bytes =
        tasks.stream().mapToLong(t -> t.stream().mapToLong(Split::end).sum()).sorted().toArray();
    assertThat(bytes[bytes.length - 1]).isLessThan(bytes[0] + (200L << 20));
  }

  @Test
  void aSizeOfNothingIsRefused() {
    assertThatThrownBy(() -> SplitPlan.splits(List.of(), 0))
        .hasMessage("the size of a split or task is 0 bytes; it must be at least 1");
  }
}
