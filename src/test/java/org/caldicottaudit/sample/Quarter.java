package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample in the making: its rows so far, and the hands that write more. */
record Quarter(
    Chance chance,
    Names names,
    Directory directory,
    Cases cases,
    QuarterDays days,
    Mails mailer,
    Disclosures disclosures,
    List<Mail> mails,
    List<LogRow> log,
    AnswerKey key) {

  static Quarter empty(long seed) {
    Chance chance = new Chance(seed);
    Names names = new Names(chance);
    QuarterDays days = new QuarterDays(chance);
    Mails mailer = new Mails(chance);
    return new Quarter(
        chance,
        names,
        new Directory(chance, names),
        new Cases(chance, names),
        days,
        mailer,
        new Disclosures(chance, names, days, mailer),
        new ArrayList<>(),
        new ArrayList<>(),
        new AnswerKey());
  }

  /** A disclosure by the council in a case of its own, in neither log yet. */
  Disclosure toPartner(String organisation) {
    return toPartner(organisation, days.middle());
  }

  Disclosure toPartner(String organisation, LocalDate day) {
    return disclosures.emailed(
        cases.fresh(), directory.council(), directory.anyone(organisation), day);
  }

  /** A disclosure to the council in a case of its own, in neither log yet. */
  Disclosure fromPartner(String organisation) {
    return disclosures.emailed(
        cases.fresh(), directory.anyone(organisation), directory.council(), days.middle());
  }

  /** A disclosure of its own case that did not go by e-mail, in the log. */
  LogRow logged(String organisation) {
    LogRow row =
        disclosures.unmailed(
            cases.fresh(), directory.council(), directory.anyone(organisation), days.middle());
    log.add(row);
    return row;
  }

  /** Puts it into both logs. */
  Disclosure add(Disclosure disclosure) {
    log.add(disclosure.entry());
    mails.add(disclosure.mail());
    return disclosure;
  }

  Mail add(Mail mail) {
    mails.add(mail);
    return mail;
  }
}
