package io.monofact.report;

import java.util.List;

/** All forms in which a verdict is written. */
public final class VerdictWriters {

  private static final List<VerdictWriter> ALL =
      List.of(new JsonVerdict(), new JUnitVerdict(), new MarkdownVerdict());

  private VerdictWriters() {}

  /** Every writer, in order. */
  public static List<VerdictWriter> all() {
    return ALL;
  }
}
