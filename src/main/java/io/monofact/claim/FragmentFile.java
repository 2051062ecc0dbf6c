package io.monofact.claim;

import io.monofact.yaml.YamlError;
import io.monofact.yaml.YamlFields;
import io.monofact.yaml.YamlValue;
import java.util.Map;
import java.util.Set;

/**
 * The fragments that all category files of a folder may name, {@code fragments.yaml}.
 *
 * @param file the file's name
 * @param define the fragments, by name
 */
record FragmentFile(String file, Map<String, YamlValue.Scalar> define) {

  /** Where there is no such file. */
  static final FragmentFile NONE = new FragmentFile("", Map.of());

  private static final String NAME = "fragments.yaml";
  private static final String KEY = "define";

  /** Whether a file is one of fragments, and no category. */
  static boolean is(String file) {
    return file.equals(NAME) || file.endsWith("/" + NAME);
  }

  /** The file of fragments that lies beside another file, by its name. */
  static String beside(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1) + NAME;
  }

  /**
   * Reads fragments; whether they can be used is seen where a category is read.
   *
   * @throws YamlError if the file holds something else
   */
  static FragmentFile parse(String file, String yaml) {
    YamlFields fields =
        YamlFields.of(file, YamlValue.read(file, yaml, "a category file"), "a file of fragments");
    fields.allow(Set.of(KEY));
    return new FragmentFile(file, fields.named(KEY));
  }
}
