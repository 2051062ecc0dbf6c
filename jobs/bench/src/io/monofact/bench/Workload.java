package io.monofact.bench;

import java.io.IOException;
import java.util.List;

/** Something that goes through files inside a JVM that stays. */
@FunctionalInterface
interface Workload {

  /** Goes through the files once. */
  Pass run(List<String> files, InputFormat format) throws IOException;
}
