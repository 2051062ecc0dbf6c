package io.monofact.bench;

import java.io.IOException;

/**
 * A workload in a JVM that stays.
 *
 * @param name by which the worker knows it
 * @param worker the JVM
 * @param input what it goes through
 */
record InWorker(String name, WorkerProcess worker, Input input) implements Contender {

  @Override
  public int cores() {
    return worker.cores();
  }

  @Override
  public boolean warmsUp() {
    return true;
  }

  @Override
  public Pass run() throws IOException {
    return worker.run(new Worker.Request(name, input.format(), input.files()));
  }
}
