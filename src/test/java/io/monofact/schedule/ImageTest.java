package io.monofact.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of an image that no registry is at hand for. */
class ImageTest {

  @Test
  void basesAreOfOneVersion() throws IOException {
    assertThat(Image.all("FROM"))
        .hasSize(2)
        .allMatch(base -> base.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+\\S*( AS build)?"));
  }

  @Test
  void whoRunsItIsNotRoot() throws IOException {
    assertThat(Image.user()).matches("[1-9]\\d+");
    assertThat(Image.all("RUN").get(2)).contains("--uid " + Image.user() + " ");
  }

  @Test
  void whatIsCopiedIsThereAndNotLeftOut() throws IOException {
    List<String> sent =
        Files.readAllLines(Schedule.ROOT.resolve(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    for (String copy : Image.all("COPY")) {
      String source = copy.substring(0, copy.indexOf(" "));
      if (!source.startsWith("--from")) {
        assertThat(Schedule.ROOT.resolve(source)).exists();
        assertThat(sent).contains(source);
      }
    }
  }

  @Test
  void whatItRunsIsCopied() throws IOException {
    String entry = Image.all("ENTRYPOINT").get(0);
    assertThat(entry).isEqualTo("[\"/opt/monofact/jobs/monofact\"]");
    assertThat(Image.all("COPY")).contains("jobs/monofact jobs/monofact", "conf conf");
    assertThat(Path.of(Schedule.ROOT + "/jobs/monofact")).isExecutable();
  }
}
