package org.caldicottaudit.run;

import java.nio.file.Path;
import java.util.Optional;
import org.caldicottaudit.evidence.Receipt;
import org.caldicottaudit.report.AuditReport;

/**
 * A finished audit and the folder it was published to.
 *
 * @param receipt of its entry in the audit log; empty when it has none
 */
public record AuditResult(AuditReport report, Path folder, Optional<Receipt> receipt) {}
