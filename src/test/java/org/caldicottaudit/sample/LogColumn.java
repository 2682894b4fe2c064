package org.caldicottaudit.sample;

/** The columns of the sharing log, in the order and with the headings of the workbook. */
enum LogColumn {
  LOG_NO("Log no"),
  TYPE("Type"),
  CASE_REFERENCE("Case reference"),
  CHILD("Child"),
  DATE_OF_BIRTH("Date of birth"),
  AGENCY("Agency"),
  REQUEST_RECEIVED("Date request received"),
  REQUESTING_ORGANISATION("Name of organisation requesting data"),
  REQUESTING_PERSON("Name and position of person requesting data"),
  LEVEL_OF_NEED("Level of need"),
  RAG("RAG"),
  EMERGENCY("Emergency?"),
  DECISION("Decision"),
  DECIDED("Date of decision"),
  DECIDED_BY("Decision taken by"),
  DECIDER_ROLE("Role of decision maker"),
  PURPOSE("Purpose of sharing"),
  REASONS("Reason(s) for disclosure or non-disclosure"),
  INFORMATION("Information shared"),
  SHARED_WITH("Shared with"),
  RECIPIENT_NAME("Recipient name"),
  RECIPIENT_ROLE("Recipient role"),
  EMAIL("Email"),
  HOW_SHARED("How shared"),
  SECURE_NOTE("Security measures"),
  SHARED("Date shared"),
  RECORDED("Date recorded"),
  CONSENT("Consent obtained"),
  CONSENT_BY("Consent given by"),
  RELATIONSHIP("Relationship"),
  NO_CONSENT_KIND("Ground for sharing without consent"),
  NO_CONSENT_REASON("Reason consent not sought"),
  LAWFUL_BASIS("Lawful basis for sharing"),
  LEGAL_POWER("Which legal power for sharing applies"),
  INFORMED("Individual informed?"),
  NOT_INFORMED_REASON("Reason not informed"),
  AGREEMENT("Agreement"),
  MESSAGE_ID("Message ID"),
  RETENTION_CLASS("Retention period"),
  RETENTION_FROM("Retention start"),
  DESTROY_ON("Destroy on"),
  RETENTION_REVIEW("Retention review"),
  DESTROYED("Destroyed"),
  LEGAL_HOLD("Legal hold");

  private final String heading;

  LogColumn(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
