package io.monofact.cli;

import io.monofact.claim.LanguageCode;
import io.monofact.corpus.ReadOptions;
import io.monofact.spark.CorpusFiles;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which corpus, and how to read it. */
final class CorpusOptions {

  private static final ReadOptions DEFAULT = ReadOptions.DEFAULT;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs, on any file system that Hadoop knows.")
  private List<String> paths;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "Read every file as ${COMPLETION-CANDIDATES}. Default: found from name and content.",
      completionCandidates = FormatNames.class)
  private String format;

  @Option(
      names = "--text-field",
      paramLabel = "FIELD",
      description = "Where the text stands; dots between nested names.")
  private String textField;

  @Option(names = "--id-field", paramLabel = "FIELD", description = "Where the id stands.")
  private String idField;

  @Option(names = "--title-field", paramLabel = "FIELD", description = "Where the title stands.")
  private String titleField;

  @Option(names = "--url-field", paramLabel = "FIELD", description = "Where the address stands.")
  private String urlField;

  @Option(
      names = "--source-field",
      paramLabel = "FIELD",
      description = "Where the part of the corpus stands.")
  private String sourceField;

  @Option(
      names = "--language-field",
      paramLabel = "FIELD",
      description = "Where the document's language stands.")
  private String languageField;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "All documents are in this language, such as en, de, zh. Default: as the corpus says, else"
              + " found from the text where it matters.")
  private String language;

  @Option(
      names = "--max-record-bytes",
      paramLabel = "SIZE",
      defaultValue = "64MB",
      converter = ByteSize.class,
      description = "Larger records are rejected. Default: ${DEFAULT-VALUE}.")
  private long maxRecordBytes;

  @Option(
      names = "--max-expansion",
      paramLabel = "TIMES",
      defaultValue = "1000",
      description =
          "Archives that unpack to more than so many times their size, and to more than 256 MB, are"
              + " read no further. Default: ${DEFAULT-VALUE}.")
  private long maxExpansion;

  @Option(
      names = "--split-size",
      paramLabel = "SIZE",
      defaultValue = "64MB",
      converter = ByteSize.class,
      description =
          "How much of a file that can be split one task reads. Default: ${DEFAULT-VALUE}.")
  private long splitBytes;

  @Option(
      names = "--max-rejected",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description =
          "The run fails when more than this share of the records is rejected, or of the bytes"
              + " that could not be read. Default: ${DEFAULT-VALUE}.")
  private double maxRejected;

  @Option(
      names = "--no-gate",
      hidden = true,
      description = "Decode documents without a cue as well; the figures are the same.")
  private boolean noGate;

  List<String> paths() {
    return paths;
  }

  /** What to call the corpus: the last parts of its paths, of globs with the folder before them. */
  String name() {
    return paths.stream()
        .map(p -> p.replaceAll("/+$", ""))
        .map(CorpusOptions::lastParts)
        .filter(p -> !p.isEmpty())
        .distinct()
        .limit(3)
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), this::shortened));
  }

  private static String lastParts(String path) {
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    return slash > 0 && last.matches(".*[*?\\[{].*")
        ? path.substring(path.lastIndexOf('/', slash - 1) + 1)
        : last;
  }

  private String shortened(String names) {
    return paths.size() > 3 ? names + ", ..." : names;
  }

  /** The format that every file is to be read as, or null. */
  String format() {
    return format;
  }

  long splitBytes() {
    return splitBytes;
  }

  double maxRejected() {
    if (!(maxRejected >= 0 && maxRejected <= 1)) {
      throw UserError.usage(
          "--max-rejected is %s; it is a share, from 0 to 1".formatted(maxRejected));
    }
    return maxRejected;
  }

  /** Stops at once on options that no corpus could be read with. */
  void check() {
    maxRejected();
    readOptions();
    language();
    if (format != null && !FormatNames.list().contains(format)) {
      throw UserError.usage(
          "--format is '%s'; it is one of %s"
              .formatted(format, String.join(", ", FormatNames.list())));
    }
  }

  /**
   * Stops on an output that would take the place of the corpus, or be read as a part of it.
   *
   * @throws UserError if one lies in the other
   */
  void checkApart(Publication output, Configuration configuration) throws IOException {
    for (String path : paths) {
      if (output.holds(path)) {
        throw UserError.usage(
            "the corpus '%s' lies in the output '%s', which is replaced as a whole; choose another output"
                .formatted(path, output.target()));
      }
    }
    checkOutside("the output", output.target(), configuration);
  }

  /**
   * Stops on a folder in which the next run would find what this one wrote, and take it for text.
   *
   * @param what what is to be written there, such as an option's name
   * @throws UserError if it lies in the corpus
   */
  void checkOutside(String what, String folder, Configuration configuration) throws IOException {
    for (String path : paths) {
      if (CorpusFiles.reads(path, folder, configuration)) {
        throw UserError.usage(
            "%s '%s' lies in the corpus '%s' and would be read as a part of it; name a folder outside, or one whose name begins with an underscore"
                .formatted(what, folder, path));
      }
    }
  }

  /** The language of all documents, or null. */
  String language() {
    if (language != null && LanguageCode.of(language) == null) {
      throw UserError.usage(
          "--language is '%s'; give its code, such as en, de or zh".formatted(language));
    }
    return language;
  }

  boolean gated() {
    return !noGate;
  }

  ReadOptions readOptions() {
    try {
      return new ReadOptions(
          candidates(textField, DEFAULT.textField()),
          candidates(idField, DEFAULT.idField()),
          candidates(titleField, DEFAULT.titleField()),
          candidates(urlField, DEFAULT.urlField()),
          candidates(sourceField, DEFAULT.sourceField()),
          candidates(languageField, DEFAULT.languageField()),
          maxRecordBytes,
          maxExpansion);
    } catch (IllegalArgumentException e) {
      throw UserError.usage(e.getMessage());
    }
  }

  /** How records are read, as a user would say it. */
  Map<String, String> readingTold() {
    ReadOptions options = readOptions();
    Map<String, String> told = new TreeMap<>();
    told.put("--text-field", String.join(", ", options.textField()));
    told.put("--id-field", String.join(", ", options.idField()));
    told.put("--title-field", String.join(", ", options.titleField()));
    told.put("--url-field", String.join(", ", options.urlField()));
    told.put("--source-field", String.join(", ", options.sourceField()));
    told.put("--language-field", String.join(", ", options.languageField()));
    told.put("--max-record-bytes", String.valueOf(options.maxRecordBytes()));
    told.put("--max-expansion", String.valueOf(options.maxExpansion()));
    return told;
  }

  private static List<String> candidates(String given, List<String> otherwise) {
    return given == null ? otherwise : List.of(given);
  }
}
