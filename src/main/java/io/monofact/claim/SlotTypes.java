package io.monofact.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slot types of each language, by the name that patterns use. */
public final class SlotTypes {

  private SlotTypes() {}

  /**
   * A slot type by its language and name, for those who read answers rather than statements.
   *
   * @param language a code as in {@link LanguageCode}, of a language that can be read
   * @param name such as {@code date}
   * @throws IllegalArgumentException if there is no such language or no such type in it
   */
  public static SlotType of(String language, String name) {
    Language spoken = Language.of(language);
    SlotType type = spoken == null ? null : spoken.slotTypes().get(name);
    if (type == null) {
      throw new IllegalArgumentException("no slot type %s in %s".formatted(name, language));
    }
    return type;
  }

  static Map<String, SlotType> english() {
    return byName(
        new PersonName(),
        new FullName(),
        new PronounSlot(),
        new OrganisationName(),
        OrganisationName.body(),
        new SchoolName(),
        new CompanyName(),
        new PlaceName(),
        new WorkTitle(),
        WorkTitle.bare(),
        WorkTitle.listed(),
        new DateSlot(),
        DateSlot.early(),
        new YearSlot(),
        DateSlot.telling(),
        new AnniversarySlot(),
        LifeSlot.birth(),
        LifeSlot.loneBirth(),
        LifeSlot.death(),
        LifeSlot.birthplace(),
        LifeSlot.lineBirth(),
        LifeSlot.lineDeath());
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
        ChineseLife.birth(),
        ChineseLife.death());
  }

  private static Map<String, SlotType> byName(SlotType... inOrder) {
    Map<String, SlotType> types = new LinkedHashMap<>();
    List.of(inOrder).forEach(type -> types.put(type.name(), type));
    return types;
  }
}
