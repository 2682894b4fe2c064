package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyLoadException;
import org.junit.jupiter.api.Test;

class OpeningEngineTest {
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void otherWorkGoesOnWhileItOpens() {
    CountDownLatch otherWork = new CountDownLatch(1);
    PolicyEngine engine = new CountingEngine();
    try (OpeningEngine opening = OpeningEngine.begin(() -> after(otherWork, engine))) {
      otherWork.countDown();
      assertThat(opening.engine()).isSameAs(engine);
    }
  }

  @Test
  void engineIsClosedOnceThoughNobodyAskedForIt() {
    CountDownLatch begun = new CountDownLatch(1);
    OpeningEngine opening = OpeningEngine.begin(() -> after(begun, new CountingEngine()));
    begun.countDown();
    opening.close();
    assertThat(closed).hasValue(1);
  }

  @Test
  void failureReachesWhoAsksForTheEngine() {
    try (OpeningEngine opening =
        OpeningEngine.begin(
            () -> {
              throw new PolicyLoadException("The policies are missing.");
            })) {
      assertThatThrownBy(opening::engine)
          .isInstanceOf(PolicyLoadException.class)
          .hasMessage("The policies are missing.");
    }
  }

  private static PolicyEngine after(CountDownLatch latch, PolicyEngine engine) {
    try {
      latch.await();
      return engine;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts how often it is closed. */
  private final class CountingEngine implements PolicyEngine {
    @Override
    public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
      return NullNode.instance;
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
