package io.monofact.report;

import com.microsoft.playwright.Locator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** What is really seen of an element. */
record Pixels(BufferedImage image) {

  private static final int ALIKE = 24;

  static Pixels of(Locator element) throws IOException {
    element.scrollIntoViewIfNeeded();
    return new Pixels(ImageIO.read(new ByteArrayInputStream(element.screenshot())));
  }

  /** How many are about of this colour, written as {@code #rrggbb}. */
  long like(String colour) {
    return like(colour, 0, 0, image.getWidth(), image.getHeight());
  }

  /** The same around a place. */
  long like(String colour, double x, double y, int reach) {
    int left = (int) Math.max(0, x - reach);
    int top = (int) Math.max(0, y - reach);
    return like(
        colour,
        left,
        top,
        (int) Math.min(image.getWidth(), x + reach),
        (int) Math.min(image.getHeight(), y + reach));
  }

  private long like(String colour, int left, int top, int right, int bottom) {
    Color wanted = Color.decode(colour);
    long count = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        Color c = new Color(image.getRGB(x, y));
        if (Math.abs(c.getRed() - wanted.getRed()) < ALIKE
            && Math.abs(c.getGreen() - wanted.getGreen()) < ALIKE
            && Math.abs(c.getBlue() - wanted.getBlue()) < ALIKE) {
          count++;
        }
      }
    }
    return count;
  }
}
