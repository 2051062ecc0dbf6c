package io.monofact.report;

import io.monofact.spectrum.Spectrum;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The count spectrum on logarithmic axes: how many prompts (upwards) were answered how many times
 * (to the right). Both axes begin at 1.
 */
final class SpectrumChart {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 280;
  private static final int LEFT = 72;
  private static final int RIGHT = 450;
  private static final int TOP = 12;
  private static final int BOTTOM = 232;

  private SpectrumChart() {}

  static void draw(Html html, String label, Spectrum spectrum) {
    html.raw(
            "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\""
                .formatted(WIDTH, HEIGHT))
        .text(
            "Spectrum of %s: %s prompts answered once, %s distinct prompts in all"
                .formatted(label, Numbers.count(spectrum.f(1)), Numbers.count(spectrum.distinct())))
        .raw("\">");
    long most = 1;
    for (int i = 0; i < spectrum.size(); i++) {
      most = Math.max(most, spectrum.prompts(i));
    }
    int decadesX = decades(spectrum.size() == 0 ? 1 : spectrum.times(spectrum.size() - 1));
    int decadesY = decades(most);
    axes(html, decadesX, decadesY);
    points(html, spectrum, decadesX, decadesY);
    html.raw("</svg>\n");
  }

  private static void axes(Html html, int decadesX, int decadesY) {
    int stepX = 1 + decadesX / 8;
    int stepY = 1 + decadesY / 8;
    for (int d = 0; d <= decadesX; d += stepX) {
      double x = x(Math.pow(10, d), decadesX);
      Svg.line(html, "grid", x, TOP, x, BOTTOM);
      Svg.label(html, x, BOTTOM + 17, "middle", Svg.power(d));
    }
    for (int d = 0; d <= decadesY; d += stepY) {
      double y = y(Math.pow(10, d), decadesY);
      Svg.line(html, "grid", LEFT, y, RIGHT, y);
      Svg.label(html, LEFT - 7, y + 4, "end", Svg.power(d));
    }
    Svg.line(html, "axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    Svg.line(html, "axis", LEFT, TOP, LEFT, BOTTOM);
    Svg.label(html, (LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", "times answered, k");
    html.raw(
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">prompts, f<tspan dy=\"3\" font-size=\"9\">k</tspan></text>"
            .formatted((TOP + BOTTOM) / 2));
  }

  private static void points(Html html, Spectrum spectrum, int decadesX, int decadesY) {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < spectrum.size(); i++) {
      double x = x((double) spectrum.times(i), decadesX);
      double y = y((double) spectrum.prompts(i), decadesY);
      String place = String.format(Locale.ROOT, "cx=\"%.1f\" cy=\"%.1f\"", x, y);
      // Points on one place look like one, and a long tail has thousands of them.
      if (drawn.add(place)) {
        html.raw(
            spectrum.times(i) == 1
                ? "<circle class=\"single\" %s r=\"5\"/>".formatted(place)
                : "<circle %s r=\"3\"/>".formatted(place));
      }
    }
  }

  private static int decades(long largest) {
    return Math.max(1, (int) Math.ceil(Math.log10((double) largest)));
  }

  private static double x(double k, int decades) {
    return LEFT + Math.log10(k) / decades * (RIGHT - LEFT);
  }

  private static double y(double prompts, int decades) {
    return BOTTOM - Math.log10(prompts) / decades * (BOTTOM - TOP);
  }
}
