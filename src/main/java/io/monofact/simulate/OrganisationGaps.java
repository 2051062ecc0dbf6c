package io.monofact.simulate;

import java.util.List;

/** Fills gaps from an organisation's beginnings. */
final class OrganisationGaps implements Gaps {
  private final Organisation organisation;
  private final Style style;
  private final Scenery scenery;
  private final String name;

  OrganisationGaps(Organisation organisation, Style style, Scenery scenery) {
    this.organisation = organisation;
    this.style = style;
    this.scenery = scenery;
    this.name = style.name(organisation.name());
  }

  /** The name as this document writes it. */
  String name() {
    return name;
  }

  @Override
  public boolean offers(String gap) {
    return switch (gap) {
      case "name", "place", "founded" -> true;
      case "founders" -> !organisation.founders().isEmpty();
      case "unknown founder" -> organisation.founders().isEmpty();
      case "founder" -> organisation.founders().size() == 1;
      default -> scenery.offers(gap);
    };
  }

  @Override
  public String fill(String gap, List<Stated> stated) {
    return switch (gap) {
      case "name" -> name;
      case "place" -> organisation.place();
      case "founded" -> {
        String year = Integer.toString(organisation.founded());
        stated.add(state("founding_year", year));
        yield year;
      }
      case "founder", "founders" -> {
        List<String> founders = organisation.founders().stream().map(style::name).toList();
        founders.forEach(founder -> stated.add(state("founder", founder)));
        yield String.join(" and ", founders);
      }
      case "unknown founder" -> {
        stated.add(state("founder", null));
        yield "";
      }
      default -> scenery.fill(gap, stated);
    };
  }

  private Stated state(String category, String answer) {
    return new Stated(category, name, organisation.prompt(), answer);
  }
}
