package org.caldicottaudit.sample;

import java.util.List;

/** Mail to, from and through places that are not secure, and paper without care. */
final class ChannelPlants {
  private final Quarter quarter;

  private ChannelPlants(Quarter quarter) {
    this.quarter = quarter;
  }

  static void plant(Quarter quarter) {
    ChannelPlants plants = new ChannelPlants(quarter);
    plants.unlistedRecipients();
    plants.unlistedSenders();
    plants.privateMailboxes();
    plants.otherWays();
  }

  private void unlistedRecipients() {
    unmarked(Organisation.ACADEMY, "school address, no [secure] mark");
    unmarked(Organisation.SECONDARY, "school address, no [secure] mark");
    unmarked(Organisation.PRIMARY, "school address under sch.uk, no [secure] mark");
    unmarked(Organisation.CHARITY, "charity address, no [secure] mark");
    readdressed(Organisation.HOSPITAL, "oxvale.nhs.uk", "a trust's own nhs.uk domain, not listed");
    readdressed(
        Organisation.COMMUNITY_HEALTH, "valecommunity.nhs.uk", "a trust's own nhs.uk domain");
    readdressed(Organisation.NEIGHBOUR, "westmere.gcsx.gov.uk", "GCSx closed on 31 March 2019");
    loggedOnly(Organisation.SECONDARY, "kingsmeadvale.org.uk");
    loggedOnly(Organisation.HOUSING, "valehomes.org.uk");
  }

  private void unmarked(String organisation, String note) {
    Disclosure sent = quarter.toPartner(organisation);
    quarter.log().add(sent.entry());
    String subject = sent.mail().subject().replace("[secure] ", "");
    Mail mail = quarter.add(sent.mail().withSubject(subject));
    quarter.key().fires("SEC-01", mail, sent.reference(), note);
    quarter.key().fires("SEC-06", mail, sent.reference(), note);
  }

  private void readdressed(String organisation, String domain, String note) {
    Disclosure sent = quarter.toPartner(organisation);
    quarter.log().add(sent.entry().clear(LogColumn.EMAIL));
    String address = Names.mailbox(sent.to().name(), domain) + "##Receive, Send";
    Mail mail = quarter.add(sent.mail().withRecipients(List.of(address)));
    quarter.key().fires("SEC-01", mail, sent.reference(), note);
    String other = domain.contains("gcsx") ? "SEC-03" : "SEC-06";
    quarter.key().fires(other, mail, sent.reference(), note);
  }

  /** The trust's own mail system is not among the logs; its record gives the address away. */
  private void loggedOnly(String organisation, String domain) {
    LogRow row = recordedByTrust(organisation);
    row.set(LogColumn.EMAIL, Names.mailbox(row.text(LogColumn.RECIPIENT_NAME), domain));
    String note = "the record of another agency says e-mail to an address that is not listed";
    quarter.key().fires("SEC-01", row, row.text(LogColumn.CASE_REFERENCE), note);
  }

  private LogRow recordedByTrust(String organisation) {
    LogRow row =
        quarter
            .disclosures()
            .unmailed(
                quarter.cases().fresh(),
                quarter.directory().anyone(Organisation.HOSPITAL),
                quarter.directory().anyone(organisation),
                quarter.days().middle());
    quarter.log().add(row.set(LogColumn.HOW_SHARED, "Email"));
    return row;
  }

  private void unlistedSenders() {
    for (String organisation :
        List.of(
            Organisation.INDEPENDENT_LIVING,
            Organisation.INDEPENDENT_LIVING,
            Organisation.INDEPENDENT_LIVING,
            Organisation.ACADEMY,
            Organisation.PRIMARY,
            Organisation.CHARITY)) {
      Disclosure got = quarter.add(quarter.fromPartner(organisation));
      String note = "came from " + got.from().organisation().domain() + ", which is not listed";
      quarter.key().fires("SEC-02", got.mail(), got.reference(), note);
    }
  }

  private void privateMailboxes() {
    for (String domain :
        List.of("gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "icloud.com")) {
      Disclosure sent = quarter.toPartner(Organisation.COMMUNITY_HEALTH);
      String address = Names.mailbox(sent.child().parent(), domain) + "##Receive, Send";
      Mail mail = quarter.add(sent.mail().withRecipients(List.of(address)));
      String note = "about a case, to a private mailbox at " + domain;
      quarter.key().fires("SEC-04", mail, sent.reference(), note);
      quarter.key().fires("SEC-01", mail, sent.reference(), note + ", which is not listed");
      quarter.key().fires("REC-01", mail, sent.reference(), note + ", and no record covers it");
    }
    LogRow row = recordedByTrust(Organisation.COMMUNITY_HEALTH);
    row.set(LogColumn.EMAIL, Names.mailbox(row.text(LogColumn.RECIPIENT_NAME), "gmail.com"));
    String reference = row.text(LogColumn.CASE_REFERENCE);
    quarter.key().fires("SEC-04", row, reference, "the record says e-mail to a gmail address");
    quarter.key().fires("SEC-01", row, reference, "the record says e-mail to a gmail address");
  }

  private void otherWays() {
    for (String way : List.of("Fax", "fax", "WhatsApp", "Text message", "USB stick")) {
      way(way, "").fires(way + " is no secure way");
    }
    way("Post", "").fires("ordinary post and no note on how it was protected");
    way("post", "").fires("ordinary post and no note on how it was protected");
    way("Hand", "").fires("papers by hand and no note on how they were protected");
    way("Secure post", "Fax number unknown; double envelope, signed for, no. TV20461").silent();
    way("Secure post", "Recorded delivery, tracked").silent();
    way("Hand", "Sealed envelope, given to the named person, receipt signed").silent();
  }

  private Way way(String way, String note) {
    LogRow row = quarter.logged(Organisation.CAFCASS).set(LogColumn.HOW_SHARED, way);
    return new Way(quarter.key(), row.set(LogColumn.SECURE_NOTE, note));
  }

  private record Way(AnswerKey key, LogRow row) {
    void fires(String note) {
      key.fires("SEC-07", row, row.text(LogColumn.CASE_REFERENCE), note);
    }

    void silent() {
      key.silent("SEC-07", row, row.text(LogColumn.CASE_REFERENCE), "paper, with a transfer note");
    }
  }
}
