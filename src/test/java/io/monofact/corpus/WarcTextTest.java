package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarcTextTest extends CorpusFormatContract {

  private static final String HTML =
      "<html><head><title>A &amp; B</title><style>p{}</style></head><body><p>He was <b>born</b>"
          + " in 1950.</p><script>x()</script><ul><li>one<li>two</ul>x<br>y</body></html>";

  @Override
  CorpusFormat format() {
    return new WarcText();
  }

  @Override
  byte[] file() {
    List<byte[]> records = new ArrayList<>();
    records.add(record("warcinfo", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)));
    for (int i = 0; i < 5; i++) {
      records.add(record("request", "application/http", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
      records.add(
          record(
              "conversion",
              "text/plain",
              "№ %d was %s.\n".formatted(i, i % 2 == 0 ? CUE : "buried").getBytes(UTF_8)));
    }
    records.add(response("text/html", HTML.getBytes(UTF_8)));
    return join(records);
  }

  @Override
  int documents() {
    return 6;
  }

  @Override
  String fileName() {
    return "crawl.warc.wet";
  }

  private static byte[] record(String type, String mediaType, byte[] block) {
    return record(type, mediaType, block, block.length);
  }

  private static byte[] record(String type, String mediaType, byte[] block, int length) {
    String header =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: <http://e.org/%s>\r\nWARC-Record-ID: <urn:x>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, type, mediaType, length);
    return join(List.of(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8)));
  }

  private static byte[] response(String contentType, byte[] body) {
    return httpResponse("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n", body);
  }

  private static byte[] httpResponse(String head, byte[] content) {
    return record(
        "response",
        "application/http; msgtype=response",
        join(List.of((head + "\r\n").getBytes(UTF_8), content)));
  }

  private static Read read(byte[]... records) {
    return Read.whole(new WarcText(), join(List.of(records)));
  }

  @Test
  void theCrawlerTellsThePagesLanguage() {
    String record = new String(record("conversion", "text/plain", "№ 1".getBytes(UTF_8)), UTF_8);
    String told =
        record.replace(
            "Content-Length", "WARC-Identified-Content-Language: zho,eng\r\nContent-Length");
    assertThat(read(told.getBytes(UTF_8)).documents().get(0).language()).isEqualTo("zho");
    assertThat(read(record.getBytes(UTF_8)).documents().get(0).language()).isNull();
  }

  @Test
  void aPageGivesItsTextAndTitle() {
    Read read = read(response("text/html; charset=utf-8", HTML.getBytes(UTF_8)));
    assertThat(read.documents())
        .containsExactly(
            new Document(
                new Position(Read.PATH, 0, 0),
                "urn:x",
                "He was born in 1950.\none\ntwo\nx\ny",
                "A & B",
                "http://e.org/response",
                null));
  }

  @Test
  void thePagesCharsetIsItsHeadersOrItsOwn() {
    byte[] page = "<meta charset=iso-8859-1><p>caf\u00e9".getBytes(ISO_8859_1);
    assertThat(read(response("text/html", page)).texts()).containsExactly("café");
    byte[] bare = "<p>caf\u00e9".getBytes(ISO_8859_1);
    assertThat(read(response("text/html; charset=\"latin1\"", bare)).texts())
        .containsExactly("café");
    assertThat(
            read(response("text/plain; charset=iso-8859-1", "caf\u00e9".getBytes(ISO_8859_1)))
                .texts())
        .containsExactly("café");
  }

  @Test
  void chunkedAndPackedBodiesAreUnpacked() {
    byte[] chunked = "4\r\n<p>a\r\n3\r\n b \r\n0\r\n\r\n".getBytes(UTF_8);
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    assertThat(read(httpResponse(head + "Transfer-Encoding: chunked\r\n", chunked)).texts())
        .containsExactly("a b");
    byte[] packed = Packing.GZIP.pack("<p>packed".getBytes(UTF_8));
    assertThat(read(httpResponse(head + "Content-Encoding: gzip\r\n", packed)).texts())
        .containsExactly("packed");
  }

  @Test
  void aPackedPageThatUnpacksBeyondTheLimitIsAReject() {
    byte[] bomb = Packing.GZIP.pack(new byte[10_000_000]);
    byte[] file =
        httpResponse(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb);
    Read read = Read.whole(new WarcText(), file, Options.limit(100_000), Gate.OPEN);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TOO_LARGE);
    assertThat(read.rejects().get(0).detail())
        .isEqualTo(
            "the page unpacks to more than 100000 bytes; raise --max-record-bytes to read it;"
                + " the page is lost");
  }

  @Test
  void aBodyThatCannotBeUnpackedIsAReject() {
    Read read =
        read(
            httpResponse(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n",
                "not gzip".getBytes(UTF_8)));
    assertThat(read.rejects().get(0).detail()).startsWith("the HTTP response cannot be decoded (");
  }

  @Test
  void allThatIsNoPageIsCountedAsOther() {
    Read read =
        read(
            record("metadata", "application/json", "{}".getBytes(UTF_8)),
            record("revisit", "application/http", new byte[0]),
            httpResponse(
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", "x".getBytes(UTF_8)),
            response("image/png", new byte[] {1, 2, 3}),
            record("resource", "image/png", new byte[3]));
    assertThat(read.entries()).isEmpty();
    assertThat(read.tally().others()).isEqualTo(5);
  }

  @Test
  void readingGoesOnBehindAMalformedRecord() {
    byte[] good = record("conversion", "text/plain", "good".getBytes(UTF_8));
    byte[] bad = "WARC/1.0\r\nWARC-Type: conversion\r\n\r\nno length\r\n\r\n".getBytes(UTF_8);
    Read read = read(good, bad, good, "garbage\r\n\r\n".getBytes(UTF_8), good);
    assertThat(read.texts()).containsExactly("good", "good", "good");
    assertThat(read.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.MALFORMED);
    assertThat(read.rejects())
        .extracting(Reject::detail)
        .containsExactly(
            "the record's header has no proper Content-Length; reading goes on at the next record",
            "no WARC header stands where a record should begin; reading goes on at the next"
                + " record");
    assertThat(read.rejects().get(0).bytes()).isEqualTo(bad.length);
  }

  @Test
  void aRecordWhoseLengthCountsCharactersEndsWhereTheNextBegins() {
    byte[] text = "żółć żółć żółć".getBytes(UTF_8);
    byte[] wrong = record("conversion", "text/plain", text, 14);
    byte[] good = record("conversion", "text/plain", "good".getBytes(UTF_8));
    assertThat(read(wrong, good, wrong).texts())
        .extracting(String::strip)
        .containsExactly("żółć żółć żółć", "good", "żółć żółć żółć");
  }

  @Test
  void aRecordOfWhichAPartIsMissingIsMalformed() {
    byte[] wrong = record("conversion", "text/plain", "short".getBytes(UTF_8), 100);
    byte[] good = record("conversion", "text/plain", "good".repeat(50).getBytes(UTF_8));
    Read read = read(wrong, good);
    assertThat(read.documents()).hasSize(1);
    assertThat(read.rejects().get(0).detail())
        .startsWith("the record's Content-Length goes beyond the next record");
  }

  @Test
  void aRecordBeyondTheLimitIsPassedOver() {
    byte[] large = record("conversion", "text/plain", "word ".repeat(100_000).getBytes(UTF_8));
    byte[] good = record("conversion", "text/plain", "good".getBytes(UTF_8));
    Read read =
        Read.whole(
            new WarcText(), join(List.of(good, large, good)), Options.limit(1000), Gate.OPEN);
    assertThat(read.texts()).containsExactly("good", "good");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TOO_LARGE);
    assertThat(read.rejects().get(0).bytes()).isEqualTo(500_000);
  }

  @Test
  void anEnormousPageIsNotParsed() {
    byte[] page = new byte[(16 << 20) + 1];
    Arrays.fill(page, (byte) 'x');
    assertThat(read(response("text/html", page)).rejects().get(0).detail())
        .isEqualTo("the page has 16777217 bytes, HTML is read up to 16777216; the page is lost");
  }

  @Test
  void hostilePagesTakeNoLongTime() {
    for (String piece :
        List.of("<div>", "<b>", "<table><tr><td>", "<a href=x>", "<p><i>", "&amp")) {
      byte[] page = piece.repeat(30_000).getBytes(UTF_8);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertThat(read(response("text/html", page)).documents()).hasSize(1),
          piece);
    }
  }
}
