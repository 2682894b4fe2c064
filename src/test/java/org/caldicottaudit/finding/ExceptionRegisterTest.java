package org.caldicottaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.Place;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.policy.Outcome;
import org.caldicottaudit.policy.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionRegisterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
  private static final Place PLACE = new Place("exceptions.csv", "", 2);

  private static RuleException exception(
      String rule, ExceptionScope scope, String value, String approver, String role) {
    return new RuleException(
        PLACE,
        "EX-1",
        rule,
        scope,
        value,
        "Enforced TLS",
        approver,
        role,
        Optional.of(TODAY.minusMonths(6)),
        Optional.of(TODAY));
  }

  private static RuleException of(ExceptionScope scope, String value) {
    return exception("SEC-01", scope, value, "A Person", "Guardian");
  }

  private static RuleException dated(String from, @Nullable String until) {
    return new RuleException(
        PLACE,
        "EX-1",
        "SEC-01",
        ExceptionScope.ALL,
        "",
        "Enforced TLS",
        "A Person",
        "Guardian",
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(until).map(LocalDate::parse));
  }

  private static ExceptionRegister register(RuleException... exceptions) {
    return new ExceptionRegister(
        List.of(exceptions),
        TODAY,
        rule -> !rule.equals("SEC-99"),
        text -> text.isBlank() || text.equals("n/a"));
  }

  private static Finding finding(String rule) {
    return new Finding(
        "F-ABCDEFGHJKLMN",
        rule,
        Severity.HIGH,
        Outcome.FINDING,
        Standing.OPEN,
        "uk-current",
        Optional.of(LocalDate.of(2025, 1, 1)),
        "TV-2026-00001; TV-2026-00002",
        "Ashbrook Trust",
        "channel",
        new Place("log.xlsx", "Log", 7),
        "It went to parent@gmail.com.",
        "Send it again.",
        List.of(),
        TODAY,
        List.of());
  }

  private static boolean excepts(RuleException exception) {
    return register(exception).judged(finding("SEC-01")).standing() == Standing.EXCEPTED;
  }

  @ParameterizedTest
  @CsvSource({
    "FINDING, F-ABCDEFGHJKLMN, true",
    "FINDING, F-ABCDEFGHJKLM2, false",
    "CASE, TV-2026-00002, true",
    "CASE, TV-2026-0000, false",
    "PARTNER, ashbrook trust, true",
    "PARTNER, Ashbrook, false",
    "PATTERN, message=*GMAIL.com*, true",
    "PATTERN, message=gmail.com, false",
    "PATTERN, message=It*to*., true",
    "PATTERN, message=It*gmail, false",
    "PATTERN, field=channel, true",
    "PATTERN, case_ref=TV-2026-*, true",
    "PATTERN, source_file=log.*, true",
    "PATTERN, partner=*school*, false",
  })
  void anExceptionCoversWhatItsScopeNames(ExceptionScope scope, String value, boolean covered) {
    assertThat(excepts(of(scope, value))).isEqualTo(covered);
  }

  @Test
  void anExceptionOfAnotherRuleCoversNothingAndOneWithoutARuleCoversAll() {
    assertThat(excepts(exception("SEC-02", ExceptionScope.ALL, "", "A Person", "Guardian")))
        .isFalse();
    assertThat(excepts(exception("", ExceptionScope.ALL, "", "A Person", "Guardian"))).isTrue();
  }

  @Test
  void nothingCoversTheRuleOnExceptions() {
    RuleException all = exception("", ExceptionScope.ALL, "", "A Person", "Guardian");

    assertThat(register(all).judged(finding("GOV-05")).standing()).isEqualTo(Standing.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-07-15, WORKS",
    "2026-07-15, 2026-07-15, WORKS",
    "2026-01-01, 2026-07-14, ENDED",
    "2026-07-16, 2026-12-31, NOT_BEGUN",
    "2026-01-01, , UNDATED",
    ", 2026-12-31, UNDATED",
  })
  void itWorksToTheEndOfItsLastDay(String from, String until, ExceptionState state) {
    ExceptionRegister register = register(dated(from, until));
    Finding judged = register.judged(finding("SEC-01"));

    assertThat(register.uses().get(0).state()).isEqualTo(state);
    assertThat(judged.standing() == Standing.EXCEPTED).isEqualTo(state == ExceptionState.WORKS);
  }

  @ParameterizedTest
  @CsvSource({
    "SEC-01, '', Guardian, UNAPPROVED",
    "SEC-01, A Person, '', UNAPPROVED",
    "SEC-01, n/a, Guardian, UNAPPROVED",
    "SEC-99, A Person, Guardian, UNKNOWN_RULE",
  })
  void itWorksOnlyWhenSomebodyInARoleApprovedIt(
      String rule, String approver, String role, ExceptionState state) {
    ExceptionRegister register = register(exception(rule, ExceptionScope.ALL, "", approver, role));

    assertThat(register.judged(finding("SEC-01")).standing()).isEqualTo(Standing.OPEN);
    assertThat(register.uses().get(0).state()).isEqualTo(state);
  }

  @Test
  void aFindingKeepsWhatToDoAfterTheException() {
    assertThat(register(of(ExceptionScope.ALL, "")).judged(finding("SEC-01")).remedy())
        .isEqualTo(
            "Nothing until 2026-07-15, the last day of exception EX-1. After that: Send it"
                + " again.");
  }

  @Test
  void whatDoesNotWorkIsCountedTooSoThatItIsNotCalledUnused() {
    ExceptionRegister register = register(dated("2026-01-01", null), of(ExceptionScope.ALL, ""));
    register.judged(finding("SEC-01"));
    register.judged(finding("SEC-02"));

    assertThat(register.uses()).extracting(ExceptionUse::matched).containsExactly(1L, 1L);
    assertThat(register.uses()).extracting(ExceptionUse::excepted).containsExactly(0L, 1L);
    assertThat(register.uses()).extracting(ExceptionUse::of).containsExactly(1L, 1L);
  }

  @Test
  void openQuestionsAreNeverExcepted() {
    Finding open = finding("SEC-01");
    Finding question =
        new Finding(
            open.id(),
            open.ruleId(),
            open.severity(),
            Outcome.UNPROVEN,
            Standing.OPEN,
            open.pack(),
            open.eventDate(),
            open.caseRef(),
            open.partner(),
            open.field(),
            open.place(),
            open.message(),
            open.remedy(),
            open.controls(),
            open.firstSeen(),
            open.ties());

    assertThat(register(of(ExceptionScope.ALL, "")).judged(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-12-31, 12",
    "2026-01-01, 2027-01-01, 13",
    "2026-01-31, 2026-02-27, 1",
    "2026-03-01, 2026-03-01, 1",
    "2026-03-01, 2025-03-01, 0",
  })
  void eachBegunMonthCounts(String from, String until, long months) {
    assertThat(new ExceptionUse(dated(from, until), ExceptionState.WORKS, 0, 0).months())
        .contains(months);
  }

  @Test
  void aShareIsToldWhereItSaysHowWideAnExceptionIs() {
    RuleException partner = of(ExceptionScope.PARTNER, "Ashbrook Trust");
    assertThat(new ExceptionUse(partner, ExceptionState.WORKS, 51, 101).share()).contains(51L);
    assertThat(new ExceptionUse(partner, ExceptionState.WORKS, 9, 9).share()).isEmpty();
    RuleException oneCase = of(ExceptionScope.CASE, "TV-2026-00001");
    assertThat(new ExceptionUse(oneCase, ExceptionState.WORKS, 51, 101).share()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SEC-01, PATTERN, message=*, true",
    "SEC-01, PATTERN, message=**, true",
    "SEC-01, PATTERN, message=*a*, false",
    "'', CASE, TV-1, true",
    "'', FINDING, F-ABCDEFGHJKLMN, false",
    "SEC-01, PARTNER, A, false",
  })
  void whatCoversWhoeverBreaksARuleIsWhole(
      String rule, ExceptionScope scope, String value, boolean whole) {
    RuleException exception = exception(rule, scope, value, "A Person", "Guardian");
    assertThat(new ExceptionUse(exception, ExceptionState.WORKS, 0, 0).whole()).isEqualTo(whole);
  }
}
