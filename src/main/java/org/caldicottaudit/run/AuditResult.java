package org.caldicottaudit.run;

import java.nio.file.Path;
import org.caldicottaudit.report.AuditReport;

/** A finished audit and the folder it was published to. */
public record AuditResult(AuditReport report, Path folder) {}
