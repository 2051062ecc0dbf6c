package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WikipediaDumpTest extends CorpusFormatContract {

  private static final String HEAD =
      """
      <mediawiki xml:lang="en">
        <siteinfo><base>https://en.wikipedia.org/wiki/Main_Page</base></siteinfo>
      """;

  @Override
  CorpusFormat format() {
    return new WikipediaDump();
  }

  @Override
  byte[] file() {
    StringBuilder xml = new StringBuilder(HEAD);
    for (int i = 0; i < documents(); i++) {
      String word = i % 2 == 0 ? CUE : "buried";
      xml.append(page(i, "P %d".formatted(i), "0", "'''Né %d''' was %s.".formatted(i, word)));
      xml.append(page(100 + i, "Talk:P", "1", "talk"));
    }
    return xml.append("</mediawiki>\n").toString().getBytes(UTF_8);
  }

  @Override
  int documents() {
    return 12;
  }

  @Override
  String fileName() {
    return "enwiki-pages-articles.xml";
  }

  private static String page(int id, String title, String namespace, String text) {
    return """
          <page>
            <title>%s</title>
            <ns>%s</ns>
            <id>%d</id>
            <revision><id>9</id><text xml:space="preserve">%s</text></revision>
          </page>
        """
        .formatted(title, namespace, id, text);
  }

  private static Read read(String xml) {
    return Read.whole(new WikipediaDump(), xml.getBytes(UTF_8));
  }

  @Test
  void aPageGivesItsPlainTextWithNumberTitleAndAddress() {
    Document document =
        read(HEAD + page(5, "Are you?", "0", "'''Ann''' &amp; [[Bob|Bo]] {{x}}"))
            .documents()
            .get(0);
    assertThat(document)
        .isEqualTo(
            new Document(
                document.position(),
                "5",
                "Ann & Bo",
                "Are you?",
                "https://en.wikipedia.org/wiki/Are_you%3F",
                null));
  }

  @Test
  void withoutAHeadThereIsNoAddress() {
    assertThat(read(page(5, "A", "0", "x")).documents().get(0).url()).isNull();
  }

  @Test
  void otherNamespacesAndRedirectsAreOthers() {
    Read read =
        read(
            page(1, "A", "0", "#REDIRECT [[B]]")
                + page(2, "Talk:A", "1", "x")
                + "<page><title>R</title><ns>0</ns><redirect title=\"B\"/><revision><text>x</text></revision></page>");
    assertThat(read.entries()).isEmpty();
    assertThat(read.tally().others()).isEqualTo(3);
  }

  @Test
  void aPageThatIsNotWellFormedIsARejectAndReadingGoesOn() {
    Read read = read("<page><title>A</page>" + page(2, "B", "0", "b"));
    assertThat(read.texts()).containsExactly("b");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.MALFORMED);
    assertThat(read.rejects().get(0).detail())
        .startsWith("the page is not well-formed XML at its line 1 (");
  }

  @Test
  void entitiesFromOutsideAreNotResolved() {
    Read read =
        read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + page(1, "A", "0", "&e;"));
    assertThat(read.texts()).isEmpty();
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void aPageWithoutTextIsAReject() {
    Read read = read("<page><title>A</title><ns>0</ns></page>");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.MISSING_TEXT);
    assertThat(read.rejects().get(0).detail()).startsWith("the page A has no text");
  }

  @Test
  void aPageBeyondTheLimitIsARejectWithItsSize() {
    String large = page(1, "A", "0", "word ".repeat(100_000)).strip();
    Read read =
        Read.whole(
            new WikipediaDump(),
            (large + page(2, "B", "0", "b")).getBytes(UTF_8),
            Options.limit(1000),
            Gate.OPEN);
    assertThat(read.texts()).containsExactly("b");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TOO_LARGE);
    assertThat(read.rejects().get(0).bytes()).isEqualTo(large.length());
  }

  @Test
  void aPageWithoutItsEndOrItsBeginningCostsNoOtherHoweverCut() {
    String good = page(1, "A", "0", "a");
    String noEnd = page(2, "B", "0", "b").replace("</page>", "</pag>");
    String noBeginning = page(3, "C", "0", "c").replace("<page>", "<pag>");
    byte[] dump = (HEAD + good + noEnd + good + noBeginning + good).getBytes(UTF_8);
    Read whole = Read.whole(new WikipediaDump(), dump);
    assertThat(whole.texts()).containsExactly("a", "a", "a");
    assertThat(whole.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.MALFORMED);
    assertThat(whole.rejects()).hasSize(2);
    assertThat(whole.rejects().get(1).detail())
        .isEqualTo("a page ends here whose beginning cannot be found; fetch the file again");
    for (int size = 1; size < dump.length; size++) {
      Read cut = Read.splits(new WikipediaDump(), dump, size, ReadOptions.DEFAULT, Gate.OPEN);
      assertThat(cut.entries()).as("size %d", size).isEqualTo(whole.entries());
      assertThat(cut.tally()).as("size %d", size).isEqualTo(whole.tally());
    }
  }

  @Test
  void aCutPageIsToldInTheSameWordsHoweverCut() {
    byte[] dump = (HEAD + page(1, "A", "0", "a") + "<page><title>").getBytes(UTF_8);
    Read whole = Read.whole(new WikipediaDump(), dump);
    assertThat(whole.rejects().get(0).detail())
        .isEqualTo(
            "the file ends in the middle of a page; all before it was kept; fetch the file again");
    assertThat(Read.splits(new WikipediaDump(), dump, 50, ReadOptions.DEFAULT, Gate.OPEN).entries())
        .isEqualTo(whole.entries());
  }
}
