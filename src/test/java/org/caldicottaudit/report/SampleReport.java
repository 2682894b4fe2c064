package org.caldicottaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.finding.Finding;
import org.caldicottaudit.finding.OutcomeCounts;
import org.caldicottaudit.finding.Standing;
import org.caldicottaudit.policy.Control;
import org.caldicottaudit.policy.LocalChange;
import org.caldicottaudit.policy.LocalSettings.LocalRow;
import org.caldicottaudit.policy.NotAssured;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;

/**
 * Invented audits: one that looks like a quarter of a borough, and the shapes that break formats.
 */
public final class SampleReport {
  public static final List<String> PARTNERS =
      List.of(
          "Ashbrook Academy Trust",
          "Brightwell Borough Council, Children’s Services",
          "Brightwell Carers’ Centre",
          "Brightwell Healthcare NHS Trust",
          "Kingsfold Probation Service",
          "Metropolitan Police, Brightwell",
          "St Oswin’s Primary School",
          "not stated");
  private static final List<String> DOMAINS =
      List.of("ashbrook-trust.co.uk", "brightwellcarers.org.uk", "gmail.com", "hotmail.co.uk");
  private static final List<RuleInfo> RULES = SampleTables.rules();
  private static final List<Control> CONTROLS = SampleTables.controls();
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private SampleReport() {}

  /** About 60 findings, 20 open questions, quarantined rows and warnings. */
  public static AuditReport quarter() {
    List<Finding> findings = new ArrayList<>(findings(62, Outcome.FINDING));
    findings.addAll(findings(21, Outcome.UNPROVEN));
    findings.set(40, standing(findings.get(40), Standing.EXCEPTED));
    return report(findings, quarantine(), problems(), 9);
  }

  /** Events judged, nothing found. */
  public static AuditReport none() {
    return report(List.of(), List.of(), List.of(), 9);
  }

  /** No event at all. */
  public static AuditReport nothingJudged() {
    return report(List.of(), List.of(), List.of(), 0);
  }

  public static AuditReport one() {
    return report(List.of(finding(0, Outcome.FINDING)), List.of(), List.of(), 9);
  }

  /** Only open questions, no verdict. */
  public static AuditReport unprovenOnly() {
    return report(findings(12, Outcome.UNPROVEN), List.of(), List.of(), 0);
  }

  public static AuditReport quarantined() {
    return report(findings(3, Outcome.FINDING), quarantine(), List.of(), 9);
  }

  /** Complete rows, but something could not be judged. */
  public static AuditReport incomplete() {
    return report(findings(3, Outcome.FINDING), List.of(), problems(), 9);
  }

  /** With an organisation of which the logs hold two events only. */
  public static AuditReport few() {
    AuditReport report = quarter();
    List<AuditReport.PartnerResult> partners = new ArrayList<>(report.partners());
    partners.add(
        new AuditReport.PartnerResult(
            "a-family.example", 2, new OutcomeCounts(20, 2, 0, 0), new TreeMap<>()));
    return new AuditReport(
        report.run(),
        report.readings(),
        report.completeness(),
        report.funnel(),
        report.rules(),
        partners,
        report.controls(),
        report.findings(),
        report.quarantine(),
        report.problems(),
        report.breakdown(),
        report.followUp(),
        report.unjoined());
  }

  /** That many findings. */
  public static AuditReport many(int count) {
    return report(findings(count, Outcome.FINDING), List.of(), List.of(), 90);
  }

  /** That text in every field that a format shows. */
  public static AuditReport awkward(String text) {
    Finding plain = finding(0, Outcome.FINDING);
    Finding finding =
        new Finding(
            text,
            plain.ruleId(),
            plain.severity(),
            plain.outcome(),
            plain.standing(),
            text,
            plain.eventDate(),
            text,
            text,
            text,
            new Place(text, text, 7),
            text,
            text,
            List.of(text, "cal/1"),
            plain.firstSeen(),
            List.of(text));
    AuditReport whole =
        report(
            List.of(finding, unproven(finding)),
            List.of(new QuarantinedRow(new Place(text, text, 3), text, text, text)),
            List.of(text),
            9);
    return textEverywhere(whole, text);
  }

  public static AuditReport identified(AuditReport report) {
    RunFacts run = report.run();
    return with(
        report,
        new RunFacts(
            run.name(),
            run.asOf(),
            run.from(),
            run.to(),
            run.packMode(),
            run.packs(),
            run.policyRevision(),
            true,
            run.tool()));
  }

  /** The same as a run that doesn't identify holds it. */
  static AuditReport withoutRawRows(AuditReport report) {
    return new AuditReport(
        report.run(),
        report.readings(),
        report.completeness(),
        report.funnel(),
        report.rules(),
        report.partners(),
        report.controls(),
        report.findings(),
        report.quarantine().stream()
            .map(row -> new QuarantinedRow(row.place(), row.column(), row.reason(), ""))
            .toList(),
        report.problems(),
        report.breakdown(),
        report.followUp(),
        report.unjoined());
  }

  private static AuditReport textEverywhere(AuditReport report, String text) {
    RunFacts run =
        new RunFacts(
            text,
            report.run().asOf(),
            report.run().from(),
            report.run().to(),
            text,
            List.of(new RunFacts.PackFacts(text, text, 3)),
            text,
            true,
            text,
            new Assurance(
                text,
                new TreeMap<>(Map.of(text, text)),
                List.of(
                    new LocalChange(
                        text,
                        text,
                        text,
                        text,
                        List.of(RULES.get(0).id()),
                        Optional.of(true),
                        text,
                        text)),
                List.of(new LocalRow(text, text, true)),
                List.of(new NotAssured(RULES.get(0).id(), text))),
            List.of(new RunFacts.RuleOff(text, text, text)));
    RuleInfo rule = RULES.get(0);
    RuleInfo awkward =
        new RuleInfo(
            rule.id(),
            text,
            text,
            text,
            rule.scope(),
            rule.severity(),
            List.of(text),
            List.of(text),
            List.of(Set.of(text)),
            Map.of(),
            text,
            text,
            text,
            List.of(new org.caldicottaudit.policy.RuleSource(text, text)),
            Optional.empty());
    SortedMap<String, OutcomeCounts> counts = new TreeMap<>();
    counts.put(text, new OutcomeCounts(1, 2, 3, 4));
    LogReading reading = reading(text, text, text, 10, 1);
    return new AuditReport(
        run,
        List.of(reading),
        completeness(List.of(reading)),
        List.of(new AuditReport.FunnelStep(text, 3)),
        List.of(new AuditReport.RuleResult(awkward, new OutcomeCounts(1, 2, 3, 4), counts)),
        List.of(new AuditReport.PartnerResult(text, 3, new OutcomeCounts(1, 2, 3, 4), counts)),
        List.of(
            new AuditReport.ControlResult(
                text,
                new Control(text, text, text, text, "partly", text, text, text, Optional.empty()),
                List.of(rule.id()),
                new OutcomeCounts(1, 2, 3, 4))),
        report.findings(),
        report.quarantine(),
        report.problems(),
        SampleBreakdown.named(text, new OutcomeCounts(1, 2, 3, 4)),
        FollowUp.NONE,
        unjoined(text));
  }

  /** One record that nothing was joined to, with that text in every cell. */
  private static Unjoined unjoined(String text) {
    int cells = NotJoined.HEADINGS.size() - NotJoined.FOR_THE_PERSON;
    return new Unjoined(List.of(new NotJoined(Collections.nCopies(cells, text))), 1, 1);
  }

  private static AuditReport with(AuditReport report, RunFacts run) {
    return new AuditReport(
        run,
        report.readings(),
        report.completeness(),
        report.funnel(),
        report.rules(),
        report.partners(),
        report.controls(),
        report.findings(),
        report.quarantine(),
        report.problems(),
        report.breakdown(),
        report.followUp(),
        report.unjoined());
  }

  private static List<Finding> findings(int count, Outcome outcome) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(finding(i, outcome));
    }
    return findings;
  }

  private static Finding finding(int number, Outcome outcome) {
    Random random = new Random(number * 7919L + outcome.code().length());
    RuleInfo rule = RULES.get(number % RULES.size());
    String partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
    boolean mail = rule.topic().equals("SEC") || rule.id().equals("REC-01");
    return new Finding(
        String.format(
            Locale.ROOT, "%s-%06x%03d", rule.id(), random.nextInt(1 << 24), number % 1000),
        rule.id(),
        rule.severity(),
        outcome,
        Standing.OPEN,
        "uk-current",
        random.nextInt(20) == 0 ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(92))),
        rule.id().equals("GOV-01") ? "" : caseRef(random),
        partner,
        rule.path().substring("sample/".length()),
        mail
            ? new Place("mail-trace-q3.csv", "", 2 + number)
            : new Place("sharing-log-q3.xlsx", "Log", 4 + number),
        outcome == Outcome.FINDING ? message(rule, random, partner) : question(rule),
        rule.remedy(),
        rule.controls(),
        LocalDate.of(2026, 11, 22),
        random.nextBoolean()
            ? List.of("decision " + caseRef(random) + ", by case reference in the subject")
            : List.of());
  }

  private static String message(RuleInfo rule, Random random, String partner) {
    return rule.message()
        .replace("{domain}", DOMAINS.get(random.nextInt(DOMAINS.size())))
        .replace("{case}", caseRef(random))
        .replace("{partner}", partner);
  }

  private static String question(RuleInfo rule) {
    return "The log has no column \""
        + rule.path().substring("sample/".length()).replace('_', ' ')
        + "\", so this can't be told.";
  }

  private static String caseRef(Random random) {
    return String.format(Locale.ROOT, "BR-2026-%05d", random.nextInt(600));
  }

  private static Finding standing(Finding finding, Standing standing) {
    return copy(finding, finding.outcome(), standing);
  }

  private static Finding unproven(Finding finding) {
    return copy(finding, Outcome.UNPROVEN, Standing.OPEN);
  }

  private static Finding copy(Finding finding, Outcome outcome, Standing standing) {
    return new Finding(
        finding.id(),
        finding.ruleId(),
        finding.severity(),
        outcome,
        standing,
        finding.pack(),
        finding.eventDate(),
        finding.caseRef(),
        finding.partner(),
        finding.field(),
        finding.place(),
        finding.message(),
        finding.remedy(),
        finding.controls(),
        finding.firstSeen(),
        finding.ties());
  }

  private static List<QuarantinedRow> quarantine() {
    return List.of(
        new QuarantinedRow(
            new Place("mail-trace-q3.csv", "", 211),
            "",
            "This row has 9 cells, but the heading has 11. Look for a line break inside a cell, and"
                + " export again.",
            "2026-08-03,j.doe@example.org"),
        new QuarantinedRow(
            new Place("sharing-log-q3.xlsx", "Log", 88),
            "Date decided",
            "Expected a date such as 03/04/2026, but found text. Write the date, or leave the cell"
                + " blank.",
            "BR-2026-00017,sometime"));
  }

  private static List<String> problems() {
    return List.of(
        "RET-01 could not be judged: the folder holds no retention.csv. Add the retention schedule"
            + " and run the audit again.");
  }

  private static AuditReport report(
      List<Finding> unsorted, List<QuarantinedRow> quarantine, List<String> problems, int passes) {
    List<Finding> findings = unsorted.stream().sorted().toList();
    Map<String, SortedMap<String, OutcomeCounts>> byRule = counts(findings, passes);
    List<AuditReport.RuleResult> rules =
        RULES.stream()
            .map(
                rule ->
                    new AuditReport.RuleResult(rule, sum(byRule, rule.id()), byRule(byRule, rule)))
            .toList();
    long events = passes == 0 && findings.isEmpty() ? 0 : 611;
    return new AuditReport(
        run(events),
        readings(quarantine),
        completeness(readings(quarantine)),
        funnel(events),
        rules,
        partners(rules, passes),
        controls(rules),
        findings,
        quarantine,
        problems,
        SampleBreakdown.of(rules, events),
        FollowUp.NONE,
        Unjoined.NONE);
  }

  private static RunFacts run(long events) {
    return new RunFacts(
        "Brightwell, third quarter",
        LocalDate.of(2026, 11, 22),
        events == 0 ? Optional.empty() : Optional.of(DAY),
        events == 0 ? Optional.empty() : Optional.of(LocalDate.of(2026, 9, 30)),
        "in-force",
        List.of(new RunFacts.PackFacts("uk-current", "Law and guidance in force now", events)),
        "3f9a1c5be2d84407",
        false,
        "Caldicott Audit 0.1.0");
  }

  private static List<LogCompleteness> completeness(List<LogReading> readings) {
    return readings.stream()
        .map(
            reading ->
                new LogCompleteness(
                    reading,
                    Optional.of(new LogCompleteness.Quiet(DAY, DAY.plusDays(6), 5)),
                    2,
                    List.of(new LogCompleteness.Overlap(reading.source().file(), 0, 3))))
        .toList();
  }

  private static List<LogReading> readings(List<QuarantinedRow> quarantine) {
    return List.of(
        reading(
            "mail-trace-q3.csv",
            "",
            "e-mail log (Microsoft 365 historical search)",
            1_502,
            quarantine.isEmpty() ? 0 : 1),
        reading("sharing-log-q3.xlsx", "Log", "sharing log", 604, quarantine.isEmpty() ? 0 : 1));
  }

  private static LogReading reading(
      String file, String sheet, String kind, long records, long quarantined) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(file, "");
    columns.put("Case", "case_ref");
    return new LogReading(
        new LogSource(file, sheet, "sample", Set.of()),
        kind,
        sheet.isEmpty() ? "UTF-16LE" : "",
        sheet.isEmpty() ? "," : "",
        sheet.isEmpty() ? 1 : 3,
        columns,
        List.of("The title above the headings of " + file + " was skipped."),
        records,
        records - quarantined - 3,
        quarantined,
        3,
        412_800,
        "9b74c9897bac770ffc029102a200c5de5f0a2b1e3d6c4f7a8b9cadbecfd0e1f2",
        Optional.of(DAY),
        Optional.of(LocalDate.of(2026, 9, 30)),
        Optional.empty());
  }

  private static List<AuditReport.FunnelStep> funnel(long events) {
    return List.of(
        new AuditReport.FunnelStep("Rows read", 2_106),
        new AuditReport.FunnelStep("Rows used", 2_098),
        new AuditReport.FunnelStep("E-mails, after grouping recipients", 1_044),
        new AuditReport.FunnelStep("Entries of the sharing log", 601),
        new AuditReport.FunnelStep("Sharing events judged", events));
  }

  private static Map<String, SortedMap<String, OutcomeCounts>> counts(
      List<Finding> findings, int passes) {
    Map<String, SortedMap<String, OutcomeCounts>> counts = new TreeMap<>();
    for (int rule = 0; rule < RULES.size(); rule++) {
      for (int partner = 0; partner < PARTNERS.size(); partner++) {
        long pass = passes == 0 ? 0 : passes + (rule * 5L + partner * 3L) % 11;
        add(counts, RULES.get(rule).id(), PARTNERS.get(partner), new OutcomeCounts(pass, 0, 4, 0));
      }
    }
    for (Finding finding : findings) {
      OutcomeCounts more = OutcomeCounts.NONE.plus(finding.outcome());
      add(counts, finding.ruleId(), finding.partner(), more);
    }
    return counts;
  }

  private static void add(
      Map<String, SortedMap<String, OutcomeCounts>> counts,
      String rule,
      String partner,
      OutcomeCounts more) {
    counts.computeIfAbsent(rule, id -> new TreeMap<>()).merge(partner, more, OutcomeCounts::plus);
  }

  private static SortedMap<String, OutcomeCounts> byRule(
      Map<String, SortedMap<String, OutcomeCounts>> counts, RuleInfo rule) {
    return counts.getOrDefault(rule.id(), new TreeMap<>());
  }

  private static OutcomeCounts sum(
      Map<String, SortedMap<String, OutcomeCounts>> counts, String rule) {
    return counts.getOrDefault(rule, new TreeMap<>()).values().stream()
        .reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  private static List<AuditReport.PartnerResult> partners(
      List<AuditReport.RuleResult> rules, int passes) {
    List<AuditReport.PartnerResult> results = new ArrayList<>();
    for (String partner : passes == 0 ? List.<String>of() : PARTNERS) {
      SortedMap<String, OutcomeCounts> byRule = new TreeMap<>();
      for (AuditReport.RuleResult rule : rules) {
        byRule.put(rule.rule().id(), rule.byPartner().getOrDefault(partner, OutcomeCounts.NONE));
      }
      OutcomeCounts all = byRule.values().stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
      results.add(new AuditReport.PartnerResult(partner, 60 + partner.length(), all, byRule));
    }
    return results;
  }

  private static List<AuditReport.ControlResult> controls(List<AuditReport.RuleResult> rules) {
    List<AuditReport.ControlResult> results = new ArrayList<>();
    for (Control control : CONTROLS) {
      List<AuditReport.RuleResult> serving =
          rules.stream().filter(rule -> rule.rule().controls().contains(control.id())).toList();
      results.add(
          new AuditReport.ControlResult(
              "uk-current",
              control,
              serving.stream().map(rule -> rule.rule().id()).toList(),
              serving.stream()
                  .map(AuditReport.RuleResult::counts)
                  .reduce(OutcomeCounts.NONE, OutcomeCounts::plus)));
    }
    return results;
  }
}
