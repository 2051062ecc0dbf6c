package io.monofact.claim;

import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * The slots read in one window. Many rules ask for the same kind of slot at the same place, and to
 * read one is what costs most in matching.
 */
final class SlotMemo {

  /** What was read at each place of the window; {@code known} holds the window's number. */
  private static final class Places {
    private Slot[] slots = new Slot[0];
    private int[] known = new int[0];

    void fit(int width) {
      if (slots.length < width) {
        slots = Arrays.copyOf(slots, 2 * width);
        known = Arrays.copyOf(known, 2 * width);
      }
    }
  }

  private final IdentityHashMap<SlotType, Places> forward = new IdentityHashMap<>();
  private final IdentityHashMap<SlotType, Places> backward = new IdentityHashMap<>();
  private Window window;
  private int number;

  /** The window in which slots are read from now on. */
  @SuppressWarnings("ReferenceEquality") // an equal window of another text has other slots
  void goTo(Window next) {
    if (next != window) {
      window = next;
      number++;
    }
  }

  /**
   * Reads a slot in the window, or remembers it.
   *
   * @param place where it begins; where it ends, if read backwards
   * @return null if there is none
   */
  Slot read(SlotType type, int place, boolean isForward) {
    Places places = (isForward ? forward : backward).computeIfAbsent(type, unused -> new Places());
    int index = place - window.start();
    places.fit(index + 1);
    if (places.known[index] != number) {
      places.known[index] = number;
      places.slots[index] =
          isForward
              ? type.at(window.text(), place, window.end())
              : type.before(window.text(), place, window.start());
    }
    return places.slots[index];
  }
}
