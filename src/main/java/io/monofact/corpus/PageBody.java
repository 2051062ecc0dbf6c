package io.monofact.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The text of one web page: what the block of a WARC record holds once unpacked and decoded. */
final class PageBody {

  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

  /** A page's tree of elements takes some twenty times the page's size. */
  private static final int MOST_HTML_BYTES = 16 << 20;

  private static final String PLAIN = "text/plain";
  private static final String HTTP = "application/http";

  private final byte[] utf8;
  private final int from;
  private final int to;
  private final String title;

  private PageBody(byte[] utf8, int from, int to, String title) {
    this.utf8 = utf8;
    this.from = from;
    this.to = to;
    this.title = title;
  }

  /** Why a page has no text that could be read. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reject.Reason reason;

    Unreadable(Reject.Reason reason, String message) {
      super(message);
      this.reason = reason;
    }

    Reject.Reason reason() {
      return reason;
    }
  }

  /** The page in a record's block, or null if the block is no page with text, by its own kind. */
  static PageBody of(WarcHeader header, byte[] bytes, int from, int to, long most)
      throws Unreadable {
    String type = header.mediaType();
    if (header.type().equals("conversion")) {
      return type.isEmpty() || type.equals(PLAIN) ? utf8(bytes, from, to) : null;
    }
    if (header.type().equals("resource")) {
      // Crawlers keep their own logs under addresses of this kind.
      boolean ofCrawler = String.valueOf(header.address("warc-target-uri")).startsWith("metadata:");
      if (!ofCrawler && (HTML.contains(type) || type.equals(PLAIN))) {
        byte[] body = Arrays.copyOfRange(bytes, from, to);
        return decoded(body, type, charset(header.fields().get("content-type")));
      }
      return null;
    }
    return type.equals(HTTP) ? response(bytes, from, to, most) : null;
  }

  private static PageBody response(byte[] bytes, int from, int to, long most) throws Unreadable {
    try (WarcReader records = new WarcReader(recordOf(bytes, from, to))) {
      WarcRecord record = records.next().orElseThrow(() -> new IOException("no response"));
      HttpResponse response = ((WarcResponse) record).http();
      String written = response.headers().first("Content-Type").orElse("");
      String type = base(written);
      boolean success = response.status() >= 200 && response.status() < 300;
      if (!success || !(HTML.contains(type) || type.equals(PLAIN))) {
        return null;
      }
      byte[] body;
      // Packed bodies may unpack to any size.
      try (InputStream stream = response.bodyDecoded().stream()) {
        body = stream.readNBytes((int) most + 1);
      }
      if (body.length > most) {
        throw new Unreadable(
            Reject.Reason.TOO_LARGE,
            "the page unpacks to more than %d bytes; raise --max-record-bytes to read it"
                .formatted(most));
      }
      return decoded(body, type, charset(written));
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(
          Reject.Reason.MALFORMED,
          "the HTTP response cannot be decoded (%s)"
              .formatted(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
    }
  }

  /**
   * The block in a record whose header is as the library wants it, whatever the archive's own looks
   * like: the length of a response without Content-Length is known to the record alone.
   */
  private static InputStream recordOf(byte[] bytes, int from, int to) {
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
            + "WARC-Date: 2000-01-01T00:00:00Z\r\nWARC-Target-URI: http://localhost/\r\n"
            + "Content-Type: application/http\r\nContent-Length: %d\r\n\r\n".formatted(to - from);
    return new SequenceInputStream(
        new ByteArrayInputStream(header.getBytes(StandardCharsets.US_ASCII)),
        new ByteArrayInputStream(bytes, from, to - from));
  }

  private static PageBody decoded(byte[] body, String type, Charset charset) throws Unreadable {
    if (type.equals(PLAIN)) {
      if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
        return utf8(body, 0, body.length);
      }
      return of(new String(body, charset), null);
    }
    if (body.length > MOST_HTML_BYTES) {
      throw new Unreadable(
          Reject.Reason.TOO_LARGE,
          "the page has %d bytes, HTML is read up to %d".formatted(body.length, MOST_HTML_BYTES));
    }
    HtmlText page = HtmlText.of(body, charset);
    return of(page.text(), page.title());
  }

  private static PageBody of(String text, String title) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PageBody(bytes, 0, bytes.length, title);
  }

  private static PageBody utf8(byte[] bytes, int from, int to) throws Unreadable {
    int invalid = Utf8.firstInvalid(bytes, from, to);
    if (invalid >= 0) {
      throw new Unreadable(
          Reject.Reason.INVALID_UTF8,
          "byte %d of the text (0x%02x) is not UTF-8"
              .formatted(invalid - from + 1, bytes[invalid] & 0xff));
    }
    return new PageBody(bytes, from, to, null);
  }

  boolean mayHoldCue(Gate gate) {
    return gate.mayHoldCue(utf8, from, to);
  }

  String text() {
    return new String(utf8, from, to - from, StandardCharsets.UTF_8);
  }

  /** The page's title, or null. */
  String title() {
    return title;
  }

  /** A media type without its parameters, in lower case. */
  static String base(String mediaType) {
    if (mediaType == null) {
      return "";
    }
    int parameters = mediaType.indexOf(';');
    String base = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return base.strip().toLowerCase(Locale.ROOT);
  }

  /** The charset that a media type names, or null if it names none that is known. */
  private static Charset charset(String mediaType) {
    if (mediaType == null) {
      return null;
    }
    for (String parameter : mediaType.split(";", -1)) {
      String p = parameter.strip();
      if (p.regionMatches(true, 0, "charset=", 0, 8)) {
        try {
          return Charset.forName(p.substring(8).replace("\"", "").replace("'", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          return null;
        }
      }
    }
    return null;
  }
}
