package io.monofact.corpus;

import java.io.Serializable;
import java.util.Objects;

/**
 * A part of a file that one task reads. Every record belongs to exactly one split of its file; the
 * format says to which.
 *
 * @param file the file
 * @param format the format's name, as {@link CorpusFormats} lists it
 * @param start the part's first byte
 * @param end the byte after its last; the file's length for the last or only part
 */
public record Split(CorpusFile file, String format, long start, long end) implements Serializable {

  public Split {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(format, "format");
  }
}
