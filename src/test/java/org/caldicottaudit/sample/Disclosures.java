package org.caldicottaudit.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes disclosures as they should be: decided, reasoned, recorded and sent safely. */
final class Disclosures {
  private static final List<String> COUNCIL_ROLES =
      List.of("Team Manager", "MASH Manager", "Head of Service", "Duty Manager", "TM", "IRO");
  private static final Map<String, List<String>> DECIDER_ROLES =
      Map.of(
          "police",
          List.of("Detective Sergeant", "DS, MASH", "Detective Inspector"),
          "health",
          List.of("Named Nurse", "Named Doctor", "Safeguarding Midwife"),
          "school",
          List.of("Designated Safeguarding Lead", "Headteacher", "Deputy DSL"),
          "probation",
          List.of("Senior Probation Officer", "MAPPA Co-ordinator"),
          "voluntary",
          List.of("Service Manager", "Family Support Manager"));
  private static final List<String> HUB_KINDS = List.of("council", "police", "health", "probation");

  private static final List<String> ADDED =
      List.of(
          "Agreed at supervision.",
          "Parents were told at the last visit that we would do this.",
          "Threshold document, level 4.",
          "Only what was asked for; the older file stays with us.",
          "Second check of the address made by telephone.",
          "See the strategy discussion of the same week for the wider picture.",
          "Named nurse was consulted first.",
          "Third-party details taken out before it went.",
          "Child's own wishes were heard and are in the case notes.",
          "To be looked at again at the next core group.");

  private final Chance chance;
  private final Names names;
  private final QuarterDays days;
  private final Mails mails;
  private final Particulars particulars;
  private final Map<String, String> kinds =
      Table.read("partners.csv").stream()
          .collect(Collectors.toMap(row -> row.get("organisation"), row -> row.get("kind")));
  private final List<Scenario> scenarios =
      Table.read("scenarios.csv").stream().map(Scenario::new).toList();

  Disclosures(Chance chance, Names names, QuarterDays days, Mails mails) {
    this.chance = chance;
    this.names = names;
    this.days = days;
    this.mails = mails;
    this.particulars = new Particulars(chance);
  }

  /** A disclosure by e-mail with its record; the e-mail carries the case reference. */
  Disclosure emailed(ChildCase child, Contact from, Contact to, LocalDate day) {
    Scenario scenario = scenario(from, to);
    LogRow entry = entry(scenario, child, from, to, day);
    entry.set(LogColumn.HOW_SHARED, chance.pick(List.of("Email", "E-mail", "Email", "email")));
    if (to.organisation().secure() && (!to.organisation().ownDomain() || chance.percent(70))) {
      entry.set(LogColumn.EMAIL, to.address());
    }
    String mark = to.organisation().secure() ? "" : "[secure] ";
    Mail mail =
        mails.mail(
            days.officeHours(day),
            from.address(),
            List.of(to.address()),
            mark + scenario.subject(child));
    return new Disclosure(child, from, to, day, entry, mail);
  }

  /** A disclosure by a way other than e-mail that needs no transfer note. */
  LogRow unmailed(ChildCase child, Contact from, Contact to, LocalDate day) {
    List<String> ways = List.of("Secure portal", "Shared system", "Meeting", "Secure portal");
    return entry(scenario(from, to), child, from, to, day)
        .set(LogColumn.HOW_SHARED, chance.pick(ways));
  }

  Particulars particulars() {
    return particulars;
  }

  /** A request that came in and has no answer yet. */
  LogRow request(ChildCase child, Contact from, LocalDate day) {
    LogRow row = new LogRow(day);
    identify(row.set(LogColumn.TYPE, "Request"), child, Organisation.COUNCIL);
    asked(row, from, day);
    Scenario scenario = scenario(from, from);
    return row.set(LogColumn.PURPOSE, scenario.purpose(child))
        .set(LogColumn.RAG, chance.pick(List.of("Amber", "Green", "Green")))
        .set(LogColumn.DECISION, "Pending");
  }

  static void identify(LogRow row, ChildCase child, String agency) {
    row.set(LogColumn.CASE_REFERENCE, child.reference())
        .set(LogColumn.CHILD, child.child())
        .set(LogColumn.DATE_OF_BIRTH, child.born())
        .set(LogColumn.AGENCY, agency);
  }

  void asked(LogRow row, Contact by, LocalDate day) {
    row.set(LogColumn.REQUEST_RECEIVED, day.atTime(chance.between(8, 16), chance.between(0, 59)))
        .set(LogColumn.REQUESTING_ORGANISATION, by.organisation().name())
        .set(LogColumn.REQUESTING_PERSON, by.name() + ", " + by.role());
  }

  /** By somebody of the organisation whose row it is. */
  void decided(LogRow row, String decision, LocalDate day) {
    String agency = row.text(LogColumn.AGENCY);
    String kind = agency.isEmpty() ? "council" : kinds.getOrDefault(agency, "council");
    row.set(LogColumn.DECISION, decision)
        .set(LogColumn.DECIDED, day)
        .set(LogColumn.DECIDED_BY, names.worker())
        .set(LogColumn.DECIDER_ROLE, chance.pick(DECIDER_ROLES.getOrDefault(kind, COUNCIL_ROLES)));
  }

  /** A reason to share that fits the partner outside the council. */
  private Scenario scenario(Contact from, Contact to) {
    boolean outward = from.organisation().name().equals(Organisation.COUNCIL);
    String kind = (outward ? to : from).organisation().kind();
    return chance.pick(scenarios.stream().filter(s -> s.concerns(kind)).toList());
  }

  private LogRow entry(
      Scenario scenario, ChildCase child, Contact from, Contact to, LocalDate day) {
    LogRow row = new LogRow(days.later(day, chance.between(0, 2) / 2));
    identify(row.set(LogColumn.TYPE, "Disclosure"), child, from.organisation().name());
    if (chance.percent(40)) {
      asked(row, to, day);
    }
    decided(row, chance.percent(15) ? "Share in part" : "Share", day);
    scenario.fill(row, child);
    if (chance.percent(45)) {
      row.set(LogColumn.REASONS, row.text(LogColumn.REASONS) + " " + chance.pick(ADDED));
    }
    agreement(row, from, to);
    particulars.fill(row, child, to, day);
    return row.set(LogColumn.SHARED_WITH, to.organisation().name())
        .set(LogColumn.RECIPIENT_NAME, to.name())
        .set(LogColumn.RECIPIENT_ROLE, to.role())
        .set(LogColumn.EMERGENCY, chance.percent(50) ? "No" : "")
        .set(LogColumn.SHARED, day);
  }

  private void agreement(LogRow row, Contact from, Contact to) {
    String need = row.text(LogColumn.LEVEL_OF_NEED).toLowerCase(Locale.ROOT);
    boolean hub =
        HUB_KINDS.contains(from.organisation().kind())
            && HUB_KINDS.contains(to.organisation().kind())
            && !to.organisation().name().equals(Organisation.NEIGHBOUR);
    row.set(LogColumn.AGREEMENT, hub && !need.equals("none") ? "TV-ISA-MASH" : "");
  }
}
