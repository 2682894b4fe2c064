package org.caldicottaudit.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.embedded.EmbeddedEngine;
import org.caldicottaudit.policy.plan.PlanEngine;

/**
 * Prints how many events each engine in this JVM judges in a second of processor time, once the JVM
 * has compiled what is hot, and how long its start takes.
 *
 * <p>Arguments: a folder of logs and a folder of policies, both may be left out; {@code --plan} or
 * {@code --wasm} asks one engine only; {@code --rules} adds what each rule costs.
 */
public final class JudgingBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;

  /** By time, because engines differ too much in how many events that is. */
  private static final double WARM_UP_SECONDS = 12;

  private static final double ROUND_SECONDS = 1.5;
  private static final int ROUNDS = 7;

  /** The engines that need no OPA. */
  private enum Engine {
    PLAN {
      @Override
      PolicyEngine open(PolicyFolder policies) {
        return new PlanEngine(policies);
      }
    },
    WASM {
      @Override
      PolicyEngine open(PolicyFolder policies) {
        return new EmbeddedEngine(policies);
      }
    };

    abstract PolicyEngine open(PolicyFolder policies);

    String option() {
      return "--" + name().toLowerCase(Locale.ROOT);
    }
  }

  private JudgingBench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = Arrays.asList(arguments);
    List<Path> folders =
        words.stream().filter(word -> !word.startsWith("--")).map(Path::of).toList();
    Path logs = folders.isEmpty() ? Path.of("samples", "quarter") : folders.get(0);
    PolicyFolder policies =
        new PolicyFolder(folders.size() < 2 ? Path.of("policies") : folders.get(1));
    List<Item> events = new SampleEvents(policies).read(logs);
    System.out.printf("%d events of %s%n", events.size(), logs);
    for (Engine engine : Engine.values()) {
      if (asked(words, engine)) {
        measure(engine, policies, events, words.contains("--rules"));
      }
    }
    System.out.printf("%,d MiB of heap at most%n", peakHeap() >> 20);
  }

  private static boolean asked(List<String> words, Engine engine) {
    return words.contains(engine.option())
        || Arrays.stream(Engine.values()).map(Engine::option).noneMatch(words::contains);
  }

  private static void measure(
      Engine engine, PolicyFolder policies, List<Item> events, boolean eachRule)
      throws IOException {
    System.out.println(engine + ":");
    double all = cpuPerEvent(engine, policies, events, true);
    System.out.printf("%,.0f events per CPU second%n", 1 / all);
    if (eachRule) {
      RuleShares.print(policies, less -> all - cpuPerEvent(engine, less, events, false), all);
    }
  }

  private static double cpuPerEvent(
      Engine kind, PolicyFolder policies, List<Item> events, boolean aloud) {
    long opening = System.nanoTime();
    try (PolicyEngine engine = kind.open(policies)) {
      Judge judge = new SampleEvents(policies).judge(engine);
      judge.probe();
      if (aloud) {
        System.out.printf("%.2f s to the first answer%n", (System.nanoTime() - opening) / NANOS);
      }
      round(judge, events, WARM_UP_SECONDS);
      double[] seconds = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        seconds[i] = round(judge, events, ROUND_SECONDS);
      }
      Arrays.sort(seconds);
      return seconds[ROUNDS / 2];
    }
  }

  /** Seconds of processor time an event, of all Java threads: those that compile are left out. */
  private static double round(Judge judge, List<Item> events, double seconds) {
    long before = cpuOfThreads();
    long judged = 0;
    while (cpuOfThreads() - before < seconds * NANOS) {
      judged += judge.judge(EntryPoint.EVENT, events).size();
    }
    return (cpuOfThreads() - before) / NANOS / judged;
  }

  private static long cpuOfThreads() {
    return Arrays.stream(THREADS.getAllThreadIds()).map(THREADS::getThreadCpuTime).sum();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
