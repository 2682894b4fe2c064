package org.caldicottaudit.correlation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same to many things, perhaps to several at once, and hands on what came of each in the
 * order of the things: nobody can tell from the results how many worked.
 */
public interface Work {
  /** One thing after the other, in the thread that asks. */
  Work ONE_BY_ONE =
      new Work() {
        @Override
        public <T, R> void inOrder(List<T> things, Function<T, R> task, Consumer<R> sink) {
          things.forEach(thing -> sink.accept(task.apply(thing)));
        }
      };

  /**
   * Does a task with each of the things.
   *
   * @param task must not change anything that another call of it sees
   * @param sink gets the results in order, in the thread that asks; may change what only later
   *     calls of this method look at
   */
  <T, R> void inOrder(List<T> things, Function<T, R> task, Consumer<R> sink);

  /** The same, which says so when it begins for the first time. */
  default Work begunBy(Runnable begun) {
    Work work = this;
    return new Work() {
      private boolean hasBegun;

      @Override
      public <T, R> void inOrder(List<T> things, Function<T, R> task, Consumer<R> sink) {
        if (!hasBegun) {
          hasBegun = true;
          begun.run();
        }
        work.inOrder(things, task, sink);
      }
    };
  }
}
