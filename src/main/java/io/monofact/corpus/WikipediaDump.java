package io.monofact.corpus;

import java.nio.charset.StandardCharsets;

/**
 * Wikipedia's pages-articles dumps: one document for each page of the article namespace, its
 * wikitext made plain. Pages of other namespaces and redirects are counted as others. A page
 * belongs to the split in which its {@code <page>} begins; in bz2, to the split of the block in
 * which it begins.
 */
public final class WikipediaDump implements CorpusFormat {

  private static final int MOST_HEAD_BYTES = 1 << 16;

  @Override
  public String name() {
    return "wikipedia";
  }

  @Override
  public boolean recognises(String name, byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.contains("<mediawiki") || start.startsWith("<page>");
  }

  @Override
  public boolean splits(Compression compression) {
    return compression == Compression.NONE || compression == Compression.BZIP2;
  }

  @Override
  public DocumentReader open(Split split, Store store, ReadOptions options, Gate gate) {
    try {
      String wiki = address(split, store);
      return new WikipediaPages(
          split, ByteFeed.open(split, store, options.expansion()), wiki, options, gate);
    } catch (Damage damage) {
      return RejectReader.of(split, damage);
    }
  }

  /** The address before all titles, which only the file's beginning tells; or null. */
  private static String address(Split split, Store store) throws Damage {
    Split beginning = new Split(split.file(), split.format(), 0, split.file().length());
    byte[] head = new byte[MOST_HEAD_BYTES];
    int length = 0;
    try (ByteFeed feed = ByteFeed.open(beginning, store, Expansion.ANY)) {
      while (length < head.length) {
        int n = feed.read(head, length, head.length - length);
        if (n < 0) {
          break;
        }
        length += n;
      }
    } catch (Damage e) {
      // The reader will meet the damage too and tell of it.
      if (e.ofStorage()) {
        throw e;
      }
    }
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    int page = text.indexOf("<page>");
    int from = text.indexOf("<base>");
    int to = text.indexOf("</base>");
    if (from < 0 || to < from || (page >= 0 && page < from)) {
      return null;
    }
    String base = text.substring(from + "<base>".length(), to).strip();
    int title = base.lastIndexOf('/');
    return title < 0 ? null : base.substring(0, title + 1);
  }
}
