package org.caldicottaudit.sample;

import java.util.Locale;

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
  FGM("FGM?"),
  DECISION("Decision"),
  DECIDED("Date of decision"),
  DECIDED_BY("Decision taken by"),
  DECIDER_ROLE("Role of decision maker"),
  TRAINING("IG training date"),
  PURPOSE("Purpose of sharing"),
  REASONS("Reason(s) for disclosure or non-disclosure"),
  INFORMATION("Information shared"),
  CATEGORIES("Categories of information"),
  WHOLE_FILE("Whole file?"),
  HISTORIC("Historic information?"),
  FACT_OPINION("Fact/opinion"),
  PROTECTED("Protected identity?"),
  SHARED_WITH("Shared with"),
  RECIPIENT_NAME("Recipient name"),
  RECIPIENT_ROLE("Recipient role"),
  EMAIL("Email"),
  HOW_SHARED("How shared"),
  SECURE_NOTE("Security measures"),
  TOLD_CONFIDENTIAL("Recipient told it is confidential?"),
  SHARED("Date shared"),
  RECORDED("Date recorded"),
  CONSENT("Consent obtained"),
  CONSENT_DATE("Date of consent"),
  CONSENT_BY("Consent given by"),
  RELATIONSHIP("Relationship"),
  RESPONSIBILITY("PR?"),
  CONSENT_WHY("Informed: why"),
  CONSENT_WHO("Informed: who"),
  CONSENT_HOW_MUCH("Informed: how much"),
  CONSENT_IMPLICATIONS("Informed: implications"),
  PRESSURE("Pressure or coercion?"),
  CONSENT_SCOPE("Consent limited to"),
  COMPETENCE("Gillick competent?"),
  CHILD_VIEW("Child's views"),
  PARENT_VIEW("Parents' views"),
  JUDGEMENT("Professional judgement"),
  NO_CONSENT_KIND("Ground for sharing without consent"),
  NO_CONSENT_REASON("Reason consent not sought"),
  LAWFUL_BASIS("Lawful basis for sharing"),
  SPECIAL_CATEGORY("Special category data?"),
  OFFENCE_DATA("Criminal offence data?"),
  CONDITION("Article 9 / Schedule 1 condition"),
  LEGAL_POWER("Which legal power for sharing applies"),
  INFORMED("Individual informed?"),
  INFORMED_ON("Date informed"),
  NOT_INFORMED_REASON("Reason not informed"),
  UNSAFE("Unsafe to inform?"),
  ADVICE_FROM("Advice sought from"),
  ADVICE_OUTCOME("Outcome of advice"),
  ESCALATED("Date escalated"),
  ESCALATED_TO("Escalated to"),
  INCIDENT("Incident ref"),
  AWARE("Date aware"),
  REPORTED("Reported to ICO"),
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

  /** The column of that short name, such as {@code lawful basis}. */
  static LogColumn named(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  String heading() {
    return heading;
  }
}
