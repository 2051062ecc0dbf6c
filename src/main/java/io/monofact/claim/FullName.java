package io.monofact.claim;

/**
 * Names of people with more than one part. In "by the Armenian writer Ann Lee" a rule that may pass
 * over words would take the first capitalised one for a name; of several parts few are none.
 */
final class FullName implements SlotType {

  private final PersonName names = new PersonName();

  @Override
  public String name() {
    return "full-name";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    return full(names.at(text, from, limit));
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return full(names.before(text, end, floor));
  }

  private static Slot full(Slot slot) {
    return slot == null || PersonName.isSingle(slot) ? null : slot;
  }
}
