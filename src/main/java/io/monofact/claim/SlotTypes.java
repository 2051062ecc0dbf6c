package io.monofact.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slot types of each language, by the name that patterns use. */
final class SlotTypes {

  private SlotTypes() {}

  static Map<String, SlotType> english() {
    return byName(
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
        new AnniversarySlot(),
        LifeSlot.birth(),
        LifeSlot.loneBirth(),
        LifeSlot.death(),
        LifeSlot.birthplace());
  }

  static Map<String, SlotType> german() {
    return byName(
        new GermanName(),
        new GermanOrganisation(),
        new GermanPlace(),
        new GermanDate(),
        LifeSlot.birth(),
        LifeSlot.death());
  }

  static Map<String, SlotType> chinese() {
    return byName(
        ChineseName.person(),
        ChineseName.organisation(),
        new ChinesePlace(),
        new ChineseDate(),
        new ChineseLife());
  }

  private static Map<String, SlotType> byName(SlotType... inOrder) {
    Map<String, SlotType> types = new LinkedHashMap<>();
    List.of(inOrder).forEach(type -> types.put(type.name(), type));
    return types;
  }
}
