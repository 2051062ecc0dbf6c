package io.monofact.report;

import io.monofact.audit.Finding;
import io.monofact.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The verdict as JUnit XML, which every build server shows: a test for each finding. A failed check
 * of the level error is a failure; a warning passes and says so in its output, for JUnit has no
 * warnings; what was not judged is skipped.
 */
public final class JUnitVerdict implements VerdictWriter {

  @Override
  public String fileName() {
    return "verdict.xml";
  }

  @Override
  public void write(Verdict verdict, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      attribute(xml, "name", "monofact");
      counts(xml, verdict);
      line(xml, 1);
      xml.writeStartElement("testsuite");
      attribute(xml, "name", "%s: %s".formatted(verdict.policy(), verdict.run().title()));
      counts(xml, verdict);
      attribute(xml, "skipped", Integer.toString(verdict.notJudged().size()));
      attribute(
          xml,
          "timestamp",
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
              verdict.run().started().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
      Map<String, Integer> names = new HashMap<>();
      for (Finding finding : verdict.findings()) {
        write(xml, finding, names);
      }
      line(xml, 1);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void counts(XMLStreamWriter xml, Verdict verdict) throws XMLStreamException {
    attribute(xml, "tests", Integer.toString(verdict.findings().size()));
    attribute(xml, "failures", Integer.toString(verdict.errors().size()));
    attribute(xml, "errors", "0");
    attribute(xml, "time", "0");
  }

  /**
   * Writes a test.
   *
   * @param names how often a test of this name has been written: build servers take tests of one
   *     name for one
   */
  private static void write(XMLStreamWriter xml, Finding finding, Map<String, Integer> names)
      throws XMLStreamException {
    String of = finding.category() == null ? "run" : finding.category();
    int before = names.merge(of + "\n" + finding.name(), 1, Integer::sum);
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "classname", "monofact." + of);
    attribute(xml, "name", finding.name() + (before == 1 ? "" : " (%d)".formatted(before)));
    attribute(xml, "time", "0");
    String sentence = finding.judgement().sentence();
    if (finding.isError()) {
      line(xml, 3);
      xml.writeStartElement("failure");
      attribute(xml, "type", finding.check());
      attribute(xml, "message", sentence);
      xml.writeCharacters(
          clean("%s: %s\n%s".formatted(of, sentence, finding.judgement().figures())));
      xml.writeEndElement();
    } else if (finding.isNotJudged()) {
      line(xml, 3);
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", sentence);
    } else {
      line(xml, 3);
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean((finding.isWarning() ? "WARNING: " : "") + sentence));
      xml.writeEndElement();
    }
    line(xml, 2);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Without the characters that XML 1.0 cannot hold, however they are escaped. */
  private static String clean(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
