package org.caldicottaudit.sample;

import java.util.List;

/** Logs in which every row breaks a rule, for tests under load. */
final class EverythingFails {
  private final Quarter quarter;

  private EverythingFails(Quarter quarter) {
    this.quarter = quarter;
  }

  static void fill(Quarter quarter, SampleOptions options) {
    EverythingFails work = new EverythingFails(quarter);
    while (quarter.log().size() < options.entries()) {
      quarter.log().add(work.entry(quarter.log().size() % 10));
    }
    while (quarter.mails().size() < options.messages()) {
      quarter.mails().add(work.mail());
    }
  }

  /** A disclosure that says nothing; every tenth row a bad refusal, every tenth an old record. */
  private LogRow entry(int lot) {
    if (lot == 0) {
      return new Refusals(quarter)
          .with(quarter.chance().pick(Table.read("refusals.csv")), quarter.cases().ordinary())
          .clear(LogColumn.REASONS)
          .set(LogColumn.LEVEL_OF_NEED, "Significant harm");
    }
    if (lot == 1) {
      return new KeptRecords(quarter).of("Miscellaneous", QuarterDays.FIRST.minusYears(40));
    }
    return quarter
        .disclosures()
        .unmailed(
            quarter.cases().ordinary(),
            quarter.directory().council(),
            quarter.directory().anyPartner(),
            quarter.days().workingDay())
        .clear(LogColumn.PURPOSE, LogColumn.REASONS, LogColumn.INFORMATION, LogColumn.CONSENT)
        .clear(LogColumn.NO_CONSENT_KIND, LogColumn.NO_CONSENT_REASON, LogColumn.AGREEMENT)
        .set(LogColumn.SHARED_WITH, "Kestrel Tutoring Ltd")
        .set(LogColumn.HOW_SHARED, "Fax");
  }

  private Mail mail() {
    ChildCase child = quarter.cases().ordinary();
    String sender = Names.mailbox(quarter.names().worker(), "thornburyvale-cil.org.uk");
    String recipient = Names.mailbox(child.parent(), "gmail.com");
    return quarter
        .mailer()
        .mail(
            quarter.days().officeHours(quarter.days().workingDay()),
            sender,
            List.of(recipient),
            child.reference() + " report");
  }
}
