package io.monofact.report;

import java.util.List;

/** All forms in which a run writes its report. */
public final class ReportWriters {

  private static final List<ReportWriter> ALL = List.of(new JsonReport(), new HtmlReport());

  private ReportWriters() {}

  /** Every writer, in order. */
  public static List<ReportWriter> all() {
    return ALL;
  }
}
