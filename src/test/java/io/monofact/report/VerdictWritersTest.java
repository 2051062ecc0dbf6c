package io.monofact.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.monofact.audit.Runs;
import io.monofact.audit.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A verdict over names that try to break out of every form. */
class VerdictWritersTest {

  private static final Verdict VERDICT = Runs.hostile();

  private static byte[] written(VerdictWriter writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(VERDICT, out);
    return out.toByteArray();
  }

  @Test
  void theCatalogueHasEachFileOnce() {
    assertThat(VerdictWriters.all().stream().map(VerdictWriter::fileName))
        .containsExactly("verdict.json", "verdict.xml", "verdict.md");
  }

  @Test
  void jsonHasEveryFinding() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(new JsonVerdict()));
    assertThat(json.get("verdict").asText()).isEqualTo("failed");
    assertThat(json.get("errors").asInt()).isEqualTo(3);
    assertThat(json.get("warnings").asInt()).isEqualTo(1);
    assertThat(json.get("passed").asInt()).isEqualTo(1);
    assertThat(json.get("not_judged").asInt()).isEqualTo(1);
    assertThat(json.get("baseline").isNull()).isTrue();
    assertThat(json.get("findings")).hasSameSizeAs(VERDICT.findings());
    JsonNode first = json.get("findings").get(0);
    assertThat(first.get("status").asText()).isEqualTo("failed");
    assertThat(first.get("category").isNull()).isTrue();
    assertThat(first.get("figures").get("rejected_share").asDouble()).isEqualTo(0.5);
  }

  @Test
  void junitIsReadByAnXmlParser() throws Exception {
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(written(new JUnitVerdict())));
    Element suites = xml.getDocumentElement();
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).contains("<script>alert(1)</script>", "\uFFFD");
    assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-20T14:03:11");
    NodeList cases = xml.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(VERDICT.findings().size());
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.getLength()));
    assertCount(xml, "failure", 3, suite, "failures");
    assertCount(xml, "skipped", 1, suite, "skipped");
    assertThat(xml.getElementsByTagName("script").getLength()).isZero();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      assertThat(names.add(test.getAttribute("classname") + " " + test.getAttribute("name")))
          .as("tests of one name are taken for one")
          .isTrue();
    }
    assertThat(xml.getElementsByTagName("system-out").item(0).getTextContent())
        .startsWith("WARNING: the singleton rate is 40 %, above 10 %");
  }

  private static void assertCount(
      Document xml, String tag, int count, Element suite, String attribute) {
    assertThat(xml.getElementsByTagName(tag).getLength()).isEqualTo(count);
    assertThat(suite.getAttribute(attribute)).isEqualTo(Integer.toString(count));
  }

  @Test
  void markdownKeepsItsTables() throws IOException {
    String text = new String(written(new MarkdownVerdict()), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("## Audit failed\n")
        .contains("\n3 errors, 1 warning, 1 passed, 1 not judged.\n")
        .contains("### Failed\n", "<summary>Not judged: 1</summary>")
        .doesNotContain("<script>", "<b>");
    assertThat(text.lines().filter(line -> line.startsWith("| error")))
        .allMatch(line -> line.split("(?<!\\\\)\\|", -1).length == 6)
        .hasSize(5);
  }

  @Test
  void thePrintedVerdictTellsAlikeFailuresTogether() {
    assertThat(VerdictText.of(VERDICT))
        .contains("50 % of the corpus was rejected, above 1 %")
        .contains("FAILED by <script>")
        .endsWith(": 3 errors, 1 warning, 1 passed, 1 not judged.\n");
  }

  @Test
  void theSameVerdictGivesTheSameBytes() throws IOException {
    for (VerdictWriter writer : VerdictWriters.all()) {
      assertThat(written(writer)).isEqualTo(written(writer));
    }
  }
}
