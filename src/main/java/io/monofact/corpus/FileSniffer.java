package io.monofact.corpus;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Finds out what a file is from its first bytes, uncompressed, and its name. Never throws for what
 * is wrong with the file: a damaged file is of the format that its beginning shows, and one that
 * shows nothing is a reject.
 */
public final class FileSniffer {

  /** How many uncompressed bytes a format is shown. */
  public static final int HEAD_BYTES = 4096;

  /** Where a tar archive says that it is one. */
  private static final int TAR_MAGIC = 257;

  private FileSniffer() {}

  /** Finds a file's format. */
  public static Sniffed sniff(CorpusFile file, Store store) {
    Split whole = new Split(file, "", 0, Math.max(0, file.length()));
    byte[] head = new byte[HEAD_BYTES];
    int got = 0;
    Damage damage = null;
    Compression compression = Compression.NONE;
    try (StoredBytes stored = StoredBytes.open(store, file)) {
      compression = Compression.of(stored);
      try (ByteFeed feed = ByteFeed.open(stored, compression, whole, Expansion.ANY)) {
        while (got < head.length) {
          int n = feed.read(head, got, head.length - got);
          if (n < 0) {
            break;
          }
          got += n;
        }
      }
    } catch (Damage e) {
      damage = e;
    }
    if (damage != null && (got == 0 || damage.ofStorage())) {
      return unreadable(
          file,
          compression,
          damage.reason(),
          "%s; nothing of it was read; %s".formatted(damage.getMessage(), damage.remedy()),
          new byte[0]);
    }
    head = Arrays.copyOf(head, got);
    if (got == 0) {
      return unreadable(file, compression, Reject.Reason.EMPTY_FILE, RejectReader.EMPTY, head);
    }
    return named(file, compression, head);
  }

  private static Sniffed named(CorpusFile file, Compression compression, byte[] head) {
    String name = Compression.bareName(file.path());
    for (CorpusFormat format : CorpusFormats.all()) {
      if (format.recognises(name, head)) {
        return new Sniffed(file, format.name(), compression, null);
      }
    }
    return unreadable(file, compression, Reject.Reason.UNKNOWN_FORMAT, unknown(head), head);
  }

  /** What the file is, where that is plain: then no --format would help. */
  private static String unknown(byte[] head) {
    if (TextHead.has(head, 0, "\u00ff\u00fe") || TextHead.has(head, 0, "\u00fe\u00ff")) {
      return "no format knows this file: it is text in UTF-16; write it in UTF-8";
    } else if (TextHead.has(head, TAR_MAGIC, "ustar")) {
      return "no format knows this file: it is a tar archive; unpack it, or leave it out";
    } else if (TextHead.has(head, 0, "PK\u0003\u0004")) {
      return "no format knows this file: it is a zip archive; unpack it, or leave it out";
    } else if (TextHead.has(head, 0, "\u00fd7zXZ")) {
      return "no format knows this file: it is packed by xz; pack it by gzip, zstd or bzip2";
    }
    return "no format knows this file (there are %s); name one with --format or leave the file out"
        .formatted(
            CorpusFormats.all().stream().map(CorpusFormat::name).collect(Collectors.joining(", ")));
  }

  private static Sniffed unreadable(
      CorpusFile file, Compression compression, Reject.Reason reason, String detail, byte[] head) {
    Position begin = new Position(file.path(), 0, 0);
    Reject reject =
        new Reject(begin, reason, detail, file.length(), Excerpt.of(head, 0, head.length));
    return new Sniffed(file, null, compression, reject);
  }
}
