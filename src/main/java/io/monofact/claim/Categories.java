package io.monofact.claim;

import io.monofact.yaml.YamlError;
import java.io.File;
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

/**
 * Packs of categories: every {@code *.yaml} file of a folder is one, and of its folders, which have
 * the names of languages; but {@code fragments.yaml} has what the patterns of a folder share.
 */
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
   * @throws YamlError where a file cannot be used
   */
  public static List<Category> in(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (path.toString().endsWith(EXTENSION) && isPack(folder, path.getParent())) {
          String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
          files.put(name, Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the categories in " + folder, e);
    }
    if (files.keySet().stream().allMatch(FragmentFile::is)) {
      throw new IllegalArgumentException(
          "no category in %s; put at least one %s file there".formatted(folder, EXTENSION));
    }
    return of(files);
  }

  /** Whether a folder holds categories: the pack's own one, and those with names of languages. */
  private static boolean isPack(Path pack, Path folder) {
    String name = String.valueOf(folder.getFileName());
    return folder.equals(pack) || name.equals(LanguageCode.of(name));
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

  /** The categories of some files, by file name; a name is one category in all languages. */
  static List<Category> of(Map<String, String> files) {
    Map<String, FragmentFile> shared = new TreeMap<>();
    Map<String, String> others = new TreeMap<>(files);
    files.forEach(
        (file, yaml) -> {
          if (FragmentFile.is(file)) {
            shared.put(file, FragmentFile.parse(file, yaml));
            others.remove(file);
          }
        });
    Map<String, CategoryFile> byName = new TreeMap<>();
    others.forEach(
        (file, yaml) -> {
          FragmentFile fragments =
              shared.getOrDefault(FragmentFile.beside(file), FragmentFile.NONE);
          CategoryFile parsed = CategoryFile.parse(file, yaml, fragments);
          checkFolder(parsed);
          Category category = parsed.category();
          CategoryFile other = byName.put(key(category.name(), category.language()), parsed);
          if (other != null) {
            throw new YamlError(
                file,
                1,
                "the category %s%s is also in %s; give one another name"
                    .formatted(category.name(), inLanguage(category), other.file()));
          }
        });
    List<Category> categories = new ArrayList<>();
    byName.values().forEach(parsed -> categories.add(withRules(parsed, byName)));
    byName.values().forEach(parsed -> checkSameFact(parsed, byName));
    return List.copyOf(categories);
  }

  /** Orders by name, and for each name the default language first. */
  private static String key(String name, String language) {
    return language.equals(Language.DEFAULT) ? name : name + " " + language;
  }

  private static String inLanguage(Category category) {
    return category.language().equals(Language.DEFAULT) ? "" : " in " + category.language();
  }

  private static void checkFolder(CategoryFile parsed) {
    int slash = parsed.file().lastIndexOf('/');
    String folder = slash < 0 ? null : parsed.file().substring(0, slash);
    if (folder != null && !folder.equals(parsed.category().language())) {
      throw new YamlError(
          parsed.file(),
          1,
          "the file lies in the folder %s, and its language is %s; write language: %s, or move it"
              .formatted(folder, parsed.category().language(), folder));
    }
  }

  /** What is said in several languages is counted together, so it must be asked for alike. */
  private static void checkSameFact(CategoryFile parsed, Map<String, CategoryFile> byName) {
    Category one = parsed.category();
    CategoryFile first = byName.get(key(one.name(), Language.DEFAULT));
    if (first == null || one.isSameFactAs(first.category())) {
      return;
    }
    throw new YamlError(
        parsed.file(),
        1,
        "%s has another label, response size, entity or answer than in %s; make them the same"
            .formatted(one.name(), first.file()));
  }

  private static Category withRules(CategoryFile parsed, Map<String, CategoryFile> byName) {
    if (parsed.rulesOf() == null) {
      return parsed.category();
    }
    String language = parsed.category().language();
    CategoryFile owner = byName.get(key(parsed.rulesOf(), language));
    if (owner == null || owner.rulesOf() != null) {
      throw new YamlError(
          parsed.file(),
          parsed.rulesOfLine(),
          "no category %s with rules of its own beside this file; those with rules are: %s"
              .formatted(parsed.rulesOf(), namesWithRules(byName.values(), language)));
    }
    Category to = parsed.category();
    Category from = owner.category();
    if (!to.entityType().equals(from.entityType()) || !to.answerType().equals(from.answerType())) {
      throw new YamlError(
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

  private static String namesWithRules(Collection<CategoryFile> files, String language) {
    String names =
        files.stream()
            .filter(file -> file.rulesOf() == null)
            .filter(file -> file.category().language().equals(language))
            .map(file -> file.category().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
