package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.monofact.yaml.YamlError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoriesTest {

  private static final String HEAD =
      """
      label: L
      question: What of {entity}?
      responses: {min: 2, max: 3}
      entity: person
      answer: {type: date, form: year}
      """;
  private static final String OWN =
      "category: own\n" + HEAD + "rules:\n  - {name: r, pattern: '{entity} <born> {answer}'}\n";

  @Test
  void theBundledOnesAreThere() {
    assertThat(Categories.bundled().stream().map(Category::name))
        .contains(
            "birth_year",
            "birthday",
            "birthplace",
            "book_author",
            "death_date",
            "death_year",
            "dissertation_title",
            "founder",
            "founding_year",
            "work_year")
        .isSorted();
  }

  @Test
  void theBundledOnesAreFoundInAJar(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("program.jar");
    Path classes =
        Path.of(Categories.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (name.startsWith("io/monofact/") || name.startsWith("conf/")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
      }
    }
    ClassLoader libraries =
        new ClassLoader(CategoriesTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.monofact.")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, libraries)) {
      Class<?> inJar = loader.loadClass(Categories.class.getName());
      assertThat(inJar).isNotEqualTo(Categories.class);
      assertThat(inJar.getMethod("bundled").invoke(null).toString())
          .isEqualTo(Categories.bundled().toString());
    }
  }

  @Test
  void aFolderIsReadByFileEnding(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), OWN);
    Files.writeString(folder.resolve("notes.txt"), "no category");
    assertThat(Categories.in(folder).stream().map(Category::name)).containsExactly("own");
  }

  @Test
  void anEmptyFolderIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> Categories.in(folder))
        .hasMessage("no category in %s; put at least one .yaml file there", folder);
  }

  @Test
  void rulesOfTakesTheRulesOfAnother() {
    List<Category> both =
        Categories.of(
            Map.of("own.yaml", OWN, "b.yaml", "category: b\n" + HEAD + "rules_of: own\n"));
    assertThat(both.get(0).name()).isEqualTo("b");
    assertThat(both.get(0).rules()).isEqualTo(both.get(1).rules()).hasSize(1);
  }

  @Test
  void sharedRulesNeedTheSameTypes() {
    String other = "category: b\n" + HEAD.replace("type: date", "type: place") + "rules_of: own\n";
    assertThatThrownBy(() -> Categories.of(Map.of("own.yaml", OWN, "b.yaml", other)))
        .hasMessage(
            "b.yaml:7: b reads person and place, and own reads person and date; shared rules need"
                + " the same types");
  }

  @Test
  void aFragmentOfWordsStandsInPatternsCuesGapsAndLists() {
    String rest = "rules:\n  - {name: r, pattern: '%s', not: [%s]}\n";
    String named =
        "category: own\n"
            + HEAD
            + "define: {deed: '(born | Born)', kin: '(son | @deed)'}\n"
            + rest.formatted(
                "{entity} \\< @deed [6 ,!who|@kin] <@deed|b. > {answer}", "ship, '@kin'");
    String spelt =
        "category: own\n"
            + HEAD
            + rest.formatted(
                "{entity} \\< (born | Born) [6 ,!who|son|born|Born] <born|Born|b. > {answer}",
                "ship, son, born, Born");
    Rule rule = Categories.of(Map.of("own.yaml", named)).get(0).rules().get(0);
    Rule same = Categories.of(Map.of("own.yaml", spelt)).get(0).rules().get(0);
    assertThat(rule.pattern().replace("((", "(").replace("))", ")")).isEqualTo(same.pattern());
    assertThat(rule.not()).isEqualTo(same.not());
  }

  @Test
  void theFragmentsOfAFolderAreForAllOfItsFiles() {
    String fragments = "define: {deed: '(born | Born)'}\n";
    String rules = "rules:\n  - {name: r, pattern: '{entity} <@deed> {answer}'}\n";
    String own = "category: own\n" + HEAD + rules;
    List<Category> found =
        Categories.of(
            Map.of("fragments.yaml", fragments, "a.yaml", own, "b.yaml", OWN.replace("own", "b")));
    assertThat(found.stream().map(Category::name)).containsExactly("b", "own");
    assertThat(found.get(1).rules().get(0).pattern()).isEqualTo("{entity} <born|Born> {answer}");
    assertThatThrownBy(
            () -> Categories.of(Map.of("fragments.yaml", fragments, "zh/a.yaml", inChinese(own))))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("zh/a.yaml:")
        .hasMessageContaining("there is no fragment @deed");
    String again = own.replace("rules:", "define: {deed: 'died'}\nrules:");
    assertThatThrownBy(() -> Categories.of(Map.of("fragments.yaml", fragments, "a.yaml", again)))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("a.yaml:7: a second fragment deed");
    String broken = "define: {deed: '(born'}\n";
    assertThatThrownBy(() -> Categories.of(Map.of("fragments.yaml", broken, "a.yaml", OWN)))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("fragments.yaml:1: fragment deed: the group is not closed");
    assertThatThrownBy(() -> Categories.of(Map.of("fragments.yaml", OWN, "a.yaml", OWN)))
        .isInstanceOf(YamlError.class)
        .hasMessageContaining("fragments.yaml");
  }

  @Test
  void aFolderOfFragmentsAloneIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fragments.yaml"), "define: {deed: '(born | Born)'}\n");
    assertThatThrownBy(() -> Categories.in(folder)).hasMessageContaining("no category in");
  }

  @Test
  void twoOfOneNameAreRefused() {
    assertThatThrownBy(() -> Categories.of(Map.of("own.yaml", OWN, "own2.yaml", OWN)))
        .isInstanceOf(YamlError.class)
        .hasMessageMatching(
            "own2?.yaml:1: the category own is also in own2?.yaml; give one another name");
  }

  @Test
  void theSameCategoryInAnotherLanguageIsNoSecondOne() {
    List<Category> both = Categories.of(Map.of("own.yaml", OWN, "zh/own.yaml", inChinese(OWN)));
    assertThat(both.stream().map(Category::name)).containsExactly("own", "own");
    assertThat(both.stream().map(Category::language)).containsExactly("en", "zh");
    assertThat(both.get(1).rules().get(0).name()).isEqualTo("own/zh/r");
  }

  @Test
  void twoOfOneNameInOneLanguageAreRefused() {
    Map<String, String> files =
        new TreeMap<>(Map.of("zh/a.yaml", inChinese(OWN), "zh/b.yaml", inChinese(OWN)));
    assertThatThrownBy(() -> Categories.of(files))
        .hasMessage(
            "zh/b.yaml:1: the category own in zh is also in zh/a.yaml; give one another name");
  }

  @Test
  void aCategoryAsksTheSameInAllLanguages() {
    String other = inChinese(OWN).replace("max: 3", "max: 4");
    assertThatThrownBy(() -> Categories.of(Map.of("own.yaml", OWN, "zh/own.yaml", other)))
        .hasMessage(
            "zh/own.yaml:1: own has another label, response size, entity or answer than in own.yaml;"
                + " make them the same");
  }

  @Test
  void aFolderHoldsItsOwnLanguage() {
    assertThatThrownBy(() -> Categories.of(Map.of("zh/own.yaml", OWN)))
        .hasMessage(
            "zh/own.yaml:1: the file lies in the folder zh, and its language is en; write language:"
                + " zh, or move it");
  }

  @Test
  void foldersOfLanguagesAreReadAndNoOthers(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yaml"), OWN);
    for (String name : List.of("zh", "drafts")) {
      Files.createDirectory(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("own.yaml"), inChinese(OWN));
    }
    assertThat(Categories.in(folder).stream().map(Category::language)).containsExactly("en", "zh");
  }

  private static String inChinese(String yaml) {
    return "language: zh\n" + yaml.replace("<born>", "<生于>");
  }

  @Test
  void theHashTellsRulesApartAndNothingElse() {
    String hash = hash(OWN);
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(hash("# a comment\n" + OWN + "examples: [{text: x, finds: []}]\n")).isEqualTo(hash);
    assertThat(hash(OWN.replace("<born>", "<Born>"))).isNotEqualTo(hash);
    assertThat(hash(OWN.replace("min: 2", "min: 3"))).isNotEqualTo(hash);
  }

  @Test
  void theHashDoesNotDependOnTheOrder() {
    List<Category> bundled = Categories.bundled();
    List<Category> turned = new java.util.ArrayList<>(bundled);
    java.util.Collections.reverse(turned);
    assertThat(Categories.hash(turned)).isEqualTo(Categories.hash(bundled));
  }

  @Test
  void aCategoryIsSentWhole() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(Categories.bundled());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(Categories.bundled());
    }
    assertThat(sent.toString(StandardCharsets.ISO_8859_1)).contains("birthday");
  }

  @Test
  void asksAboutAnEntity() {
    assertThat(Categories.of(Map.of("own.yaml", OWN)).get(0).ask("Ada Lovelace"))
        .isEqualTo("What of Ada Lovelace?");
  }

  private static String hash(String yaml) {
    return Categories.hash(Categories.of(Map.of("own.yaml", yaml)));
  }
}
