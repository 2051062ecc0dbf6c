package io.monofact.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of one thing in a category file, asked for by name and kind.
 *
 * @param file the file's name
 * @param what what they describe, for errors
 * @param fields the fields
 */
record YamlFields(String file, String what, YamlValue.Fields fields) {

  static YamlFields of(String file, YamlValue value, String what) {
    if (value instanceof YamlValue.Fields fields) {
      return new YamlFields(file, what, fields);
    }
    throw new CategoryError(
        file, value.line(), "%s is written as \"name: value\" lines".formatted(what));
  }

  boolean has(String key) {
    return fields.values().containsKey(key);
  }

  int line(String key) {
    YamlValue value = fields.values().get(key);
    return value == null ? fields.line() : value.line();
  }

  CategoryError error(String key, String message) {
    return new CategoryError(file, line(key), message);
  }

  void allow(Set<String> keys) {
    for (Map.Entry<String, YamlValue> field : fields.values().entrySet()) {
      if (!keys.contains(field.getKey())) {
        throw new CategoryError(
            file,
            field.getValue().line(),
            "%s has no \"%s\"; it has %s"
                .formatted(what, field.getKey(), String.join(", ", new TreeSet<>(keys))));
      }
    }
  }

  String text(String key) {
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
    throw new CategoryError(
        file, value.line(), "\"%s\" takes a text; put it in quotes".formatted(key));
  }

  long number(String key) {
    String text = text(key);
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw error(key, "\"%s\" is \"%s\"; give a whole number".formatted(key, text));
    }
  }

  YamlFields fields(String key) {
    YamlValue value = fields.values().get(key);
    if (value == null) {
      throw error(key, "%s lacks \"%s\"; add it".formatted(what, key));
    }
    return of(file, value, "\"%s\"".formatted(key));
  }

  /** A list of things; empty where the key is missing. */
  List<YamlValue> items(String key) {
    YamlValue value = fields.values().get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof YamlValue.Items items) {
      return items.values();
    }
    throw new CategoryError(
        file, value.line(), "\"%s\" takes a list; begin each item with \"- \"".formatted(key));
  }

  /** A list of texts; empty where the key is missing. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    items(key).forEach(item -> texts.add(text(key, item)));
    return texts;
  }

  /** The pattern fragments by name, each with its line; empty where there are none. */
  Map<String, YamlValue.Scalar> define() {
    Map<String, YamlValue.Scalar> fragments = new LinkedHashMap<>();
    if (has("define")) {
      YamlFields defined = fields("define");
      defined
          .fields()
          .values()
          .forEach(
              (name, value) ->
                  fragments.put(name, new YamlValue.Scalar(defined.text(name), value.line())));
    }
    return fragments;
  }
}
