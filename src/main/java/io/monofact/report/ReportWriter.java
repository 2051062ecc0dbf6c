package io.monofact.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in one form. Same report, same bytes. */
public interface ReportWriter {

  /** The form's name, such as {@code json}. */
  String name();

  /** The file that it makes, such as {@code report.json}. */
  String fileName();

  /**
   * Writes the whole report. The stream is flushed and left open.
   *
   * @throws IOException if the stream takes no more
   */
  void write(Report report, OutputStream out) throws IOException;
}
