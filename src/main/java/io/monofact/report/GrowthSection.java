package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.Outlook;
import io.monofact.estimate.Growth;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import java.util.List;

/** How a category's rate falls with the corpus, and how often its prompts occur. */
final class GrowthSection {

  private GrowthSection() {}

  static void chart(Html html, CategoryAudit audit) {
    if (audit.sample().answered() == 0) {
      return;
    }
    GrowthChart.draw(html, audit.category().label(), Growth.curve(audit.sample()));
    html.element(
        "p class=\"muted small\"",
        "The singleton rate of smaller corpora (E14), this one (red), and larger ones (E15, dashed),"
            + " with the 95 % interval of the expected rate. "
            + outlooks(audit));
  }

  private static String outlooks(CategoryAudit audit) {
    List<Outlook> all = Outlook.of(audit);
    if (all.isEmpty()) {
      return "In the long run the floor is under 1 % already.";
    }
    StringBuilder text = new StringBuilder();
    for (Outlook outlook : all) {
      text.append(sentence(outlook)).append(' ');
      if (!outlook.reliable()) {
        break;
      }
    }
    return text.toString().strip();
  }

  private static String sentence(Outlook outlook) {
    boolean known = !Double.isNaN(outlook.documents());
    double more = known ? outlook.documents() : outlook.claims();
    String text =
        "For a floor under %s it takes about %s more %s of this kind"
            .formatted(
                Numbers.percent(outlook.floor()),
                Double.isInfinite(more) ? "infinitely many" : Numbers.about(more),
                known ? "documents" : "claims");
    return text
        + (outlook.reliable()
            ? "."
            : ", which is more than three times what is here and not to be relied upon.");
  }

  static void popularity(Html html, CategoryAudit audit) {
    if (audit.sample().answered() == 0) {
      return;
    }
    html.raw("<table>\n<thead><tr>");
    for (String name : List.of("answered", "prompts", "claims", "of examples", "of questions")) {
      html.element("th", name);
    }
    html.raw("</tr></thead>\n<tbody>");
    for (PopularityBand band : Popularity.bands(audit.sample())) {
      html.raw("<tr>")
          .element("td", times(band))
          .element(
              "td",
              band.from() == 0
                  ? "≥ " + Numbers.about(band.prompts())
                  : Numbers.count((long) band.prompts()))
          .element("td", Numbers.count(band.claims()))
          .element("td", Numbers.percent(band.share()))
          .element("td", Numbers.percent(band.asked()))
          .raw("</tr>\n");
    }
    html.raw("</tbody></table>\n")
        .element(
            "p class=\"muted small\"",
            "Prompts by how often they are answered. Of questions: how often they are asked, if"
                + " asked as the corpus mentions them (Good and Turing). A calibrated model errs on"
                + " those that were never answered.");
  }

  private static String times(PopularityBand band) {
    if (band.to() == Long.MAX_VALUE) {
      return band.from() + " times or more";
    }
    return switch ((int) band.to()) {
      case 0 -> "never";
      case 1 -> "once";
      default -> band.from() + " to " + band.to() + " times";
    };
  }
}
