package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HadoopStoreTest {

  private final HadoopStore store = new HadoopStore(new Configuration());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 20_000})
  void anyWayThroughAFileGivesItsBytes(int length) throws IOException {
    Random random = new Random(length);
    byte[] content = new byte[length];
    random.nextBytes(content);
    Path file = Files.write(folder.resolve("file"), content);
    try (SeekableInput in = store.open(new CorpusFile(file.toString(), length, 0))) {
      assertThat(in.length()).isEqualTo(length);
      int at = 0;
      for (int i = 0; i < 2_000; i++) {
        assertThat(in.position()).isEqualTo(at);
        if (random.nextInt(3) == 0) {
          at = random.nextInt(4) == 0 ? 0 : random.nextInt(length + 1);
          in.seek(at);
        }
        byte[] buffer = new byte[1 + random.nextInt(6_000)];
        int n = in.read(buffer, 0, buffer.length);
        if (at == length) {
          assertThat(n).isEqualTo(-1);
        } else {
          assertThat(n).isPositive();
          assertThat(Arrays.copyOf(buffer, n)).isEqualTo(Arrays.copyOfRange(content, at, at + n));
          at += n;
        }
      }
    }
  }

  @Test
  void aFileThatHasGoneIsNotThere() {
    assertThatThrownBy(() -> store.open(new CorpusFile(folder.resolve("a").toString(), 5, 0)))
        .isInstanceOf(FileNotFoundException.class);
  }
}
