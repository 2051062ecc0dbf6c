package io.monofact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The header of one WARC record (ISO 28500), read with line feeds alone too, as some tools write
 * them.
 *
 * @param fields the named fields, their names in lower case; the first of a name counts
 * @param contentLength bytes of the record's block, or -1 if the header does not tell
 */
record WarcHeader(Map<String, String> fields, long contentLength) {

  /** A longer header is none. */
  static final int MOST_BYTES = 1 << 20;

  /** The place behind the empty line that ends a header, or -1 if there is none yet. */
  static int end(byte[] bytes, int from, int to) {
    int line = from;
    while (true) {
      int feed = Utf8.indexOf(bytes, line, to, (byte) '\n');
      if (feed < 0) {
        return -1;
      }
      if (feed == line || (feed == line + 1 && bytes[line] == '\r')) {
        return feed + 1;
      }
      line = feed + 1;
    }
  }

  static WarcHeader parse(byte[] bytes, int from, int to) {
    Map<String, String> fields = new HashMap<>();
    String[] lines = new String(bytes, from, to - from, StandardCharsets.UTF_8).split("\r?\n", -1);
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
    }
    return new WarcHeader(fields, length(fields.get("content-length")));
  }

  private static long length(String written) {
    if (written == null || written.isEmpty() || written.length() > 18) {
      return -1;
    }
    return written.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(written) : -1;
  }

  String type() {
    return fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
  }

  /** The block's media type without parameters, in lower case; empty if it is not told. */
  String mediaType() {
    return PageBody.base(fields.get("content-type"));
  }

  /** The first of the languages that a crawler found in the page, most of it first; or null. */
  String language() {
    String found = fields.get("warc-identified-content-language");
    return found == null ? null : found.split(",", 2)[0].strip();
  }

  /** A field, without the angle brackets that some writers set around addresses; or null. */
  String address(String name) {
    String value = fields.get(name);
    if (value != null && value.startsWith("<") && value.endsWith(">")) {
      return value.substring(1, value.length() - 1);
    }
    return value;
  }
}
