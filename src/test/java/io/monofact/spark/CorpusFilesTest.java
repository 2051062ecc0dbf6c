package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.corpus.CorpusFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFilesTest {

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of("b.jsonl", "a.jsonl", "deep/er/c.jsonl", "_SUCCESS", ".hidden", "_tmp/d.jsonl")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    Files.writeString(folder.resolve("odd[1].jsonl"), "odd");
    Files.createDirectories(folder.resolve("empty"));
  }

  @Test
  void aFolderGivesItsFilesInOrderWithoutHiddenOnes() throws IOException {
    assertThat(list("")).containsExactly("a.jsonl", "b.jsonl", "c.jsonl", "odd[1].jsonl");
  }

  @Test
  void aGlobAndAFolderThatOverlapGiveEachFileOnce() throws IOException {
    assertThat(list("*.jsonl", "deep", "a.jsonl"))
        .containsExactly("a.jsonl", "b.jsonl", "c.jsonl", "odd[1].jsonl");
    assertThat(list("a.jsonl", "a.jsonl")).containsExactly("a.jsonl");
  }

  @Test
  void aFileWhoseNameLooksLikeAGlobIsFound() throws IOException {
    assertThat(list("odd[1].jsonl")).containsExactly("odd[1].jsonl");
  }

  @Test
  void aHiddenFileIsReadWhenItIsNamed() throws IOException {
    assertThat(list("_SUCCESS")).containsExactly("_SUCCESS");
  }

  @Test
  void whatMatchesNothingIsAnError() {
    assertThatThrownBy(() -> list("a.jsonl", "*.parquet"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("no file matches")
        .hasMessageContaining("*.parquet")
        .hasMessageContaining("give a file, a folder or a glob");
    assertThatThrownBy(() -> list("empty"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("no file in");
  }

  @Test
  void sizesAreTold() throws IOException {
    CorpusFile file =
        CorpusFiles.list(List.of(folder.resolve("a.jsonl").toString()), new Configuration()).get(0);
    assertThat(file.length()).isEqualTo("a.jsonl".length());
    assertThat(file.modified()).isPositive();
  }

  @Test
  void aLinkToAFolderAboveListsNothingAgain() throws IOException {
    Files.createSymbolicLink(folder.resolve("deep/up"), folder);
    Files.createSymbolicLink(folder.resolve("deep/here"), Path.of("."));
    assertThat(list("")).containsExactly("a.jsonl", "b.jsonl", "c.jsonl", "odd[1].jsonl");
  }

  @Test
  void aLinkToNothingIsListedSoThatItsReaderTellsOfIt() throws IOException {
    Files.createSymbolicLink(folder.resolve("deep/gone.jsonl"), Path.of("nowhere"));
    assertThat(list("deep")).containsExactly("c.jsonl", "gone.jsonl");
  }

  @Test
  void namesMeanNothingButThemselves() throws IOException {
    List<String> names =
        List.of("#x", "%2e%2e%2fx", "*", "a:b", "file:x", "new\nline", "sp ace", "~", "{a,b}");
    for (String name : names) {
      Files.writeString(folder.resolve("empty").resolve(name), "x");
    }
    assertThat(list("empty")).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void whatIsWrittenInAFolderOfTheCorpusWouldBeRead() throws IOException {
    assertThat(reads("", "out")).isTrue();
    assertThat(reads("", "deep/er/out")).isTrue();
    assertThat(reads("", "")).isTrue();
    assertThat(reads("*", "out")).isTrue();
    assertThat(reads("d*", "deep/out")).isTrue();
    assertThat(reads("deep", "out")).isFalse();
    assertThat(reads("deep/er", "deep")).isFalse();
    assertThat(reads("*.jsonl", "out")).isFalse();
    assertThat(reads("", "_out")).isFalse();
    assertThat(reads("", ".kept/out")).isFalse();
    assertThat(reads("odd[1].jsonl", "out")).isFalse();
    assertThat(reads("odd[", "out")).isFalse();
  }

  private boolean reads(String corpus, String place) throws IOException {
    return CorpusFiles.reads(
        folder + "/" + corpus, folder.resolve(place).toString(), new Configuration());
  }

  private List<String> list(String... names) throws IOException {
    List<String> paths = Stream.of(names).map(n -> folder.toString() + "/" + n).toList();
    return CorpusFiles.list(paths, new Configuration()).stream()
        .map(f -> f.path().substring(f.path().lastIndexOf('/') + 1))
        .toList();
  }
}
