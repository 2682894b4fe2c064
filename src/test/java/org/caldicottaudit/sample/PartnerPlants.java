package org.caldicottaudit.sample;

import java.time.LocalDate;

/** Recipients that have not signed, that have left, or that something else covers. */
final class PartnerPlants {
  private static final String RULE = "NTK-02";

  private final Quarter quarter;

  private PartnerPlants(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    PartnerPlants plants = new PartnerPlants(quarter);
    plants.outside();
    plants.covered();
    plants.shortNames();
  }

  private void outside() {
    fires("Kestrel Tutoring Ltd", "in no table of partners");
    fires("Penhallow Private Clinic", "in no table of partners");
    fires("Thornbury Vale Leisure Trust", "in the table, but has never signed");
    fires("Northgate Youth Trust", "signatory until 28 February 2026 only");
    fires("Northgate Youth Trust", "signatory until 28 February 2026 only");
    LogRow early = to("Fernbank Refuge", LocalDate.of(2026, 4, 21)).clear(LogColumn.AGREEMENT);
    quarter
        .key()
        .fires(RULE, early, reference(early), "its agreement is in force from 1 June 2026 only");
  }

  private void fires(String organisation, String note) {
    LogRow row = to(organisation, quarter.days().middle());
    quarter.key().fires(RULE, row, reference(row), note);
  }

  private void covered() {
    for (int i = 0; i < 2; i++) {
      LogRow panel = to("Riverside Youth Outreach CIC", quarter.days().middle());
      silent(panel.set(LogColumn.AGREEMENT, "TV-ISA-MASE"), "no signatory, but party to MASE");
    }
    LogRow refuge = to("Fernbank Refuge", LocalDate.of(2026, 6, 17));
    silent(refuge.set(LogColumn.AGREEMENT, "TV-ISA-DVA"), "its agreement is in force by then");
    for (String organisation : new String[] {"British Transport Police", "Westmere Ferries"}) {
      LogRow urgent = to(organisation, quarter.days().middle()).set(LogColumn.EMERGENCY, "Yes");
      urgent.set(LogColumn.LEVEL_OF_NEED, "Significant harm");
      silent(
          urgent, "no signatory, but an emergency: child about to be taken away by boat or rail");
    }
  }

  private void shortNames() {
    for (String name :
        new String[] {
          "Met Police", "Oxvale NHS Trust", "Metropolitan Police", "LB Thornbury Vale", "CAFCASS"
        }) {
      LogRow row = to(name, quarter.days().middle());
      silent(row, "a partner, written by a short name");
    }
  }

  private LogRow to(String organisation, LocalDate day) {
    LogRow row =
        quarter
            .disclosures()
            .unmailed(
                quarter.cases().fresh(),
                quarter.directory().anyone(Organisation.COMMUNITY_HEALTH),
                quarter.directory().anyone(Organisation.CHARITY),
                day);
    quarter.log().add(row);
    row.clear(LogColumn.REQUEST_RECEIVED, LogColumn.REQUESTING_ORGANISATION);
    row.clear(LogColumn.REQUESTING_PERSON, LogColumn.AGREEMENT, LogColumn.RECIPIENT_ROLE);
    return row.set(LogColumn.SHARED_WITH, organisation)
        .set(LogColumn.EMERGENCY, "No")
        .set(LogColumn.HOW_SHARED, "Secure portal");
  }

  private void silent(LogRow row, String note) {
    quarter.key().silent(RULE, row, reference(row), note);
  }

  private static String reference(LogRow row) {
    return row.text(LogColumn.CASE_REFERENCE);
  }
}
