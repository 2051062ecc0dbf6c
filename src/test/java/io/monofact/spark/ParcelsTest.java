package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.corpus.CorpusFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelsTest {

  private static final Map<String, String> RECIPE = Map.of("categories", "a");

  @TempDir Path folder;

  @Test
  void aRunThatWasKilledBeforeItsFirstFileWasWholeKeepsNobodyOut() throws IOException {
    Files.writeString(folder.resolve(".state.json.draft"), "{\"vers");
    try (Parcels parcels = open(RECIPE)) {
      assertThat(parcels.whole()).isEmpty();
    }
    assertThat(folder.resolve(".state.json.draft")).doesNotExist();
  }

  @Test
  void aFolderOfOtherThingsIsRefused() throws IOException {
    Files.writeString(folder.resolve("letters.txt"), "mine");
    assertThatThrownBy(() -> open(RECIPE))
        .isInstanceOf(OtherRecipeException.class)
        .hasMessageContaining("holds other things, and no state.json");
  }

  @Test
  void whatIsFinishedIsThereForTheNextRunAndWhatIsNotIsRemoved() throws IOException {
    String whole;
    String half;
    try (Parcels parcels = open(RECIPE)) {
      whole = parcels.begin();
      half = parcels.begin();
      Files.createDirectories(Path.of(URI.create(half)));
      parcels.finish(whole, List.of(new CorpusFile("a.jsonl", 3, 5)));
    }
    try (Parcels parcels = open(RECIPE)) {
      assertThat(parcels.whole()).extracting(Parcels.Parcel::folder).containsExactly(whole);
      assertThat(Path.of(URI.create(half))).doesNotExist();
    }
  }

  @Test
  void anotherRecipeIsRefusedWithWhatDiffers() throws IOException {
    open(RECIPE).close();
    assertThatThrownBy(() -> open(Map.of("categories", "b")))
        .isInstanceOf(OtherRecipeException.class)
        .hasMessageContaining("categories: 'a' there, 'b' now");
  }

  private Parcels open(Map<String, String> recipe) throws IOException {
    return Parcels.openLocked(folder.toString(), recipe, new Configuration());
  }
}
