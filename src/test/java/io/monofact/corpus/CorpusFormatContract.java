package io.monofact.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every format keeps; a format's test inherits it. */
abstract class CorpusFormatContract {

  /** Documents with "born" in their text: they alone pass the test's gate. */
  static final String CUE = "born";

  private static final Gate BORN =
      (bytes, from, to) -> new String(bytes, from, to - from, UTF_8).contains(CUE);

  private static final Gate CLOSED = (bytes, from, to) -> false;

  abstract CorpusFormat format();

  /** A well-formed file with documents, some with {@link #CUE} and some without. */
  abstract byte[] file();

  /** How many documents it has. */
  abstract int documents();

  /** Its name, if the file is to be found by sniffing; or null. */
  abstract String fileName();

  List<Packing> packings() {
    return List.of(Packing.values());
  }

  /** Whether a file that is not packed shows that its end is missing. */
  boolean endIsSeen() {
    return true;
  }

  @Test
  void isInTheCatalogue() {
    assertThat(CorpusFormats.byName(format().name())).hasSameClassAs(format());
  }

  @Test
  void isRecognisedHoweverPackedAndWhateverItsEnding() {
    if (fileName() == null) {
      return;
    }
    for (Packing packing : packings()) {
      byte[] packed = packing.pack(file());
      for (String name : List.of(fileName() + packing.ending(), "data/" + fileName() + ".gz")) {
        Sniffed found =
            FileSniffer.sniff(new CorpusFile(name, packed.length, 0), MemoryStore.of(name, packed));
        assertThat(found.format()).as("%s as %s", packing, name).isEqualTo(format().name());
        assertThat(found.compression()).isEqualTo(packing.compression());
      }
    }
  }

  @Test
  void readsTheSameDocumentsHoweverPacked() {
    List<String> texts = Read.whole(format(), file()).texts();
    assertThat(texts).hasSize(documents());
    for (Packing packing : packings()) {
      for (byte[] packed : List.of(packing.pack(file()), packing.packInParts(file(), 3))) {
        Read read = Read.whole(format(), packed);
        assertThat(read.rejects()).as("%s", packing).isEmpty();
        assertThat(read.texts()).as("%s", packing).isEqualTo(texts);
        assertThat(read.tally().rawBytes()).as("%s", packing).isEqualTo(packed.length);
      }
    }
  }

  @Test
  void positionsAreUnique() {
    for (Packing packing : packings()) {
      assertThat(Read.whole(format(), packing.pack(file())).entries())
          .extracting(Entry::position)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aClosedGateChangesNothingButWhatIsReturned() {
    Read open = Read.whole(format(), file());
    Read born = Read.whole(format(), file(), ReadOptions.DEFAULT, BORN);
    Read closed = Read.whole(format(), file(), ReadOptions.DEFAULT, CLOSED);
    assertThat(born.documents())
        .isEqualTo(open.documents().stream().filter(d -> d.text().contains(CUE)).toList())
        .isNotEmpty();
    assertThat(closed.documents()).isEmpty();
    for (Read gated : List.of(born, closed)) {
      SplitTally tally = gated.tally();
      assertThat(tally.gated()).isEqualTo(documents() - gated.documents().size());
      assertThat(tally)
          .isEqualTo(
              new SplitTally(
                  open.tally().records(),
                  open.tally().documents(),
                  tally.gated(),
                  open.tally().rejects(),
                  open.tally().others(),
                  open.tally().rawBytes(),
                  open.tally().textBytes()));
    }
  }

  @Test
  void anySplitSizeGivesTheSameEntries() {
    Random random = new Random(20261120);
    for (Packing packing : packings()) {
      if (!format().splits(packing.compression())) {
        continue;
      }
      byte[] packed = packing.packInParts(file(), packing == Packing.NONE ? 1 : 3);
      Read whole = Read.whole(format(), packed);
      assertThat(whole.documents()).hasSize(documents());
      // Each split of a bz2 unpacks at least a block.
      int most = packing == Packing.BZIP2 ? 300 : 20_000;
      for (int i = 0; i < 20; i++) {
        int size = i < 2 ? 1 + 6 * i : 1 + random.nextInt(packed.length);
        if (packed.length / size > most) {
          continue;
        }
        Read cut = Read.splits(format(), packed, size, ReadOptions.DEFAULT, Gate.OPEN);
        assertThat(cut.entries()).as("%s, size %d", packing, size).isEqualTo(whole.entries());
        assertThat(cut.tally()).as("%s, size %d", packing, size).isEqualTo(whole.tally());
      }
    }
  }

  @Test
  void aFileCutAtAnyByteGivesWhatStandsBeforeAndOneReject() {
    for (Packing packing : packings()) {
      byte[] packed = packing.pack(file());
      List<String> texts = Read.whole(format(), packed).texts();
      boolean seen = packing != Packing.NONE || endIsSeen();
      for (int cut = 4; cut < packed.length; cut += 1 + packed.length / 3000) {
        Read read = Read.whole(format(), Arrays.copyOf(packed, cut));
        List<String> kept = read.texts();
        String what = "%s cut at %d of %d".formatted(packing, cut, packed.length);
        if (seen) {
          assertThat(texts.subList(0, Math.min(kept.size(), texts.size())))
              .as(what)
              .isEqualTo(kept);
        }
        if (packing != Packing.NONE) {
          assertThat(read.rejects()).as(what).hasSize(1);
          assertThat(read.rejects().get(0).detail()).as(what).contains("at byte " + cut);
          assertThat(read.rejects().get(0).reason()).as(what).isEqualTo(Reject.Reason.TRUNCATED);
        } else {
          assertThat(read.rejects()).as(what).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(read.tally().rejects()).as(what).isEqualTo(read.rejects().size());
        assertThat(read.tally().documents()).as(what).isEqualTo(kept.size());
      }
    }
  }

  @Test
  void aFileWithAWrongByteIsReadToItsEndWithoutThrowing() {
    Random random = new Random(7);
    for (Packing packing : packings()) {
      byte[] packed = packing.packInParts(file(), 2);
      for (int i = 0; i < 150; i++) {
        byte[] wrong = packed.clone();
        wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
        Read read = Read.whole(format(), wrong);
        assertThat(read.tally().documents()).isEqualTo(read.documents().size());
        assertThat(read.tally().rejects()).isEqualTo(read.rejects().size());
        for (Reject reject : read.rejects()) {
          assertThat(reject.excerpt())
              .hasSizeLessThanOrEqualTo(Reject.EXCERPT_CHARS)
              .doesNotContainPattern("\\p{Cntrl}");
        }
      }
    }
  }

  @Test
  void aStorageFaultIsOneRejectAndNotTheEndOfTheFile() {
    for (Packing packing : packings()) {
      byte[] packed = packing.pack(file());
      int failsAt = packed.length / 2;
      Store failing = new MemoryStore(Map.of(Read.PATH, packed), failsAt);
      Read read =
          Read.splits(
              format(), failing, packed.length, packed.length, ReadOptions.DEFAULT, Gate.OPEN);
      assertThat(read.rejects()).as("%s", packing).hasSize(1);
      Reject reject = read.rejects().get(0);
      assertThat(reject.reason()).isEqualTo(Reject.Reason.UNREADABLE);
      assertThat(reject.detail())
          .contains("the file cannot be read at byte ", "disk on fire", "check permissions");
      assertThat(entriesBefore(read)).isLessThan(documents());
    }
  }

  private static int entriesBefore(Read read) {
    return read.documents().size();
  }

  @Test
  void aVanishedFileIsOneReject() {
    Store nothing = new MemoryStore(Map.of(), 0);
    Read read = Read.splits(format(), nothing, 10, 10, ReadOptions.DEFAULT, Gate.OPEN);
    assertThat(read.entries()).hasSize(1);
    assertThat(read.rejects().get(0).reason()).isEqualTo(Reject.Reason.VANISHED);
    assertThat(read.rejects().get(0).detail())
        .contains("was listed and is no longer there", "list the input again");
    assertThat(read.tally().records()).isEqualTo(1);
  }

  @Test
  void anEmptyFileIsOneReject() {
    for (Packing packing : packings()) {
      byte[] packed = packing.pack(new byte[0]);
      Read read = Read.whole(format(), packed);
      assertThat(read.rejects()).as("%s", packing).hasSize(1);
      assertThat(read.rejects().get(0).reason())
          .as("%s", packing)
          .isEqualTo(Reject.Reason.EMPTY_FILE);
    }
  }

  /** Joins parts of a file. */
  static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
