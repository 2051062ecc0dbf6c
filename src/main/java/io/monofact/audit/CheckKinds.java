package io.monofact.audit;

import java.util.List;
import java.util.Optional;

/** All kinds of checks, in the order in which documentation and drafts have them. */
public final class CheckKinds {

  private static final List<CheckKind> ALL =
      List.of(
          new FigureAtMost(),
          new NoWorseThanBaseline(),
          new NoDrift(),
          new RejectedShareAtMost(),
          new ConflictRateAtMost(),
          new SampleLargeEnough(),
          new HoldOutExchangeable(),
          new ExtractionMeasured(),
          new CategoryPresent());

  private CheckKinds() {}

  /** Every kind, in order. */
  public static List<CheckKind> all() {
    return ALL;
  }

  /** The names, in order. */
  static List<String> names() {
    return ALL.stream().map(CheckKind::name).toList();
  }

  static Optional<CheckKind> of(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
