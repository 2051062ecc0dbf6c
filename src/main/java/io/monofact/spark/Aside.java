package io.monofact.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.sql.SparkSession;

/**
 * Work that goes on beside that of the thread which began it: while one plans, the other's tasks
 * run. It is to be closed, and is then over in any case.
 *
 * @param <T> what comes of it
 */
public final class Aside<T> implements AutoCloseable {

  private static final long WAIT_MILLIS = 100;

  private final SparkSession spark;
  private final FutureTask<T> task;
  private final Thread thread;
  private final String jobs;

  private Aside(SparkSession spark, Callable<T> work) {
    this.spark = spark;
    this.jobs = "aside-" + System.identityHashCode(this);
    this.task =
        new FutureTask<>(
            () -> {
              spark.sparkContext().addJobTag(jobs);
              return work.call();
            });
    this.thread = new Thread(task, jobs);
  }

  /** Begins the work. Its jobs are described as those of this thread, unless it says otherwise. */
  public static <T> Aside<T> begin(SparkSession spark, Callable<T> work) {
    Aside<T> aside = new Aside<>(spark, work);
    aside.thread.start();
    return aside;
  }

  /**
   * Waits for what comes of it.
   *
   * @throws IOException if the work threw it, or this thread is interrupted
   */
  public T result() throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a part of the work", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  /**
   * Ends the work where it is not done, and waits until it is over, however long a store takes to
   * answer, unless it is interrupted: nothing may be written any more when others may begin.
   */
  @Override
  public void close() {
    if (task.isDone()) {
      return;
    }
    // The thread is not interrupted: a job that nobody waits for would go on by itself.
    task.cancel(false);
    try {
      while (thread.isAlive()) {
        spark.sparkContext().cancelJobsWithTag(jobs);
        thread.join(WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
