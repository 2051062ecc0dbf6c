package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of damaged archives, and what is kept of them. */
class DamagedArchiveTest {

  private static final byte[] LINES = lines(2000);

  private static byte[] lines(int count) {
    Random random = new Random(3);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("line %d ".formatted(i));
      for (int k = 0; k < 20; k++) {
        lines.append(Integer.toString(random.nextInt(), 36)).append(' ');
      }
      lines.append("end\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static Read read(byte[] content) {
    return Read.whole(new TextLines(), content);
  }

  @Test
  void aCutGzipSaysWhereAndHowMuchWasKept() {
    byte[] packed = Packing.GZIP.pack(LINES);
    Read read = read(Arrays.copyOf(packed, packed.length / 2));
    Reject reject = read.rejects().get(0);
    assertThat(reject.detail())
        .isEqualTo(
            ("gzip data end at byte %d of the file, in the middle of a member; %d records before"
                    + " it were kept; fetch the file again")
                .formatted(packed.length / 2, read.documents().size()));
    assertThat(reject.position().offset())
        .isEqualTo(read.texts().stream().mapToLong(t -> t.length() + 1).sum());
    assertThat(reject.excerpt()).startsWith("line %d ".formatted(read.documents().size()));
    assertThat(read.documents()).hasSizeBetween(900, 1100);
  }

  @Test
  void aDamagedSecondMemberIsNotTakenForTheEnd() {
    byte[] first = Packing.GZIP.pack("a\n".getBytes(UTF_8));
    byte[] second = Packing.GZIP.pack("b\n".getBytes(UTF_8));
    second[1] = 0;
    Read read = read(CorpusFormatContract.join(List.of(first, second)));
    assertThat(read.texts()).containsExactly("a");
    assertThat(read.rejects().get(0).detail())
        .startsWith(
            "bytes that are not gzip stand at byte %d, where a member should begin; 1 records"
                .formatted(first.length));
    assertThat(read.rejects().get(0).bytes()).isEqualTo(second.length);
  }

  @Test
  void zerosBehindTheLastMemberArePadding() {
    byte[] packed = Packing.GZIP.pack("a\n".getBytes(UTF_8));
    assertThat(read(Arrays.copyOf(packed, 5000)).entries()).hasSize(1);
  }

  @Test
  void aWrongChecksumIsDamage() {
    byte[] packed = Packing.GZIP.pack("a\nb\n".getBytes(UTF_8));
    packed[packed.length - 8] ^= 1;
    Read read = read(packed);
    assertThat(read.texts()).containsExactly("a", "b");
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.CORRUPT);
    assertThat(read.rejects().get(0).detail())
        .contains("a member's checksum or size does not fit its data");
  }

  @Test
  void aCutZstdSaysWhere() {
    byte[] packed = Packing.ZSTD.pack(LINES);
    Read read = read(Arrays.copyOf(packed, packed.length - 20));
    assertThat(read.rejects().get(0).detail())
        .startsWith(
            "zstd data end at byte %d of the file, in the middle of a frame"
                .formatted(packed.length - 20));
  }

  @Test
  void damagedZstdIsCorrupt() {
    byte[] packed = Packing.ZSTD.pack(LINES);
    packed[packed.length / 2] ^= 0x7f;
    Read read = read(packed);
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.CORRUPT);
    assertThat(read.rejects().get(0).detail()).startsWith("zstd data are damaged at or before");
  }

  @Test
  void aDamagedBzip2BlockCostsNoOtherWhateverTheSplits() {
    byte[] packed = Packing.BZIP2.pack(LINES);
    List<Document> documents = read(packed).documents();
    List<Long> blocks = documents.stream().map(d -> d.position().block()).distinct().toList();
    assertThat(blocks).hasSizeGreaterThan(3);
    int second = blocks.get(1).intValue();
    byte[] damaged = packed.clone();
    damaged[second + 5000] ^= 1;
    Read whole = read(damaged);
    assertThat(whole.rejects()).hasSize(1);
    Reject reject = whole.rejects().get(0);
    assertThat(reject.reason()).isEqualTo(Reject.Reason.CORRUPT);
    assertThat(reject.position()).isEqualTo(new Position(Read.PATH, second, 0));
    assertThat(reject.bytes())
        .isCloseTo(blocks.get(2) - second, org.assertj.core.data.Offset.offset(1L));
    assertThat(reject.detail())
        .startsWith("the bzip2 block from byte %d to ".formatted(second))
        .endsWith("the block is lost and reading goes on after it; fetch the file again");
    assertThat(documents).containsAll(whole.documents());
    long lost = documents.stream().filter(d -> d.position().block() == second).count();
    assertThat(whole.documents()).hasSizeBetween((int) (2000 - lost - 2), (int) (2000 - lost));
    Random random = new Random(5);
    for (int i = 0; i < 8; i++) {
      int size = i == 0 ? second : 20_000 + random.nextInt(packed.length);
      Read cut = Read.splits(new TextLines(), damaged, size, ReadOptions.DEFAULT, Gate.OPEN);
      assertThat(cut.entries()).as("size %d", size).isEqualTo(whole.entries());
      assertThat(cut.tally()).as("size %d", size).isEqualTo(whole.tally());
    }
  }

  @Test
  void aDamagedBlockOfADumpCostsNoPageOfOthersWhateverTheSplits() {
    StringBuilder xml = new StringBuilder("<mediawiki>\n");
    for (String line : new String(LINES, UTF_8).split("\n", -1)) {
      xml.append("<page><title>x</title><ns>0</ns><revision><text>")
          .append(line)
          .append("</text></revision></page>\n");
    }
    byte[] packed = Packing.BZIP2.pack(xml.toString().getBytes(UTF_8));
    CorpusFormat format = new WikipediaDump();
    List<Document> documents = Read.whole(format, packed).documents();
    assertThat(documents).hasSize(2001);
    List<Long> blocks = documents.stream().map(d -> d.position().block()).distinct().toList();
    byte[] damaged = packed.clone();
    damaged[blocks.get(1).intValue() + 5000] ^= 1;
    Read whole = Read.whole(format, damaged);
    assertThat(whole.rejects()).hasSize(1);
    assertThat(whole.rejects().get(0).position())
        .isEqualTo(new Position(Read.PATH, blocks.get(1), 0));
    assertThat(documents).containsAll(whole.documents());
    long lost = documents.stream().filter(d -> d.position().block() == blocks.get(1)).count();
    assertThat(whole.documents().size()).isBetween((int) (2000 - lost), (int) (2001 - lost));
    for (int size : new int[] {blocks.get(1).intValue(), 30_000, 47_000, 70_001}) {
      Read cut = Read.splits(format, damaged, size, ReadOptions.DEFAULT, Gate.OPEN);
      assertThat(cut.entries()).as("size %d", size).isEqualTo(whole.entries());
      assertThat(cut.tally()).as("size %d", size).isEqualTo(whole.tally());
    }
  }

  @Test
  void aStoreThatThrowsUncheckedIsUnreadable() {
    Store broken =
        file -> {
          throw new IllegalStateException("no client");
        };
    Read read = Read.splits(new TextLines(), broken, 10, 5, ReadOptions.DEFAULT, Gate.OPEN);
    assertThat(read.rejects())
        .extracting(r -> r.reason() + " " + r.position().offset() + " " + r.bytes())
        .containsExactly("UNREADABLE 0 5", "UNREADABLE 5 5");
  }

  @Test
  void aCutBzip2KeepsItsWholeBlocks() {
    byte[] packed = Packing.BZIP2.pack(LINES);
    List<Document> documents = read(packed).documents();
    Read read = read(Arrays.copyOf(packed, packed.length / 2));
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.TRUNCATED);
    assertThat(documents.subList(0, read.documents().size())).isEqualTo(read.documents());
    assertThat(read.documents()).hasSizeGreaterThan(500);
  }

  @Test
  void aFileThatHasShrunkSinceItWasListedIsTruncated() {
    byte[] content = "aaaa\nbbbb\ncccc\n".getBytes(UTF_8);
    Store shrunk = MemoryStore.of(Read.PATH, Arrays.copyOf(content, 7));
    for (int size : new int[] {1, 2, 5, 6, 7, 8, 100}) {
      Read read =
          Read.splits(
              new TextLines(), shrunk, content.length, size, ReadOptions.DEFAULT, Gate.OPEN);
      assertThat(read.texts()).as("size %d", size).containsExactly("aaaa");
      assertThat(read.rejects()).as("size %d", size).hasSize(1);
      assertThat(read.rejects().get(0).detail())
          .startsWith("the file ends at byte 7, it was listed with 15 bytes");
    }
  }

  @Test
  void anArchiveOfDamagedBlocksAloneIsNotCalledEmptyToo() {
    byte[] packed = Packing.BZIP2.pack("a\nb\n".getBytes(UTF_8));
    packed[12] ^= 1;
    for (CorpusFormat format : List.of(new TextLines(), new WikipediaDump(), new WarcText())) {
      Read read = Read.whole(format, packed);
      assertThat(read.rejects())
          .as(format.name())
          .extracting(Reject::reason)
          .containsExactly(Reject.Reason.CORRUPT);
    }
  }

  @Test
  void aDamagedLastBlockAndWhatStandsBehindItHaveAPlaceEach() {
    byte[] packed = Packing.BZIP2.pack("a\nb\n".getBytes(UTF_8));
    packed[12] ^= 1;
    byte[] tail = "not bzip2".getBytes(UTF_8);
    Read read = read(CorpusFormatContract.join(List.of(packed, tail)));
    assertThat(read.rejects()).hasSize(2);
    assertThat(read.rejects()).extracting(Reject::position).doesNotHaveDuplicates();
  }
}
