package org.caldicottaudit.run;

import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;

/** Hands the rows of the logs to the case files as they are read. */
record LogRows(CaseFiles caseFiles) implements RecordSink {
  /** Reads every log that the options name into the case files. */
  static Imported read(AuditOptions options, CaseFiles caseFiles, AuditProgress progress) {
    return new LogImporter(options.reading())
        .read(options.inputs(), new LogRows(caseFiles), new ReadingProgress(progress));
  }

  @Override
  public void transmission(Transmission row) {
    caseFiles.add(row);
  }

  @Override
  public void entry(Entry row) {
    caseFiles.add(row);
  }

  @Override
  public void unread(Entry row) {
    caseFiles.addUnread(row);
  }
}
