package org.caldicottaudit.sample;

/** What the rows of {@code agreements.csv} mean on 15 July 2026. */
final class AgreementPlants {
  private static final String RULE = "GOV-01";
  private static final String FILE = "agreements.csv";

  private AgreementPlants() {}

  static void plant(AnswerKey key) {
    key.silent(RULE, row(2), "", "tier 1 protocol, review due in May 2027");
    key.fires(RULE, row(3), "", "the protocol itself was due for review on 1 March 2025");
    key.silent(RULE, row(4), "", "MASH agreement, review due in September 2026");
    key.fires(RULE, row(5), "", "MASE: no date stated, two years from February 2024 are over");
    key.silent(RULE, row(6), "", "Prevent: due on the day of the audit, not yet past");
    key.silent(RULE, row(7), "", "domestic abuse: six weeks old, no date stated");
  }

  private static Object row(int row) {
    return AnswerKey.tableRow(FILE, row);
  }
}
