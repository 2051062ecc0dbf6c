package io.monofact.copies;

import java.util.Objects;

/**
 * Two texts that are near copies.
 *
 * @param textHash the text whose hash is the greater
 * @param copyOf the other
 */
public record Link(String textHash, String copyOf) {

  public Link {
    Objects.requireNonNull(textHash, "textHash");
    Objects.requireNonNull(copyOf, "copyOf");
    if (textHash.compareTo(copyOf) <= 0) {
      throw new IllegalArgumentException(
          "text %s cannot be a copy of %s: a link goes to the smaller hash"
              .formatted(textHash, copyOf));
    }
  }
}
