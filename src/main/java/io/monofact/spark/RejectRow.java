package io.monofact.spark;

import io.monofact.corpus.Reject;
import java.util.Locale;

/**
 * A reject as it stands in the rejects table.
 *
 * @param path the file
 * @param record where in the file
 * @param reason the kind of fault, in lower case
 * @param detail what is wrong
 * @param bytes how much was lost, or -1
 * @param excerpt what was there
 */
public record RejectRow(
    String path, String record, String reason, String detail, long bytes, String excerpt) {

  static RejectRow of(Reject reject) {
    return new RejectRow(
        reject.position().path(),
        reject.position().record(),
        reject.reason().name().toLowerCase(Locale.ROOT),
        reject.detail(),
        reject.bytes(),
        reject.excerpt());
  }
}
