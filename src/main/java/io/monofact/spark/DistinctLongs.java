package io.monofact.spark;

import java.util.Arrays;

/** Distinct numbers, most often one or two, now and then millions. */
final class DistinctLongs {

  private long[] values = new long[8];
  private int size;

  /** How many of the values, from the first, are sorted and distinct. */
  private int settled;

  void add(long value) {
    if (size > 0 && values[size - 1] == value) {
      return;
    }
    if (size == values.length) {
      settle();
      if (size > values.length / 2) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
    }
    values[size++] = value;
  }

  int size() {
    settle();
    return size;
  }

  long[] values() {
    settle();
    return Arrays.copyOf(values, size);
  }

  void clear() {
    size = 0;
    settled = 0;
  }

  private void settle() {
    if (settled == size) {
      return;
    }
    Arrays.sort(values, 0, size);
    int kept = 1;
    for (int i = 1; i < size; i++) {
      if (values[i] != values[kept - 1]) {
        values[kept++] = values[i];
      }
    }
    size = kept;
    settled = kept;
  }
}
