package io.monofact.report;

/** Texts within Markdown. */
final class Markdown {

  private Markdown() {}

  /** Names come from corpora and policies, and must neither break a table nor mark it up. */
  static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replaceAll("([\\\\`*\\[\\]|~#])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
