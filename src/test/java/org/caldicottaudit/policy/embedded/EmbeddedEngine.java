package org.caldicottaudit.policy.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyEngineException;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the WASM module of the policies inside this JVM.
 *
 * <p>An evaluation that fails or takes too long costs its instance, because nobody knows what it
 * left behind; the next call gets a fresh one.
 */
public final class EmbeddedEngine implements PolicyEngine {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** 64 KiB each, so 192 MiB: a batch needs a few, and a heap of 512 MiB must hold them. */
  private static final int MAX_PAGES = 3072;

  /** Rules are shallow; this is for the input's own depth. */
  private static final long STACK_BYTES = 8L << 20;

  private static final JsonMapper JSON = StrictJson.mapper(500_000_000);

  private final byte[] wasm;
  private final int maxPages;
  private final Duration limit;
  private ExecutorService worker;
  private @Nullable WasmInstance instance;

  /**
   * @throws org.caldicottaudit.policy.PolicyLoadException when the folder has no compiled policies
   *     or they can't be used
   */
  public EmbeddedEngine(PolicyFolder folder) {
    this(folder.compiledPolicies(), MAX_PAGES, LIMIT);
  }

  /**
   * @param wasm compiled policies
   * @param maxPages most memory that one evaluation may take, in pages of 64 KiB
   * @param limit longest time that one evaluation may take
   */
  public EmbeddedEngine(byte[] wasm, int maxPages, Duration limit) {
    this.wasm = wasm.clone();
    this.maxPages = maxPages;
    this.limit = limit;
    this.worker = newWorker();
    this.instance = new WasmInstance(this.wasm, maxPages);
  }

  private static ExecutorService newWorker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(null, task, "policy-evaluation", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
    WasmInstance ready = instance == null ? new WasmInstance(wasm, maxPages) : instance;
    instance = null;
    JsonNode decision =
        decisionOf(inTime(entryPoint, worker.submit(() -> ready.answer(entryPoint, input))));
    instance = ready;
    return decision;
  }

  private String inTime(EntryPoint entryPoint, Future<String> answer) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      startAfresh();
      throw new PolicyEngineException(
          "The policies gave no decision on %s within %d seconds: a rule takes too long on this data."
              .formatted(entryPoint.path(), limit.toSeconds()),
          e);
    } catch (InterruptedException e) {
      startAfresh();
      Thread.currentThread().interrupt();
      throw new PolicyEngineException("The evaluation of the policies was interrupted.", e);
    } catch (ExecutionException | CancellationException e) {
      throw EvaluationFault.of(entryPoint, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Leaves the worker that hangs to its interrupt, and the next evaluation to a new one. */
  private void startAfresh() {
    worker.shutdownNow();
    worker = newWorker();
  }

  /** Takes the decision out of the result set {@code [{"result": …}]}. */
  private static JsonNode decisionOf(String resultSet) {
    JsonNode decision = tree(resultSet).path(0).path("result");
    if (decision.isMissingNode() || decision.isNull()) {
      throw new PolicyEngineException(
          "The policies gave no decision: restore the policies folder, or run ./caldicott policies"
              + " build after changing a rule.");
    }
    return decision;
  }

  private static JsonNode tree(String resultSet) {
    try {
      return JSON.readTree(resultSet);
    } catch (JsonProcessingException e) {
      throw new PolicyEngineException(
          "The policies gave a decision that can't be read: run ./caldicott policies build.", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    instance = null;
  }
}
