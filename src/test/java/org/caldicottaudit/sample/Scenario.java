package org.caldicottaudit.sample;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Why something is shared, in the words of the people who do it. */
record Scenario(CSVRecord row) {
  /** Whether that kind of partner would be told. */
  boolean concerns(String kind) {
    return List.of(row.get("partners").split(";", -1)).contains(kind);
  }

  String purpose(ChildCase child) {
    return told("purpose", child);
  }

  String reasons(ChildCase child) {
    return told("reasons", child);
  }

  String information(ChildCase child) {
    return told("shared", child);
  }

  String subject(ChildCase child) {
    return told("subject", child);
  }

  /** Fills the columns on purpose, reasons, consent, basis and openness. */
  LogRow fill(LogRow entry, ChildCase child) {
    consent(entry, child);
    return entry
        .set(LogColumn.PURPOSE, purpose(child))
        .set(LogColumn.REASONS, reasons(child))
        .set(LogColumn.INFORMATION, information(child))
        .set(LogColumn.CATEGORIES, row.get("categories"))
        .set(LogColumn.LEVEL_OF_NEED, row.get("need"))
        .set(LogColumn.LAWFUL_BASIS, row.get("basis"))
        .set(LogColumn.LEGAL_POWER, row.get("power"))
        .set(LogColumn.INFORMED, row.get("informed"))
        .set(LogColumn.NOT_INFORMED_REASON, told("not informed reason", child));
  }

  private void consent(LogRow entry, ChildCase child) {
    String kind = row.get("consent");
    if (kind.equals("Given")) {
      entry.set(LogColumn.CONSENT, "Given");
    } else {
      entry.set(LogColumn.CONSENT, "Not sought").set(LogColumn.NO_CONSENT_KIND, kind);
      entry.set(LogColumn.NO_CONSENT_REASON, told("no consent reason", child));
    }
  }

  private String told(String column, ChildCase child) {
    return row.get(column).replace("{first}", child.first()).replace("{ref}", child.reference());
  }
}
