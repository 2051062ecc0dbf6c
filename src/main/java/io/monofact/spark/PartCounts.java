package io.monofact.spark;

import java.util.Arrays;

/** How many examples of one prompt each part holds, under each unit. */
final class PartCounts {

  private final int units;
  private int size;
  private int[] parts = new int[4];

  /** Claims and abstentions, by part, then unit. */
  private long[] counts;

  private final StringBuilder text = new StringBuilder();

  PartCounts(int units) {
    this.units = units;
    this.counts = new long[parts.length * units * 2];
  }

  /** Begins a part; examples are counted to it from now on. Parts come in order. */
  void open(int part) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, 2 * size);
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    parts[size++] = part;
  }

  /** Counts an example of a unit to the part begun last. */
  void add(int unit, boolean isClaim) {
    counts[index(size - 1, unit) + (isClaim ? 0 : 1)]++;
  }

  long claims(int unit) {
    return sum(unit, 0);
  }

  long abstentions(int unit) {
    return sum(unit, 1);
  }

  /** The parts as {@link Parts} has them. */
  String text(int unit) {
    text.setLength(0);
    for (int i = 0; i < size; i++) {
      int at = index(i, unit);
      Parts.write(text, parts[i], counts[at], counts[at + 1]);
    }
    return text.toString();
  }

  void clear() {
    Arrays.fill(counts, 0, size * units * 2, 0);
    size = 0;
  }

  private long sum(int unit, int kind) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += counts[index(i, unit) + kind];
    }
    return sum;
  }

  private int index(int part, int unit) {
    return (part * units + unit) * 2;
  }
}
