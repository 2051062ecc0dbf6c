package io.monofact.simulate;

import java.time.Instant;
import java.util.Objects;

/**
 * One document of the corpus: a page as it stands at one address. Several may have the same page.
 *
 * @param layout how it is stored
 * @param number its place among all documents, from 0
 * @param url its address
 * @param fetched when it was fetched
 * @param page what it says
 */
public record Copy(Layout layout, int number, String url, Instant fetched, Page page) {

  public Copy {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(fetched, "fetched");
    Objects.requireNonNull(page, "page");
  }
}
