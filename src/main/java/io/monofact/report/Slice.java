package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import java.util.Objects;

/**
 * The figures of a part of the corpus, as if it were the whole, or of the corpus as it might be.
 *
 * @param by what tells parts apart, such as {@code source}, or {@code what if}
 * @param value which part it is
 * @param singletons how many singletons of the whole corpus its documents hold; -1 where that is
 *     not asked
 * @param audit the figures
 */
public record Slice(String by, String value, long singletons, CategoryAudit audit) {

  public Slice {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(audit, "audit");
  }
}
