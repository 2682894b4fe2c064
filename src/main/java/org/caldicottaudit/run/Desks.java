package org.caldicottaudit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.caldicottaudit.correlation.Work;
import org.caldicottaudit.policy.PolicyEngine;

/** The desks of an audit, one for each worker, and the workers. */
final class Desks implements AutoCloseable {
  private final List<PolicyEngine> opened = new ArrayList<>();
  private final BlockingQueue<Desk> free;
  private final Desk first;
  private final Work work;

  /**
   * @param engine of the first desk, which stays its owner's to close; where it can't be had once
   *     more, there is one desk
   * @param most how many workers there may be
   */
  Desks(PolicyEngine engine, int most, Function<PolicyEngine, Desk> desk) {
    this.first = desk.apply(engine);
    List<Desk> all = new ArrayList<>(List.of(first));
    for (int i = 1; i < most; i++) {
      engine
          .another()
          .ifPresent(
              other -> {
                opened.add(other);
                all.add(desk.apply(other));
              });
    }
    this.free = new ArrayBlockingQueue<>(all.size(), false, all);
    this.work = all.size() == 1 ? Work.ONE_BY_ONE : new Workers(all.size());
  }

  /** The desk for what one worker judges alone. */
  Desk first() {
    return first;
  }

  /** Those who work at the desks. */
  Work work() {
    return work;
  }

  /** Does something at a desk that nobody else sits at. */
  <R> R at(Function<Desk, R> task) {
    try {
      Desk desk = free.take();
      try {
        return task.apply(desk);
      } finally {
        free.add(desk);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("Interrupted; nothing was published.", e);
    }
  }

  @Override
  public void close() {
    if (work instanceof Workers workers) {
      workers.close();
    }
    opened.forEach(PolicyEngine::close);
  }
}
