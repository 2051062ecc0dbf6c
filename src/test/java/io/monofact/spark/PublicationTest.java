package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  private final Configuration configuration = new Configuration();
  private Path target;

  @TempDir Path folder;

  @BeforeEach
  void name() {
    target = folder.resolve("audit");
  }

  @Test
  void nothingStandsAtTheTargetBeforePublishing() throws IOException {
    try (Publication publication = Publication.begin(target.toString(), false, configuration)) {
      write(publication, "a.txt", "new");
      assertThat(target).doesNotExist();
      publication.publish();
    }
    assertThat(target.resolve("a.txt")).hasContent("new");
    assertThat(names()).containsExactly("audit");
  }

  @Test
  void anUnfinishedOutputLeavesNothing() throws IOException {
    try (Publication publication = Publication.begin(target.toString(), false, configuration)) {
      write(publication, "a.txt", "new");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void anExistingOutputIsRefusedAndKept() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("a.txt"), "old");
    assertThatThrownBy(() -> Publication.begin(target.toString(), false, configuration))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("exists already; choose another, or add --overwrite");
    assertThat(target.resolve("a.txt")).hasContent("old");
  }

  @Test
  void overwritingReplacesAllOfItAtTheEnd() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("old.txt"), "old");
    try (Publication publication = Publication.begin(target.toString(), true, configuration)) {
      write(publication, "a.txt", "new");
      assertThat(target.resolve("old.txt")).hasContent("old");
      publication.publish();
    }
    assertThat(target.resolve("old.txt")).doesNotExist();
    assertThat(target.resolve("a.txt")).hasContent("new");
    assertThat(names()).containsExactly("audit");
  }

  @Test
  void theSecondOfTwoRunsIsRefused() throws IOException {
    try (Publication first = Publication.begin(target.toString(), false, configuration)) {
      for (boolean overwrite : new boolean[] {false, true}) {
        assertThatThrownBy(() -> Publication.begin(target.toString(), overwrite, configuration))
            .isInstanceOf(FileAlreadyExistsException.class)
            .hasMessageContaining("another run is writing the output")
            .hasMessageContaining("pid=" + ProcessHandle.current().pid());
      }
      write(first, "a.txt", "first");
      first.publish();
    }
    assertThat(target.resolve("a.txt")).hasContent("first");
    assertThat(names()).containsExactly("audit");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofManyRunsThatBeginAtOnceOneIsGivenTheOutput(boolean wasKilled) throws Exception {
    int runs = 8;
    FileSystem files = FileSystem.getLocal(configuration);
    org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path(target.toString());
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      for (int round = 0; round < 5; round++) {
        if (wasKilled) {
          Files.writeString(
              folder.resolve("audit.lock"),
              "machine=%s\npid=99999999\nprocess=x\nrun=x\nbeat=1".formatted(OutputLock.MACHINE));
        }
        CyclicBarrier together = new CyclicBarrier(runs);
        List<Future<OutputLock>> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
          all.add(
              threads.submit(
                  () -> {
                    together.await();
                    return OutputLock.take(files, output, Duration.ofSeconds(5));
                  }));
        }
        List<OutputLock> given = new ArrayList<>();
        for (Future<OutputLock> one : all) {
          try {
            given.add(one.get());
          } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(FileAlreadyExistsException.class);
          }
        }
        assertThat(given).hasSize(1);
        given.get(0).close();
        assertThat(names()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRunThatWasKilledHereIsNotWaitedFor() throws IOException {
    Files.writeString(
        folder.resolve("audit.lock"),
        "machine=%s\npid=99999999\nprocess=x\nrun=x\nbeat=1".formatted(OutputLock.MACHINE));
    try (Publication publication = Publication.begin(target.toString(), false, configuration)) {
      write(publication, "a.txt", "new");
      publication.publish();
    }
    assertThat(names()).containsExactly("audit");
  }

  @Test
  void aContainerThatStartsAnewHasTheNumberOfTheOneThatWasKilled() throws IOException {
    Files.writeString(
        folder.resolve("audit.lock"),
        "machine=%s\npid=%d\nprocess=x\nrun=x\nbeat=1"
            .formatted(OutputLock.MACHINE, ProcessHandle.current().pid()));
    Publication.begin(target.toString(), false, configuration).close();
    assertThat(names()).isEmpty();
  }

  @Test
  void aSilentRunOfAnotherHostIsTakenOverAndCannotPublishAfterwards() throws IOException {
    Path lock = folder.resolve("audit.lock");
    String elsewhere = "host=elsewhere.example\npid=1\nrun=x\nbeat=1";
    Files.writeString(lock, elsewhere);
    FileSystem files = FileSystem.getLocal(configuration);
    org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path(target.toString());
    try (OutputLock taken = OutputLock.take(files, output, Duration.ofMillis(10))) {
      assertThat(taken.held()).isTrue();
      Files.writeString(lock, elsewhere);
      assertThat(taken.held()).isFalse();
    }
    assertThat(lock).hasContent(elsewhere);
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenIsToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Publication.begin(folder + "/file/audit", false, configuration))
        .isInstanceOf(UnwritableOutputException.class)
        .hasMessageContaining("cannot be written (")
        .hasMessageContaining("choose another place, or mend its permissions");
  }

  @Test
  void aStoreThatFailsWhilePartsAreMovedIsGoneOnFromWithoutAnOption() throws IOException {
    String output = onAnObjectStore();
    for (int moves = 0; moves < 3; moves++) {
      OneByOne.movesLeft = moves;
      try (Publication publication = Publication.begin(output, false, configuration)) {
        writeThree(publication);
        assertThatThrownBy(publication::publish).hasMessage("the store is busy");
      }
      assertThat(target.resolve("run.json")).doesNotExist();
    }
    OneByOne.movesLeft = 3;
    try (Publication publication = Publication.begin(output, false, configuration)) {
      assertThat(target).doesNotExist();
      writeThree(publication);
      publication.publish();
    }
    assertThat(names()).containsExactly("audit");
    assertThat(target.toFile().list())
        .filteredOn(name -> !name.endsWith(".crc"))
        .containsExactlyInAnyOrder("a.txt", "b.txt", "run.json");
  }

  @Test
  void aRunThatWasKilledWhileItMovedPartsIsGoneOnFromWithoutAnOption() throws IOException {
    String output = onAnObjectStore();
    Path draft = Files.createDirectories(folder.resolve("audit.partial"));
    Files.writeString(draft.resolve("_publishing"), "");
    Files.writeString(draft.resolve("b.txt"), "half");
    Files.createDirectories(target);
    Files.writeString(target.resolve("a.txt"), "half");
    OneByOne.movesLeft = 3;
    try (Publication publication = Publication.begin(output, false, configuration)) {
      writeThree(publication);
      publication.publish();
    }
    assertThat(target.resolve("a.txt")).hasContent("a.txt");
    assertThat(names()).containsExactly("audit");
  }

  @Test
  void whatOthersLeftHalfOnAnObjectStoreIsRefusedAndKept() throws IOException {
    String output = onAnObjectStore();
    Files.createDirectories(target);
    Files.writeString(target.resolve("a.txt"), "somebody's");
    assertThatThrownBy(() -> Publication.begin(output, false, configuration))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("is not whole (it has no run.json)");
    assertThat(target.resolve("a.txt")).hasContent("somebody's");
  }

  private String onAnObjectStore() {
    configuration.setClass("fs.oss.impl", OneByOne.class, FileSystem.class);
    configuration.setBoolean("fs.oss.impl.disable.cache", true);
    return "oss://" + target;
  }

  private static void writeThree(Publication publication) throws IOException {
    for (String part : List.of("a.txt", "b.txt", "run.json")) {
      write(publication, part, part);
    }
  }

  /** A folder that goes by the name of an object store, and fails after some moves. */
  public static final class OneByOne extends RawLocalFileSystem {
    private static int movesLeft;

    @Override
    public URI getUri() {
      return URI.create("oss:///");
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      if (movesLeft-- <= 0) {
        throw new IOException("the store is busy");
      }
      return super.rename(from, to);
    }
  }

  private static void write(Publication publication, String part, String text) throws IOException {
    try (OutputStream out = publication.create(part)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).filter(n -> !n.endsWith(".crc")).toList();
    }
  }
}
