package org.caldicottaudit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.caldicottaudit.evidence.Sha256;
import org.caldicottaudit.measure.Bench;
import org.caldicottaudit.measure.BenchOptions;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.run.Audit;

/**
 * Measures what {@code ./caldicott bench} measures, judged by the plan engine or by the WASM engine
 * that is its witness, and prints the digest of the findings besides: it must be the same.
 */
public final class AuditBench {
  private static final int FAILING = 20;
  private static final int SEED = 1;

  private AuditBench() {}

  /**
   * Measures one audit, so that its memory is that of one engine.
   *
   * @param arguments {@code plan} or {@code wasm}, rows of the e-mail log, rows of the sharing log,
   *     a new folder that the logs and the run stay in
   */
  public static void main(String[] arguments) throws IOException {
    UnaryOperator<Audit> judged =
        switch (arguments[0]) {
          case "plan" -> UnaryOperator.identity();
          case "wasm" -> audit -> audit.withEngine(WasmWorker::new);
          default -> throw new IllegalArgumentException("no engine is called " + arguments[0]);
        };
    BenchOptions options =
        new BenchOptions(
            Long.parseLong(arguments[1]),
            Long.parseLong(arguments[2]),
            FAILING,
            Runtime.getRuntime().availableProcessors(),
            SEED);
    Path folder = Files.createDirectory(Path.of(arguments[3]));
    new Bench(options, Path.of("policies"), Path.of(""), judged)
        .run(folder)
        .forEach(System.out::println);
    System.out.println("findings.csv " + Sha256.of(folder.resolve("run").resolve("findings.csv")));
  }

  /** As many WASM engines as threads judge; audits by them had one. */
  private static final class WasmWorker implements PolicyEngine {
    private final PolicyFolder policies;
    private final PolicyEngine engine;

    WasmWorker(PolicyFolder policies) {
      this.policies = policies;
      this.engine = new EmbeddedEngine(policies);
    }

    @Override
    public JsonNode evaluate(EntryPoint entryPoint, ObjectNode input) {
      return engine.evaluate(entryPoint, input);
    }

    @Override
    public Optional<PolicyEngine> another() {
      return Optional.of(new WasmWorker(policies));
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
