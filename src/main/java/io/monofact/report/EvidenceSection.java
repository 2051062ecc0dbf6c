package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prompts to look at, with the sentences that their answers were found in. All of it is the
 * corpus's own text.
 */
final class EvidenceSection {

  /** Bytes of evidence on the page, beside markup. */
  private static final long MOST_BYTES = 450_000;

  private static final int LONGEST = 280;
  private static final int SHORTEST = 40;
  private static final int NAME = 120;
  private static final int ADDRESS = 300;

  private EvidenceSection() {}

  /** How many characters of a sentence are shown, so that the page stays small. */
  static int longest(Report report) {
    if (report.specimens() == null) {
      return LONGEST;
    }
    int longest = LONGEST;
    while (longest > SHORTEST && bytes(report, longest) > MOST_BYTES) {
      longest = longest * 4 / 5;
    }
    return longest;
  }

  private static long bytes(Report report, int longest) {
    return report.specimens().values().stream()
        .flatMap(s -> Stream.concat(s.singletons().stream(), s.conflicts().stream()))
        .flatMap(prompt -> prompt.shown().stream())
        .map(claim -> cut(claim.evidence(), longest) + cut(claim.entity(), NAME))
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  static void write(Html html, CategoryAudit audit, Report report, int longest) {
    Specimens drawn = report.specimens().get(audit.category().name());
    if (drawn == null) {
      return;
    }
    list(html, audit, "singletons", drawn.singletons(), audit.sample().singletons(), longest);
    list(html, audit, "conflicts", drawn.conflicts(), audit.conflicts(), longest);
  }

  private static void list(
      Html html,
      CategoryAudit audit,
      String kind,
      List<ShownPrompt> prompts,
      long of,
      int longest) {
    if (prompts.isEmpty()) {
      return;
    }
    html.raw("<details class=\"evidence " + kind + "\"><summary>")
        .text(
            prompts.size() == of
                ? "All %s %s".formatted(Numbers.count(of), kind)
                : "%d of %s %s, drawn at random".formatted(prompts.size(), Numbers.count(of), kind))
        .element("span class=\"unseen\"", ": " + audit.category().label())
        .raw("</summary>\n<ol>\n");
    prompts.forEach(prompt -> prompt(html, prompt, longest));
    html.raw("</ol>\n</details>\n");
  }

  private static void prompt(Html html, ShownPrompt prompt, int longest) {
    html.raw("<li>");
    List<ShownClaim> shown = prompt.shown();
    boolean several = prompt.answers() > 1;
    if (several) {
      html.raw("<p>").element("strong", name(shown.get(0), prompt));
      html.text(": %s answers".formatted(Numbers.count(prompt.answers())));
      if (prompt.answers() > shown.size()) {
        html.text(", of which %d are shown".formatted(shown.size()));
      }
      html.raw("</p>\n");
    }
    for (ShownClaim claim : shown) {
      html.raw("<p>");
      if (!several) {
        html.element("strong", name(claim, prompt)).raw(" → ");
      }
      html.element("b class=\"answer\"", cut(claim.answer(), NAME));
      if (several) {
        html.element(
            "span class=\"muted\"",
            claim.claims() == 1
                ? ", 1 claim"
                : ", %s claims".formatted(Numbers.count(claim.claims())));
      }
      html.raw(" ");
      document(html, claim);
      html.raw("</p>\n");
      if (claim.evidence() != null && !claim.evidence().isBlank()) {
        html.element("blockquote", cut(claim.evidence(), longest)).raw("\n");
      }
    }
    html.raw("</li>\n");
  }

  private static String name(ShownClaim claim, ShownPrompt prompt) {
    return cut(claim.entity() == null ? prompt.prompt() : claim.entity(), NAME);
  }

  private static void document(Html html, ShownClaim claim) {
    String name = claim.document() == null ? claim.url() : claim.document();
    if (name == null) {
      return;
    }
    if (isLink(claim.url())) {
      html.raw("<a class=\"source\" rel=\"noopener noreferrer nofollow\" href=\"")
          .raw(Html.escape(claim.url()))
          .raw("\">")
          .text("document " + cut(name, NAME))
          .raw("</a>");
    } else {
      html.element("span class=\"source\"", "document " + cut(name, NAME));
    }
  }

  /** Whether a reader may be sent there: the web's own addresses alone, without odd characters. */
  static boolean isLink(String url) {
    if (url == null || url.length() > ADDRESS) {
      return false;
    }
    String start = url.toLowerCase(Locale.ROOT);
    return (start.startsWith("https://") || start.startsWith("http://"))
        && url.codePoints()
            .noneMatch(
                c ->
                    Character.isWhitespace(c)
                        || Character.isISOControl(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** The text up to so many characters, on one line. */
  private static String cut(String text, int longest) {
    if (text == null) {
      return "";
    }
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)).stripTrailing() + "…";
  }
}
