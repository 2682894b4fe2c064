package org.caldicottaudit.run;

import java.util.Optional;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.finding.Pseudonyms;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.store.Memory;

/** Logs that were read, to be tied and judged as often as somebody asks, by whatever rules. */
record OpenLogs(CaseFiles caseFiles, Imported imported) implements AutoCloseable {
  /**
   * Reads every log that the options name.
   *
   * @param memory for rows of e-mail logs
   */
  static OpenLogs read(AuditOptions options, Memory memory, AuditProgress progress) {
    CaseFiles caseFiles = new CaseFiles(memory);
    try {
      return new OpenLogs(caseFiles, LogRows.read(options, caseFiles, progress));
    } catch (RuntimeException | Error e) {
      caseFiles.close();
      throw e;
    }
  }

  /**
   * The same with pseudonyms for whoever joined records by hand.
   *
   * @param masks empty to name them
   */
  OpenLogs masked(Optional<Pseudonyms> masks) {
    return new OpenLogs(caseFiles, Links.masked(imported, masks));
  }

  /** What judges them, with the tables that came with them. */
  JudgingGround ground(JudgingGround without) {
    return without.with(imported.tables());
  }

  /**
   * Desks at which they are judged.
   *
   * @param ground with their tables
   */
  Desks desks(JudgingGround ground, PolicyEngine engine, int workers) {
    return new Desks(engine, workers, one -> new Desk(ground.judge(one), documents(ground)));
  }

  private EventDocument documents(JudgingGround ground) {
    return ground.documents(imported.tables(), caseFiles);
  }

  /** Removes the rows that the heap had no room for. */
  @Override
  public void close() {
    caseFiles.close();
  }
}
