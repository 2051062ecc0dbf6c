package io.monofact.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * How to read records. A field is a list of candidate paths, each with dots between nested names;
 * the first that the record has, and not as null, is taken. A name with dots that the record has at
 * its top level goes before the nested one.
 *
 * @param textField where the text stands
 * @param idField where the document's name stands
 * @param titleField where the title stands
 * @param urlField where the address stands
 * @param sourceField where the part of the corpus stands
 * @param languageField where its language stands
 * @param maxRecordBytes larger records are rejects
 * @param maxExpansion archives that unpack to more than so many times their own size, and to more
 *     than 256 MB, are read no further
 */
public record ReadOptions(
    List<String> textField,
    List<String> idField,
    List<String> titleField,
    List<String> urlField,
    List<String> sourceField,
    List<String> languageField,
    long maxRecordBytes,
    long maxExpansion)
    implements Serializable {

  /** The layouts of Dolma, C4, FineWeb, RedPajama and The Pile; records up to 64 MB. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          List.of("text", "content", "raw_content", "contents", "body"),
          List.of("id", "doc_id", "_id", "docid", "metadata.id", "meta.id"),
          List.of("title", "metadata.title", "meta.title"),
          List.of("url", "metadata.url", "meta.url", "metadata.warc_url", "uri"),
          List.of(
              "source",
              "metadata.source",
              "meta.source",
              "meta.pile_set_name",
              "meta.redpajama_set_name",
              "red_pajama_subset",
              "source_domain",
              "dump"),
          List.of(
              "language",
              "lang",
              "metadata.language",
              "metadata.lang",
              "meta.language",
              "meta.lang"),
          64L << 20,
          1000);

  /** A record is held in one array, and its text in another. */
  private static final long LARGEST_LIMIT = 1L << 30;

  public ReadOptions {
    textField = List.copyOf(textField);
    idField = List.copyOf(idField);
    titleField = List.copyOf(titleField);
    urlField = List.copyOf(urlField);
    sourceField = List.copyOf(sourceField);
    languageField = List.copyOf(languageField);
    if (maxRecordBytes < 1 || maxRecordBytes > LARGEST_LIMIT) {
      throw new IllegalArgumentException(
          "max-record-bytes is %d; it must lie between 1 and %d"
              .formatted(maxRecordBytes, LARGEST_LIMIT));
    }
    if (maxExpansion < 1) {
      throw new IllegalArgumentException(
          "max-expansion is %d; it must be at least 1".formatted(maxExpansion));
    }
  }

  Expansion expansion() {
    return new Expansion(maxExpansion);
  }
}
