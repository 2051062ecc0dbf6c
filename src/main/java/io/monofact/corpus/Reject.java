package io.monofact.corpus;

import java.util.Objects;

/**
 * A record, or the rest of a damaged file, that could not be read as a document.
 *
 * @param position where it begins
 * @param reason what kind of fault it is
 * @param detail what is wrong, where, and what to do, for a person to read
 * @param bytes how much was lost: the record's uncompressed bytes, or what is left of a damaged
 *     file; -1 where that cannot be known
 * @param excerpt the beginning of what was there, at most {@value #EXCERPT_CHARS} characters,
 *     control characters replaced
 */
public record Reject(Position position, Reason reason, String detail, long bytes, String excerpt)
    implements Entry {

  /** How much of a rejected record is shown. */
  public static final int EXCERPT_CHARS = 120;

  /** Kinds of fault. Rejects are counted by these. */
  public enum Reason {
    /** Not well-formed: JSON, XML or a WARC header that does not parse. */
    MALFORMED,
    /** The record has no text field. */
    MISSING_TEXT,
    /** The text field holds something else than a string. */
    TEXT_NOT_A_STRING,
    /** Bytes that are not UTF-8 where UTF-8 is required. */
    INVALID_UTF8,
    /** Larger than the limit on one record. */
    TOO_LARGE,
    /** The archive ends before its data do. */
    TRUNCATED,
    /** The archive's data are damaged. */
    CORRUPT,
    /** The archive unpacks to more than the limit times its own size. */
    UNPACKS_TOO_FAR,
    /** The file has no bytes, or no record. */
    EMPTY_FILE,
    /** The file was listed and is no longer there. */
    VANISHED,
    /** The file is there and cannot be read: permissions, a storage fault. */
    UNREADABLE,
    /** No format knows this file. */
    UNKNOWN_FORMAT,
    /** The document was read, and the program itself failed on its text. */
    EXTRACTION_FAILED
  }

  public Reject {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(excerpt, "excerpt");
  }
}
