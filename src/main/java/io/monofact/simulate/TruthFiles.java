package io.monofact.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the truth as CSV (RFC 4180, line ends of one character, columns named in the first line).
 */
final class TruthFiles {
  private TruthFiles() {}

  /** {@code category,unit,prompt,claims,abstentions}, packed with gzip. */
  static void writeCounts(Path file, Truth truth) throws IOException {
    StringBuilder csv = new StringBuilder("category,unit,prompt,claims,abstentions\n");
    truth
        .counts()
        .forEach(
            (key, count) ->
                csv.append(key.category())
                    .append(',')
                    .append(key.unit())
                    .append(',')
                    .append(cell(key.prompt()))
                    .append(',')
                    .append(count.claims())
                    .append(',')
                    .append(count.abstentions())
                    .append('\n'));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** {@code category,unit,times_seen,prompts,abstentions}. */
  static void writeSpectrum(Path file, Truth truth) throws IOException {
    StringBuilder csv = new StringBuilder("category,unit,times_seen,prompts,abstentions\n");
    truth
        .spectrum()
        .forEach(
            (step, height) ->
                csv.append(step.category())
                    .append(',')
                    .append(step.unit())
                    .append(',')
                    .append(step.timesSeen())
                    .append(',')
                    .append(height.prompts())
                    .append(',')
                    .append(height.abstentions())
                    .append('\n'));
    Files.writeString(file, csv);
  }

  private static String cell(String text) {
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
