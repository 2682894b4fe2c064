package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.correlation.Link;
import org.caldicottaudit.correlation.Strength;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.policy.Fact;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.RuleInfo;
import org.caldicottaudit.policy.Scope;
import org.caldicottaudit.policy.Severity;
import org.caldicottaudit.policy.Verdict;
import org.junit.jupiter.api.Test;

final class WordingTest {
  private static final RuleInfo RULE =
      new RuleInfo(
          "REC-01",
          "records/decision_record",
          "Every disclosure has a decision record",
          "",
          Scope.EVENT,
          Severity.HIGH,
          List.of("uk-current"),
          List.of("gr/7"),
          List.of(Set.of("recipients")),
          Map.of("domain", "domain", "who", "person", "mailbox", "address"),
          "{who} sent it from {mailbox} to {domain}.",
          "Write the record.",
          "",
          List.of(),
          Optional.empty());

  private static final Fact FACT =
      new Fact(
          "recipients",
          Map.of("who", "Ann Example", "mailbox", "ann.example@nhs.net", "domain", "met.police.uk"),
          List.of());

  private final Wording masked = new Wording(Optional.of(new Pseudonyms(new byte[32])));
  private final Wording identified = new Wording(Optional.empty());

  @Test
  void peopleAndMailboxesAreMaskedAndDomainsStay() {
    assertThat(masked.finding(RULE, FACT))
        .matches("P-[A-Z2-9]{12} sent it from P-[A-Z2-9]{12}@nhs\\.net to met\\.police\\.uk\\.");
  }

  @Test
  void identifyingRunShowsWhatTheRuleSaw() {
    assertThat(identified.finding(RULE, FACT))
        .isEqualTo("Ann Example sent it from ann.example@nhs.net to met.police.uk.");
  }

  @Test
  void valueThatIsNotThereIsSaidToBeNotGiven() {
    Fact bare = new Fact("recipients", Map.of("domain", ""), List.of());

    assertThat(masked.finding(RULE, bare))
        .isEqualTo("(not given) sent it from (not given) to (not given).");
  }

  @Test
  void missingColumnIsNamed() {
    Verdict verdict =
        new Verdict(RULE, Outcome.UNPROVEN, List.of(), List.of(), List.of("no_consent_reason"));

    assertThat(masked.unproven(verdict, Optional.empty(), List.of()))
        .isEqualTo(
            "It can't be told whether this is right: Every disclosure has a decision record. Not in"
                + " what was supplied: no consent reason. It would pass if that showed it to be in"
                + " order.");
  }

  @Test
  void unclearEvidenceIsNamed() {
    Verdict verdict = new Verdict(RULE, Outcome.UNPROVEN, List.of(FACT), List.of(), List.of());

    assertThat(masked.unproven(verdict, Optional.of(FACT), List.of()))
        .isEqualTo(
            "It can't be told whether this is right: Every disclosure has a decision record. What"
                + " the logs hold on recipients is missing, too weak or unclear. It would pass if"
                + " that were made certain and is in order.");
  }

  @Test
  void aWeakTieIsNamedWithWhatWouldMakeItPass() {
    RuleInfo rule =
        new RuleInfo(
            RULE.id(),
            RULE.path(),
            RULE.title(),
            "",
            RULE.scope(),
            RULE.severity(),
            RULE.packs(),
            RULE.controls(),
            RULE.needs(),
            RULE.factKinds(),
            RULE.message(),
            RULE.remedy(),
            "",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of("decision"));
    LogSource log = new LogSource("log.csv", "", "test", Set.of());
    Entry entry =
        new Entry(
            log,
            7,
            Fields.builder().put(Field.SHARED_AT, Moment.on(LocalDate.of(2026, 4, 3))).build());
    Link weak = new Link("decision", "case reference and no recipient named", Strength.WEAK, entry);

    assertThat(
            masked.unproven(
                new Verdict(rule, Outcome.UNPROVEN, List.of(FACT), List.of(), List.of()),
                Optional.of(FACT),
                List.of(weak)))
        .isEqualTo(
            "It can't be told whether this is right: Every disclosure has a decision record. A"
                + " decision of 2026-04-03 may settle it, tied only by case reference and no"
                + " recipient named. It would pass if somebody makes sure that they belong together"
                + " and the rest is in order: write that down in links.csv.");
  }
}
