package io.monofact.report;

import java.io.IOException;

/** A file that is no report of this program. The message says which, why and what to do. */
public final class WrongReportException extends IOException {

  private static final long serialVersionUID = 1L;

  WrongReportException(String file, String fault) {
    super(
        "'%s' is no report that can be judged: %s; give the output of audit or estimate"
            .formatted(file, fault));
  }
}
