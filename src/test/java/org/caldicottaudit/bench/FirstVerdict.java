package org.caldicottaudit.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;
import org.caldicottaudit.policy.plan.PlanEngine;

/**
 * Prints how long this JVM took from its start to its first verdicts: plan, packs, lists and one
 * message judged by all rules; by the clock, and as processor time of the whole JVM. The engine
 * opens beside the rest, as it does in an audit.
 */
public final class FirstVerdict {
  private static final double MILLIS = 1e6;

  private FirstVerdict() {}

  public static void main(String[] arguments) {
    PolicyFolder policies = new PolicyFolder(Path.of("policies"));
    CompletableFuture<PlanEngine> opening =
        CompletableFuture.supplyAsync(() -> new PlanEngine(policies));
    Catalogue catalogue = Catalogue.load(policies);
    List<Pack> packs = PackLoader.load(policies, catalogue);
    ReferenceData reference = ReferenceData.load(policies, packs);
    try (PlanEngine engine = opening.join()) {
      Judge judge = new Judge(engine, catalogue, packs, reference, LocalDate.of(2026, 7, 15));
      int verdicts =
          judge.judge(EntryPoint.EVENT, List.of(new Item("uk-current", message()))).get(0).size();
      System.out.printf(
          "%d verdicts after %d ms, %.0f ms of processor time%n",
          verdicts,
          System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime(),
          ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
              / MILLIS);
    }
  }

  private static ObjectNode message() {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("kind", "message");
    message.put("id", "m1").put("date", "2026-05-01").put("direction", "out");
    message.putObject("provided").put("recipients", true).put("subject", true);
    message.putArray("recipients").addObject().put("domain", "gmail.com").put("own", false);
    return message;
  }
}
