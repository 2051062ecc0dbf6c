package io.monofact.bench;

import io.monofact.claim.Categories;
import io.monofact.claim.CueGate;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The program's readers and gate in a bare loop: documents with a cue are decoded and counted. */
final class ReadAlone implements Workload {

  private final CueGate gate = CueGate.of(Categories.bundled());

  @Override
  public Pass run(List<String> files, InputFormat format) throws IOException {
    long start = System.nanoTime();
    AtomicLong documents = new AtomicLong();
    CorpusScan.read(files, gate, document -> documents.incrementAndGet());
    return Pass.since(start, documents.get());
  }
}
