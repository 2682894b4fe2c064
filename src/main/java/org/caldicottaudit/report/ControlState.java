package org.caldicottaudit.report;

import java.util.List;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.policy.Control;

/**
 * What an audit can say of a control. Everything but {@link #NO_FINDING} is no pass, and none of
 * them reads as one.
 */
public enum ControlState {
  FINDINGS("findings"),
  NO_FINDING("no finding in what was judged"),
  LEFT_OPEN("not judged: the logs leave it open"),
  ABOUT_PROTOCOL("not judged: only the protocol itself is at fault"),
  EXCEPTED("not judged: all of it is excepted"),
  NOTHING_TELLS("not judged: nothing in these logs tells"),
  SWITCHED_OFF("not judged: its rule is switched off"),
  ATTESTED("not judged: attested by a person"),
  ASK("not judged: no log can prove it, a person must ask");

  private final String words;

  ControlState(String words) {
    this.words = words;
  }

  /** Such as {@code not judged: nothing in these logs tells}. */
  public String words() {
    return words;
  }

  /** Whether there is a verdict on some event. */
  public boolean judged() {
    return this == FINDINGS || this == NO_FINDING;
  }

  /**
   * @param ruleIds the rules that serve the control and were on
   * @param counts what they came to
   * @param attested whether a person attests it
   */
  static ControlState of(
      Control control, List<String> ruleIds, OutcomeCounts counts, boolean attested) {
    if (ruleIds.isEmpty() && control.kind().equals("manual")) {
      return attested ? ATTESTED : ASK;
    }
    if (ruleIds.isEmpty()) {
      return SWITCHED_OFF;
    }
    if (counts.judged() > 0) {
      return counts.finding() > 0 ? FINDINGS : NO_FINDING;
    }
    return unjudged(counts);
  }

  private static ControlState unjudged(OutcomeCounts counts) {
    if (counts.unproven() > 0) {
      return LEFT_OPEN;
    }
    if (counts.aboutProtocol() > 0) {
      return ABOUT_PROTOCOL;
    }
    return counts.excepted() > 0 ? EXCEPTED : NOTHING_TELLS;
  }
}
