package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Writes requests that were declined. */
final class Refusals {
  private static final List<String> TOLD =
      List.of("Reply to requester", "Reply", "Notice to requester", "Response");
  private static final List<String> WORDS =
      List.of(
          "Rang to explain why not; accepted",
          "Explained what we can give instead",
          "Told them to come back if anything changes",
          "Talked it through, they will ask the GP",
          "Said we would look again with a named child and a concern",
          "Left message, then spoke next morning. No challenge");

  private final Quarter quarter;
  private final List<CSVRecord> texts = Table.read("refusals.csv");

  Refusals(Quarter quarter) {
    this.quarter = quarter;
  }

  /** A refusal for one of the usual reasons, decided on that day. */
  LogRow of(ChildCase child, Contact asking, LocalDate decided) {
    return with(quarter.chance().pick(texts), child, asking, decided);
  }

  /** A refusal with those reasons. */
  LogRow with(CSVRecord text, ChildCase child) {
    LocalDate asked = quarter.days().middle();
    return with(text, child, quarter.directory().anyPartner(), quarter.days().later(asked, 1));
  }

  private LogRow with(CSVRecord text, ChildCase child, Contact asking, LocalDate decided) {
    LogRow row = new LogRow(decided);
    Disclosures.identify(row.set(LogColumn.TYPE, "Refusal"), child, Organisation.COUNCIL);
    quarter.disclosures().asked(row, asking, quarter.days().working(decided, -1));
    quarter.disclosures().decided(row, "Do not share", decided);
    return row.set(LogColumn.PURPOSE, "Asked for: " + text.get("asked"))
        .set(LogColumn.REASONS, text.get("reasons"))
        .set(LogColumn.LEVEL_OF_NEED, text.get("need"));
  }

  /** The requester hears of it: by a note in the log, or by an e-mail. */
  void tell(LogRow refusal) {
    Chance chance = quarter.chance();
    Contact requester = contact(refusal);
    LocalDate day = (LocalDate) refusal.find(LogColumn.DECIDED).orElseThrow();
    LocalDate told = quarter.days().working(day, chance.between(0, 2));
    if (chance.percent(65)) {
      quarter.log().add(note(refusal, told));
      return;
    }
    String mark = requester.organisation().secure() ? "" : "[secure] ";
    quarter.add(
        quarter
            .mailer()
            .note(
                quarter.days().officeHours(told),
                quarter.directory().council().address(),
                List.of(requester.address()),
                mark + "RE: your request " + refusal.text(LogColumn.CASE_REFERENCE)));
  }

  private Contact contact(LogRow refusal) {
    return quarter.directory().anyone(refusal.text(LogColumn.REQUESTING_ORGANISATION));
  }

  /** A note that whoever asked was told. */
  LogRow note(LogRow refusal, LocalDate day) {
    LogRow row = new LogRow(day);
    for (LogColumn column :
        List.of(
            LogColumn.CASE_REFERENCE,
            LogColumn.CHILD,
            LogColumn.DATE_OF_BIRTH,
            LogColumn.AGENCY,
            LogColumn.REQUESTING_ORGANISATION,
            LogColumn.REQUESTING_PERSON)) {
      refusal.find(column).ifPresent(value -> row.set(column, value));
    }
    return row.set(LogColumn.TYPE, quarter.chance().pick(TOLD))
        .set(LogColumn.REASONS, quarter.chance().pick(WORDS))
        .set(
            LogColumn.HOW_SHARED,
            quarter.chance().pick(List.of("Phone", "Telephone", "", "Meeting")));
  }
}
