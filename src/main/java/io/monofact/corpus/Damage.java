package io.monofact.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;

/**
 * Why the bytes of a file stop short. Where the file is packed in blocks that stand for themselves
 * (bz2), reading may go on after the damage.
 */
final class Damage extends IOException {

  private static final long serialVersionUID = 1L;

  private static final String FETCH_AGAIN = "fetch the file again";

  private final Reject.Reason reason;
  private final String remedy;
  private final long lost;
  private final long block;
  private final long offset;
  private final boolean goesOn;

  private Damage(
      Reject.Reason reason,
      String what,
      String remedy,
      long lost,
      long block,
      long offset,
      boolean goesOn,
      Throwable cause) {
    super(what, cause);
    this.reason = reason;
    this.remedy = remedy;
    this.lost = lost;
    this.block = block;
    this.offset = offset;
    this.goesOn = goesOn;
  }

  /** The archive ends before its data do; how much is missing is not known. */
  static Damage truncated(String what) {
    return truncated(what, -1);
  }

  /** The archive ends before its data do, and what is there of the last record is lost. */
  static Damage truncated(String what, long lost) {
    return new Damage(Reject.Reason.TRUNCATED, what, FETCH_AGAIN, lost, -1, -1, false, null);
  }

  /**
   * The archive's data are damaged.
   *
   * @param lost bytes of the file from the damage on, or -1
   */
  static Damage corrupt(String what, long lost, Throwable cause) {
    return new Damage(Reject.Reason.CORRUPT, what, FETCH_AGAIN, lost, -1, -1, false, cause);
  }

  /** The archive unpacks to far more than text does. */
  static Damage unpacksTooFar(long unpacked, long packed, long most, long left) {
    return new Damage(
        Reject.Reason.UNPACKS_TOO_FAR,
        "the first %d bytes of the file unpack to more than %d bytes, over %d times as many"
            .formatted(packed, unpacked, most),
        "leave the file out, or raise --max-expansion if it is meant to be so",
        left,
        -1,
        -1,
        false,
        null);
  }

  /** The store does not give the bytes. */
  static Damage storage(Exception fault, long at, long length) {
    if (fault instanceof FileNotFoundException) {
      return new Damage(
          Reject.Reason.VANISHED,
          "the file was listed and is no longer there (%s)".formatted(told(fault)),
          "list the input again",
          -1,
          -1,
          -1,
          false,
          fault);
    }
    return new Damage(
        Reject.Reason.UNREADABLE,
        "the file cannot be read at byte %d (%s)".formatted(at, told(fault)),
        "check permissions and the storage, then run again",
        length < 0 ? -1 : Math.max(0, length - at),
        -1,
        -1,
        false,
        fault);
  }

  /** The same damage with a place of its own, which does not depend on the record read there. */
  Damage at(long placeBlock, long placeOffset, long bytesLost, boolean readingGoesOn) {
    return new Damage(
        reason,
        getMessage(),
        remedy,
        bytesLost,
        placeBlock,
        placeOffset,
        readingGoesOn,
        getCause());
  }

  private static String told(Exception fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  Reject.Reason reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }

  /** File bytes lost; -1 where that is not known. */
  long lost() {
    return lost;
  }

  /** Whether it has a place of its own. */
  boolean placed() {
    return block >= 0;
  }

  long block() {
    return block;
  }

  long offset() {
    return offset;
  }

  boolean goesOn() {
    return goesOn;
  }

  /** Whether the store is at fault and not the data: it may then be seen by one task alone. */
  boolean ofStorage() {
    return reason == Reject.Reason.VANISHED || reason == Reject.Reason.UNREADABLE;
  }
}
