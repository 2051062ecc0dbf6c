package io.monofact.audit;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the owner of a corpus wants of every audit. Docs/policy.md tells how one is written.
 *
 * @param name what it is called in the verdict
 * @param unit the unit whose figures count; null for the unit that leads the report
 * @param checks at least one, in the order of the file
 */
public record Policy(String name, String unit, List<PolicyCheck> checks) {

  private static final Set<String> KEYS = Set.of("policy", "unit", "checks");
  private static final Set<String> COMMON =
      Set.of("check", "name", "level", "categories", "except");
  private static final Set<String> CATEGORIES = Set.of("categories", "except");
  private static final String ALL = "all";

  public Policy {
    Objects.requireNonNull(name, "name");
    checks = List.copyOf(checks);
  }

  /**
   * Reads a policy.
   *
   * @param file the file's name, for errors, and the policy's where it has none
   * @param yaml what stands in it
   * @param categories the categories that it may name
   * @param units the units that it may name
   * @throws YamlError where it cannot be used
   */
  public static Policy parse(
      String file, String yaml, Collection<String> categories, Collection<String> units) {
    return new Reader(file, new TreeSet<>(categories), units)
        .read(
            YamlFields.of(file, YamlValue.read(file, yaml, "conf/audit-policy.yaml"), "a policy"));
  }

  private record Reader(String file, Set<String> known, Collection<String> units) {

    Policy read(YamlFields fields) {
      fields.allow(KEYS);
      List<PolicyCheck> checks = new ArrayList<>();
      for (YamlValue value : fields.items("checks")) {
        checks.add(check(value));
      }
      if (checks.isEmpty()) {
        throw fields.error("checks", "a policy without checks lets everything pass; add one");
      }
      return new Policy(
          fields.has("policy") ? fields.text("policy") : file,
          fields.has("unit") ? fields.oneOf("unit", units) : null,
          checks);
    }

    private PolicyCheck check(YamlValue value) {
      YamlFields fields = YamlFields.of(file, value, "a check");
      String name = fields.text("check");
      CheckKind kind =
          CheckKinds.of(name)
              .orElseThrow(
                  () ->
                      fields.error(
                          "check",
                          "there is no check \"%s\"; use one of %s"
                              .formatted(name, String.join(", ", CheckKinds.names()))));
      Set<String> keys = new TreeSet<>(COMMON);
      keys.addAll(kind.keys());
      if (!kind.isOfCategories()) {
        keys.removeAll(CATEGORIES);
      }
      new YamlFields(file, "the check " + name, fields.fields()).allow(keys);
      List<String> categories = categories(fields);
      Set<String> except = Set.copyOf(names(fields, "except"));
      if (!except.isEmpty() && !categories.isEmpty()) {
        throw fields.error("except", "give either categories or except");
      }
      Check check = kind.read(fields);
      return new PolicyCheck(
          value.line(),
          kind,
          fields.has("level") ? level(fields) : Level.ERROR,
          fields.has("name") ? fields.text("name") : kind.title(fields),
          categories,
          except,
          check);
    }

    private static Level level(YamlFields fields) {
      List<String> labels = Arrays.stream(Level.values()).map(Level::label).toList();
      return Level.valueOf(fields.oneOf("level", labels).toUpperCase(Locale.ROOT));
    }

    /** The categories of a check; none for all. */
    private List<String> categories(YamlFields fields) {
      boolean isAll =
          fields.fields().values().get("categories") instanceof YamlValue.Scalar scalar
              && ALL.equals(scalar.text());
      List<String> categories = isAll ? List.of() : names(fields, "categories");
      if (fields.has("categories") && !isAll && categories.isEmpty()) {
        throw fields.error("categories", "no category is named; name some, or write all");
      }
      return categories;
    }

    private List<String> names(YamlFields fields, String key) {
      List<String> names = fields.texts(key).stream().distinct().toList();
      Set<String> unknown = new TreeSet<>(names);
      unknown.removeAll(known);
      if (!unknown.isEmpty()) {
        throw fields.error(
            key,
            "there is no category %s; there are %s"
                .formatted(String.join(", ", unknown), String.join(", ", known)));
      }
      return names;
    }
  }
}
