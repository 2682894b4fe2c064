package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.Optional;

/** What one event is to another that it is tied to, in the words of policies and of people. */
public enum TieKind {
  DECISION("decision", "decision"),
  MESSAGE("message", "message"),
  CONSENT("consent", "consent that it leans on"),
  ANSWER("answer", "answer to it"),
  CONTACT("contact", "contact with the requester"),
  UNDONE("undone", "sharing after all"),
  ESCALATION("escalation", "escalation of it"),
  NOTICE("notice", "notice to the person"),
  SHARE("share", "sharing of the harm"),
  POLICE_REPORT("police_report", "report to the police"),
  REFERRAL_DECISION("referral_decision", "decision on the referral"),
  ASSESSMENT("assessment", "assessment after it"),
  CONFERENCE("conference", "conference after it"),
  ADVICE("advice", "outcome of the advice"),
  RESEND("resend", "second try"),
  INCIDENT("incident", "incident opened for it");

  private final String code;
  private final String words;

  TieKind(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The kind of {@link Link} and the name of {@link Sequel} that it is. */
  public String code() {
    return code;
  }

  /** How a report says it, such as {@code second try}. */
  public String words() {
    return words;
  }

  public static Optional<TieKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
