package org.caldicottaudit.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Rows of the sharing log of the generated years. */
final class YearsLog {
  private final Chance chance;
  private final Names names;

  YearsLog(Chance chance, Names names) {
    this.chance = chance;
    this.names = names;
  }

  static void identify(LogRow row, ChildCase child, String agency) {
    row.set(LogColumn.CASE_REFERENCE, child.reference())
        .set(LogColumn.CHILD, child.child())
        .set(LogColumn.DATE_OF_BIRTH, child.born())
        .set(LogColumn.AGENCY, agency);
  }

  /** What was e-mailed on one day and written up on that or a later one. */
  LogRow disclosed(ChildCase child, Contact to, LocalDate writtenUp) {
    LogRow row = shared(child, to, writtenUp);
    return row.set(LogColumn.HOW_SHARED, "Email").set(LogColumn.EMAIL, to.address());
  }

  /** A request that was answered through the portal. */
  LogRow answered(ChildCase child, Contact by, LocalDate asked, LocalDate answered) {
    LogRow row = shared(child, by, answered);
    return asked(row, by, asked).set(LogColumn.HOW_SHARED, "Secure portal");
  }

  /** A request that was refused, and the requester told why. */
  LogRow refused(ChildCase child, Contact by, LocalDate asked, LocalDate answered) {
    LogRow row = new LogRow(answered);
    identify(row, child, Organisation.COUNCIL);
    decided(row.set(LogColumn.TYPE, "Request"), "Do not share", answered);
    return asked(row, by, asked)
        .set(LogColumn.LEVEL_OF_NEED, "None")
        .set(LogColumn.PURPOSE, "Enquiry about an adult who has left the household")
        .set(LogColumn.REASONS, "We hold nothing of it; the requester was pointed to the practice");
  }

  private LogRow asked(LogRow row, Contact by, LocalDate day) {
    return row.set(LogColumn.REQUEST_RECEIVED, day.atTime(chance.between(9, 11), 15))
        .set(LogColumn.REQUESTING_ORGANISATION, by.organisation().name())
        .set(LogColumn.REQUESTING_PERSON, by.name())
        .set(LogColumn.RAG, "Amber");
  }

  private LogRow shared(ChildCase child, Contact to, LocalDate day) {
    LogRow row = new LogRow(day);
    identify(row.set(LogColumn.TYPE, "Disclosure"), child, Organisation.COUNCIL);
    decided(row, "Share", day);
    return row.set(LogColumn.PURPOSE, "Section 47 enquiry about the child's injuries")
        .set(LogColumn.REASONS, chance.pick(REASONS))
        .set(LogColumn.INFORMATION, "Dates of contact and the outcome of the last visit")
        .set(LogColumn.CATEGORIES, "Safeguarding")
        .set(LogColumn.SHARED_WITH, to.organisation().name())
        .set(LogColumn.RECIPIENT_NAME, to.name())
        .set(LogColumn.RECIPIENT_ROLE, to.role())
        .set(LogColumn.SHARED, day)
        .set(LogColumn.TOLD_CONFIDENTIAL, "Yes")
        .set(LogColumn.CONSENT, "Not sought")
        .set(LogColumn.NO_CONSENT_KIND, "Public interest")
        .set(LogColumn.NO_CONSENT_REASON, "Asking first would have put the child at risk")
        .set(LogColumn.LAWFUL_BASIS, "Public task")
        .set(LogColumn.CONDITION, "Sch 1 para 18")
        .set(LogColumn.LEGAL_POWER, "Children Act 1989 s47")
        .set(LogColumn.INFORMED, "Yes")
        .set(LogColumn.AGREEMENT, "TV-ISP-2");
  }

  private static final List<String> REASONS =
      List.of(
          "The enquiry needs what we know of the last visit, and no more",
          "The injuries can only be judged with both agencies' dates at hand",
          "The school saw the bruise first and must know what was found");

  private void decided(LogRow row, String decision, LocalDate day) {
    row.set(LogColumn.DECISION, decision)
        .set(LogColumn.DECIDED, day)
        .set(LogColumn.DECIDED_BY, names.worker())
        .set(LogColumn.DECIDER_ROLE, "Team Manager");
  }

  /** That many working days later; the years' bank holidays are left out by their months. */
  static LocalDate working(LocalDate day, int days) {
    LocalDate next = day;
    for (int left = days; left > 0; ) {
      next = next.plusDays(1);
      left -= weekend(next) ? 0 : 1;
    }
    return next;
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
