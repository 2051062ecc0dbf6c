package io.monofact.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.CategoryAudit;
import io.monofact.audit.FactCategory;
import io.monofact.spectrum.Sample;
import io.monofact.spectrum.Spectrum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report made of the golden spectra under names of real categories: one for each state that a
 * category may be in. Its texts try to break out of the page.
 */
final class DemoReport {

  static final String HOSTILE = "<script>alert(\"1\")</script> & 'co'";

  private static final List<String> UNITS = List.of("distinct_text", "document", "mention");

  private DemoReport() {}

  static Report report() throws IOException {
    JsonNode golden;
    try (InputStream in = DemoReport.class.getResourceAsStream("/golden.json")) {
      golden = new ObjectMapper().readTree(in);
    }
    List<CategoryAudit> audits = new ArrayList<>();
    add(audits, new FactCategory("birthday", "Birthday", 366, 366), sample(golden.get(7), 25));
    add(audits, new FactCategory("birth_year", "Birth year", 120, 200), sample(golden.get(4), 1));
    add(audits, new FactCategory("birthplace", "Birthplace", 1000, 1000), sample(golden.get(5), 4));
    add(
        audits,
        new FactCategory("founder", "Founder", 1000, 1000).with(true, 2),
        sample(golden.get(11), 1));
    add(audits, new FactCategory("death_date", HOSTILE, 366, 366), sample(golden.get(0), 1));
    add(
        audits,
        new FactCategory("book_author", "Book author", 1000, 1000),
        sample(golden.get(9), 1));
    add(
        audits,
        new FactCategory("dissertation_title", "Dissertation title", 100_000, 100_000),
        new Sample(Spectrum.of(Map.of()), 0));
    return report(audits, "dolma-v1_7 sample " + HOSTILE);
  }

  static Report report(List<CategoryAudit> audits, String title) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("monofact", "0.1.0");
    versions.put("spark", "4.2.0");
    TreeMap<String, Long> rejects = new TreeMap<>();
    rejects.put("malformed_json", 17L);
    rejects.put("too_large", 2L);
    rejects.put(HOSTILE, 1L);
    return new Report(
        title,
        List.of("s3a://corpus/part-*.jsonl.zst", HOSTILE),
        "2026-11-20 14:03:11 UTC",
        versions,
        new Reading(
            1_204_331, 1_204_311, 1_011_202, 20, 412, 1_310_000_000L, 4_204_000_000L, rejects),
        "distinct_text",
        audits,
        Assumptions.of(audits));
  }

  /** Under the finer units, prompts have more examples and fewer singletons. */
  private static void add(List<CategoryAudit> audits, FactCategory category, Sample sample) {
    for (int i = 0; i < UNITS.size(); i++) {
      Map<Long, Long> spectrum = new HashMap<>();
      for (int j = 0; j < sample.spectrum().size(); j++) {
        long k = sample.spectrum().times(j);
        long moved = sample.spectrum().prompts(j) * i / 10;
        spectrum.merge(k, sample.spectrum().prompts(j) - moved, Long::sum);
        spectrum.merge(2 * k, moved, Long::sum);
      }
      audits.add(
          CategoryAudit.of(
              category,
              UNITS.get(i),
              sample.size() * 9 / 10,
              new Sample(Spectrum.of(spectrum), sample.abstentions()),
              category.setting(0, 0.01)));
    }
  }

  /** The golden sample, with every f_k times a factor. */
  private static Sample sample(JsonNode golden, long factor) {
    JsonNode input = golden.get("input");
    Map<Long, Long> spectrum = new HashMap<>();
    input
        .get("spectrum")
        .properties()
        .forEach(e -> spectrum.put(Long.parseLong(e.getKey()), factor * e.getValue().asLong()));
    return new Sample(Spectrum.of(spectrum), factor * input.get("abstentions").asLong());
  }

  /** Writes the page and the JSON into a folder, to be looked at. */
  public static void main(String[] args) throws IOException {
    for (ReportWriter writer : ReportWriters.all()) {
      try (OutputStream out = Files.newOutputStream(Path.of(args[0], writer.fileName()))) {
        writer.write(FullReport.report(), out);
      }
    }
  }
}
