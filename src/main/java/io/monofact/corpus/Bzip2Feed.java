package io.monofact.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The bytes of a bzip2 file, block by block. A block belongs to the split in which its first bit
 * lies. Each block is unpacked by itself and checked before any byte of it is given out, so a
 * damaged one costs no other.
 */
final class Bzip2Feed extends ByteFeed {

  /** Run-length packing before the sorting lets a block of 900,000 bytes hold so much. */
  private static final int MOST_BLOCK_DATA = 900_000 / 5 * 259 + 16;

  private static final int[] CRC = crcTable();

  private final StoredBytes stored;
  private final Bzip2Blocks blocks;
  private final long start;
  private final long end;
  private final Expansion expansion;
  private byte[] data = new byte[1 << 20];
  private int dataLength;
  private int given;
  private int lastLength;
  private boolean sawBlock;
  private boolean ended;
  private long rawEnd;
  private long unpacked;

  Bzip2Feed(StoredBytes stored, long start, long end, Expansion expansion) throws Damage {
    this.stored = stored;
    this.start = start;
    this.end = end;
    this.expansion = expansion;
    this.rawEnd = start;
    this.blocks = new Bzip2Blocks(stored, start);
  }

  @Override
  int read(byte[] buffer, int from, int length) throws Damage {
    while (given == dataLength) {
      if (ended) {
        return -1;
      }
      if (!nextBlock()) {
        ended = true;
        rawEnd = end;
        checkFileEnd();
        return -1;
      }
    }
    place(blocks.beginByte(), given, blocks.beginByte() >= end);
    int n = Math.min(length, dataLength - given);
    System.arraycopy(data, given, buffer, from, n);
    given += n;
    return n;
  }

  private boolean nextBlock() throws Damage {
    given = 0;
    dataLength = 0;
    if (sawBlock && blocks.ending() == Bzip2Blocks.Ending.FILE_END) {
      return false;
    }
    if (!blocks.advance()) {
      return false;
    }
    sawBlock = true;
    rawEnd = Math.min(end, blocks.endByte());
    place(blocks.beginByte(), 0, blocks.beginByte() >= end);
    String fault = unpack();
    if (fault == null) {
      lastLength = dataLength;
      unpacked += dataLength;
      checkExpansion();
      return true;
    }
    dataLength = 0;
    // What is told of the file's end must not have the place of the damaged block itself.
    lastLength = 1;
    if (blocks.ending() == Bzip2Blocks.Ending.FILE_END) {
      ended = true;
      rawEnd = end;
      throw Damage.truncated(
              "bzip2 data end at byte %d of the file, in the block that begins at byte %d"
                  .formatted(stored.length(), blocks.beginByte()))
          .at(blocks.beginByte(), 0, blocks.bytes(), false);
    }
    throw Damage.corrupt(
            "the bzip2 block from byte %d to %d of the file is damaged (%s)"
                .formatted(blocks.beginByte(), blocks.endByte(), fault),
            blocks.bytes(),
            null)
        .at(blocks.beginByte(), 0, blocks.bytes(), true);
  }

  private void checkExpansion() throws Damage {
    try {
      expansion.check(unpacked, blocks.endByte() - start, Math.max(0, end - blocks.endByte()));
    } catch (Damage e) {
      ended = true;
      dataLength = 0;
      throw e.at(blocks.beginByte(), 0, e.lost(), false);
    }
  }

  /** Unpacks the block; what is wrong with it, or null. */
  private String unpack() {
    if (blocks.tooLong()) {
      return "it is longer than a block can be";
    }
    String fault = null;
    // A stream cut behind its last block fails only after all of the block has been given.
    try (BZip2CompressorInputStream one =
        new BZip2CompressorInputStream(new ByteArrayInputStream(blocks.stream()), false)) {
      while (true) {
        if (dataLength == data.length) {
          if (dataLength >= MOST_BLOCK_DATA) {
            return "it holds more than a block can";
          }
          data = Arrays.copyOf(data, Math.min(2 * data.length, MOST_BLOCK_DATA));
        }
        int n = one.read(data, dataLength, data.length - dataLength);
        if (n < 0) {
          break;
        }
        dataLength += n;
      }
    } catch (IOException | RuntimeException e) {
      fault = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    if (crc(data, dataLength) == blocks.checksum()) {
      return null;
    }
    return fault == null ? "its checksum does not fit" : fault;
  }

  /** Told by the split of the last block, or the first split where there is none. */
  private void checkFileEnd() throws Damage {
    long block = sawBlock ? blocks.beginByte() : 0;
    if (sawBlock ? block >= end : start > 0) {
      return;
    }
    long streamEnd = blocks.streamEndByte();
    if (streamEnd < 0 || streamEnd > stored.length()) {
      throw Damage.truncated(
              "bzip2 data end at byte %d of the file, before the end of a stream"
                  .formatted(stored.length()))
          .at(block, lastLength, 0, false);
    }
    checkTail(streamEnd, block);
  }

  private void checkTail(long streamEnd, long block) throws Damage {
    byte[] tail = new byte[4096];
    stored.seek(streamEnd);
    int n = stored.readFully(tail, 0, tail.length);
    int i = 0;
    while (i < n && tail[i] == 0) {
      i++;
    }
    if (i == n) {
      return;
    }
    boolean header = tail[i] == 'B' && (i + 1 == n || tail[i + 1] == 'Z');
    Damage damage =
        header
            ? Damage.truncated(
                "bzip2 data end at byte %d of the file, before the end of a stream"
                    .formatted(stored.length()))
            : Damage.corrupt(
                "bytes that are not bzip2 stand at byte %d of the file, where a stream should begin"
                    .formatted(streamEnd + i),
                -1,
                null);
    throw damage.at(block, lastLength, stored.length() - streamEnd, false);
  }

  @Override
  long rawBytes() {
    return Math.max(0, rawEnd - start);
  }

  @Override
  public void close() {
    stored.close();
  }

  private static int crc(byte[] bytes, int length) {
    int crc = -1;
    for (int i = 0; i < length; i++) {
      crc = (crc << 8) ^ CRC[(crc >>> 24) ^ (bytes[i] & 0xff)];
    }
    return ~crc;
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      int crc = i << 24;
      for (int k = 0; k < 8; k++) {
        crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
      }
      table[i] = crc;
    }
    return table;
  }
}
