package io.monofact.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of one thing in a YAML file, asked for by name and kind.
 *
 * @param file the file's name
 * @param what what they describe, for errors
 * @param fields the fields
 */
public record YamlFields(String file, String what, YamlValue.Fields fields) {

  /**
   * The fields that a value holds.
   *
   * @throws YamlError if it is a single value or a list
   */
  public static YamlFields of(String file, YamlValue value, String what) {
    if (value instanceof YamlValue.Fields fields) {
      return new YamlFields(file, what, fields);
    }
    throw new YamlError(
        file, value.line(), "%s is written as \"name: value\" lines".formatted(what));
  }

  /** Whether the field is there. */
  public boolean has(String key) {
    return fields.values().containsKey(key);
  }

  /** The line of the field; where the fields begin, if it is missing. */
  public int line(String key) {
    YamlValue value = fields.values().get(key);
    return value == null ? fields.line() : value.line();
  }

  /** An error at the field. */
  public YamlError error(String key, String message) {
    return new YamlError(file, line(key), message);
  }

  /**
   * Refuses every other field.
   *
   * @throws YamlError if there is one
   */
  public void allow(Set<String> keys) {
    for (Map.Entry<String, YamlValue> field : fields.values().entrySet()) {
      if (!keys.contains(field.getKey())) {
        throw new YamlError(
            file,
            field.getValue().line(),
            "%s has no \"%s\"; it has %s"
                .formatted(what, field.getKey(), String.join(", ", new TreeSet<>(keys))));
      }
    }
  }

  /** A text; an error where it is missing. */
  public String text(String key) {
    YamlValue value = fields.values().get(key);
    if (value == null) {
      throw error(key, "%s lacks \"%s\"; add it".formatted(what, key));
    }
    return text(key, value);
  }

  private String text(String key, YamlValue value) {
    if (value instanceof YamlValue.Scalar scalar && scalar.text() != null) {
      return scalar.text();
    }
    throw new YamlError(file, value.line(), "\"%s\" takes a text; put it in quotes".formatted(key));
  }

  /** A whole number; an error where it is missing. */
  public long number(String key) {
    String text = text(key);
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw error(key, "\"%s\" is \"%s\"; give a whole number".formatted(key, text));
    }
  }

  /** A whole number of at least {@code least}; an error where it is missing. */
  public long number(String key, long least) {
    long number = number(key);
    if (number < least) {
      throw error(
          key, "\"%s\" is %d; give a whole number of at least %d".formatted(key, number, least));
    }
    return number;
  }

  /** A share, 0 to 1; an error where it is missing. */
  public double share(String key) {
    if (has(key) && !(fields.values().get(key) instanceof YamlValue.Scalar)) {
      throw error(key, "\"%s\" takes a share from 0 to 1, such as 0.05 for 5 %%".formatted(key));
    }
    String text = text(key);
    double share;
    try {
      share = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      share = Double.NaN;
    }
    if (!(share >= 0 && share <= 1)) {
      throw error(
          key,
          "\"%s\" is \"%s\"; give a share from 0 to 1, such as 0.05 for 5 %%".formatted(key, text));
    }
    return share;
  }

  /** One of some texts; an error where it is missing or another. */
  public String oneOf(String key, Collection<String> texts) {
    String text = text(key);
    if (!texts.contains(text)) {
      throw error(
          key, "\"%s\" is \"%s\"; use one of %s".formatted(key, text, String.join(", ", texts)));
    }
    return text;
  }

  /** Fields of their own; an error where they are missing. */
  public YamlFields fields(String key) {
    YamlValue value = fields.values().get(key);
    if (value == null) {
      throw error(key, "%s lacks \"%s\"; add it".formatted(what, key));
    }
    return of(file, value, "\"%s\"".formatted(key));
  }

  /** A list of things; empty where the key is missing. */
  public List<YamlValue> items(String key) {
    YamlValue value = fields.values().get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof YamlValue.Items items) {
      return items.values();
    }
    throw new YamlError(
        file, value.line(), "\"%s\" takes a list; begin each item with \"- \"".formatted(key));
  }

  /** A list of texts; empty where the key is missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    items(key).forEach(item -> texts.add(text(key, item)));
    return texts;
  }

  /** The texts of a field by name, each with its line; empty where the key is missing. */
  public Map<String, YamlValue.Scalar> named(String key) {
    Map<String, YamlValue.Scalar> texts = new LinkedHashMap<>();
    if (has(key)) {
      YamlFields defined = fields(key);
      defined
          .fields()
          .values()
          .forEach(
              (name, value) ->
                  texts.put(name, new YamlValue.Scalar(defined.text(name), value.line())));
    }
    return texts;
  }
}
