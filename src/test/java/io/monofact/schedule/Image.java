package io.monofact.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** The Dockerfile, line by line. */
final class Image {

  private Image() {}

  /** What follows each of the instructions of a name, in order. */
  static List<String> all(String instruction) throws IOException {
    String text =
        Files.readString(Schedule.ROOT.resolve("Dockerfile")).replaceAll("\\\\\\R\\s*", "");
    return Arrays.stream(text.split("\\R"))
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .toList();
  }

  /** The number of the user that the image runs as. */
  static String user() throws IOException {
    List<String> users = all("USER");
    return users.get(users.size() - 1).replaceFirst(":.*", "");
  }
}
