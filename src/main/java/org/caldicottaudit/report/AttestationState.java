package org.caldicottaudit.report;

/** Whether an attestation counts on the day of an audit, and if not, why. */
public enum AttestationState {
  HOLDS("attested"),
  NOT_BEGUN("not attested yet: it is dated later than the audit"),
  ENDED("lapsed: its end is past"),
  CONTRARY("lapsed: the logs show the contrary"),
  INCOMPLETE("not counted: it lacks its evidence, who attests, the role, the day or the end"),
  UNKNOWN_CONTROL("not counted: no pack that judged has this control");

  private final String words;

  AttestationState(String words) {
    this.words = words;
  }

  /** Such as {@code lapsed: its end is past}. */
  public String words() {
    return words;
  }
}
