package io.monofact.count;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An alias table without doubts: each written form leads to one canonical form, which is no alias
 * itself. Names written in several ways split one prompt into several singletons, which pushes the
 * singleton rate up (docs/theory.md section 5).
 */
public final class Aliases {

  private Aliases() {}

  /**
   * Reads lines of {@code written TAB canonical [TAB category]}. Lines that are empty or begin with
   * {@code #} are passed over, and so is a header {@code written TAB canonical}.
   *
   * @param file the file's name, for messages
   * @throws AliasError if a line has not two or three cells, or an empty one
   * @throws IOException if it cannot be read
   */
  public static List<AliasLine> read(String file, BufferedReader lines) throws IOException {
    List<AliasLine> aliases = new ArrayList<>();
    long number = 0;
    boolean first = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      // A table saved on Windows may begin with a byte order mark.
      String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      String[] cells = text.split("\t", -1);
      boolean isHeader = first && cells.length > 1 && cells[0].equals("written");
      first = false;
      if (isHeader) {
        continue;
      }
      if (cells.length < 2 || cells.length > 3 || cells[0].isBlank() || cells[1].isBlank()) {
        throw new AliasError(
            file,
            number,
            "%d cells".formatted(cells.length),
            "write the form, a tab, the canonical form, and if it holds for one category only, a"
                + " tab and its name");
      }
      aliases.add(AliasLine.of(cells[0], cells[1], cells.length == 3 ? cells[2] : null, number));
    }
    return aliases;
  }

  /**
   * Follows each written form to the end: where a is b and b is c, a is c. A form that is its own
   * canonical form says nothing and is left out.
   *
   * @param file the file's name, for messages
   * @throws AliasError if a form has two canonical forms in one category, or leads back to itself
   */
  public static List<AliasLine> resolved(String file, Collection<AliasLine> aliases) {
    Map<List<String>, AliasLine> first = new LinkedHashMap<>();
    for (AliasLine alias : aliases) {
      if (alias.written().equals(alias.canonical())) {
        continue;
      }
      AliasLine other = first.putIfAbsent(key(alias.category(), alias.written()), alias);
      if (other != null && !other.canonical().equals(alias.canonical())) {
        throw new AliasError(
            file,
            alias.line(),
            "'%s' is '%s', and in line %d it is '%s'"
                .formatted(alias.written(), alias.canonical(), other.line(), other.canonical()),
            "keep one of them");
      }
    }
    List<AliasLine> ends = new ArrayList<>();
    Set<String> categories = new TreeSet<>();
    for (AliasLine alias : first.values()) {
      ends.add(followed(file, alias.category(), alias, first));
      if (alias.category() != null) {
        categories.add(alias.category());
      }
    }
    // Where a category has aliases of its own, one of all may lead on by them.
    for (AliasLine end : List.copyOf(ends)) {
      for (String category : end.category() == null ? categories : Set.<String>of()) {
        AliasLine own = followed(file, category, next(category, end.written(), first), first);
        if (!first.containsKey(key(category, end.written()))
            && !own.canonical().equals(end.canonical())) {
          ends.add(own);
        }
      }
    }
    return ends;
  }

  private static AliasLine followed(
      String file, String category, AliasLine alias, Map<List<String>, AliasLine> all) {
    Map<String, AliasLine> seen = new LinkedHashMap<>();
    AliasLine last = alias;
    for (AliasLine next = alias; next != null; next = next(category, next.canonical(), all)) {
      AliasLine start = seen.putIfAbsent(next.written(), next);
      if (start != null) {
        throw new AliasError(
            file,
            start.line(),
            "'%s' is '%s', and by line %d in the end '%s' again"
                .formatted(start.written(), start.canonical(), last.line(), start.written()),
            "remove one of the lines of the circle");
      }
      last = next;
    }
    return new AliasLine(alias.written(), last.canonical(), category, alias.line());
  }

  private static AliasLine next(String category, String written, Map<List<String>, AliasLine> all) {
    AliasLine own = category == null ? null : all.get(key(category, written));
    return own == null ? all.get(key(null, written)) : own;
  }

  private static List<String> key(String category, String written) {
    return List.of(category == null ? "" : category, written);
  }
}
