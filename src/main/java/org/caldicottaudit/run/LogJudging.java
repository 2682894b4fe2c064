package org.caldicottaudit.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caldicottaudit.correlation.Flow;
import org.caldicottaudit.correlation.LogSpan;
import org.caldicottaudit.correlation.SharingCounts;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.correlation.Work;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyEngine;

/**
 * How logs are tied and judged, each event once.
 *
 * @param workers how many judge at once
 */
record LogJudging(AuditOptions options, int workers, Keeping keeping, AuditProgress progress) {
  /**
   * Ties and judges logs, each event once.
   *
   * @param without the ground without the tables that came with the logs
   * @param engine asked for when it is needed
   */
  JudgedLogs judge(OpenLogs logs, JudgingGround without, Supplier<PolicyEngine> engine) {
    progress.stage("Tying messages to records", 0);
    JudgingGround ground = logs.ground(without);
    try (Desks desks = logs.desks(ground, engine.get(), workers)) {
      desks.first().judge().probe();
      return judge(logs, ground, desks);
    }
  }

  private JudgedLogs judge(OpenLogs logs, JudgingGround ground, Desks desks) {
    Imported imported = logs.imported();
    Judging judging =
        new Judging(
            options, desks, ground, keeping, ground.exceptions(imported.tables()), progress);
    TyingRules rules = ground.tyingRules();
    Work work = desks.work().begunBy(() -> progress.stage("Judging sharing events", 0));
    UnjoinedRecords unjoined = new UnjoinedRecords(keeping.pseudonyms(), keeping.memory());
    SharingCounts counts =
        logs.caseFiles()
            .tie(
                imported.tables(),
                rules,
                work,
                judging::judged,
                batch -> {
                  judging.take(batch);
                  if (keeping.findings()) {
                    batch.cases().forEach(judged -> unjoined.add(judged.event()));
                  }
                });
    List<LogSpan> spans = logs.caseFiles().spans(rules.calendar());
    judgeWholes(ground, imported, desks.first().documents(), spans, judging);
    return new JudgedLogs(
        ground,
        Links.told(imported, logs.caseFiles().unmatchedLinks()),
        counts,
        judging,
        new Completeness(spans, logs.caseFiles().seams()),
        unjoined.rows());
  }

  /** What is judged on the day of the audit: logs, flows, agreements and the packs' own texts. */
  private void judgeWholes(
      JudgingGround ground,
      Imported imported,
      EventDocument documents,
      List<LogSpan> spans,
      Judging judging) {
    Governance governance =
        new Governance(imported.tables(), ground.reference(), documents.governance(), options);
    Pack today = ground.packOfToday();
    List<Flow> flows = judging.flows().flows();
    judging.judge(EntryPoint.LOG, governance.logs(today, imported.readings(), spans));
    judging.judge(EntryPoint.LOG, governance.flows(today, flows));
    judging.judge(EntryPoint.PROTOCOL, governance.agreements(today));
    judging.judge(EntryPoint.PROTOCOL, governance.exceptions(today, judging.exceptions().uses()));
    for (Pack pack : ground.packsUsed(judging.eventsByPack().keySet())) {
      Optional<OutdatedList> outdated = Optional.ofNullable(judging.outdated().get(pack.name()));
      judging.judge(EntryPoint.PROTOCOL, governance.protocol(pack, flows, outdated));
      judging.judge(EntryPoint.PROTOCOL, governance.localChanges(pack, ground.localChanges()));
    }
  }
}
