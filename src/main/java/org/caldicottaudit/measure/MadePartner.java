package org.caldicottaudit.measure;

/** The partners of the borough that doesn't exist. */
enum MadePartner {
  COUNCIL("Ashcombe Vale Council", "council", "ashcombevale.gov.uk"),
  POLICE("Ashcombe Police", "police", "ashcombe.police.uk"),
  HOSPITAL("Ashcombe Hospital NHS Trust", "health", "ashcombehospital.nhs.uk"),
  COMMUNITY("Vale Nursing NHS Trust", "health", "valenursing.nhs.uk");

  private static final String SIGNED = "2017-03-01";
  private static final String LINE = "\r\n";

  private final String organisation;
  private final String kind;
  private final String domain;

  MadePartner(String organisation, String kind, String domain) {
    this.organisation = organisation;
    this.kind = kind;
    this.domain = domain;
  }

  /** The one that a case is shared with; never the council, whose logs they are. */
  static MadePartner of(long number) {
    return values()[1 + (int) Math.floorMod(number, values().length - 1L)];
  }

  String organisation() {
    return organisation;
  }

  String mailbox(long number) {
    return MadeNames.mailbox(number, domain);
  }

  static String table() {
    StringBuilder table =
        new StringBuilder(
            "organisation,kind,signatory since,signatory until,domain patterns,inboxes");
    for (MadePartner partner : values()) {
      table
          .append(LINE)
          .append(
              String.join(",", partner.organisation, partner.kind, SIGNED, "", partner.domain, ""));
    }
    return table.append(LINE).toString();
  }

  static String agreements() {
    StringBuilder parties = new StringBuilder();
    for (MadePartner partner : values()) {
      parties.append(parties.isEmpty() ? "" : "; ").append(partner.organisation);
    }
    return "reference,name,tier,parent,parties,purposes,categories,ratified,review due,answer times"
        + LINE
        + "AV-ISP-1,Ashcombe Vale Information Sharing Protocol,1,,"
        + parties
        + ",Safeguarding children,safeguarding; family; health,2024-05-25,2027-05-24,"
        + LINE;
  }
}
