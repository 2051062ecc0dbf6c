package io.monofact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that are wanted of a record, as a tree of names. Each candidate path has a slot; a
 * path with dots has two, since a top-level name with dots goes before the nested one.
 */
final class FieldPaths {

  /** What is wanted of a record, in the order of {@link #slots}. */
  enum Field {
    TEXT,
    ID,
    TITLE,
    URL,
    SOURCE,
    LANGUAGE
  }

  /** The names wanted within one object. */
  static final class Node {

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> utf8 = new ArrayList<>();
    private final List<Node> children = new ArrayList<>();
    private int slot = -1;

    /** The value that stands here, or -1 if only what is inside is wanted. */
    int slot() {
      return slot;
    }

    boolean isLeaf() {
      return children.isEmpty();
    }

    List<Node> children() {
      return children;
    }

    /** What is wanted under a name, or null. */
    Node child(String name) {
      int i = names.indexOf(name);
      return i < 0 ? null : children.get(i);
    }

    /** What is wanted under the name that these bytes spell, or null. */
    Node child(byte[] bytes, int from, int to) {
      int length = to - from;
      for (int i = 0; i < utf8.size(); i++) {
        byte[] name = utf8.get(i);
        if (name.length == length && matches(name, bytes, from)) {
          return children.get(i);
        }
      }
      return null;
    }

    private static boolean matches(byte[] name, byte[] bytes, int from) {
      for (int k = 0; k < name.length; k++) {
        if (name[k] != bytes[from + k]) {
          return false;
        }
      }
      return true;
    }

    private Node grow(String name) {
      Node known = child(name);
      if (known != null) {
        return known;
      }
      Node grown = new Node();
      names.add(name);
      utf8.add(name.getBytes(StandardCharsets.UTF_8));
      children.add(grown);
      return grown;
    }
  }

  private final Node root = new Node();
  private final Map<Field, int[]> slots = new EnumMap<>(Field.class);
  private int count;

  FieldPaths(ReadOptions options) {
    slots.put(Field.TEXT, slotsOf(options.textField()));
    slots.put(Field.ID, slotsOf(options.idField()));
    slots.put(Field.TITLE, slotsOf(options.titleField()));
    slots.put(Field.URL, slotsOf(options.urlField()));
    slots.put(Field.SOURCE, slotsOf(options.sourceField()));
    slots.put(Field.LANGUAGE, slotsOf(options.languageField()));
  }

  private int[] slotsOf(List<String> candidates) {
    List<Integer> found = new ArrayList<>();
    for (String path : candidates) {
      found.add(slotAt(root.grow(path)));
      if (path.indexOf('.') >= 0) {
        Node node = root;
        for (String name : path.split("\\.", -1)) {
          node = node.grow(name);
        }
        found.add(slotAt(node));
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int slotAt(Node node) {
    if (node.slot < 0) {
      node.slot = count++;
    }
    return node.slot;
  }

  /** What is wanted of a record's top level. */
  Node root() {
    return root;
  }

  /** How many slots there are. */
  int count() {
    return count;
  }

  /** The slots of a field's candidates, the preferred first. */
  int[] slots(Field field) {
    return slots.get(field);
  }
}
