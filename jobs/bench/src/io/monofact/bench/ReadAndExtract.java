package io.monofact.bench;

import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.claim.CueGate;
import io.monofact.claim.PatternExtractor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The program's readers, gate and extractor in a bare loop: what Spark adds is what is missing. */
final class ReadAndExtract implements Workload {

  private final List<Category> categories = Categories.bundled();
  private final CueGate gate = CueGate.of(categories);
  private final PatternExtractor extractor = new PatternExtractor(categories);

  @Override
  public Pass run(List<String> files, InputFormat format) throws IOException {
    long start = System.nanoTime();
    AtomicLong statements = new AtomicLong();
    CorpusScan.read(
        files,
        gate,
        document -> extractor.extract(document, statement -> statements.incrementAndGet()));
    return Pass.since(start, statements.get());
  }
}
