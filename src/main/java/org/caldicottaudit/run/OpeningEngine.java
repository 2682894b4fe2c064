package org.caldicottaudit.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyEngineException;

/**
 * An engine that opens while the logs are read: compiling the policies takes a second or two, and
 * reading does not need them.
 */
final class OpeningEngine implements AutoCloseable {
  private final FutureTask<PolicyEngine> opening;

  private OpeningEngine(Supplier<PolicyEngine> open) {
    opening = new FutureTask<>(open::get);
  }

  /** Begins to open it on a thread of its own. */
  static OpeningEngine begin(Supplier<PolicyEngine> open) {
    OpeningEngine engine = new OpeningEngine(open);
    Thread thread = new Thread(engine.opening, "policy-engine-opening");
    thread.setDaemon(true);
    thread.start();
    return engine;
  }

  /**
   * The engine, as soon as it is open.
   *
   * @throws RuntimeException what opening it threw
   */
  PolicyEngine engine() {
    try {
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PolicyEngineException("The start of the policy engine was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("the policy engine could not be opened", e.getCause());
    }
  }

  /** Waits for an engine that still opens, because one that nobody closes may leave a server. */
  @Override
  public void close() {
    try {
      opening.get().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // It never opened: there is nothing to close, and who asked for it was told.
    }
  }
}
