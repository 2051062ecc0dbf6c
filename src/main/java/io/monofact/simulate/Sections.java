package io.monofact.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a resource by the {@code [section]} they stand in, in the order of the resource. */
final class Sections {
  private final String resource;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  private Sections(String resource) {
    this.resource = resource;
  }

  /** Reads a resource of this package. Empty lines and lines that begin with # are left out. */
  static Sections read(String resource) {
    Sections sections = new Sections(resource);
    try (InputStream in = Sections.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the classpath beside " + Sections.class.getName());
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> section = null;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[") && line.endsWith("]")) {
          section = new ArrayList<>();
          sections.lines.put(line.substring(1, line.length() - 1), section);
        } else if (section != null && !line.isBlank() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }

  /** The names of the sections. */
  Set<String> names() {
    return Collections.unmodifiableSet(lines.keySet());
  }

  /** The lines of one section. */
  List<String> lines(String section) {
    List<String> found = lines.get(section);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s has no section [%s]; it has %s".formatted(resource, section, lines.keySet()));
    }
    return found;
  }
}
