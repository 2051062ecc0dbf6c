package io.monofact.corpus;

import io.monofact.corpus.FieldPaths.Node;
import java.util.Arrays;

/**
 * Finds the wanted values of one JSON object (RFC 8259) in its bytes, without decoding them, and
 * checks all of it on the way: structure, numbers, escapes, control characters and UTF-8. What it
 * accepts, a JSON parser accepts, with the same values; of what it does not accept it says nothing,
 * since an unusual record (deep nesting, escaped names) is left to a parser.
 *
 * <p>Of a name that stands twice the last counts, as parsers have it.
 */
final class JsonFields {

  /** Deeper records go to the parser. */
  private static final int MOST_DEPTH = 48;

  private static final long QUOTES = '"' * Utf8.ONES;
  private static final long BACKSLASHES = '\\' * Utf8.ONES;
  private static final long SPACES = ' ' * Utf8.ONES;

  private final Node root;
  private final JsonKind[] kinds;
  private final int[] froms;
  private final int[] tos;
  private byte[] b = new byte[0];
  private int end;
  private boolean escaped;

  JsonFields(FieldPaths paths) {
    this.root = paths.root();
    this.kinds = new JsonKind[paths.count()];
    this.froms = new int[paths.count()];
    this.tos = new int[paths.count()];
  }

  /** Whether the bytes are one JSON object, and nothing more, that could be walked to its end. */
  boolean scan(byte[] bytes, int from, int to) {
    b = bytes;
    end = to;
    Arrays.fill(kinds, JsonKind.ABSENT);
    int i = space(from);
    if (i >= end || b[i] != '{') {
      return false;
    }
    i = object(i + 1, root, 0);
    return i >= 0 && space(i) == end;
  }

  JsonKind kind(int slot) {
    return kinds[slot];
  }

  /** The value's first byte; behind the quote, in a string. */
  int from(int slot) {
    return froms[slot];
  }

  /** The byte after the value; the closing quote, in a string. */
  int to(int slot) {
    return tos[slot];
  }

  // Each of the following takes the place where its part begins and gives the place behind it, or
  // -1 where it does not like what stands there.

  private int object(int begin, Node node, int depth) {
    if (depth > MOST_DEPTH) {
      return -1;
    }
    int i = space(begin);
    if (i < end && b[i] == '}') {
      return i + 1;
    }
    while (i < end && b[i] == '"') {
      int name = i + 1;
      int close = string(name);
      if (close < 0) {
        return -1;
      }
      Node wanted = null;
      if (node != null) {
        if (escaped) {
          return -1;
        }
        wanted = node.child(b, name, close);
      }
      i = space(close + 1);
      if (i >= end || b[i] != ':') {
        return -1;
      }
      i = value(space(i + 1), wanted, depth);
      if (i < 0) {
        return -1;
      }
      i = space(i);
      if (i >= end) {
        return -1;
      }
      if (b[i] == '}') {
        return i + 1;
      }
      if (b[i] != ',') {
        return -1;
      }
      i = space(i + 1);
    }
    return -1;
  }

  private int array(int begin, int depth) {
    if (depth > MOST_DEPTH) {
      return -1;
    }
    int i = space(begin);
    if (i < end && b[i] == ']') {
      return i + 1;
    }
    while (true) {
      i = value(i, null, depth);
      if (i < 0) {
        return -1;
      }
      i = space(i);
      if (i >= end) {
        return -1;
      }
      if (b[i] == ']') {
        return i + 1;
      }
      if (b[i] != ',') {
        return -1;
      }
      i = space(i + 1);
    }
  }

  private int value(int i, Node wanted, int depth) {
    if (i >= end) {
      return -1;
    }
    if (wanted != null) {
      forget(wanted);
    }
    return switch (b[i]) {
      case '"' -> {
        int close = string(i + 1);
        if (close >= 0) {
          note(wanted, escaped ? JsonKind.ESCAPED_STRING : JsonKind.STRING, i + 1, close);
        }
        yield close < 0 ? -1 : close + 1;
      }
      case '{' -> noted(wanted, JsonKind.OTHER, i, object(i + 1, inside(wanted), depth + 1));
      case '[' -> noted(wanted, JsonKind.OTHER, i, array(i + 1, depth + 1));
      case 't' -> noted(wanted, JsonKind.OTHER, i, literal(i, "true"));
      case 'f' -> noted(wanted, JsonKind.OTHER, i, literal(i, "false"));
      case 'n' -> noted(wanted, JsonKind.NULL, i, literal(i, "null"));
      default -> noted(wanted, JsonKind.NUMBER, i, number(i));
    };
  }

  private static Node inside(Node wanted) {
    return wanted == null || wanted.isLeaf() ? null : wanted;
  }

  private int noted(Node wanted, JsonKind kind, int from, int to) {
    note(wanted, kind, from, to);
    return to;
  }

  private void note(Node wanted, JsonKind kind, int from, int to) {
    if (wanted != null && wanted.slot() >= 0) {
      kinds[wanted.slot()] = kind;
      froms[wanted.slot()] = from;
      tos[wanted.slot()] = to;
    }
  }

  /** A name that stands again takes the place of the first with all that was inside. */
  private void forget(Node node) {
    if (node.slot() >= 0) {
      kinds[node.slot()] = JsonKind.ABSENT;
    }
    for (Node child : node.children()) {
      forget(child);
    }
  }

  private int literal(int i, String word) {
    if (i + word.length() > end) {
      return -1;
    }
    for (int k = 1; k < word.length(); k++) {
      if (b[i + k] != word.charAt(k)) {
        return -1;
      }
    }
    return i + word.length();
  }

  private int number(int begin) {
    int i = begin;
    if (b[i] == '-') {
      i++;
    }
    int whole = i;
    i = digits(i);
    if (i == whole || (b[whole] == '0' && i > whole + 1)) {
      return -1;
    }
    if (i < end && b[i] == '.') {
      int fraction = i + 1;
      i = digits(fraction);
      if (i == fraction) {
        return -1;
      }
    }
    if (i < end && (b[i] == 'e' || b[i] == 'E')) {
      i++;
      if (i < end && (b[i] == '+' || b[i] == '-')) {
        i++;
      }
      int exponent = i;
      i = digits(exponent);
      if (i == exponent) {
        return -1;
      }
    }
    return i;
  }

  private int digits(int begin) {
    int i = begin;
    while (i < end && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }

  private int space(int begin) {
    int i = begin;
    while (i < end && (b[i] == ' ' || b[i] == '\t' || b[i] == '\r' || b[i] == '\n')) {
      i++;
    }
    return i;
  }

  /** Goes to the closing quote; says in {@link #escaped} whether there was a backslash. */
  private int string(int begin) {
    byte[] bytes = b;
    int to = end;
    boolean backslash = false;
    int i = begin;
    while (i < to) {
      while (i + 8 <= to) {
        long w = (long) Utf8.WORD.get(bytes, i);
        long quote = w ^ QUOTES;
        long slash = w ^ BACKSLASHES;
        long special =
            (((quote - Utf8.ONES) & ~quote) | ((slash - Utf8.ONES) & ~slash) | (w - SPACES) | w)
                & Utf8.HIGH_BITS;
        if (special != 0) {
          i += Long.numberOfTrailingZeros(special) >>> 3;
          break;
        }
        i += 8;
      }
      if (i >= to) {
        return -1;
      }
      byte c = bytes[i];
      if (c == '"') {
        escaped = backslash;
        return i;
      }
      if (c == '\\') {
        backslash = true;
        i = escape(i + 1);
        if (i < 0) {
          return -1;
        }
      } else if (c < 0) {
        do {
          int n = Utf8.sequence(bytes, i, to);
          if (n == 0) {
            return -1;
          }
          i += n;
        } while (i < to && bytes[i] < 0);
      } else if (c < ' ') {
        return -1;
      } else {
        i++;
      }
    }
    return -1;
  }

  private int escape(int i) {
    if (i >= end) {
      return -1;
    }
    return switch (b[i]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> i + 1;
      case 'u' -> i + 5 <= end && JsonText.codeUnit(b, i + 1) >= 0 ? i + 5 : -1;
      default -> -1;
    };
  }
}
