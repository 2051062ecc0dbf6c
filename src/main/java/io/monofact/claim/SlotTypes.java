package io.monofact.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All slot types, by the name that patterns use. */
final class SlotTypes {

  private static final List<SlotType> ALL =
      List.of(
          new PersonName(),
          new FullName(),
          new PronounSlot(),
          new OrganisationName(),
          OrganisationName.body(),
          new PlaceName(),
          new WorkTitle(),
          WorkTitle.bare(),
          new DateSlot(),
          DateSlot.early(),
          new YearSlot(),
          DateSlot.telling(),
          new YearSlot(),
          LifeSlot.birth(),
          LifeSlot.loneBirth(),
          LifeSlot.death(),
          LifeSlot.birthplace());

  private SlotTypes() {}

  /** The types by name, in a fixed order. */
  static Map<String, SlotType> byName() {
    Map<String, SlotType> types = new LinkedHashMap<>();
    ALL.forEach(type -> types.put(type.name(), type));
    return types;
  }
}
