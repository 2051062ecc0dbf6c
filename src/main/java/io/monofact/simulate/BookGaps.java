package io.monofact.simulate;

import java.util.List;

/** Fills gaps from a book's title page. */
final class BookGaps implements Gaps {
  private final Book book;
  private final Style style;
  private final Scenery scenery;
  private final String title;

  BookGaps(Book book, Style style, Scenery scenery) {
    this.book = book;
    this.style = style;
    this.scenery = scenery;
    this.title = style.name(book.title());
  }

  /** The title as this document writes it, without quotes. */
  String title() {
    return title;
  }

  @Override
  public boolean offers(String gap) {
    return switch (gap) {
      case "title", "\"title\"", "a year", "kind", "author" -> true;
      default -> scenery.offers(gap);
    };
  }

  @Override
  public String fill(String gap, List<Stated> stated) {
    return switch (gap) {
      case "title" -> title;
      case "\"title\"" -> style.quoted(title);
      case "a year" -> {
        stated.add(new Stated("work_year", title, book.prompt(), Integer.toString(book.year())));
        yield (book.year() / 100 == 18 ? "an " : "a ") + book.year();
      }
      case "kind" -> book.kind();
      case "author" -> {
        String author = style.name(book.author());
        stated.add(new Stated("book_author", title, book.prompt(), author));
        yield author;
      }
      default -> scenery.fill(gap, stated);
    };
  }
}
