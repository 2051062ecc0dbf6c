package io.monofact.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One document while it is being told: its sentences so far, and what they state. */
final class Telling {
  private final Phrasebook book;
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Stated> stated = new ArrayList<>();
  private final Set<Phrase> used = new HashSet<>();

  Telling(Phrasebook book, Random random) {
    this.book = book;
    this.random = random;
  }

  /** Adds a line that ends before the next sentence, such as a title. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** Adds a phrase of a section that the topic can fill and that was not used yet, if any. */
  void say(String section, Gaps gaps) {
    List<Phrase> fitting =
        book.phrases(section).stream().filter(p -> !used.contains(p) && p.fits(gaps)).toList();
    if (fitting.isEmpty()) {
      return;
    }
    Phrase phrase = fitting.get(random.nextInt(fitting.size()));
    used.add(phrase);
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(random.nextInt(8) == 0 ? '\n' : ' ');
    }
    text.append(phrase.fill(gaps, stated));
  }

  /** The whole text. */
  String text() {
    return text.toString();
  }

  /** What the text states, in the order of the text. */
  List<Stated> stated() {
    return List.copyOf(stated);
  }
}
