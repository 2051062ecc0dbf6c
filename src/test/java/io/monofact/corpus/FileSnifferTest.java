package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSnifferTest {

  private static Sniffed sniff(String name, byte[] content) {
    return FileSniffer.sniff(
        new CorpusFile(name, content.length, 0), MemoryStore.of(name, content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a.json~{\"text\":\"a\"}~jsonl",
        "a.txt~ {\"text\":\"a\"}~jsonl",
        "a~{}~jsonl",
        "a.jsonl~broken line~jsonl",
        "a.md~# Title~text",
        "a~{{Infobox}} text~text",
        "a~WARC/1.1~warc",
        "a.txt~<mediawiki xmlns=\"x\">~wikipedia",
        "a.csv~a,b~text",
      })
  void contentGoesBeforeName(String name, String content, String format) {
    assertThat(sniff(name, content.getBytes(UTF_8)).format()).isEqualTo(format);
  }

  @Test
  void junkIsOfNoFormat() {
    byte[] junk = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 0, 0};
    Sniffed found = sniff("picture", junk);
    assertThat(found.format()).isNull();
    assertThat(found.reject().reason()).isEqualTo(Reject.Reason.UNKNOWN_FORMAT);
    assertThat(found.reject().bytes()).isEqualTo(junk.length);
    assertThat(found.reject().detail())
        .isEqualTo(
            "no format knows this file (there are parquet, warc, wikipedia, jsonl, text-lines,"
                + " text); name one with --format or leave the file out");
  }

  @Test
  void whatNoFormatHelpsWithIsCalledByItsName() {
    assertThat(detail("a\u0142".getBytes(UTF_16)))
        .endsWith("it is text in UTF-16; write it in UTF-8");
    byte[] tar = new byte[512];
    System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
    tar[0] = 'a';
    assertThat(detail(tar)).contains("tar archive; unpack it");
    assertThat(detail(Packing.GZIP.pack(tar))).contains("tar archive; unpack it");
    assertThat(detail(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("zip archive; unpack it");
    assertThat(detail(new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0}))
        .contains("packed by xz; pack it by gzip, zstd or bzip2");
  }

  private static String detail(byte[] content) {
    return sniff(content[0] == 0x1f ? "a.gz" : "a", content).reject().detail();
  }

  @Test
  void aHeadThatEndsWithinACharacterIsText() {
    byte[] content = ("a" + "é".repeat(5000)).getBytes(UTF_8);
    assertThat(sniff("a", content).format()).isEqualTo("text");
  }

  @Test
  void aDamagedFileIsOfTheFormatThatItsBeginningShows() {
    byte[] packed = Packing.GZIP.pack("{\"text\":\"abc\"}\n".repeat(9).getBytes(UTF_8));
    assertThat(sniff("a.gz", Arrays.copyOf(packed, packed.length - 9)).format()).isEqualTo("jsonl");
    Sniffed nothing = sniff("a.gz", Arrays.copyOf(packed, 10));
    assertThat(nothing.reject().reason()).isEqualTo(Reject.Reason.TRUNCATED);
    assertThat(nothing.reject().detail())
        .isEqualTo(
            "gzip data end at byte 10 of the file, in the middle of a member; nothing of it was"
                + " read; fetch the file again");
  }

  @Test
  void emptyVanishedAndUnreadableFilesAreRejects() {
    assertThat(sniff("a", new byte[0]).reject().reason()).isEqualTo(Reject.Reason.EMPTY_FILE);
    assertThat(sniff("a.gz", Packing.GZIP.pack(new byte[0])).reject().reason())
        .isEqualTo(Reject.Reason.EMPTY_FILE);
    Sniffed gone = FileSniffer.sniff(new CorpusFile("b", 5, 0), MemoryStore.of("a", new byte[5]));
    assertThat(gone.reject().reason()).isEqualTo(Reject.Reason.VANISHED);
    Sniffed burnt =
        FileSniffer.sniff(new CorpusFile("a", 5, 0), new MemoryStore(Map.of("a", new byte[5]), 2));
    assertThat(burnt.reject().reason()).isEqualTo(Reject.Reason.UNREADABLE);
    assertThat(burnt.reject().detail()).contains("cannot be read at byte 2 (disk on fire)");
  }

  @Test
  void aRejectReaderGivesItsRejectOnce() {
    Sniffed found = sniff("a", new byte[0]);
    Split whole = new Split(found.file(), "text", 0, 0);
    try (DocumentReader reader = new RejectReader(whole, found.reject())) {
      assertThat(reader).toIterable().containsExactly(found.reject());
      assertThat(reader.tally().records()).isEqualTo(1);
      assertThat(reader.tally().rejects()).isEqualTo(1);
    }
  }

  @Test
  void anUnknownNameIsToldTheNamesThereAre() {
    assertThatThrownBy(() -> CorpusFormats.byName("xml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no corpus format is called xml; there are parquet, warc, wikipedia, jsonl,"
                + " text-lines, text");
  }
}
