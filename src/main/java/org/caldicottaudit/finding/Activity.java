package org.caldicottaudit.finding;

import java.util.Locale;
import org.caldicottaudit.correlation.LinkedMessage;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.YesNo;

/** What a sharing event does, as figures of a partnership count it: each event is one of these. */
public enum Activity {
  /** An entry of a case log that says that something was shared. */
  DISCLOSURE_RECORDED("disclosures that a log records"),
  /** A message or link to somebody whom no decision record covers. */
  DISCLOSURE_UNRECORDED("messages without a decision record"),
  /** A message or link that a decision record covers: the same disclosure seen a second time. */
  MESSAGE_OF_DISCLOSURE("messages of recorded disclosures"),
  /** An answer, a recall or a second sending: no disclosure of its own. */
  MESSAGE_BESIDE("answers, recalls and second sendings"),
  MESSAGE_RECEIVED("messages received"),
  REQUEST("requests"),
  REFUSAL("refusals"),
  /** An escalation that has an entry of its own. */
  ESCALATION("escalations"),
  /** A referral, a discussion, an assessment and the like. */
  CASE_STEP("other steps of cases"),
  INCIDENT("incidents"),
  /** A record that is kept. */
  RECORD_KEPT("records kept"),
  UNCLEAR("entries that nobody can read");

  private final String words;

  Activity(String words) {
    this.words = words;
  }

  /** The name for scripts, such as {@code disclosure_recorded}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code messages received}. */
  public String words() {
    return words;
  }

  /** Whether it is a disclosure; a disclosure that is seen twice is counted once. */
  public boolean disclosure() {
    return this == DISCLOSURE_RECORDED || this == DISCLOSURE_UNRECORDED;
  }

  static Activity of(LinkedMessage message) {
    if (message.direction().equals("in")) {
      return MESSAGE_RECEIVED;
    }
    if (message.plainAnswer() == YesNo.YES || message.recall() || message.secondSending()) {
      return MESSAGE_BESIDE;
    }
    return message.recipients().stream().anyMatch(recipient -> recipient.decision().isPresent())
        ? MESSAGE_OF_DISCLOSURE
        : DISCLOSURE_UNRECORDED;
  }

  static Activity of(EntryType type) {
    return switch (type) {
      case DISCLOSURE -> DISCLOSURE_RECORDED;
      case REQUEST -> REQUEST;
      case REFUSAL -> REFUSAL;
      case INCIDENT -> INCIDENT;
      case RECORD -> RECORD_KEPT;
      case ESCALATION -> ESCALATION;
      case UNCLEAR -> UNCLEAR;
      case ADVICE,
          NOTICE,
          CONSENT,
          REFERRAL,
          STRATEGY_DISCUSSION,
          ASSESSMENT,
          CONFERENCE,
          PLAN,
          NOTE ->
          CASE_STEP;
    };
  }
}
