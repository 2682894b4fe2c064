package org.caldicottaudit.event;

/** What sort of thing a field holds; decides how it is read and whether a report may show it. */
public enum FieldKind {
  /**
   * A reference to a case, message or record. Reports show it: it is how a Guardian finds the
   * record.
   */
  ID(false),
  /** A person's name or a child's reference. Reports show a pseudonym. */
  PERSON(true),
  /** A mailbox. Reports show a pseudonym before the {@code @} and keep the domain. */
  ADDRESS(true),
  /** Free text. Never copied to a report; rules only learn whether it says something. */
  TEXT(true),
  /** A word of a vocabulary, or an organisation. */
  CODE(false),
  /** A calendar day. */
  DATE(false),
  /** A point in time, or a day where the log gives no time of day. */
  TIME(false),
  /** Yes, no or unclear. */
  FLAG(false),
  /** A whole number. */
  NUMBER(false);

  private final boolean personal;

  FieldKind(boolean personal) {
    this.personal = personal;
  }

  /** Whether a value of this kind can name a person, and so is masked unless the run identifies. */
  public boolean personal() {
    return personal;
  }
}
