package io.monofact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EarlyClassesTest {

  @Test
  void whoeverOpensASessionWaitsOnceAndOthersNeedNotHaveBegun() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      EarlyClasses.begin("audit", "corpus");
      Future<?> first = threads.submit(EarlyClassesTest::awaited);
      Future<?> second = threads.submit(EarlyClassesTest::awaited);
      assertThat(first).succeedsWithin(60, TimeUnit.SECONDS);
      assertThat(second).succeedsWithin(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void awaited() throws Exception {
    EarlyClasses.await();
    return null;
  }
}
