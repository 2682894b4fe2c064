package org.caldicottaudit.run;

import org.caldicottaudit.correlation.SharingCounts;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.report.Unjoined;

/**
 * What logs came to once they were tied and judged, before it is laid out.
 *
 * @param ground what judged them
 * @param imported the logs, with what is to be said of links by hand
 */
record JudgedLogs(
    JudgingGround ground,
    Imported imported,
    SharingCounts counts,
    Judging judging,
    Completeness completeness,
    Unjoined unjoined) {}
