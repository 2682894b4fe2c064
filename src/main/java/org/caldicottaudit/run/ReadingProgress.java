package org.caldicottaudit.run;

import org.caldicottaudit.mapping.ImportProgress;

/** Tells of reading as a stage of the audit, in bytes of the file. */
record ReadingProgress(AuditProgress audit) implements ImportProgress {
  @Override
  public void file(String name, long bytes) {
    audit.stage("Reading " + name, bytes);
  }

  @Override
  public void read(long bytesSoFar) {
    audit.done(bytesSoFar);
  }
}
