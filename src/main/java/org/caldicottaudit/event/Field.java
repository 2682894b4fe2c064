package org.caldicottaudit.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a log row can say about a sharing event, by the one name that mapping profiles,
 * policies, reports and the schema use.
 *
 * <p>The first block belongs to transmissions (e-mail logs), the second to entries of a case log;
 * {@link #MESSAGE_ID} may stand in both. Source of the names: {@code shared/fields.md}.
 */
public enum Field {
  MESSAGE_ID("message_id", FieldKind.ID),
  SENT_AT("sent_at", FieldKind.TIME),
  SENDER("sender", FieldKind.ADDRESS),
  RECIPIENTS("recipients", FieldKind.ADDRESS, true),
  STATUS("status", FieldKind.CODE),
  DIRECTION("direction", FieldKind.CODE),
  SUBJECT("subject", FieldKind.TEXT),
  SIZE_BYTES("size_bytes", FieldKind.NUMBER),
  ATTACHMENTS("attachments", FieldKind.NUMBER),
  ENCRYPTION("encryption", FieldKind.CODE),

  ENTRY_ID("entry_id", FieldKind.ID),
  ENTRY_TYPE("entry_type", FieldKind.CODE),
  CASE_REF("case_ref", FieldKind.ID),
  CHILD_REF("child_ref", FieldKind.PERSON),
  CHILD_NAME("child_name", FieldKind.PERSON),
  DATE_OF_BIRTH("date_of_birth", FieldKind.DATE),
  AGE("age", FieldKind.NUMBER),
  AGENCY("agency", FieldKind.CODE),
  REQUESTED_AT("requested_at", FieldKind.TIME),
  DECIDED_AT("decided_at", FieldKind.TIME),
  SHARED_AT("shared_at", FieldKind.TIME),
  RECORDED_AT("recorded_at", FieldKind.TIME),
  RECEIVED_AT("received_at", FieldKind.TIME),
  REQUESTER_ORG("requester_org", FieldKind.CODE),
  REQUESTER_NAME("requester_name", FieldKind.PERSON),
  REQUESTER_ROLE("requester_role", FieldKind.CODE),
  DECISION("decision", FieldKind.CODE),
  DECIDED_BY("decided_by", FieldKind.PERSON),
  DECIDER_ROLE("decider_role", FieldKind.CODE),
  PURPOSE("purpose", FieldKind.TEXT),
  REASONS("reasons", FieldKind.TEXT),
  WHAT_SHARED("what_shared", FieldKind.TEXT),
  CATEGORIES("categories", FieldKind.CODE, true),
  WHOLE_FILE("whole_file", FieldKind.FLAG),
  THIRD_PARTY("third_party", FieldKind.FLAG),
  PROTECTED_IDENTITY("protected_identity", FieldKind.FLAG),
  HISTORIC("historic", FieldKind.FLAG),
  FACT_OPINION("fact_opinion", FieldKind.CODE),
  RECIPIENT_ORG("recipient_org", FieldKind.CODE, true),
  RECIPIENT_NAME("recipient_name", FieldKind.PERSON),
  RECIPIENT_ROLE("recipient_role", FieldKind.CODE),
  RECIPIENT_ADDRESS("recipient_address", FieldKind.ADDRESS, true),
  CHANNEL("channel", FieldKind.CODE),
  SECURE_NOTE("secure_note", FieldKind.TEXT),
  TOLD_CONFIDENTIAL("told_confidential", FieldKind.FLAG),
  CONSENT_STATUS("consent_status", FieldKind.CODE),
  CONSENT_BY("consent_by", FieldKind.PERSON),
  CONSENT_RELATIONSHIP("consent_relationship", FieldKind.CODE),
  PARENTAL_RESPONSIBILITY("parental_responsibility", FieldKind.FLAG),
  CONSENT_AT("consent_at", FieldKind.TIME),
  CONSENT_WHY("consent_why", FieldKind.FLAG),
  CONSENT_WHO("consent_who", FieldKind.FLAG),
  CONSENT_HOW_MUCH("consent_how_much", FieldKind.FLAG),
  CONSENT_IMPLICATIONS("consent_implications", FieldKind.FLAG),
  CONSENT_PRESSURE("consent_pressure", FieldKind.FLAG),
  CONSENT_SCOPE("consent_scope", FieldKind.CODE, true),
  COMPETENCE_NOTE("competence_note", FieldKind.TEXT),
  CHILD_VIEW("child_view", FieldKind.CODE),
  PARENT_VIEW("parent_view", FieldKind.CODE),
  JUDGEMENT("judgement", FieldKind.TEXT),
  NO_CONSENT_KIND("no_consent_kind", FieldKind.CODE),
  NO_CONSENT_REASON("no_consent_reason", FieldKind.TEXT),
  LAWFUL_BASIS("lawful_basis", FieldKind.CODE),
  SPECIAL_CATEGORY("special_category", FieldKind.FLAG),
  OFFENCE_DATA("offence_data", FieldKind.FLAG),
  CONDITION("condition", FieldKind.CODE),
  LEGAL_POWER("legal_power", FieldKind.CODE),
  SUBJECT_INFORMED("subject_informed", FieldKind.FLAG),
  INFORMED_AT("informed_at", FieldKind.TIME),
  NOT_INFORMED_REASON("not_informed_reason", FieldKind.TEXT),
  UNSAFE_TO_INFORM("unsafe_to_inform", FieldKind.FLAG),
  HARM("harm", FieldKind.CODE),
  RATING("rating", FieldKind.CODE),
  EMERGENCY("emergency", FieldKind.FLAG),
  FGM("fgm", FieldKind.CODE),
  ADVICE_FROM("advice_from", FieldKind.CODE),
  ADVICE_OUTCOME("advice_outcome", FieldKind.TEXT),
  AGREEMENT_REF("agreement_ref", FieldKind.ID),
  ESCALATED_AT("escalated_at", FieldKind.TIME),
  ESCALATED_TO("escalated_to", FieldKind.CODE),
  RETENTION_CLASS("retention_class", FieldKind.CODE),
  RETENTION_TRIGGER("retention_trigger", FieldKind.DATE),
  RETAIN_UNTIL("retain_until", FieldKind.DATE),
  RETENTION_REVIEW("retention_review", FieldKind.DATE),
  DISPOSED_ON("disposed_on", FieldKind.DATE),
  HOLD("hold", FieldKind.FLAG),
  INCIDENT_REF("incident_ref", FieldKind.ID),
  AWARE_AT("aware_at", FieldKind.TIME),
  REPORTED_AT("reported_at", FieldKind.TIME),
  TRAINING_DATE("training_date", FieldKind.DATE),
  CONSISTENT_ID("consistent_id", FieldKind.PERSON),
  /** What a row says beside all this: only searched for what a column of its own lacks. */
  NOTES("notes", FieldKind.TEXT);

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

  private final String key;
  private final FieldKind kind;
  private final boolean many;

  Field(String key, FieldKind kind) {
    this(key, kind, false);
  }

  Field(String key, FieldKind kind, boolean many) {
    this.key = key;
    this.kind = kind;
    this.many = many;
  }

  /** The name in mappings, policies and reports, such as {@code case_ref}. */
  public String key() {
    return key;
  }

  public FieldKind kind() {
    return kind;
  }

  /** Whether one cell can hold several values. */
  public boolean many() {
    return many;
  }

  /** The field of that name; empty when no field has it. */
  public static Optional<Field> find(String key) {
    return Optional.ofNullable(BY_NAME.get(key));
  }

  @Override
  public String toString() {
    return key;
  }
}
