package io.monofact.count;

import io.monofact.claim.PromptKey;
import java.util.Objects;

/**
 * One entry of an alias table: how an entity is also written, and its canonical form. Both are
 * keys, so that case, diacritics and points make no difference, while a disambiguator does: an
 * alias of "James Cunningham" is none of "James Cunningham (comedian)".
 *
 * @param written the key of the written form
 * @param canonical the key of the canonical form
 * @param category the only category it holds for, or null for all
 * @param line where it stands in its file, from 1; 0 where the file has no lines
 */
public record AliasLine(String written, String canonical, String category, long line) {

  public AliasLine {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(canonical, "canonical");
  }

  /** The entry of two written forms. */
  public static AliasLine of(String written, String canonical, String category, long line) {
    return new AliasLine(
        PromptKey.of(written),
        PromptKey.of(canonical),
        category == null || category.isBlank() ? null : category.strip(),
        line);
  }
}
