package org.caldicottaudit.sample;

import java.time.LocalDate;

/** Sharing without consent, with and without the reason that the protocol of 2017 asks for. */
final class ConsentPlants {
  private static final String RULE = "CON-02";
  private static final LogColumn[] OF_CONSENT = {
    LogColumn.CONSENT_BY,
    LogColumn.RELATIONSHIP,
    LogColumn.RESPONSIBILITY,
    LogColumn.CONSENT_DATE,
    LogColumn.CONSENT_WHY,
    LogColumn.CONSENT_WHO,
    LogColumn.CONSENT_HOW_MUCH,
    LogColumn.CONSENT_IMPLICATIONS,
    LogColumn.PRESSURE,
    LogColumn.COMPETENCE,
    LogColumn.CHILD_VIEW,
    LogColumn.PARENT_VIEW
  };

  private final Quarter quarter;

  private ConsentPlants(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    ConsentPlants plants = new ConsentPlants(quarter);
    plants.fires("Not sought", "", "", "consent not sought, no reason at all");
    plants.fires("Not sought", "", "", "consent not sought, no reason at all");
    plants.fires("Refused", "", "", "consent refused, no reason for sharing all the same");
    plants.fires("", "", "", "nothing about consent");
    plants.fires("Not sought", "Public interest", "", "a kind of reason is ticked, none is given");
    plants.silent(
        "Not sought", "Court order", "Order of 12 May names the records to be sent", "court order");
    plants.silent(
        "Not sought",
        "Statutory duty",
        "Section 47 enquiry under way",
        "statutory duty with reason");
    plants.silent(
        "Refused",
        "Safety",
        "Mother's partner reads her letters; police agree",
        "refused, overridden");
    plants.silent("Given", "", "", "consent was given");
  }

  private void fires(String consent, String kind, String reason, String note) {
    LogRow row = without(consent, kind, reason);
    quarter.key().fires(RULE, row, row.text(LogColumn.CASE_REFERENCE), note);
    if (consent.equals("Refused")) {
      quarter.key().fires("CON-03", row, row.text(LogColumn.CASE_REFERENCE), note);
    }
  }

  private void silent(String consent, String kind, String reason, String note) {
    LogRow row = without(consent, kind, reason);
    quarter.key().silent(RULE, row, row.text(LogColumn.CASE_REFERENCE), note);
  }

  private LogRow without(String consent, String kind, String reason) {
    if (consent.equals("Given")) {
      return withConsent();
    }
    LogRow row = quarter.logged(Organisation.PROBATION);
    return row.clear(OF_CONSENT)
        .set(LogColumn.CONSENT, consent)
        .set(LogColumn.NO_CONSENT_KIND, kind)
        .set(LogColumn.NO_CONSENT_REASON, reason)
        .set(LogColumn.LAWFUL_BASIS, "Public task");
  }

  private LogRow withConsent() {
    ChildCase child = quarter.cases().fresh();
    Contact probation = quarter.directory().anyone(Organisation.PROBATION);
    LocalDate day = quarter.days().middle();
    LogRow row =
        quarter.disclosures().unmailed(child, quarter.directory().council(), probation, day);
    quarter.disclosures().particulars().given(row, child, day);
    quarter.log().add(row);
    return row;
  }
}
