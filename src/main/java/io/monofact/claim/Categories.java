package io.monofact.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packs of categories: every {@code *.yaml} file of a folder is one. */
public final class Categories {

  private static final String BUNDLED = "conf/categories/";
  private static final String EXTENSION = ".yaml";

  private Categories() {}

  /** The categories that come with the program, in the order of their names. */
  public static List<Category> bundled() {
    URL here = Categories.class.getResource("Categories.class");
    try {
      if (here.getProtocol().equals("jar")) {
        JarURLConnection connection = (JarURLConnection) here.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
          return of(inJar(jar));
        }
      }
      int depth = Categories.class.getName().split("\\.", -1).length;
      Path root = Path.of(new URI(here.toString()));
      for (int i = 0; i < depth; i++) {
        root = root.getParent();
      }
      return in(root.resolve(BUNDLED));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled categories", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies at no usable place: " + here, e);
    }
  }

  /**
   * The categories of a folder, in the order of their names.
   *
   * @throws CategoryError where a file cannot be used
   */
  public static List<Category> in(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (path.toString().endsWith(EXTENSION)) {
          files.put(path.getFileName().toString(), Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the categories in " + folder, e);
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "no category in %s; put at least one %s file there".formatted(folder, EXTENSION));
    }
    return of(files);
  }

  /** A hash of everything that decides what categories find, whatever their files look like. */
  public static String hash(List<Category> categories) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      categories.stream()
          .map(category -> category.withExamples(List.of()).toString())
          .sorted()
          .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Map<String, String> inJar(JarFile jar) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String name = entry.getName();
      if (name.startsWith(BUNDLED) && name.endsWith(EXTENSION)) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(
              name.substring(BUNDLED.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  /** The categories of some files, by file name. */
  static List<Category> of(Map<String, String> files) {
    Map<String, CategoryFile> byName = new TreeMap<>();
    files.forEach(
        (file, yaml) -> {
          CategoryFile parsed = CategoryFile.parse(file, yaml);
          CategoryFile other = byName.put(parsed.category().name(), parsed);
          if (other != null) {
            throw new CategoryError(
                file,
                1,
                "the category %s is also in %s; give one another name"
                    .formatted(parsed.category().name(), other.file()));
          }
        });
    List<Category> categories = new ArrayList<>();
    byName.values().forEach(parsed -> categories.add(withRules(parsed, byName)));
    return List.copyOf(categories);
  }

  private static Category withRules(CategoryFile parsed, Map<String, CategoryFile> byName) {
    if (parsed.rulesOf() == null) {
      return parsed.category();
    }
    CategoryFile owner = byName.get(parsed.rulesOf());
    if (owner == null || owner.rulesOf() != null) {
      throw new CategoryError(
          parsed.file(),
          parsed.rulesOfLine(),
          "no category %s with rules of its own beside this file; those with rules are: %s"
              .formatted(parsed.rulesOf(), namesWithRules(byName.values())));
    }
    Category to = parsed.category();
    Category from = owner.category();
    if (!to.entityType().equals(from.entityType()) || !to.answerType().equals(from.answerType())) {
      throw new CategoryError(
          parsed.file(),
          parsed.rulesOfLine(),
          "%s reads %s and %s, and %s reads %s and %s; shared rules need the same types"
              .formatted(
                  to.name(),
                  to.entityType(),
                  to.answerType(),
                  from.name(),
                  from.entityType(),
                  from.answerType()));
    }
    return to.withRules(from.rules());
  }

  private static String namesWithRules(Collection<CategoryFile> files) {
    String names =
        files.stream()
            .filter(file -> file.rulesOf() == null)
            .map(file -> file.category().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
