package io.monofact.report;

import io.monofact.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a verdict in one form. Same verdict, same bytes. */
public interface VerdictWriter {

  /** The file that it makes, such as {@code verdict.json}. */
  String fileName();

  /**
   * Writes the whole verdict. The stream is flushed and left open.
   *
   * @throws IOException if the stream takes no more
   */
  void write(Verdict verdict, OutputStream out) throws IOException;
}
