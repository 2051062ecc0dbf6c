package io.monofact.spark;

import java.util.List;

/**
 * By what the near copies of a text are found: a row of the signatures table.
 *
 * @param textHash the text, as in {@link io.monofact.claim.Statement#textHash()}
 * @param bands its {@link io.monofact.copies.Signature}
 */
public record SignatureRow(String textHash, List<Long> bands) {}
