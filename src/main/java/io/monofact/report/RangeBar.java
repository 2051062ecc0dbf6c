package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.audit.CategoryFigures;
import io.monofact.audit.Quantity;
import java.util.Locale;

/**
 * Floor, estimate and ceiling of one category on the scale from 0 to 1. Positions are in percent of
 * the width, so that the bar fits any screen undistorted. A vacuous bound leaves its side faint and
 * open to the end of the scale.
 */
final class RangeBar {

  private static final String OPEN = "mark-open\" fill=\"url(#open)";

  /** The legend's samples, drawn with the same marks, and the pattern of what is open. */
  static final String LEGEND =
      """
      <p class="legend">
      <svg class="unseen" width="0" height="0" aria-hidden="true"><defs>\
      <pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <line class="hatch" x1="0" x2="0" y1="0" y2="6"/></pattern></defs></svg>
      <span><svg width="22" height="10" aria-hidden="true">\
      <rect class="mark-floor" width="22" height="10" rx="2"/></svg>floor: wrong at least so often</span>
      <span><svg width="22" height="10" aria-hidden="true">\
      <rect class="mark-between" width="22" height="10" rx="2"/></svg>between floor and ceiling</span>
      <span><svg width="22" height="10" aria-hidden="true">\
      <rect class="mark-open" fill="url(#open)" width="22" height="10"/></svg>open: that bound is vacuous</span>
      <span><svg width="26" height="10" aria-hidden="true">\
      <line class="mark-interval" x1="0" x2="26" y1="5" y2="5"/>\
      <circle class="mark-rate" cx="13" cy="5" r="4.5"/></svg>singleton rate, 95 % interval</span>
      </p>
      """;

  private RangeBar() {}

  static void draw(Html html, CategoryAudit audit) {
    html.raw("<svg class=\"bar\" role=\"img\" aria-label=\"").text(label(audit)).raw("\">");
    for (int quarter = 0; quarter <= 4; quarter++) {
      html.raw(
          "<line class=\"tick\" x1=\"%1$d%%\" x2=\"%1$d%%\" y1=\"0\" y2=\"28\"/>"
              .formatted(25 * quarter));
    }
    html.raw("<rect class=\"track\" x=\"0\" y=\"7\" width=\"100%\" height=\"14\" rx=\"2\"/>");
    if (audit.singletonRate().isDefined()) {
      marks(html, audit);
    }
    html.raw("</svg>\n<span class=\"under\" aria-hidden=\"true\">");
    scale(html);
    html.raw("</span>");
  }

  /** The scale's figures, at the places that they name. */
  static void scale(Html html) {
    html.raw("<svg class=\"figures\" aria-hidden=\"true\">");
    for (int quarter = 0; quarter <= 4; quarter++) {
      String anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle";
      html.raw(
          "<text x=\"%1$d%%\" y=\"11\" text-anchor=\"%2$s\">%1$d %%</text>"
              .formatted(25 * quarter, anchor));
    }
    html.raw("</svg>");
  }

  private static void marks(Html html, CategoryAudit audit) {
    double floor = audit.floor().isVacuous() ? 0 : clamp(audit.floor().value());
    double ceiling = audit.ceiling().isVacuous() ? 1 : clamp(audit.ceiling().value());
    double rate = clamp(audit.singletonRate().value());
    segment(html, "mark-floor", 0, floor);
    String below = audit.floor().isVacuous() ? OPEN : "mark-between";
    String above = audit.ceiling().isVacuous() ? OPEN : "mark-between";
    segment(html, below, floor, Math.max(floor, rate));
    segment(html, above, Math.max(floor, rate), Math.max(rate, ceiling));
    Quantity interval = interval(audit);
    html.raw(
        "<line class=\"mark-interval\" x1=\"%s\" x2=\"%s\" y1=\"14\" y2=\"14\"/>"
            .formatted(at(clamp(interval.low())), at(clamp(interval.high()))));
    html.raw("<circle class=\"mark-rate\" cx=\"%s\" cy=\"14\" r=\"5.5\"/>".formatted(at(rate)));
  }

  private static void segment(Html html, String mark, double from, double to) {
    if (to > from) {
      html.raw(
          "<rect class=\"%s\" x=\"%s\" y=\"7\" width=\"%s\" height=\"14\"/>"
              .formatted(mark, at(from), at(to - from)));
    }
  }

  /** The interval to show, which is that of policies and trends too. */
  static Quantity interval(CategoryAudit audit) {
    return CategoryFigures.of(audit).singletonRate();
  }

  private static String label(CategoryAudit audit) {
    return "%s: floor %s, singleton rate %s, ceiling %s"
        .formatted(
            audit.category().label(),
            Numbers.bound(audit.floor()),
            Numbers.percent(audit.singletonRate().value()),
            Numbers.bound(audit.ceiling()));
  }

  private static double clamp(double share) {
    return Math.min(1, Math.max(0, share));
  }

  private static String at(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }
}
