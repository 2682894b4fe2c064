package org.caldicottaudit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mail about a case that no decision record covers. */
final class RecordPlants {
  private static final String RULE = "REC-01";

  private final Quarter quarter;

  private RecordPlants(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    RecordPlants plants = new RecordPlants(quarter);
    plants.withoutRecord();
    plants.onlyAnOlderRecord();
    plants.onlyAnotherCase();
    plants.forwarded();
    plants.copiedIn();
  }

  private void withoutRecord() {
    none(Organisation.POLICE, "%s");
    none(Organisation.HOSPITAL, "Chronology as promised (%s)");
    none(Organisation.PROBATION, "FW: %s - update before Thursday");
    none(Organisation.CAFCASS, "URGENT %s PLACEMENT");
    none(Organisation.ACADEMY, "[secure] %s attendance meeting");
    none(Organisation.NEIGHBOUR, "Your family, our ref %s");
    none(Organisation.COMMUNITY_HEALTH, "Questions for the health visitor, %s");
  }

  private void none(String organisation, String subject) {
    Disclosure sent = quarter.toPartner(organisation);
    Mail mail = quarter.add(sent.mail().withSubject(subject.formatted(sent.reference())));
    fires(mail, sent, "nobody recorded a decision to send this case to " + organisation);
  }

  private void onlyAnOlderRecord() {
    for (String organisation : List.of(Organisation.HOSPITAL, Organisation.CAFCASS)) {
      Disclosure sent = quarter.toPartner(organisation);
      earlier(sent, Organisation.POLICE);
      fires(quarter.add(sent.mail()), sent, "the only record is older and names the police");
    }
    Disclosure sent = quarter.toPartner(Organisation.POLICE);
    earlier(sent, Organisation.POLICE);
    fires(quarter.add(sent.mail()), sent, "the only record to the police is five weeks older");
  }

  private void earlier(Disclosure sent, String organisation) {
    quarter.add(
        quarter
            .disclosures()
            .emailed(
                sent.child(),
                sent.from(),
                quarter.directory().anyone(organisation),
                sent.day().minusDays(35)));
  }

  private void onlyAnotherCase() {
    for (String organisation :
        List.of(Organisation.HEALTH_BOARD, Organisation.POLICE, Organisation.PROBATION)) {
      Disclosure sent = quarter.toPartner(organisation);
      LogRow other =
          quarter
              .disclosures()
              .unmailed(quarter.cases().fresh(), sent.from(), sent.to(), sent.day());
      quarter.log().add(other);
      String note =
          "the record of that day for that recipient is about "
              + other.text(LogColumn.CASE_REFERENCE);
      fires(quarter.add(sent.mail()), sent, note);
    }
  }

  private void forwarded() {
    for (String organisation : List.of(Organisation.NEIGHBOUR, Organisation.CAFCASS)) {
      Disclosure sent = quarter.add(quarter.toPartner(Organisation.POLICE));
      Contact third = quarter.directory().anyone(organisation);
      Mail forward =
          quarter
              .mailer()
              .mail(
                  quarter.days().officeHours(sent.day()),
                  sent.from().address(),
                  List.of(third.address()),
                  "FW: " + sent.mail().subject());
      fires(quarter.add(forward), sent, "passed on to a third organisation; the record names one");
    }
  }

  private void copiedIn() {
    Disclosure sent = quarter.toPartner(Organisation.POLICE);
    List<String> recipients = new ArrayList<>(sent.mail().recipients());
    String copied = quarter.directory().anyone(Organisation.PROBATION).address();
    recipients.add(copied.toLowerCase(Locale.ROOT) + "##Receive, Send");
    Mail mail = quarter.add(sent.mail().withRecipients(recipients));
    quarter.log().add(sent.entry());
    fires(mail, sent, "probation copied in; the record names the police alone");
  }

  private void fires(Mail mail, Disclosure sent, String note) {
    quarter.key().fires(RULE, mail, sent.reference(), note);
  }
}
