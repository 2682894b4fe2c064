package org.caldicottaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caldicottaudit.policy.plan.PlanEngine;
import org.caldicottaudit.policy.plan.eval.Program;
import org.junit.jupiter.api.Test;

/** Workers share one program, each with an engine of its own. */
final class SharedProgramTest {
  private static final int WORKERS = 2;
  private static final int PROGRAMS = 4;

  /** Those of a few topics, which call most of what rules share. */
  private static final int EXAMPLES = 150;

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void workersThatBeginTogetherGiveWhatOneGives() throws Exception {
    List<RuleExample> examples = RuleExample.all().stream().limit(EXAMPLES).toList();
    List<Verdict> expected = judge(new Start(program(), new CyclicBarrier(1)), examples);

    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      for (int i = 0; i < PROGRAMS; i++) {
        // A program is translated while it runs first: each is new, and all run it at once.
        Start start = new Start(program(), new CyclicBarrier(WORKERS));
        List<Callable<List<Verdict>>> tasks = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
          tasks.add(() -> judge(start, examples));
        }
        for (Future<List<Verdict>> verdicts : workers.invokeAll(tasks)) {
          assertThat(verdicts.get()).isEqualTo(expected);
        }
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private record Start(Program program, CyclicBarrier together) {}

  private static Program program() {
    return PlanEngine.program(RuleExample.POLICIES.plannedPolicies());
  }

  private static List<Verdict> judge(Start start, List<RuleExample> examples) throws Exception {
    try (PlanEngine engine = new PlanEngine(start.program, LIMIT)) {
      start.together.await();
      return RuleExample.verdicts(engine, examples);
    }
  }
}
