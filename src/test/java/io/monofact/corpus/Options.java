package io.monofact.corpus;

/** Options that differ from the usual in one thing. */
final class Options {

  private Options() {}

  static ReadOptions limit(long maxRecordBytes) {
    ReadOptions usual = ReadOptions.DEFAULT;
    return new ReadOptions(
        usual.textField(),
        usual.idField(),
        usual.titleField(),
        usual.urlField(),
        usual.sourceField(),
        usual.languageField(),
        maxRecordBytes,
        usual.maxExpansion());
  }
}
