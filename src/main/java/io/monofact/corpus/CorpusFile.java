package io.monofact.corpus;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file of a corpus as it was listed.
 *
 * @param path how the store names it
 * @param length its bytes
 * @param modified milliseconds since 1970, or 0 where the store does not tell
 */
public record CorpusFile(String path, long length, long modified) implements Serializable {

  public CorpusFile {
    Objects.requireNonNull(path, "path");
  }
}
