package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A consent is often given, refused or withdrawn in an entry of its own. */
final class ConsentsTest {
  private static final String CASE = "TV-2026-00001";

  private final Logs logs =
      new Logs().partner("Metropolitan Police Service", "police", "met.police.uk");

  private Logs said(String status, String day) {
    return said(status, day, fields -> {});
  }

  private Logs said(String status, String day, Consumer<Fields.Builder> more) {
    return logs.entry(
        "consent",
        CASE,
        day,
        fields -> {
          fields.put(Field.CONSENT_STATUS, status);
          more.accept(fields);
        });
  }

  private Logs shared(String day, Consumer<Fields.Builder> more) {
    return logs.entry(
        "disclosure",
        CASE,
        day,
        fields -> {
          fields.put(Field.CONSENT_STATUS, "given");
          fields.put(Field.RECIPIENT_ORG, List.of("Met Police"));
          more.accept(fields);
        });
  }

  private Optional<ConsentTie> tied() {
    return logs.tiedEntries().stream()
        .filter(entry -> entry.event().kind().equals("disclosure"))
        .findFirst()
        .orElseThrow()
        .consent();
  }

  private String told() {
    return tied()
        .map(tie -> tie.status() + " " + tie.link().strength() + ": " + tie.link().key())
        .orElse("nothing");
  }

  @Test
  void aLogThatHeldThatItWasGivenIsWhereConsentsAreKept() {
    said("given", "2026-01-12");
    said("withdrawn", "2026-02-10");
    shared("2026-03-03", fields -> {});

    assertThat(tied().orElseThrow().givenBefore()).isTrue();
  }

  @Test
  void aLogThatNeverHeldThatItWasGivenIsNotWhereConsentsAreKept() {
    said("withdrawn", "2026-02-10");
    shared("2026-03-03", fields -> {});

    assertThat(tied().orElseThrow().givenBefore()).isFalse();
  }

  @Test
  void withdrawalBeforeADisclosureIsTiedToIt() {
    said("given", "2026-01-12");
    said("withdrawn", "2026-02-10");
    shared("2026-03-03", fields -> fields.put(Field.CONSENT_AT, Logs.on("2026-01-12")));

    ConsentTie tie = tied().orElseThrow();

    assertThat(told()).isEqualTo("withdrawn STRONG: consent entry of the case");
    assertThat(tie.leadDays()).isEqualTo(OptionalLong.of(21));
    assertThat(tie.link().kind()).isEqualTo("withdrawal");
    assertThat(logs.tiedEntries().get(2).ties()).contains(tie.link());
  }

  @Test
  void consentThatStandsIsTiedAsTheOneItLeansOn() {
    said("given", "2026-01-12");
    shared("2026-03-03", fields -> {});

    assertThat(told()).isEqualTo("given STRONG: consent entry of the case");
    assertThat(tied().orElseThrow().link().kind()).isEqualTo("consent");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, nothing",
    "2026-03-03, 'withdrawn WEAK: consent entry of the case, perhaps later'",
    "2026-03-02, withdrawn STRONG: consent entry of the case"
  })
  void onlyWhatWasSaidBeforeBearsOnIt(String day, String told) {
    said("withdrawn", day);
    shared("2026-03-03", fields -> {});

    assertThat(told()).isEqualTo(told);
  }

  @Test
  void whoeverWasAskedAgainConsentsAgain() {
    said("withdrawn", "2026-02-10");
    said("given", "2026-02-20");
    shared("2026-03-03", fields -> {});

    assertThat(told()).isEqualTo("given STRONG: consent entry of the case");
  }

  @Test
  void laterConsentOnTheRecordItselfCounts() {
    said("withdrawn", "2026-02-10");
    shared("2026-03-03", fields -> fields.put(Field.CONSENT_AT, Logs.on("2026-02-20")));

    assertThat(told()).isEqualTo("nothing");
  }

  @Test
  void consentOfTheSameDayLeavesTheWithdrawalInDoubt() {
    said("withdrawn", "2026-02-10");
    said("given", "2026-02-10");
    shared("2026-03-03", fields -> {});

    assertThat(told())
        .isEqualTo("withdrawn WEAK: consent entry of the case, given on that day too");
  }

  @Test
  void answerOfSomebodyElseIsAWeakTie() {
    said("withdrawn", "2026-02-10", fields -> fields.put(Field.CONSENT_RELATIONSHIP, "Father"));
    shared("2026-03-03", fields -> fields.put(Field.CONSENT_RELATIONSHIP, "Mother"));

    assertThat(told()).isEqualTo("withdrawn WEAK: consent entry of the case, of somebody else");
  }

  @Test
  void consentOfSomebodyElseLeavesAWithdrawalInDoubt() {
    said("withdrawn", "2026-02-10", fields -> fields.put(Field.CONSENT_RELATIONSHIP, "Mother"));
    said("given", "2026-02-20", fields -> fields.put(Field.CONSENT_RELATIONSHIP, "Father"));
    shared("2026-03-03", fields -> fields.put(Field.CONSENT_RELATIONSHIP, "Mother"));

    assertThat(told()).isEqualTo("withdrawn WEAK: consent entry of the case, perhaps asked again");
  }

  @ParameterizedTest
  @CsvSource({
    "Metropolitan Police Service, withdrawn STRONG: consent entry of the case",
    "Ashgrove School, nothing",
    "all agencies, withdrawn WEAK: consent entry of the case"
  })
  void limitsOfTheWithdrawalSayWhetherItBearsOnTheRecipient(String scope, String told) {
    said("withdrawn", "2026-02-10", fields -> fields.put(Field.CONSENT_SCOPE, List.of(scope)));
    shared("2026-03-03", fields -> {});

    assertThat(told()).isEqualTo(told);
  }

  @Test
  void consentOfAnotherCaseIsNotLookedAt() {
    logs.entry(
        "consent",
        "TV-2026-00002",
        "2026-02-10",
        fields -> fields.put(Field.CONSENT_STATUS, "withdrawn"));
    shared("2026-03-03", fields -> {});

    assertThat(told()).isEqualTo("nothing");
  }

  @Test
  void personKnowsBetter() {
    said("withdrawn", "2026-02-10", fields -> fields.put(Field.ENTRY_ID, "C-1"));
    shared("2026-03-03", fields -> fields.put(Field.ENTRY_ID, "D-1"));
    logs.byHand("D-1", "C-1", false);

    assertThat(told()).isEqualTo("nothing");
  }
}
