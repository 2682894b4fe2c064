package org.caldicottaudit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** An e-mail of a story before it is sent. */
final class MailDraft {
  private final Contact to;
  private final List<String> recipients = new ArrayList<>();
  private String sender;
  private String subject;
  private String time = "";
  private boolean small;
  private boolean fails;

  MailDraft(Contact from, Contact to, String subject) {
    this.to = to;
    this.sender = from.address();
    this.subject = subject;
    this.recipients.add(to.address());
  }

  /**
   * Changes one thing about it; {@code domain} keeps the recipient's name and moves the mailbox.
   */
  void set(String what, String value) {
    switch (what) {
      case "subject" -> subject = value;
      case "sender" -> sender = value;
      case "to" -> replace(List.of(value.split("; ", -1)));
      case "also" -> recipients.addAll(List.of(value.split("; ", -1)));
      case "domain" -> replace(List.of(Names.mailbox(to.name(), value)));
      case "people" -> people(Integer.parseInt(value));
      case "at" -> time = value;
      case "small" -> small = true;
      case "fails" -> fails = true;
      default -> throw new IllegalArgumentException("nothing is called " + what);
    }
  }

  private void replace(List<String> others) {
    recipients.clear();
    recipients.addAll(others);
  }

  private void people(int count) {
    String domain = to.organisation().domain();
    recipients.clear();
    for (int i = 1; i <= count; i++) {
      recipients.add("caseworker" + i + "@" + domain);
    }
  }

  Mail write(Quarter quarter, LocalDate day) {
    Instant at =
        time.isEmpty()
            ? quarter.days().officeHours(day)
            : quarter
                .days()
                .at(day, LocalTime.parse(time).getHour(), LocalTime.parse(time).getMinute());
    Mail mail =
        small
            ? quarter.mailer().note(at, sender, recipients, subject)
            : quarter.mailer().mail(at, sender, recipients, subject);
    return fails ? mail.bounced() : mail;
  }
}
