package io.monofact.report;

import io.monofact.audit.CategoryAudit;
import io.monofact.estimate.Interval;
import java.util.Locale;

/**
 * Floor, estimate and ceiling of one category on the scale from 0 to 1. Positions are in percent of
 * the width, so that the bar fits any screen undistorted. A vacuous bound leaves its side faint and
 * open to the end of the scale.
 */
final class RangeBar {

  /** The legend's samples, drawn with the same marks. */
  static final String LEGEND =
      """
      <p class="legend">
      <span><svg width="22" height="12" aria-hidden="true">\
      <rect class="mark-floor" width="22" height="12" rx="2"/></svg>floor: wrong at least so often</span>
      <span><svg width="22" height="12" aria-hidden="true">\
      <rect class="mark-between" width="22" height="12" rx="2"/></svg>between floor and ceiling</span>
      <span><svg width="22" height="12" aria-hidden="true">\
      <rect class="mark-between mark-open" width="22" height="12" rx="2"/></svg>a vacuous bound: open</span>
      <span><svg width="26" height="12" aria-hidden="true">\
      <line class="mark-interval" x1="0" x2="26" y1="6" y2="6"/>\
      <circle class="mark-rate" cx="13" cy="6" r="5"/></svg>singleton rate, 95 % interval</span>
      </p>
      """;

  private RangeBar() {}

  static void draw(Html html, CategoryAudit audit) {
    html.raw("<svg class=\"bar\" role=\"img\" aria-label=\"")
        .text(label(audit))
        .raw("\"><rect class=\"track\" x=\"0\" y=\"8\" width=\"100%\" height=\"14\" rx=\"3\"/>");
    if (audit.singletonRate().isDefined()) {
      marks(html, audit);
    }
    for (int quarter = 0; quarter <= 4; quarter++) {
      String anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle";
      html.raw(
          ("<line class=\"tick\" x1=\"%1$d%%\" x2=\"%1$d%%\" y1=\"22\" y2=\"26\"/>"
                  + "<text x=\"%1$d%%\" y=\"37\" text-anchor=\"%2$s\">%1$d %%</text>")
              .formatted(25 * quarter, anchor));
    }
    html.raw("</svg>\n");
  }

  private static void marks(Html html, CategoryAudit audit) {
    double floor = audit.floor().isVacuous() ? 0 : clamp(audit.floor().value());
    double ceiling = audit.ceiling().isVacuous() ? 1 : clamp(audit.ceiling().value());
    double rate = clamp(audit.singletonRate().value());
    segment(html, "mark-floor", 0, floor);
    String below = audit.floor().isVacuous() ? "mark-between mark-open" : "mark-between";
    String above = audit.ceiling().isVacuous() ? "mark-between mark-open" : "mark-between";
    segment(html, below, floor, Math.max(floor, rate));
    segment(html, above, Math.max(floor, rate), Math.max(rate, ceiling));
    Interval interval = interval(audit);
    html.raw(
        "<line class=\"mark-interval\" x1=\"%s\" x2=\"%s\" y1=\"15\" y2=\"15\"/>"
            .formatted(at(clamp(interval.low())), at(clamp(interval.high()))));
    html.raw("<circle class=\"mark-rate\" cx=\"%s\" cy=\"15\" r=\"5.5\"/>".formatted(at(rate)));
  }

  private static void segment(Html html, String mark, double from, double to) {
    if (to > from) {
      html.raw(
          "<rect class=\"%s\" x=\"%s\" y=\"8\" width=\"%s\" height=\"14\"/>"
              .formatted(mark, at(from), at(to - from)));
    }
  }

  /** The interval to show: the one meant for few singletons where it is defined, else the main. */
  static Interval interval(CategoryAudit audit) {
    if (audit.resampled() != null && !audit.hasFewSingletons()) {
      // The one that allows for several claims in one document.
      return audit.resampled().bootstrap();
    }
    Interval shown = audit.singletonRate().intervals().get(0);
    for (Interval interval : audit.singletonRate().intervals()) {
      if (interval.isDefined()) {
        shown = interval;
      }
    }
    return shown;
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
