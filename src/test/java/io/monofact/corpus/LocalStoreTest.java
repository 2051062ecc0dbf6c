package io.monofact.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest {

  @TempDir Path folder;

  @Test
  void readsFromAnyPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "0123456789");
    try (SeekableInput in = new LocalStore().open(new CorpusFile(file.toString(), 10, 0))) {
      assertThat(in.length()).isEqualTo(10);
      in.seek(7);
      assertThat(in.readAllBytes()).asString().isEqualTo("789");
      assertThat(in.read()).isEqualTo(-1);
      in.seek(2);
      assertThat(in.read()).isEqualTo('2');
      assertThat(in.position()).isEqualTo(3);
    }
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    String gone = folder.resolve("gone").toString();
    assertThatThrownBy(() -> new LocalStore().open(new CorpusFile(gone, 10, 0)))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("no such file: " + gone);
  }

  @Test
  void aFolderIsUnreadableAndNotEmpty() {
    CorpusFile file = new CorpusFile(folder.toString(), 0, 0);
    assertThat(FileSniffer.sniff(file, new LocalStore()).reject().reason())
        .isEqualTo(Reject.Reason.UNREADABLE);
  }
}
