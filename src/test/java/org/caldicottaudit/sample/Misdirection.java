package org.caldicottaudit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message that the address book completed to a domain which only looks like a partner's, on a
 * Friday afternoon; found out thirty hours later, on the Saturday before the clocks change.
 */
public final class Misdirection {
  /** The domain that it went to, one letter off that of a school. */
  public static final String WRONG_DOMAIN = "thornburyvaleacadem.org.uk";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String RIGHT_DOMAIN = "thornburyvaleacademy.org.uk";

  private final ChildCase child;
  private final Contact sender;
  private final Contact meant;
  private final LocalDateTime sent;
  private final Mails mails;
  private final String messageId;
  private final List<Mail> mail = new ArrayList<>();
  private final List<LogRow> log = new ArrayList<>();

  Misdirection(ChildCase child, Directory people, Mails mails, LocalDateTime sent, int number) {
    this.child = child;
    this.sender = people.council();
    this.meant = people.anyone(Organisation.ACADEMY);
    this.sent = sent;
    this.mails = mails;
    this.messageId = "<misdirected-%d@thornburyvale.gov.uk>".formatted(number);
    messages();
    records(number);
  }

  /** The case that it was about. */
  public String reference() {
    return child.reference();
  }

  /** The id of the message that went astray. */
  public String messageId() {
    return messageId;
  }

  /** Whom the name of the child is. */
  public String childName() {
    return child.child();
  }

  /** The mailbox that it was sent from. */
  public String sender() {
    return sender.address();
  }

  /** When somebody saw what had happened. */
  public LocalDateTime aware() {
    return sent.plusHours(30);
  }

  /** How many rows of both logs speak of it. */
  public int rows() {
    return mail.size() + log.size();
  }

  List<Mail> mail() {
    return mail;
  }

  List<LogRow> log() {
    return log;
  }

  private void messages() {
    String wrong = meant.address().replace(RIGHT_DOMAIN, WRONG_DOMAIN);
    String subject = "[secure] " + child.reference() + " safety plan";
    mail.add(withId(mails.mail(at(sent), sender.address(), List.of(wrong), subject), messageId));
    // Somebody at the other end answers on the next day, and what was meant goes out again.
    mail.add(
        mails.note(
            at(aware()),
            wrong,
            List.of(sender.address()),
            "RE: " + subject + " - wrong recipient"));
    mail.add(
        mails.note(
            at(aware().plusMinutes(25)), sender.address(), List.of(wrong), "Recall: " + subject));
    mail.add(
        mails.mail(
            at(aware().plusMinutes(40)), sender.address(), List.of(meant.address()), subject));
  }

  private void records(int number) {
    LocalDate day = sent.toLocalDate();
    LogRow decision = new LogRow(day);
    YearsLog.identify(decision, child, Organisation.COUNCIL);
    decision
        .set(LogColumn.TYPE, "Disclosure")
        .set(LogColumn.DECISION, "Share")
        .set(LogColumn.DECIDED, day)
        .set(LogColumn.DECIDED_BY, sender.name())
        .set(LogColumn.DECIDER_ROLE, "Team Manager")
        .set(LogColumn.PURPOSE, "Safety planning after a move to a refuge, before the new term")
        .set(LogColumn.REASONS, "The school must know who may collect the child")
        .set(LogColumn.INFORMATION, "New address, names of those who may collect the child")
        .set(LogColumn.CATEGORIES, "Address; Family")
        .set(LogColumn.PROTECTED, "Yes")
        .set(LogColumn.SHARED_WITH, Organisation.ACADEMY)
        .set(LogColumn.EMAIL, meant.address())
        .set(LogColumn.HOW_SHARED, "Email")
        .set(LogColumn.TOLD_CONFIDENTIAL, "Yes")
        .set(LogColumn.SHARED, day)
        .set(LogColumn.CONSENT, "Not sought")
        .set(LogColumn.NO_CONSENT_KIND, "Public interest")
        .set(LogColumn.NO_CONSENT_REASON, "Asking would have told the father of the move")
        .set(LogColumn.LAWFUL_BASIS, "Public task")
        .set(LogColumn.INFORMED, "Yes");
    log.add(decision);
    LogRow incident = new LogRow(aware().toLocalDate());
    YearsLog.identify(incident, child, Organisation.COUNCIL);
    incident
        .set(LogColumn.TYPE, "Incident")
        .set(LogColumn.INCIDENT, String.format(Locale.ROOT, "INC-%04d", number))
        .set(LogColumn.AWARE, aware())
        .set(LogColumn.MESSAGE_ID, messageId);
    log.add(incident);
  }

  private static Mail withId(Mail mail, String id) {
    return new Mail(
        mail.sentAt(),
        mail.sender(),
        mail.recipients(),
        mail.subject(),
        mail.bytes(),
        id,
        mail.networkId(),
        mail.clientIp(),
        mail.incoming(),
        mail.connector());
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(LONDON).toInstant();
  }
}
