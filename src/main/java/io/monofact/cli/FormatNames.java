package io.monofact.cli;

import io.monofact.corpus.CorpusFormat;
import io.monofact.corpus.CorpusFormats;
import java.util.ArrayList;
import java.util.List;

/** The names that --format takes. */
final class FormatNames extends ArrayList<String> {

  private static final long serialVersionUID = 1;

  FormatNames() {
    super(list());
  }

  static List<String> list() {
    return CorpusFormats.all().stream().map(CorpusFormat::name).toList();
  }
}
