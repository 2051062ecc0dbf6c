package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.Outlook;
import io.monofact.estimate.Growth;
import io.monofact.estimate.GrowthPoint;
import io.monofact.estimate.Popularity;
import io.monofact.estimate.PopularityBand;
import java.util.List;

/** How a category's rate falls with the corpus, and how often its prompts occur. */
final class GrowthSection {

  private GrowthSection() {}

  static void growth(Html html, CategoryAudit audit, int number) {
    List<GrowthPoint> curve = Growth.curve(audit.sample());
    GrowthPoint last = curve.get(curve.size() - 1);
    String told =
        "Growth of %s: the singleton rate goes from %s at %s examples to an expected %s at %s"
            .formatted(
                audit.category().label(),
                Numbers.percent(curve.get(0).rate()),
                Numbers.count(Math.round(curve.get(0).size())),
                Numbers.percent(last.rate()),
                Numbers.count(Math.round(last.size())));
    new ChartFigure(
            "growth",
            number,
            told,
            "The singleton rate of smaller corpora (E14), of this one (the dot) and of larger ones"
                + " (E15, dashed), with the 95 % interval of the expected rate. "
                + outlooks(audit))
        .write(
            html,
            List.of("examples", "rate", "95 %", "how"),
            curve.stream()
                .map(
                    p ->
                        List.of(
                            Numbers.count(Math.round(p.size())),
                            Numbers.percent(p.rate()),
                            Numbers.percents(p.low(), p.high()),
                            p.kind().label()))
                .toList());
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

  static void popularity(Html html, CategoryAudit audit, int number) {
    List<PopularityBand> bands = Popularity.bands(audit.sample());
    new ChartFigure(
            "popularity",
            number,
            "Popularity of %s: %s of questions are about prompts that were never answered"
                .formatted(audit.category().label(), Numbers.percent(bands.get(0).asked())),
            "Prompts by how often they are answered: their share of the examples, and of questions"
                + " asked as the corpus mentions them (Good and Turing). A calibrated model errs on"
                + " those that were never answered.")
        .write(
            html,
            List.of("answered", "prompts", "claims", "of examples", "of questions"),
            bands.stream()
                .map(
                    band ->
                        List.of(
                            times(band),
                            band.from() == 0
                                ? "≥ " + Numbers.about(band.prompts())
                                : Numbers.count((long) band.prompts()),
                            Numbers.count(band.claims()),
                            Numbers.percent(band.share()),
                            Numbers.percent(band.asked())))
                .toList());
  }

  static String times(PopularityBand band) {
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
