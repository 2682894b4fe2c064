package org.caldicottaudit.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mail that looks as if it broke a rule and doesn't. */
final class MailNearMisses {
  private static final String MASH = "mash@thornburyvale.gov.uk";

  private final Quarter quarter;
  private final Noise noise;

  private MailNearMisses(Quarter quarter) {
    this.quarter = quarter;
    this.noise = new Noise(quarter);
  }

  static void plant(Quarter quarter) {
    MailNearMisses plants = new MailNearMisses(quarter);
    plants.marked();
    plants.domains();
    plants.internal();
    plants.aboutNoCase();
    plants.twoRows();
  }

  private void marked() {
    for (String mark : List.of("[secure] ", "[SECURE] ", "[Secure]")) {
      Disclosure sent = quarter.toPartner(Organisation.PRIMARY);
      String subject = sent.mail().subject().replace("[secure] ", mark);
      LogRow entry = sent.entry().set(LogColumn.EMAIL, sent.to().address());
      quarter.log().add(entry);
      Mail mail = quarter.add(sent.mail().withSubject(subject));
      silent("SEC-01", mail, sent, "to a school, with the mark that encrypts it");
      silent("SEC-06", mail, sent, "to a school, with the mark that encrypts it");
      quarter
          .key()
          .silent(
              "SEC-01", entry, sent.reference(), "its mail is in the e-mail log, with the mark");
    }
  }

  private void domains() {
    Disclosure loud = quarter.toPartner(Organisation.HOSPITAL);
    quarter.log().add(loud.entry());
    String address = loud.to().address().toUpperCase(Locale.ROOT) + "##Receive, Send";
    Mail mail = quarter.add(loud.mail().withRecipients(List.of(address)));
    silent("SEC-01", mail, loud, "nhs.net in capital letters");
    Disclosure got = quarter.add(quarter.fromPartner(Organisation.NEIGHBOUR));
    silent("SEC-02", got.mail(), got, "another council's gov.uk address");
  }

  private void internal() {
    for (int i = 0; i < 3; i++) {
      Disclosure sent = quarter.toPartner(Organisation.COUNCIL);
      List<String> recipients = new ArrayList<>(sent.mail().recipients());
      recipients.add(0, MASH + "##Receive, Expand");
      Mail mail = quarter.add(sent.mail().withRecipients(recipients));
      silent("REC-01", mail, sent, "colleagues of the same organisation");
    }
  }

  private void aboutNoCase() {
    noCase("SEC-04", noise.newsletter(), "newsletter to private mailboxes");
    noCase("SEC-04", noise.families(), "to a parent, about no case");
    noCase("SEC-04", noise.families(), "to a parent, about no case");
    noCase("SEC-01", noise.schools(), "bulletin to schools, about no case");
    noCase("SEC-01", order("Purchase order PO-2026-00412"), "a purchase order is no case");
    noCase("REC-01", order("FW: order PO-2026-01877"), "a purchase order is no case");
    Mail supplier = noise.supplier();
    while (!supplier.incoming()) {
      supplier = noise.supplier();
    }
    noCase("SEC-02", supplier, "a supplier's mail, about no case");
  }

  private Mail order(String subject) {
    String sender = quarter.directory().council().address();
    String recipient = Names.mailbox(quarter.names().other(), "civicprint-online.co.uk");
    return quarter
        .mailer()
        .note(
            quarter.days().officeHours(quarter.days().workingDay()),
            sender,
            List.of(recipient),
            subject);
  }

  private void noCase(String rule, Mail mail, String note) {
    quarter.key().silent(rule, quarter.add(mail), "", note);
  }

  /** A long list of recipients makes two rows of one message; the record names both. */
  private void twoRows() {
    Disclosure sent = quarter.toPartner(Organisation.POLICE);
    Contact probation = quarter.directory().anyone(Organisation.PROBATION);
    sent.entry()
        .set(LogColumn.SHARED_WITH, Organisation.POLICE + "; " + Organisation.PROBATION)
        .set(LogColumn.EMAIL, sent.to().address() + "; " + probation.address());
    quarter.add(sent);
    Mail second =
        quarter.add(sent.mail().withRecipients(List.of(probation.address() + "##Receive, Send")));
    silent("REC-01", second, sent, "one message in two rows, the record names both recipients");
  }

  private void silent(String rule, Mail mail, Disclosure sent, String note) {
    quarter.key().silent(rule, mail, sent.reference(), note);
  }
}
