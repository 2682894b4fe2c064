package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The rows that break no rule: disclosures with their mails, requests, refusals, kept records. */
final class EverydayWork {
  private static final int LONGEST_STORY = 9;
  private static final int FIRST_OF_ONE_ROW = 19;

  private final Quarter quarter;
  private final Chance chance;
  private final List<CSVRecord> refusals = Table.read("refusals.csv");
  private final Refusals refused;
  private final Stories stories;

  private EverydayWork(Quarter quarter) {
    this.quarter = quarter;
    this.chance = quarter.chance();
    this.refused = new Refusals(quarter);
    this.stories = new Stories(quarter, "stories.csv");
  }

  /** Adds rows until the logs have the wanted length. */
  static void fill(Quarter quarter, SampleOptions options) {
    EverydayWork work = new EverydayWork(quarter);
    while (quarter.log().size() < options.entries()) {
      work.entry(
          options.entries() - quarter.log().size(),
          quarter.mails().size() < options.messages() * 2 / 3);
    }
    Noise noise = new Noise(quarter);
    while (quarter.mails().size() < options.messages()) {
      quarter.mails().add(noise.next());
    }
  }

  /** The longest of these adds as many rows as a story has at most. */
  private void entry(int room, boolean mailAllowed) {
    int lot = chance.between(1, 100);
    if (room < LONGEST_STORY) {
      lot = Math.max(lot, FIRST_OF_ONE_ROW);
    }
    if (lot <= 7) {
      request();
    } else if (lot <= 12) {
      refusal();
    } else if (lot < FIRST_OF_ONE_ROW) {
      stories.tellAny();
    } else if (lot <= 27) {
      quarter.log().add(new KeptRecords(quarter).inDate());
    } else if (lot <= 31) {
      quarter.log().add(onPaper());
    } else if (lot <= 40 || !mailAllowed) {
      quarter.log().add(unmailed());
    } else {
      mailed();
    }
  }

  /** A request and what came of it. */
  private void request() {
    Contact asking = quarter.directory().anyPartner();
    LocalDate day = quarter.days().workingDay(QuarterDays.FIRST, QuarterDays.LAST.minusDays(8));
    ChildCase child = quarter.cases().fresh();
    LogRow asked = quarter.disclosures().request(child, asking, day);
    quarter.log().add(asked);
    int most = asked.text(LogColumn.RAG).equals("Green") ? 3 : 1;
    LocalDate answered = quarter.days().working(day, chance.between(1, most));
    Contact council = quarter.directory().council();
    if (chance.percent(50)) {
      Disclosure sent = quarter.disclosures().emailed(child, council, asking, answered);
      answers(asked, quarter.add(sent).entry());
    } else if (chance.percent(70)) {
      LogRow row = quarter.disclosures().unmailed(child, council, asking, answered);
      answers(asked, row);
      quarter.log().add(row);
    } else {
      quarter.log().add(refused.note(asked, answered));
    }
  }

  /** Some repeat in the row of the answer who asked and when, most don't. */
  private void answers(LogRow asked, LogRow answer) {
    boolean repeated = chance.percent(40);
    for (LogColumn column :
        List.of(
            LogColumn.REQUEST_RECEIVED,
            LogColumn.REQUESTING_ORGANISATION,
            LogColumn.REQUESTING_PERSON,
            LogColumn.RAG)) {
      answer.set(column, repeated ? asked.find(column).orElse("") : "");
    }
  }

  private void refusal() {
    LogRow row = refused.with(chance.pick(refusals), quarter.cases().fresh());
    quarter.log().add(row);
    refused.tell(row);
  }

  private void mailed() {
    Contact council = quarter.directory().council();
    Contact partner = quarter.directory().anyPartner();
    boolean inbound = partner.organisation().secure() && chance.percent(18);
    Disclosure disclosure =
        quarter.add(
            quarter
                .disclosures()
                .emailed(
                    quarter.cases().ordinary(),
                    inbound ? partner : council,
                    inbound ? council : partner,
                    quarter.days().workingDay(QuarterDays.FIRST, QuarterDays.LAST.minusDays(2))));
    if (partner.organisation().secure() && chance.percent(12)) {
      answer(disclosure);
    }
    if (chance.percent(15)) {
      internal(disclosure);
    }
  }

  /** The recipient, at a partner or at the council, says thank you. */
  private void answer(Disclosure disclosure) {
    LocalDate day = quarter.days().later(disclosure.day(), 1);
    quarter.add(
        quarter
            .mailer()
            .note(
                quarter.days().officeHours(day),
                disclosure.to().address(),
                List.of(disclosure.from().address()),
                "RE: " + disclosure.mail().subject()));
  }

  /** Colleagues of the council write to each other about the case. */
  private void internal(Disclosure disclosure) {
    String subject = "Supervision note " + disclosure.reference();
    quarter.add(
        quarter
            .mailer()
            .note(
                quarter.days().officeHours(disclosure.day()),
                quarter.directory().council().address(),
                List.of(quarter.directory().council().address()),
                subject));
  }

  private LogRow unmailed() {
    return quarter
        .disclosures()
        .unmailed(
            quarter.cases().ordinary(),
            quarter.directory().council(),
            quarter.directory().anyPartner(),
            quarter.days().workingDay());
  }

  private LogRow onPaper() {
    boolean post = chance.percent(60);
    return unmailed()
        .set(LogColumn.HOW_SHARED, post ? "Secure post" : "Hand")
        .set(
            LogColumn.SECURE_NOTE,
            post
                ? "Double envelope, tracked and signed for, no. TV" + chance.between(10000, 99999)
                : "Given to the recipient in person, receipt signed");
  }
}
