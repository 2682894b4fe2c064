package org.caldicottaudit.sample;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Mail about a case whose decision record is there, but harder to see. */
final class TieNearMisses {
  private static final String RULE = "REC-01";

  private final Quarter quarter;

  private TieNearMisses(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    TieNearMisses plants = new TieNearMisses(quarter);
    plants.recordedLater();
    plants.namedByMessage();
    plants.namedByOrganisation();
    plants.writtenDifferently();
    plants.answers();
    plants.ownAnswers();
    plants.recalls();
    plants.secondSendings();
  }

  private void recordedLater() {
    for (String organisation : List.of(Organisation.POLICE, Organisation.CAFCASS)) {
      Disclosure sent = quarter.toPartner(organisation);
      LogRow late = new LogRow(sent.day().plusDays(2));
      for (LogColumn column : LogColumn.values()) {
        sent.entry().find(column).ifPresent(value -> late.set(column, value));
      }
      late.set(LogColumn.RECORDED, sent.day().plusDays(2));
      late.set(LogColumn.DECIDED, sent.day().plusDays(2)).clear(LogColumn.SHARED);
      quarter.log().add(late);
      silent(quarter.add(sent.mail()), sent, "decision recorded two days after the mail");
    }
  }

  private void namedByMessage() {
    for (String subject : List.of("Notes of this morning", "Follow-up, see attachment")) {
      Disclosure sent = quarter.toPartner(Organisation.POLICE);
      Mail mail = quarter.add(sent.mail().withSubject(subject));
      quarter.log().add(sent.entry().set(LogColumn.MESSAGE_ID, mail.messageId()));
      silent(mail, sent, "no reference in the subject; the record holds the message id");
    }
  }

  private void namedByOrganisation() {
    for (String organisation : List.of(Organisation.POLICE, Organisation.PROBATION)) {
      Disclosure sent = quarter.add(quarter.toPartner(organisation));
      sent.entry().clear(LogColumn.EMAIL, LogColumn.RECIPIENT_NAME, LogColumn.RECIPIENT_ROLE);
      silent(sent.mail(), sent, "the record names the organisation only");
    }
    Disclosure sent = quarter.add(quarter.toPartner(Organisation.POLICE));
    sent.entry().clear(LogColumn.EMAIL).set(LogColumn.SHARED_WITH, "Met Police");
    silent(sent.mail(), sent, "the record names the organisation by a short name");
  }

  private void writtenDifferently() {
    for (String pattern :
        List.of(
            "TV %2$s %3$s",
            "tv %2$s %3$s",
            "TV/%2$s/%3$s",
            "tv-%2$s-%3$s",
            "TV %2$s/%3$s",
            "TV%2$s-%3$s",
            "TV\u2013%2$s\u2013%3$s")) {
      Disclosure sent = quarter.toPartner(Organisation.HOSPITAL);
      quarter.log().add(sent.entry());
      String[] parts = sent.reference().split("-", -1);
      String written = pattern.formatted((Object[]) parts);
      Mail mail = quarter.add(sent.mail().withSubject("Update for " + written));
      silent(mail, sent, "reference written as " + written);
    }
  }

  private void answers() {
    for (String subject : List.of("RE: %s", "Re: %s", "Automatic reply: %s")) {
      Disclosure sent = quarter.add(quarter.toPartner(Organisation.POLICE));
      Instant at = sent.mail().sentAt().plusSeconds(5400);
      Mail answer =
          quarter
              .mailer()
              .note(
                  at,
                  sent.to().address(),
                  List.of(sent.from().address()),
                  subject.formatted(sent.mail().subject()));
      silent(quarter.add(answer), sent, "an answer without new content");
    }
  }

  /** The council thanks a partner, which is no new disclosure. */
  private void ownAnswers() {
    for (String organisation : List.of(Organisation.POLICE, Organisation.NEIGHBOUR)) {
      Disclosure got = quarter.add(quarter.fromPartner(organisation));
      Mail thanks =
          quarter
              .mailer()
              .note(
                  got.mail().sentAt().plusSeconds(1500),
                  got.to().address(),
                  List.of(got.from().address()),
                  "RE: " + got.mail().subject());
      silent(quarter.add(thanks), got, "the council's thanks, without new content");
    }
  }

  private void recalls() {
    for (String organisation : List.of(Organisation.POLICE, Organisation.NEIGHBOUR)) {
      Disclosure sent = quarter.toPartner(organisation);
      Mail mail = quarter.add(sent.mail());
      quarter.key().fires(RULE, mail, sent.reference(), "sent by mistake, nobody had decided it");
      Mail recall =
          quarter
              .mailer()
              .note(
                  mail.sentAt().plusSeconds(600),
                  mail.sender(),
                  List.of(sent.to().address()),
                  "Recall: " + mail.subject());
      silent(quarter.add(recall), sent, "the recall of that mail is no disclosure");
      quarter.key().fires("INC-02", recall, sent.reference(), "recalled, and no incident");
    }
  }

  private void secondSendings() {
    Disclosure sent = quarter.toPartner(Organisation.POLICE);
    quarter.log().add(sent.entry());
    quarter.add(sent.mail().bounced());
    silent(again(sent, sent.to().address()), sent, "second sending after a bounce");

    Disclosure mistyped = quarter.toPartner(Organisation.CAFCASS);
    quarter.log().add(mistyped.entry().set(LogColumn.EMAIL, mistyped.to().address()));
    String wrong = mistyped.to().address().replaceFirst("[aeiou]", "").toLowerCase(Locale.ROOT);
    Mail first = mistyped.mail().withRecipients(List.of(wrong + "##Receive, Fail"));
    silent(quarter.add(first), mistyped, "bounced: the address was mistyped");
    silent(again(mistyped, mistyped.to().address()), mistyped, "second sending, address put right");
  }

  private Mail again(Disclosure sent, String address) {
    Instant nextDay = quarter.days().officeHours(quarter.days().later(sent.day(), 1));
    return quarter.add(
        quarter
            .mailer()
            .mail(nextDay, sent.from().address(), List.of(address), sent.mail().subject())
            .withBytes(sent.mail().bytes()));
  }

  private void silent(Mail mail, Disclosure sent, String note) {
    quarter.key().silent(RULE, mail, sent.reference(), note);
  }
}
