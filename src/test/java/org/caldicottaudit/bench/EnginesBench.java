package org.caldicottaudit.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.policy.opa.LocalOpa;
import org.caldicottaudit.policy.opa.OpaProgram;
import org.caldicottaudit.policy.opa.OpaServerEngine;
import org.caldicottaudit.policy.opa.OpaServerEngine.Limits;
import org.caldicottaudit.policy.plan.PlanEngine;
import org.caldicottaudit.policy.plan.eval.Program;

/**
 * Prints how many events each engine answers in a second of processor time, with all rules, from
 * the document of a batch to the document of its answers; and how many more <em>plan</em> answers.
 *
 * <p>The engines take turns within this one run, and the ratios are medians of what they made of a
 * turn, since computers have better and worse minutes. Of OPA, the time of its own processes
 * counts, and nothing of the time that this JVM takes to ask them; of {@code opa eval}, without
 * what it takes to begin.
 */
public final class EnginesBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;
  private static final double TICKS = 100;
  private static final int TURNS = 5;
  private static final double WARM_UP_SECONDS = 10;
  private static final double TURN_SECONDS = 1;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(120), 50_000_000, List.of());

  /** Every so many events of the sample make the batch. */
  private static final int STEP = 6;

  /** Answers a batch and says how many seconds of processor time that took. */
  private interface Way {
    double seconds() throws Exception;
  }

  private final PolicyFolder policies = new PolicyFolder(Path.of("policies"));
  private final ObjectNode question;
  private final ObjectNode oneEvent;
  private final int events;

  private EnginesBench() {
    SampleEvents sample = new SampleEvents(policies);
    List<Item> all = sample.read(Path.of("samples", "quarter"));
    List<Item> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += STEP) {
      some.add(all.get(i));
    }
    try (PolicyEngine engine = new PlanEngine(policies)) {
      Judge judge = sample.judge(engine);
      question = judge.question(EntryPoint.EVENT, some);
      oneEvent = judge.question(EntryPoint.EVENT, some.subList(0, 1));
    }
    events = some.size();
  }

  public static void main(String[] arguments) throws Exception {
    EnginesBench bench = new EnginesBench();
    bench.compareEngines();
    bench.compareThreads();
    HandWritten.compare(bench.policies, bench.question);
  }

  private void compareEngines() throws Exception {
    OpaProgram opa = OpaProgram.find(Optional.empty(), Path.of("."));
    try (PolicyEngine plan = new PlanEngine(policies);
        PolicyEngine wasm = new EmbeddedEngine(policies);
        LocalOpa local = LocalOpa.start(opa, policies);
        PolicyEngine server = new OpaServerEngine(local.address(), PATIENT)) {
      Map<String, Way> ways = new LinkedHashMap<>();
      ways.put("plan", () -> repeated(plan));
      ways.put("opa-java-wasm", () -> cpu(wasm));
      ways.put("OPA server", () -> served(server));
      ways.put("opa eval", () -> evaluated(opa, question) - evaluated(opa, oneEvent));
      for (double spent = 0; spent < WARM_UP_SECONDS; ) {
        spent += cpu(plan);
      }
      cpu(wasm);
      served(server);
      print(ways);
    }
  }

  private void print(Map<String, Way> ways) throws Exception {
    List<String> names = List.copyOf(ways.keySet());
    double[][] seconds = new double[names.size()][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      System.out.printf("turn %d, milliseconds an event:", turn + 1);
      int place = 0;
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        double spent = way.getValue().seconds();
        seconds[place++][turn] = spent;
        System.out.printf(" %s %.3f", way.getKey(), 1000 * spent / events);
      }
      System.out.println();
    }
    for (int i = 0; i < seconds.length; i++) {
      double[] ratios = new double[TURNS];
      for (int turn = 0; turn < TURNS; turn++) {
        // The first of them is plan.
        ratios[turn] = seconds[i][turn] / seconds[0][turn];
      }
      Arrays.sort(ratios);
      System.out.printf(
          "%-14s %,8.0f events per CPU second; plan makes %.1f times as many (%.1f to %.1f)%n",
          names.get(i),
          events / median(seconds[i].clone()),
          ratios[TURNS / 2],
          ratios[0],
          ratios[TURNS - 1]);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private double repeated(PolicyEngine engine) {
    int times = 0;
    double spent = 0;
    while (spent < TURN_SECONDS) {
      spent += cpu(engine);
      times++;
    }
    return spent / times;
  }

  /** Of all Java threads, since WASM evaluates in another one; those that compile are left out. */
  private double cpu(PolicyEngine engine) {
    long before = cpuOfThreads();
    answer(engine);
    return (cpuOfThreads() - before) / NANOS;
  }

  private void answer(PolicyEngine engine) {
    if (engine.evaluate(EntryPoint.EVENT, question).size() != events) {
      throw new IllegalStateException("not every event was answered");
    }
  }

  private static long cpuOfThreads() {
    return Arrays.stream(THREADS.getAllThreadIds()).map(THREADS::getThreadCpuTime).sum();
  }

  private double served(PolicyEngine server) {
    double before = cpuOfServer();
    answer(server);
    return cpuOfServer() - before;
  }

  private static double cpuOfServer() {
    return ProcessHandle.current()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .mapToDouble(time -> time.toNanos() / NANOS)
        .sum();
  }

  private static double evaluated(OpaProgram opa, ObjectNode input) throws Exception {
    Path file = Files.createTempFile("bench", ".json");
    try {
      Files.writeString(file, input.toString());
      double before = cpuOfEndedChildren();
      Process process =
          new ProcessBuilder(
                  opa.path().toString(),
                  "eval",
                  "-b",
                  "policies",
                  "-i",
                  file.toString(),
                  "-f",
                  "raw",
                  "data.main.event.answers")
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("opa eval failed");
      }
      return cpuOfEndedChildren() - before;
    } finally {
      Files.delete(file);
    }
  }

  /** User and system time of the processes that this one has waited for. */
  private static double cpuOfEndedChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  /** By the clock: what two workers that share a program make of the time of one. */
  private void compareThreads() throws Exception {
    Program program = PlanEngine.program(policies.plannedPolicies());
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (PolicyEngine first = new PlanEngine(program, LIMIT);
        PolicyEngine second = new PlanEngine(program, LIMIT)) {
      double[] ratios = new double[TURNS];
      for (int turn = -2; turn < TURNS; turn++) {
        double one = perBatch(workers, List.of(first));
        double two = perBatch(workers, List.of(first, second));
        if (turn >= 0) {
          ratios[turn] = one / two;
        }
      }
      System.out.printf("two threads answer %.2f times as many as one%n", median(ratios));
    } finally {
      workers.shutdownNow();
    }
  }

  private double perBatch(ExecutorService workers, List<PolicyEngine> engines) throws Exception {
    long begin = System.nanoTime();
    long end = begin + (long) (2 * TURN_SECONDS * NANOS);
    List<Future<Integer>> counts = new ArrayList<>();
    for (PolicyEngine engine : engines) {
      counts.add(
          workers.submit(
              () -> {
                int batches = 0;
                for (; System.nanoTime() < end; batches++) {
                  answer(engine);
                }
                return batches;
              }));
    }
    int batches = 0;
    for (Future<Integer> count : counts) {
      batches += count.get();
    }
    return (System.nanoTime() - begin) / NANOS / batches;
  }
}
