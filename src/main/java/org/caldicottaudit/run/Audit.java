package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.Flow;
import org.caldicottaudit.correlation.LogSpan;
import org.caldicottaudit.correlation.SharingCounts;
import org.caldicottaudit.correlation.TyingRules;
import org.caldicottaudit.finding.ExceptionRegister;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.EntryPoint;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.report.AuditReport;
import org.caldicottaudit.report.ReportWriter;

/**
 * One audit: reads the logs, ties their rows together, judges every sharing event, writes the run.
 *
 * <p>Nothing is published unless everything went well; what a user can mend is thrown as an
 * exception whose message is the whole sentence.
 */
public final class Audit {
  private final AuditOptions options;
  private final Path home;
  private final List<ReportWriter> formats;

  /**
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   * @param formats what to write besides the manifest
   */
  public Audit(AuditOptions options, Path home, List<ReportWriter> formats) {
    this.options = options;
    this.home = home;
    this.formats = List.copyOf(formats);
  }

  /** Runs the audit and publishes its folder. */
  public AuditResult run(AuditProgress progress) {
    JudgingGround ground = JudgingGround.load(options);
    try (RunFolder folder = RunFolder.open(options.out(), progress::interrupted)) {
      AuditReport report = report(ground, progress);
      write(report, folder, progress);
      folder.publish();
      return new AuditResult(report, folder.target());
    }
  }

  private AuditReport report(JudgingGround ground, AuditProgress progress) {
    CaseFiles caseFiles = new CaseFiles();
    PolicyFolder policies = ground.folder();
    try (OpeningEngine opening =
        OpeningEngine.begin(() -> Engines.open(options.opa(), policies, home))) {
      Imported imported = LogRows.read(options, caseFiles, progress);
      ground = ground.with(imported.tables());
      progress.stage("Judging sharing events", 0);
      Judge judge = ground.judge(opening.engine());
      judge.probe();
      EventDocument documents = ground.documents(imported.tables(), caseFiles);
      ExceptionRegister exceptions = ground.exceptions(imported.tables());
      Judging judging =
          new Judging(options, judge, ground, documents, maker(), exceptions, progress);
      TyingRules rules = ground.tyingRules();
      SharingCounts counts = caseFiles.tie(imported.tables(), rules, judging::event);
      judging.finish();
      List<LogSpan> spans = caseFiles.spans().spans(rules.calendar());
      judgeWholes(ground, imported, documents, spans, judging);
      Completeness completeness = new Completeness(spans, caseFiles.seams());
      return new ReportAssembly(options, ground, imported, counts, judging, completeness).report();
    }
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

  private FindingMaker maker() {
    if (options.identify()) {
      return new FindingMaker(Optional.empty(), options.asOf());
    }
    Path file = KeyFile.standard(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    return new FindingMaker(Optional.of(new Pseudonyms(KeyFile.readOrMake(file))), options.asOf());
  }

  private void write(AuditReport report, RunFolder folder, AuditProgress progress) {
    progress.stage("Writing reports", formats.size());
    try {
      for (int i = 0; i < formats.size(); i++) {
        ReportWriter format = formats.get(i);
        format.write(report, folder.file(format.fileName()));
        progress.done(i + 1L);
      }
      Manifest.write(folder.file(""), options, report.run(), report.readings(), folder.previous());
    } catch (IOException e) {
      throw unwritable(folder, e, e);
    } catch (RuntimeException e) {
      throw unwritable(folder, e);
    }
  }

  /** Libraries of reports wrap what the disk said; anything else is a fault of this program. */
  private static RuntimeException unwritable(RunFolder folder, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException e) {
        return unwritable(folder, e, failure);
      }
    }
    return failure;
  }

  private static RunException unwritable(RunFolder folder, IOException e, Throwable cause) {
    return new RunException(
        "The reports can't be written to "
            + folder.target()
            + ": "
            + reason(e)
            + ". Nothing was published. Free some space or give another place with --out.",
        cause);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "the disk refused it" : e.getMessage();
  }
}
