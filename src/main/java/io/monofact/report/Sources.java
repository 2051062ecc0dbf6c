package io.monofact.report;

import java.util.Map;

/** Where an equation comes from, as docs/theory.md has it. */
final class Sources {

  private static final String PAPER = "Kalai, Nachum, Vempala, Zhang 2025, arXiv 2509.04664";
  private static final String CHAO = "Chao, Jost 2012, Ecology 93";

  private static final Map<String, String> OF =
      Map.ofEntries(
          Map.entry("E1", PAPER + ", Definition 2; Good 1953; interval: Esty 1983"),
          Map.entry("E4", PAPER + ", Theorem 2"),
          Map.entry("E5", PAPER + ", Theorem 2"),
          Map.entry("E6", PAPER + ", Theorem 2 at any confidence"),
          Map.entry("E7", PAPER + ", Theorem 2 at any confidence"),
          Map.entry("E12", "docs/theory.md, section 3: proved there from E2 of the paper"),
          Map.entry("E14", "Hurlbert 1971; " + CHAO),
          Map.entry("E15", CHAO),
          Map.entry("E16", "Chao 1984"),
          Map.entry("E17", "docs/theory.md, section 5: an estimate"),
          Map.entry("E17a", "docs/theory.md, section 5: an estimate"));

  private Sources() {}

  static String of(String equation) {
    return OF.getOrDefault(equation, "docs/theory.md");
  }
}
