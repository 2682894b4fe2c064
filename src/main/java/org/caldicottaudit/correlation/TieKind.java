package org.caldicottaudit.correlation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;

/** What one event is to another that it is tied to, in the words of policies and of people. */
public enum TieKind {
  DECISION("decision", "decision"),
  MESSAGE("message", "message"),
  CONSENT("consent", "consent that it leans on"),
  WITHDRAWAL("withdrawal", "withdrawal or refusal of consent"),
  RECEIPT("receipt", "receipt in the recipient's own log"),
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

  private static final Set<TieKind> BY_MESSAGE =
      EnumSet.of(ANSWER, CONTACT, SHARE, POLICE_REPORT, RESEND);
  private static final Set<EntryType> ANSWERS =
      EnumSet.of(EntryType.DISCLOSURE, EntryType.REFUSAL, EntryType.NOTICE);
  private static final Set<EntryType> CONTACTS =
      EnumSet.of(EntryType.NOTICE, EntryType.ESCALATION, EntryType.DISCLOSURE);
  private static final Set<EntryType> SHARINGS =
      EnumSet.of(
          EntryType.DISCLOSURE,
          EntryType.STRATEGY_DISCUSSION,
          EntryType.CONFERENCE,
          EntryType.REFERRAL);
  private static final Set<EntryType> STEPS =
      EnumSet.of(EntryType.STRATEGY_DISCUSSION, EntryType.ASSESSMENT, EntryType.CONFERENCE);

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

  /** Whether such a record can be the sequel of that name at all. */
  static boolean mayBe(String sequel, SharingEvent event) {
    Optional<TieKind> kind = find(sequel);
    if (kind.isEmpty()) {
      return false;
    }
    if (event instanceof Message) {
      return BY_MESSAGE.contains(kind.get());
    }
    EntryType type = ((Entry) event).type();
    if (type == EntryType.UNCLEAR) { // a person can read what no vocabulary knows
      return kind.get() != DECISION && kind.get() != MESSAGE;
    }
    return switch (kind.get()) {
      case DECISION, MESSAGE -> false;
      case CONSENT, WITHDRAWAL -> type == EntryType.CONSENT;
      case RECEIPT -> type != EntryType.RECORD;
      case ANSWER -> ANSWERS.contains(type);
      case CONTACT -> CONTACTS.contains(type);
      case UNDONE, RESEND -> type == EntryType.DISCLOSURE;
      case ESCALATION -> type == EntryType.ESCALATION;
      case NOTICE -> type == EntryType.NOTICE;
      case SHARE -> SHARINGS.contains(type);
      case POLICE_REPORT -> SHARINGS.contains(type) && type != EntryType.CONFERENCE;
      case REFERRAL_DECISION -> STEPS.contains(type);
      case ASSESSMENT -> type == EntryType.ASSESSMENT;
      case CONFERENCE -> type == EntryType.CONFERENCE;
      case ADVICE -> event.fields().has(Field.ADVICE_OUTCOME);
      case INCIDENT -> type == EntryType.INCIDENT;
    };
  }

  public static Optional<TieKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
