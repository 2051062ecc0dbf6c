package io.monofact.corpus;

/** The reader of a file that cannot be read at all: one reject, and nothing else. */
public final class RejectReader extends EntryReader {

  /** What is said of a file without a record. */
  static final String EMPTY =
      "the file holds no record; remove it from the input or fetch it again";

  private Reject reject;

  /**
   * @param split the part, or all, of the file that the reject stands for
   * @param reject what is wrong with it
   */
  public RejectReader(Split split, Reject reject) {
    super(split);
    this.reject = reject;
  }

  /** For a file without a record. */
  static RejectReader empty(Split split) {
    return new RejectReader(
        split,
        new Reject(
            new Position(split.file().path(), 0, 0),
            Reject.Reason.EMPTY_FILE,
            EMPTY,
            split.file().length(),
            ""));
  }

  /** For a split of a file that another split tells of. */
  static RejectReader nothing(Split split) {
    return new RejectReader(split, null);
  }

  /** For a split of which no byte could be had; each split of such a file has its own reject. */
  static RejectReader of(Split split, Damage damage) {
    return of(split, damage, split.end() - split.start());
  }

  /**
   * For a split that may tell of others too.
   *
   * @param lost the bytes that its reject stands for
   */
  static RejectReader of(Split split, Damage damage, long lost) {
    Position begin = new Position(split.file().path(), 0, split.start());
    return new RejectReader(
        split,
        new Reject(
            begin,
            damage.reason(),
            "%s; nothing of it was read; %s".formatted(damage.getMessage(), damage.remedy()),
            lost,
            ""));
  }

  @Override
  Entry advance() {
    if (reject == null) {
      return null;
    }
    Reject only =
        reject(
            reject.position(), reject.reason(), reject.detail(), reject.bytes(), reject.excerpt());
    reject = null;
    return only;
  }

  @Override
  long rawBytes() {
    return 0;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
