package org.caldicottaudit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caldicottaudit.policy.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that look at a whole case, from CSV to finding: what fires, and beside it what an honest
 * practitioner writes and nothing fires on. Each case is one story.
 */
final class CaseRulesTest {
  private static final String HEADER =
      "Ref,Type,Case ID,Child ref,Date of birth,Agency,Date of request,Date of decision,"
          + "Requesting organisation,Decision,Reasons,Shared with,How shared,Level of need,FGM,"
          + "Escalated,Rating";
  private static final String PARTNERS =
      """
      organisation,kind,signatory since,signatory until,domain patterns,inboxes
      Northmere Council,council,2017-03-01,,northmere.gov.uk,
      Mercia Police,police,2017-03-01,,mercia.police.uk,
      Vale Community Trust,health,2017-03-01,,nhs.net,
      Oakfield School,school,2017-03-01,,oakfield.sch.uk,
      """;

  @TempDir private static Path folder;

  private static final List<String> LOG = new ArrayList<>();
  private static final List<String> MAIL = new ArrayList<>();
  private static Set<String> found = Set.of();

  private static void entry(
      String id, String type, String story, String day, String requester, String more) {
    LOG.add(
        "%s,%s,NM-2026-%s,C%s,2014-05-06,Northmere Council,,%s,%s,%s"
            .formatted(id, type, story, story, day, requester, more));
  }

  private static void request(String id, String story, String asked, String decided) {
    LOG.add(
        "%s,Request,NM-2026-%s,C%s,2014-05-06,Northmere Council,%s,%s,Mercia Police,%s,Why,,,,,,"
            .formatted(id, story, story, asked, decided, decided.isEmpty() ? "Pending" : "Share"));
  }

  private static void mail(String id, String day, String to, String status, String subject) {
    MAIL.add(
        "%sT10:00:00Z,a.worker@northmere.gov.uk,%s,%s,%s,20000,%s,x%s"
            .formatted(day, to, status, subject, id, id));
  }

  @BeforeAll
  static void audit() throws IOException {
    // DTS-01: harm that nobody was told of, and harm that the police were told of.
    entry("harm", "Assessment", "110101", "2026-04-01", "", ",Why,,,Significant harm,,,");
    entry("shared", "Assessment", "120202", "2026-04-01", "", ",Why,,,Significant harm,,,");
    entry("d1", "Disclosure", "120202", "2026-04-01", "", "Share,Why,Mercia Police,Phone,,,,");
    // DTS-03: no answer, and an answer by a later disclosure to whoever asked.
    request("asked", "130303", "2026-04-01", "");
    request("answered", "140404", "2026-04-01", "");
    entry("d2", "Disclosure", "140404", "2026-04-02", "", "Share,Why,Mercia Police,Phone,,,,");
    // DTS-04: a conference after four weeks, and one after two.
    entry("late", "Strategy discussion", "150505", "2026-04-01", "", ",Why,,,,,,");
    entry("c1", "Conference", "150505", "2026-04-30", "", ",Why,,,,,,");
    entry("intime", "Strategy discussion", "160606", "2026-04-01", "", ",Why,,,,,,");
    entry("c2", "Conference", "160606", "2026-04-16", "", ",Why,,,,,,");
    // DTS-05: known and told to nobody but health, and told to the police the next day.
    entry("fgm", "Assessment", "170707", "2026-04-01", "", ",Why,,,,Known,,");
    entry(
        "d3", "Disclosure", "170707", "2026-04-02", "", "Share,Why,Vale Community Trust,Phone,,,,");
    entry("fgm2", "Assessment", "170707", "2026-04-05", "", ",Why,,,,Known,,");
    entry("told", "Assessment", "180808", "2026-04-01", "", ",Why,,,,Known,,");
    entry("d4", "Disclosure", "180808", "2026-04-02", "", "Share,Why,Mercia Police,Phone,,,,");
    // DTS-06: a refusal with risk, and one that was escalated.
    entry(
        "alone",
        "Refusal",
        "190909",
        "2026-04-01",
        "Mercia Police",
        "Do not share,Why,,,Significant harm,,,");
    entry(
        "raised",
        "Refusal",
        "211010",
        "2026-04-01",
        "Mercia Police",
        "Do not share,Why,,,Significant harm,,,");
    entry("e1", "Escalation", "211010", "2026-04-02", "", ",Why,,,,,,");
    // SEC-08: a bounce with nothing after it, and one that was sent again.
    entry("d5", "Disclosure", "221111", "2026-04-01", "", "Share,Why,Mercia Police,E-mail,,,,");
    mail("lost", "2026-04-01", "b@mercia.police.uk", "Failed", "NM-2026-221111 report");
    entry("d6", "Disclosure", "231212", "2026-04-01", "", "Share,Why,Mercia Police,E-mail,,,,");
    mail("again", "2026-04-01", "b@mercia.police.uk", "Failed", "NM-2026-231212 report");
    mail("second", "2026-04-02", "b@mercia.police.uk", "Delivered", "FW: NM-2026-231212 report");
    // INC-02: a recall with no incident, and one with an incident of the case.
    mail("recall", "2026-04-03", "b@mercia.police.uk", "Delivered", "Recall: NM-2026-221111 note");
    mail("known", "2026-04-03", "b@mercia.police.uk", "Delivered", "Recall: NM-2026-231212 note");
    entry("i1", "Incident", "231212", "2026-04-04", "", ",Why,,,,,,");
    // DTS-07: one partner of the plan is silent, the other was told.
    entry("plan", "Plan", "241313", "2026-04-01", "", ",Why,Mercia Police; Oakfield School,,,,,");
    entry("d7", "Disclosure", "241313", "2026-04-02", "", "Share,Why,Mercia Police,Phone,,,,");
    // What shows that the time went on.
    entry("end", "Advice", "999999", "2026-07-10", "", ",Why,,,,,,");
    mail("end", "2026-07-10", "b@mercia.police.uk", "Delivered", "NM-2026-999999 end");

    write("log.csv", HEADER, LOG);
    write(
        "trace.csv",
        "Received,SenderAddress,RecipientAddress,Status,Subject,Size,MessageId,MessageTraceId",
        MAIL);
    Files.writeString(folder.resolve("logs/partners.csv"), PARTNERS);
    found =
        Runs.audit(Runs.options(folder.resolve("logs"), folder.resolve("run")))
            .report()
            .findings()
            .stream()
            .filter(finding -> finding.outcome() == Outcome.FINDING)
            .map(
                finding ->
                    finding.ruleId() + " " + name(finding.place().file(), finding.place().row()))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void write(String file, String header, List<String> rows) throws IOException {
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        folder.resolve("logs").resolve(file), header + "\n" + String.join("\n", rows) + "\n");
  }

  /** Entries by their own reference, mails by their message id. */
  private static String name(String file, int row) {
    if (file.equals("log.csv")) {
      return LOG.get(row - 2).split(",", -1)[0];
    }
    return file.equals("trace.csv") ? MAIL.get(row - 2).split(",", -1)[6] : file;
  }

  private static List<String> of(String rule) {
    return found.stream()
        .filter(finding -> finding.startsWith(rule))
        .map(finding -> finding.substring(rule.length() + 1))
        .toList();
  }

  @Test
  void harmThatNobodyWasToldOf() {
    assertThat(of("DTS-01")).contains("harm").doesNotContain("shared");
  }

  @Test
  void requestWithoutAnAnswer() {
    assertThat(of("DTS-03")).containsExactly("asked");
  }

  @Test
  void conferenceAfterMoreThanFifteenWorkingDays() {
    assertThat(of("DTS-04")).containsExactly("late");
  }

  @Test
  void mutilationThatThePoliceWereNotToldOfIsJudgedOnce() {
    assertThat(of("DTS-05")).containsExactly("fgm");
  }

  @Test
  void refusalWithRiskThatNobodyEscalated() {
    assertThat(of("DTS-06")).containsExactly("alone");
  }

  @Test
  void bounceThatNobodyFollowedUp() {
    assertThat(of("SEC-08")).containsExactly("lost");
  }

  @Test
  void recallWithoutAnIncident() {
    assertThat(of("INC-02")).containsExactly("recall");
  }

  @Test
  void partnerOfThePlanThatTheCaseDoesNotShow() {
    assertThat(of("DTS-07")).containsExactly("plan");
  }
}
