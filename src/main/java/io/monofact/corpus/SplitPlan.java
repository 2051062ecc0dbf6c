package io.monofact.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Cuts files into splits, and packs splits into tasks of about the same size. */
public final class SplitPlan {

  /** What opening a file costs, in bytes that could be read meanwhile. */
  public static final long OPEN_COST = 1L << 20;

  private static final Comparator<Split> IN_ORDER =
      Comparator.comparing((Split s) -> s.file().path()).thenComparingLong(Split::start);

  private SplitPlan() {}

  /**
   * Cuts files at multiples of a size, where their format and compression allow it; other files are
   * one split each. Files that cannot be read have none: their rejects are all there is of them.
   *
   * @param files the files as they were found
   * @param targetBytes bytes of a split, at least 1
   */
  public static List<Split> splits(List<Sniffed> files, long targetBytes) {
    requireSize(targetBytes);
    List<Split> splits = new ArrayList<>(files.size());
    for (Sniffed found : files) {
      if (found.format() == null) {
        continue;
      }
      CorpusFile file = found.file();
      boolean cut = CorpusFormats.byName(found.format()).splits(found.compression());
      long step = cut ? targetBytes : Long.MAX_VALUE;
      long start = 0;
      while (file.length() - start > step) {
        splits.add(new Split(file, found.format(), start, start + step));
        start += step;
      }
      splits.add(new Split(file, found.format(), start, file.length()));
    }
    return splits;
  }

  /**
   * Packs splits into tasks, the largest first and each into the task that has least; the same
   * splits give the same tasks in whatever order they come. A split counts 1 MB more than it has,
   * for the opening, so that a million small files do not become one task.
   *
   * @param splits what is to be read
   * @param targetBytes about how much one task is to have, at least 1
   */
  public static List<List<Split>> tasks(List<Split> splits, long targetBytes) {
    requireSize(targetBytes);
    if (splits.isEmpty()) {
      return List.of();
    }
    double all = 0;
    for (Split split : splits) {
      all += cost(split);
    }
    int count = (int) Math.min(splits.size(), Math.max(1, Math.ceil(all / targetBytes)));
    Split[] largestFirst = splits.toArray(new Split[0]);
    Arrays.sort(
        largestFirst, Comparator.comparingLong(SplitPlan::cost).reversed().thenComparing(IN_ORDER));
    List<List<Split>> tasks = new ArrayList<>(count);
    PriorityQueue<Load> loads = new PriorityQueue<>(count);
    for (int task = 0; task < count; task++) {
      tasks.add(new ArrayList<>());
      loads.add(new Load(0, task));
    }
    for (Split split : largestFirst) {
      Load least = loads.remove();
      tasks.get(least.task()).add(split);
      loads.add(new Load(least.bytes() + cost(split), least.task()));
    }
    tasks.forEach(task -> task.sort(IN_ORDER));
    return tasks;
  }

  private static long cost(Split split) {
    return split.end() - split.start() + OPEN_COST;
  }

  private static void requireSize(long targetBytes) {
    if (targetBytes < 1) {
      throw new IllegalArgumentException(
          "the size of a split or task is %d bytes; it must be at least 1".formatted(targetBytes));
    }
  }

  private record Load(long bytes, int task) implements Comparable<Load> {

    @Override
    public int compareTo(Load other) {
      int byBytes = Long.compare(bytes, other.bytes);
      return byBytes != 0 ? byBytes : Integer.compare(task, other.task);
    }
  }
}
