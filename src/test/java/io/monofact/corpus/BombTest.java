package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that are made to take all time and memory there is. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BombTest {

  /** A line of a gigabyte takes a few seconds; the usual build reads a sixteenth of it. */
  private static final long LONG = Boolean.getBoolean("fuzz.long") ? 1L << 30 : 1L << 26;

  private static final ReadOptions LIMIT = Options.limit(1 << 20);

  private static final List<CorpusFormat> OF_TEXT =
      List.of(
          new WarcText(), new WikipediaDump(), new JsonLines(), new TextLines(), new PlainText());

  /** One byte again and again, behind a beginning, without any memory for it. */
  private record Endless(String start, long length) implements Store {

    @Override
    public SeekableInput open(CorpusFile file) {
      byte[] beginning = start.getBytes(UTF_8);
      return new SeekableInput() {
        private long position;

        @Override
        public long length() {
          return length;
        }

        @Override
        public long position() {
          return position;
        }

        @Override
        public void seek(long place) {
          position = place;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
          if (position >= length) {
            return -1;
          }
          int n = (int) Math.min(count, length - position);
          Arrays.fill(buffer, offset, offset + n, (byte) 'x');
          for (int i = 0; i < n && position + i < beginning.length; i++) {
            buffer[offset + i] = beginning[(int) position + i];
          }
          position += n;
          return n;
        }

        @Override
        public void close() throws IOException {
          // Nothing is open.
        }
      };
    }
  }

  private static Read readLong(CorpusFormat format, String beginning) {
    Store store = new Endless(beginning, LONG);
    return Read.splits(format, store, LONG, Integer.MAX_VALUE, LIMIT, Gate.OPEN);
  }

  @Test
  void aRecordThatDoesNotEndIsMeasuredAndNotHeld() {
    for (Read read :
        List.of(
            readLong(new JsonLines(), "{\"text\":\""),
            readLong(new TextLines(), ""),
            readLong(new PlainText(), ""))) {
      assertThat(read.entries()).hasSize(1);
      assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TOO_LARGE);
      assertThat(read.rejects().get(0).bytes()).isEqualTo(LONG);
    }
    Read page = readLong(new WikipediaDump(), "<page><title>");
    assertThat(page.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.TRUNCATED);
    Read header = readLong(new WarcText(), "WARC/1.0\r\nWARC-Type: ");
    assertThat(header.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.MALFORMED);
    assertThat(header.rejects().get(0).bytes()).isEqualTo(LONG);
    Read block =
        readLong(
            new WarcText(),
            "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 900000000000\r\n\r\n");
    assertThat(block.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.TRUNCATED);
  }

  @Test
  void anArchiveThatUnpacksToFarTooMuchIsGivenUp() {
    givenUp(new TextLines(), Packing.BZIP2);
    for (CorpusFormat format : OF_TEXT) {
      givenUp(format, Packing.ZSTD);
    }
  }

  private static void givenUp(CorpusFormat format, Packing packing) {
    byte[] part = packing.pack(new byte[40 << 20]);
    byte[] bomb = new byte[200 * part.length];
    for (int i = 0; i < 200; i++) {
      System.arraycopy(part, 0, bomb, i * part.length, part.length);
    }
    Read read = Read.whole(format, bomb, LIMIT, Gate.OPEN);
    Reject last = read.rejects().get(read.rejects().size() - 1);
    assertThat(last.reason())
        .as("%s, %s", format.name(), packing)
        .isEqualTo(Reject.Reason.UNPACKS_TOO_FAR);
    assertThat(last.detail())
        .as("%s, %s", format.name(), packing)
        .contains("over 1000 times as many")
        .contains("raise --max-expansion if it is meant to be so");
    assertThat(last.bytes()).as("%s, %s", format.name(), packing).isBetween(1L, (long) bomb.length);
  }

  @Test
  void repeatedTextUnpacksAsFarAsItMay() {
    byte[] packed = Packing.ZSTD.pack("word ".repeat(1 << 20).getBytes(UTF_8));
    assertThat(packed.length).isLessThan(2000);
    assertThat(Read.whole(new TextLines(), packed).documents()).hasSize(1);
  }

  @Test
  void xmlEntitiesAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE mediawiki [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]>");
    String page = "<page>%s<title>A</title><revision><text>&a29;</text></revision></page>";
    for (String xml : List.of(laughs + page.formatted(""), page.formatted(laughs))) {
      Read read = Read.whole(new WikipediaDump(), xml.getBytes(UTF_8));
      assertThat(read.documents()).isEmpty();
      assertThat(read.rejects()).extracting(Reject::reason).containsOnly(Reject.Reason.MALFORMED);
    }
  }

  @Test
  void deepNestingEndsNoStack() {
    int deep = 200_000;
    for (String open : List.of("[", "{\"a\":", "{\"text\":", "{\"metadata\":{\"title\":")) {
      Read read = Read.whole(new JsonLines(), open.repeat(deep).getBytes(UTF_8));
      assertThat(read.rejects()).as(open).hasSize(1);
    }
    String start = "<page><title>A</title><revision><text>";
    String end = "</text></revision></page>";
    for (String open : List.of("{{a|", "[[a|", "{|", "'''", "<ref>", "&lt;ref&gt;", "&lt;!--")) {
      byte[] page = (start + open.repeat(deep) + end).getBytes(UTF_8);
      assertThat(Read.whole(new WikipediaDump(), page).entries()).as(open).hasSize(1);
    }
    byte[] elements = ("<page>" + "<a>".repeat(deep) + "</page>").getBytes(UTF_8);
    assertThat(Read.whole(new WikipediaDump(), elements).rejects()).hasSize(1);
  }
}
