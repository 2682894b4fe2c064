package org.caldicottaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something that evaluates the compiled policies: in this JVM, or an OPA server.
 *
 * <p>An engine only evaluates. What its answer means is {@link Judge}'s, so that every engine gives
 * the same findings. Not thread-safe: one engine a worker.
 */
public interface PolicyEngine extends AutoCloseable {
  /**
   * Evaluates one entry point over one batch.
   *
   * @param input {@code {"shared": …, "items": […]}} as {@code policies/README.md} describes it
   * @return the value of the decision; never null and never "undefined"
   * @throws PolicyEngineException when there is no value, or none in time
   */
  JsonNode evaluate(EntryPoint entryPoint, ObjectNode input);

  /**
   * Items that one call had best hold: so many that what a call costs by itself doesn't count, and
   * no more than fit in memory.
   */
  default int callSize() {
    return 100;
  }

  /**
   * An engine for another thread that gives the same answers and is closed on its own; empty when
   * one thread has to do.
   */
  default Optional<PolicyEngine> another() {
    return Optional.empty();
  }

  /** Gives back what it holds; an engine that was closed is not used again. */
  @Override
  void close();
}
