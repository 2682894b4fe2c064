package org.caldicottaudit.sample;

import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;

/** Writes requests that were declined. */
final class Refusals {
  private final Quarter quarter;

  Refusals(Quarter quarter) {
    this.quarter = quarter;
  }

  /** A refusal with those reasons. */
  LogRow with(CSVRecord text, ChildCase child) {
    LocalDate asked = quarter.days().middle();
    LocalDate decided = quarter.days().later(asked, 1);
    LogRow row = new LogRow(decided);
    Disclosures.identify(row.set(LogColumn.TYPE, "Refusal"), child, Organisation.COUNCIL);
    quarter.disclosures().asked(row, quarter.directory().anyPartner(), asked);
    quarter.disclosures().decided(row, "Do not share", decided);
    return row.set(LogColumn.PURPOSE, "Asked for: " + text.get("asked"))
        .set(LogColumn.REASONS, text.get("reasons"))
        .set(LogColumn.LEVEL_OF_NEED, text.get("need"));
  }
}
