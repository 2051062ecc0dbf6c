package io.monofact.claim;

import java.util.Set;

/**
 * Names of companies, schools and others that sit where they are said to be located; a park, a
 * museum and an airport only lie there.
 */
final class CompanyName implements SlotType {

  private static final Set<String> COMPANIES = Lexicon.ENGLISH.section("company");
  private static final Set<String> SCHOOLS = Lexicon.ENGLISH.section("school");

  private final SlotType bodies = OrganisationName.body();

  @Override
  public String name() {
    return "company";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    return company(bodies.at(text, from, limit));
  }

  @Override
  public Slot before(String text, int end, int floor) {
    return company(bodies.before(text, end, floor));
  }

  private static Slot company(Slot slot) {
    return slot == null || !isCompany(slot.normal()) ? null : slot;
  }

  /** "Acme Co., Ltd.", "Ham University of Art" */
  private static boolean isCompany(String name) {
    int of = name.indexOf(" of ");
    String head = lastWord(of < 0 ? name : name.substring(0, of));
    return (SCHOOLS.contains(head) && !head.equals("Faculty"))
        || COMPANIES.contains(head)
        || CompanySuffix.isLegalForm(lastWord(name));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
