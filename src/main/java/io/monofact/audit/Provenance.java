package io.monofact.audit;

import java.util.Objects;

/**
 * Which run it was, and how it went.
 *
 * @param run what tells the run apart from every other, the same whenever it is read; "" where its
 *     files are not at hand
 * @param version the program's version; "" where that is not known
 * @param rules the hash of the category files; "" where that is not known
 * @param complete whether enough of the corpus could be read
 * @param kept how much was kept, in words; "" where no corpus was read
 */
public record Provenance(String run, String version, String rules, boolean complete, String kept) {

  /** Of a run of which nothing but its figures is known. */
  static final Provenance UNKNOWN = new Provenance("", "", "", true, "");

  public Provenance {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(kept, "kept");
  }
}
