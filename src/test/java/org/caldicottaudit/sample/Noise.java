package org.caldicottaudit.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mail that is about no case: newsletters, invitations, suppliers, colleagues. */
final class Noise {
  private static final String OWN = "thornburyvale.gov.uk";
  private static final List<String> STAFF_TALK =
      List.of(
          "Rota for next week",
          "Team meeting agenda",
          "Annual leave request",
          "Car park closed on Friday",
          "Supervision dates for the summer",
          "Fire drill, Civic Centre, 10:30",
          "Budget monitoring: month 1, \"controllable\" lines",
          "Laptop refresh; please book a slot",
          "Minutes, managers' meeting",
          "Safeguarding week - posters");
  private static final List<String> PARTNER_TALK =
      List.of(
          "Training places in June: neglect, level 3",
          "Partnership executive - agenda and papers",
          "Threshold document, draft 4 for comment",
          "Multi-agency audit: timetable",
          "Contact list of the front door",
          "Invitation: learning from reviews",
          "Performance data for the partnership, no names",
          "Meeting room change");
  private static final List<String> CALENDAR =
      List.of("Accepted: ", "Declined: ", "Tentative: ", "Canceled: ", "Updated invitation: ");
  private static final List<String> SUPPLIERS =
      List.of(
          "brackenhire-events.co.uk",
          "civicprint-online.co.uk",
          "learnwell-training.com",
          "orchardtaxis-tv.co.uk",
          "parkline-furniture.co.uk");
  private static final List<String> SUPPLIER_TALK =
      List.of(
          "Your order has been dispatched",
          "Quotation for meeting room chairs",
          "Invoice 20417",
          "Webinar: hybrid working",
          "Service update");
  private static final List<String> PARTNER_DOMAINS =
      List.of("met.police.uk", "nhs.net", "justice.gov.uk", "cafcass.gov.uk", "westmere.gov.uk");
  private static final List<String> SCHOOL_DOMAINS =
      List.of(
          "hawthornlane.thornburyvale.sch.uk",
          "stmildreds.thornburyvale.sch.uk",
          "thornburyvaleacademy.org.uk",
          "kingsmeadvale.org.uk");
  private static final List<String> HOME_DOMAINS =
      List.of("gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "icloud.com");

  private final Quarter quarter;
  private final Chance chance;

  Noise(Quarter quarter) {
    this.quarter = quarter;
    this.chance = quarter.chance();
  }

  Mail next() {
    int lot = chance.between(1, 100);
    if (lot <= 40) {
      return note(person(OWN), people(OWN, 3), prefixed(chance.pick(STAFF_TALK)));
    }
    if (lot <= 52) {
      return note(person(OWN), people(OWN, 2), chance.pick(CALENDAR) + chance.pick(STAFF_TALK));
    }
    if (lot <= 66) {
      return partner();
    }
    if (lot <= 72) {
      return schools();
    }
    if (lot <= 80) {
      return newsletter();
    }
    if (lot <= 84) {
      return families();
    }
    return supplier();
  }

  /** A newsletter to residents' private mailboxes. */
  Mail newsletter() {
    List<String> readers = new ArrayList<>();
    for (int i = chance.between(3, 7); i > 0; i--) {
      readers.add(person(chance.pick(HOME_DOMAINS)));
    }
    int number = chance.between(3, 28);
    return note("family.hubs@" + OWN, readers, "Family Hubs newsletter no. " + number);
  }

  /** A mail to a parent that has nothing to do with a case. */
  Mail families() {
    List<String> subjects =
        List.of(
            "Your free school meals application",
            "Half-term holiday club: place confirmed",
            "Parking permit renewal",
            "Library card for your child");
    String sender = "customer.services@" + OWN;
    return note(sender, people(chance.pick(HOME_DOMAINS), 1), chance.pick(subjects));
  }

  /** A bulletin to schools, which have no secure domain. */
  Mail schools() {
    List<String> subjects =
        List.of(
            "School census: reminder", "Schools bulletin", "Term dates 2026-27", "Free webinar");
    return note("schools@" + OWN, people(chance.pick(SCHOOL_DOMAINS), 2), chance.pick(subjects));
  }

  /** Something that a supplier sends or gets. */
  Mail supplier() {
    String outside = person(chance.pick(SUPPLIERS));
    String inside = person(OWN);
    return chance.percent(75)
        ? note(outside, List.of(inside), chance.pick(SUPPLIER_TALK))
        : note(inside, List.of(outside), "Re: " + chance.pick(SUPPLIER_TALK));
  }

  private Mail partner() {
    String domain = chance.pick(PARTNER_DOMAINS);
    String subject = prefixed(chance.pick(PARTNER_TALK));
    return chance.percent(50)
        ? note(person(domain), people(OWN, 3), subject)
        : note(person(OWN), people(domain, 2), subject);
  }

  private Mail note(String sender, List<String> recipients, String subject) {
    Instant at = quarter.days().officeHours(quarter.days().workingDay());
    Mail mail = quarter.mailer().note(at, sender, recipients, subject);
    return expanded(mail);
  }

  /** Some internal mail goes to a group, which the log shows with its members. */
  private Mail expanded(Mail mail) {
    boolean internal = mail.recipients().stream().allMatch(r -> r.contains(OWN));
    if (!internal || mail.recipients().size() < 3) {
      return mail;
    }
    List<String> recipients = new ArrayList<>();
    recipients.add("all.managers@" + OWN + "##Receive, Expand");
    recipients.addAll(mail.recipients());
    return mail.withRecipients(recipients);
  }

  private String prefixed(String subject) {
    return chance.percent(25) ? chance.pick(List.of("RE: ", "FW: ", "Re: ")) + subject : subject;
  }

  private List<String> people(String domain, int most) {
    List<String> people = new ArrayList<>();
    for (int i = chance.between(1, most); i > 0; i--) {
      people.add(person(domain));
    }
    return people.stream().distinct().toList();
  }

  private String person(String domain) {
    return Names.mailbox(quarter.names().other(), domain);
  }
}
