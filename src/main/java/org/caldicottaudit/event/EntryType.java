package org.caldicottaudit.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of a case log reports. */
public enum EntryType {
  REQUEST,
  DISCLOSURE,
  REFUSAL,
  ADVICE,
  NOTICE,
  CONSENT,
  ESCALATION,
  REFERRAL,
  STRATEGY_DISCUSSION,
  ASSESSMENT,
  CONFERENCE,
  PLAN,
  INCIDENT,
  /** A record that is kept: what the retention schedule speaks about. */
  RECORD,
  /** What a case file also tells: a visit, a call, a contact. No sharing and no step of a rule. */
  NOTE,
  /** The log names a type or decision that nobody could read; shown, never guessed. */
  UNCLEAR;

  /** The word of the vocabulary, such as {@code strategy discussion}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public static Optional<EntryType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
