package io.monofact.quality;

import io.monofact.quality.SheetRow.Judgment;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Claims drawn for judging by eye, as a CSV file that spreadsheets open (RFC 4180, UTF-8).
 *
 * @param rows the claims
 */
public record SampleSheet(List<SheetRow> rows) {

  private static final String[] COLUMNS = {
    "id",
    "category",
    "entity",
    "answer",
    "answer_text",
    "evidence",
    "document_id",
    "url",
    "rule",
    "judgment",
    "note"
  };

  public SampleSheet {
    rows = List.copyOf(rows);
  }

  /**
   * Writes the sheet.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path path) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    try (Writer out = Files.newBufferedWriter(path);
        CSVPrinter csv = new CSVPrinter(out, format)) {
      for (SheetRow row : rows) {
        csv.printRecord(
            row.id(),
            guarded(row.category()),
            guarded(row.entity()),
            guarded(row.answer()),
            guarded(row.answerText()),
            guarded(row.evidence()),
            guarded(row.documentId()),
            guarded(row.url()),
            guarded(row.rule()),
            row.judgment().label(),
            guarded(row.note()));
      }
    }
  }

  /**
   * Reads a sheet, judged or not.
   *
   * @throws GoldError if it is none, or a judgment is no judgment
   * @throws IOException if it cannot be read
   */
  public static SampleSheet read(Path path) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(path);
        var csv = format.parse(in)) {
      List<String> missing =
          Arrays.stream(COLUMNS).filter(c -> !csv.getHeaderMap().containsKey(c)).toList();
      if (!missing.isEmpty()) {
        throw new GoldError(
            path,
            1,
            "the column " + missing.get(0) + " is missing",
            "give a sheet that 'monofact sample' wrote");
      }
      for (CSVRecord record : csv) {
        rows.add(row(path, record));
      }
    } catch (CSVException e) {
      throw new GoldError(path, 0, "no CSV: " + e.getMessage(), "save the sheet as CSV in UTF-8");
    }
    return new SampleSheet(rows);
  }

  /** What the judgments say of each category: claims that are right, of those judged yes or no. */
  public Map<String, Measured> precision() {
    Map<String, long[]> counts = new TreeMap<>();
    for (SheetRow row : rows) {
      long[] count = counts.computeIfAbsent(row.category(), category -> new long[2]);
      if (row.judgment() == Judgment.YES || row.judgment() == Judgment.NO) {
        count[0] += row.judgment() == Judgment.YES ? 1 : 0;
        count[1]++;
      }
    }
    Map<String, Measured> measured = new TreeMap<>();
    counts.forEach(
        (category, count) ->
            measured.put(category, new Measured(category, null, new Wilson(count[0], count[1]))));
    return measured;
  }

  /** How many rows of a category have this judgment. */
  public long count(String category, Judgment judgment) {
    return rows.stream()
        .filter(r -> r.category().equals(category) && r.judgment() == judgment)
        .count();
  }

  private static SheetRow row(Path path, CSVRecord record) {
    int line = (int) record.getRecordNumber() + 1;
    if (!record.isConsistent()) {
      throw new GoldError(path, line, "the row has %d cells".formatted(record.size()), "mend it");
    }
    String judged = record.get("judgment").strip();
    Judgment judgment =
        Arrays.stream(Judgment.values())
            .filter(j -> j.label().equalsIgnoreCase(judged))
            .findFirst()
            .orElseThrow(
                () ->
                    new GoldError(
                        path,
                        line,
                        "the judgment is '%s'".formatted(judged),
                        "write yes, no, unsure or nothing"));
    return new SheetRow(
        number(path, line, record.get("id")),
        bare(record.get("category")),
        bare(record.get("entity")),
        bare(record.get("answer")),
        bare(record.get("answer_text")),
        bare(record.get("evidence")),
        bare(record.get("document_id")),
        bare(record.get("url")),
        bare(record.get("rule")),
        judgment,
        bare(record.get("note")));
  }

  private static int number(Path path, int line, String id) {
    try {
      return Integer.parseInt(id.strip());
    } catch (NumberFormatException e) {
      throw new GoldError(path, line, "the id is '%s'".formatted(id), "leave the ids as they were");
    }
  }

  /** Spreadsheets run what begins so as a formula; an apostrophe makes it text. */
  private static String guarded(String cell) {
    String text = cell == null ? "" : cell;
    boolean isFormula = !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }

  private static String bare(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
