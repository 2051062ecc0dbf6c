package io.monofact.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class AsideTest {

  private final SparkSession spark = TestSession.session();

  @Test
  void itsResultIsThatOfTheWork() throws IOException {
    try (Aside<Long> aside = Aside.begin(spark, () -> spark.range(10).count())) {
      assertThat(aside.result()).isEqualTo(10);
    }
  }

  @Test
  void whatTheWorkThrowsIsThrownAsItIs() {
    assertThrown(new IOException("no space left"));
    assertThrown(new IllegalStateException("a bug"));
  }

  private void assertThrown(Exception thrown) {
    try (Aside<Object> aside =
        Aside.begin(
            spark,
            () -> {
              throw thrown;
            })) {
      assertThatThrownBy(aside::result).isSameAs(thrown);
    }
  }

  /** Where the thread that began it fails, nothing of it goes on. */
  @Test
  void itIsOverWhenItIsClosed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    try (Aside<Object> aside =
        Aside.begin(
            spark,
            () -> {
              begun.countDown();
              try {
                return spark.range(1L << 50).filter("id * 7 % 1000003 = 5").count();
              } finally {
                over.set(true);
              }
            })) {
      begun.await();
      assertThat(over).isFalse();
    }
    assertThat(over).isTrue();
    // Its tasks look up now and then whether they are to go on.
    for (int i = 0; i < 100 && jobs() > 0; i++) {
      Thread.sleep(100);
    }
    assertThat(jobs()).isZero();
  }

  private int jobs() {
    return spark.sparkContext().statusTracker().getActiveJobIds().length;
  }
}
