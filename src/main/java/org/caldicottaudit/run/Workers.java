package org.caldicottaudit.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caldicottaudit.correlation.Work;

/**
 * Threads that work on different things at once. Results are handed on in the order of the things,
 * and no more than a few wait for their turn, so that memory stays bounded. The first failure ends
 * all.
 */
final class Workers implements Work, AutoCloseable {
  /** As many again as work, so that nobody waits for the one that hands on. */
  private static final int WAITING_FOR_EACH = 2;

  private final ExecutorService threads;
  private final int most;

  /**
   * @param count how many work at once
   */
  Workers(int count) {
    this.most = count * WAITING_FOR_EACH;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <T, R> void inOrder(List<T> things, Function<T, R> task, Consumer<R> sink) {
    Deque<Future<R>> begun = new ArrayDeque<>();
    try {
      for (T thing : things) {
        begun.addLast(threads.submit(() -> task.apply(thing)));
        if (begun.size() > most) {
          sink.accept(done(begun.removeFirst()));
        }
      }
      while (!begun.isEmpty()) {
        sink.accept(done(begun.removeFirst()));
      }
    } finally {
      begun.forEach(future -> future.cancel(true));
    }
  }

  private static <R> R done(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("Interrupted; nothing was published.", e);
    } catch (ExecutionException e) {
      throw whole(e.getCause() == null ? e : e.getCause());
    }
  }

  /** What a worker threw, as if it had been thrown here. */
  private static RuntimeException whole(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  /** Ends the threads; what they still do is given up. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
