package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SequelsTest {
  private static final String CASE = "TV-2026-00001";
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";
  private static final String NURSE = "c.nurse@nhs.net";
  private static final Consumer<Fields.Builder> ASKED =
      fields -> fields.put(Field.REQUESTER_ORG, "Met Police");

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk")
          .partner("Oxvale NHS Trust", "health", "nhs.net")
          .partner("Vale Community NHS Trust", "health", "nhs.net");

  /** What followed the first entry. */
  private Sequel contact(int entry) {
    return Objects.requireNonNull(logs.tiedEntry(entry).sequels().get("contact"));
  }

  private Sequel sequel(String name) {
    return find(name).orElseThrow();
  }

  private Optional<Sequel> find(String name) {
    return Optional.ofNullable(logs.tiedEntry(0).sequels().get(name));
  }

  private Optional<Strength> strength(String name) {
    return sequel(name).link().map(Link::strength);
  }

  private static Consumer<Fields.Builder> with(Field field, Object value) {
    return fields -> put(fields, field, value);
  }

  private static void put(Fields.Builder fields, Field field, Object value) {
    if (value instanceof String text) {
      fields.put(field, text);
    } else if (value instanceof Moment moment) {
      fields.put(field, moment);
    } else {
      fields.put(field, List.of(((String[]) value)[0]));
    }
  }

  private static Object[] names(String name) {
    return new String[] {name};
  }

  private Logs request(String day) {
    return logs.entry(
        "request",
        CASE,
        day,
        fields ->
            fields
                .put(Field.DECISION, "pending")
                .put(Field.REQUESTED_AT, Logs.on(day))
                .put(Field.REQUESTER_ORG, "Met Police"));
  }

  @Test
  void decisionOnItsOwnRowAnswersARequest() {
    logs.entry(
        "disclosure",
        CASE,
        "2026-04-03",
        ASKED.andThen(with(Field.REQUESTED_AT, Logs.on("2026-04-01"))));

    assertThat(sequel("answer").link()).map(Link::key).contains("its own decision date");
    assertThat(sequel("answer").elapsed().orElseThrow().atLeast().days()).isEqualTo(2);
  }

  @Test
  void requestThatGivesTheDayOfItsDecisionWasAnswered() {
    logs.entry(
        "request",
        CASE,
        "2026-04-03",
        ASKED.andThen(with(Field.REQUESTED_AT, Logs.on("2026-04-01"))));

    assertThat(strength("answer")).contains(Strength.STRONG);
  }

  @Test
  void decisionThatNobodyCanReadIsAWeakAnswer() {
    logs.entry(
        "request",
        CASE,
        "2026-04-03",
        fields ->
            fields.put(Field.DECISION, "unclear").put(Field.REQUESTED_AT, Logs.on("2026-04-01")));
    assertThat(strength("answer")).contains(Strength.STRONG);

    assertThat(sequel("answer").elapsed()).isPresent();
  }

  @Test
  void pendingRequestIsNotAnsweredByTheDayOfItsRow() {
    request("2026-04-01");

    assertThat(sequel("answer").link()).isEmpty();
  }

  @Test
  void laterDisclosureToTheRequesterAnswers() {
    request("2026-04-01").shared(CASE, "2026-04-07", "Met Police");

    assertThat(sequel("answer").link()).map(Link::key).contains("disclosure to the requester");
    assertThat(sequel("answer").elapsed().orElseThrow().atMost().workingDays()).isEqualTo(4);
  }

  @Test
  void disclosureToSomebodyElseDoesNotAnswer() {
    request("2026-04-01")
        .shared(CASE, "2026-04-07", "Oxvale NHS Trust")
        .shared(CASE, "2026-04-08", "Mother")
        .shared("TV-2026-00077", "2026-04-08", "Met Police");

    assertThat(sequel("answer").link()).isEmpty();
  }

  @Test
  void decisionOnARequestOfAnotherDayIsAWeakAnswer() {
    request("2026-04-01")
        .entry(
            "disclosure",
            CASE,
            "2026-04-20",
            ASKED.andThen(with(Field.REQUESTED_AT, Logs.on("2026-04-19"))));

    assertThat(strength("answer")).contains(Strength.WEAK);
  }

  @Test
  void answerThatNamesNobodyIsWeak() {
    request("2026-04-01").entry("notice", CASE, "2026-04-02");

    assertThat(strength("answer")).contains(Strength.WEAK);
  }

  @Test
  void weakAnswerBeforeAStrongOneLeavesOpenHowLongItTook() {
    request("2026-04-01")
        .entry("notice", CASE, "2026-04-02")
        .shared(CASE, "2026-05-01", "Met Police");

    Sequel answer = sequel("answer");

    assertThat(answer.link()).map(Link::strength).contains(Strength.STRONG);
    assertThat(answer.elapsed().orElseThrow().atLeast().days()).isEqualTo(1);
    assertThat(answer.elapsed().orElseThrow().atMost().days()).isEqualTo(30);
  }

  @Test
  void messageToTheRequesterAnswers() {
    request("2026-04-01")
        .mail("m1", "2026-03-31", WORKER, OFFICER, CASE)
        .mail("m2", "2026-04-02", WORKER, NURSE, CASE)
        .mail("m3", "2026-04-03", WORKER, OFFICER, CASE);

    assertThat(sequel("answer").link()).map(link -> link.other().identity()).contains("m3");
    assertThat(strength("answer")).contains(Strength.STRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accepted: TV-2026-00001", "Recall: TV-2026-00001"})
  void whatAMachineWroteAnswersNobody(String subject) {
    request("2026-04-01").mail("m1", "2026-04-02", WORKER, OFFICER, subject);

    assertThat(sequel("answer").link()).isEmpty();
  }

  @Test
  void messageToADomainThatSeveralShareIsAWeakAnswer() {
    logs.entry(
            "request",
            CASE,
            "2026-04-01",
            fields ->
                fields
                    .put(Field.DECISION, "pending")
                    .put(Field.REQUESTED_AT, Logs.on("2026-04-01"))
                    .put(Field.REQUESTER_ORG, "Oxvale NHS Trust"))
        .mail("m1", "2026-04-02", WORKER, NURSE, CASE);

    assertThat(strength("answer")).contains(Strength.WEAK);
  }

  @Test
  void requestOfTheLogsOwnAgencyIsAnsweredElsewhere() {
    request("2026-04-01");
    logs.entries.clear();
    logs.entry(
        "request",
        CASE,
        "2026-04-01",
        ASKED.andThen(
            fields ->
                fields
                    .put(Field.DECISION, "pending")
                    .put(Field.REQUESTED_AT, Logs.on("2026-04-01"))
                    .put(Field.AGENCY, "Metropolitan Police Service")));

    assertThat(find("answer")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "red, 4, working_hours, MASH",
    "amber, 1, working_days, MASH",
    "unclear, 5, days, MASH",
  })
  void limitIsTheMostSpecialAgreements(String rating, long amount, String unit, String agreement) {
    logs.agreement("Tier2", 2, "Metropolitan Police Service", "9 days")
        .agreement(
            "MASH",
            3,
            "Metropolitan Police Service",
            "red: 4 working hours; amber 1 working day, 5 days")
        .entry(
            "request",
            CASE,
            "2026-04-01",
            ASKED.andThen(
                fields ->
                    fields
                        .put(Field.AGREEMENT_REF, "Yes")
                        .put(Field.RATING, rating)
                        .put(Field.DECISION, "pending")
                        .put(Field.REQUESTED_AT, Logs.on("2026-04-01"))));

    assertThat(sequel("answer").limit()).contains(new AnswerTime(amount, unit, agreement));
  }

  @Test
  void agreementsThatDisagreeGiveNoLimit() {
    logs.agreement("A", 3, "Metropolitan Police Service", "9 days")
        .agreement("B", 3, "Metropolitan Police Service", "8 days");
    request("2026-04-01");

    assertThat(sequel("answer").limit()).isEmpty();
  }

  @Test
  void whatIsNotFoundIsMeasuredToTheLogsEndAndToTheAudits() {
    request("2026-06-01").entry("notice", "TV-2026-00050", "2026-06-10");

    Elapsed open = sequel("answer").elapsed().orElseThrow();

    assertThat(open.atLeast().days()).isEqualTo(9);
    assertThat(open.atMost().days()).isEqualTo(44);
  }

  @Test
  void withoutACaseNothingCanBeLookedFor() {
    logs.entry("refusal", "", "2026-04-01").entry("refusal", "TBC", "2026-04-01");

    assertThat(logs.tiedEntries()).allMatch(entry -> entry.sequels().isEmpty());
  }

  @Test
  void refusalWasDiscussedInANoticeOrAMessageToTheRequester() {
    logs.entry("refusal", CASE, "2026-04-01", ASKED)
        .entry("notice", CASE, "2026-04-02", with(Field.RECIPIENT_ORG, names("Met Police")));
    assertThat(strength("contact")).contains(Strength.STRONG);
  }

  @Test
  void wordsOfItsOwnRowThatNameTheRequesterPerhapsTellOfAContact() {
    logs.entry(
        "refusal",
        CASE,
        "2026-04-01",
        fields ->
            fields
                .put(Field.REQUESTER_NAME, "Bethan Tregenza")
                .put(Field.NOTES, "No - rang DC Tregenza, said why"));

    assertThat(strength("contact")).contains(Strength.WEAK);
  }

  @Test
  void wordsOfItsOwnRowThatNameSomebodyElseTellOfNoContact() {
    logs.entry(
        "refusal",
        CASE,
        "2026-04-01",
        fields ->
            fields.put(Field.REQUESTER_NAME, "Bethan Tregenza").put(Field.NOTES, "No - rang mum"));

    assertThat(strength("contact")).isEmpty();
  }

  @Test
  void whatTheClockShowsToHaveBeenBeforeDidNotFollow() {
    logs.entry(
            "notice",
            CASE,
            "2026-04-01",
            fields ->
                fields
                    .put(Field.DECIDED_AT, Moment.at(Instant.parse("2026-04-01T09:00:00Z")))
                    .put(Field.RECIPIENT_ORG, List.of("Met Police")))
        .entry(
            "refusal",
            CASE,
            "2026-04-01",
            fields ->
                fields
                    .put(Field.DECIDED_AT, Moment.at(Instant.parse("2026-04-01T14:00:00Z")))
                    .put(Field.REQUESTER_ORG, "Met Police"));

    assertThat(contact(1).link()).isEmpty();

    logs.entry(
        "notice",
        CASE,
        "2026-04-01",
        fields ->
            fields
                .put(Field.DECIDED_AT, Moment.at(Instant.parse("2026-04-01T15:00:00Z")))
                .put(Field.RECIPIENT_ORG, List.of("Met Police")));

    assertThat(contact(1).link()).map(Link::strength).contains(Strength.STRONG);
  }

  @Test
  void entryThatNobodyCouldReadMayBeTheContact() {
    logs.entry(
            "refusal", CASE, "2026-04-01", fields -> fields.put(Field.REQUESTER_ORG, "Met Police"))
        .entry(
            "unclear",
            CASE,
            "2026-04-02",
            fields -> fields.put(Field.RECIPIENT_ORG, List.of("Met Police")));

    assertThat(contact(0).link())
        .map(Link::key)
        .contains("entry that names the requester, if that is what the entry is");
    assertThat(contact(0).link()).map(Link::strength).contains(Strength.WEAK);
  }

  @Test
  void shortAnswerToTheRequesterIsAContact() {
    logs.entry("refusal", CASE, "2026-04-01", ASKED)
        .mail("m1", "2026-04-02", WORKER, OFFICER, "RE: your request " + CASE);

    assertThat(strength("contact")).contains(Strength.STRONG);
  }

  @Test
  void noticeThatNamesNobodyIsAWeakContactAndOneToThePersonNone() {
    logs.entry("refusal", CASE, "2026-04-01", ASKED).entry("notice", CASE, "2026-04-02");
    assertThat(strength("contact")).contains(Strength.WEAK);

    logs.entries.remove(1);
    logs.entry(
        "notice", CASE, "2026-04-02", fields -> fields.put(Field.SUBJECT_INFORMED, YesNo.YES));
    assertThat(sequel("contact").link()).isEmpty();
  }

  @Test
  void refusalIsUndoneByADisclosureToWhoeverAsked() {
    logs.entry("refusal", CASE, "2026-04-01", ASKED).shared(CASE, "2026-04-05", "Met Police");

    assertThat(strength("undone")).contains(Strength.STRONG);
    assertThat(sequel("escalation").link()).isEmpty();
  }

  @Test
  void escalationIsAnEntryOfItsOwnOrADayOfTheRefusal() {
    logs.entry("refusal", CASE, "2026-04-01").entry("escalation", CASE, "2026-04-02");
    assertThat(strength("escalation")).contains(Strength.STRONG);

    logs.entries.clear();
    logs.entry("refusal", CASE, "2026-04-01", with(Field.ESCALATED_AT, Logs.on("2026-04-02")));
    assertThat(strength("escalation")).contains(Strength.STRONG);
  }

  @Test
  void notEscalatedIsNoEscalation() {
    logs.entry("refusal", CASE, "2026-04-01", with(Field.ESCALATED_TO, "not escalated"));

    assertThat(sequel("escalation").link()).isEmpty();
  }

  private Logs harm(String type, String day) {
    return logs.entry(type, CASE, day, with(Field.HARM, "significant harm"));
  }

  @ParameterizedTest
  @CsvSource({
    "disclosure, 2026-04-02, STRONG",
    "strategy discussion, 2026-04-01, STRONG",
    "conference, 2026-04-02, STRONG",
    "disclosure, 2026-03-30, WEAK",
  })
  void harmIsSharedByADisclosureOrAMeetingOfTheCase(String type, String day, Strength strength) {
    harm("assessment", "2026-04-01").entry(type, CASE, day);

    assertThat(strength("share")).contains(strength);
  }

  @ParameterizedTest
  @CsvSource({
    "disclosure, TV-2026-00077, 2026-04-02",
    "disclosure, TV-2026-00001, 2026-03-20",
    "referral, TV-2026-00001, 2026-04-02",
    "notice, TV-2026-00001, 2026-04-02",
  })
  void otherEntriesShareNothing(String type, String caseRef, String day) {
    harm("assessment", "2026-04-01").entry(type, caseRef, day);

    assertThat(sequel("share").link()).isEmpty();
  }

  @Test
  void harmIsSharedByMailButNotByAnswersAndInsideTheHouse() {
    harm("assessment", "2026-04-01")
        .mail("m1", "2026-04-02", WORKER, "colleague@tvale.gov.uk", CASE)
        .mail("m2", "2026-04-02", OFFICER, WORKER, CASE)
        .mail("m3", "2026-04-02", WORKER, "colleague@tvale.gov.uk", CASE);
    assertThat(sequel("share").link()).isEmpty();

    logs.mail("m4", "2026-04-02", WORKER, OFFICER, "RE: " + CASE);
    assertThat(strength("share")).contains(Strength.WEAK);

    logs.mail("m5", "2026-04-02", WORKER, OFFICER, CASE);
    assertThat(strength("share")).contains(Strength.STRONG);
  }

  @Test
  void harmThatIsNoneAsksForNothing() {
    logs.entry("assessment", CASE, "2026-04-01", with(Field.HARM, "none"));
    assertThat(find("share")).isEmpty();
  }

  @Test
  void onlyTheFirstFlagSinceTheLastDisclosureStartsAClock() {
    harm("assessment", "2026-04-01");
    harm("referral", "2026-04-03").shared(CASE, "2026-04-05", "Met Police");
    harm("assessment", "2026-04-06");
    harm("assessment", "2026-04-07");

    assertThat(logs.tiedEntries())
        .extracting(LinkedEntry::firstToFlag)
        .containsExactly(true, false, false, true, false);
  }

  @Test
  void aFileThatIsKeptFlagsNothing() {
    logs.entry(
            "record",
            CASE,
            "2026-04-01",
            fields ->
                fields
                    .put(Field.HARM, "significant harm")
                    .put(Field.FGM, "known")
                    .put(Field.RETENTION_TRIGGER, LocalDate.of(2020, 1, 1)))
        .entry("record", CASE, "2026-04-02", with(Field.HARM, "significant harm"));

    assertThat(logs.tiedEntries())
        .extracting(LinkedEntry::firstToFlag)
        .containsExactly(false, true);
    assertThat(logs.tiedEntry(0).firstOfFgm()).isFalse();
  }

  private void everyRowIsDated() {
    for (int day = 1; day <= 10; day++) {
      logs.entry(
          "request",
          "CR/3000" + day,
          LocalDate.of(2026, 4, day).toString(),
          fields -> fields.put(Field.RETENTION_TRIGGER, LocalDate.of(2026, 4, 1)));
    }
  }

  /** A log that says of every row how long it is kept says nothing of a concern by that. */
  @ParameterizedTest
  @CsvSource({"2026-04-01, true", "2026-03-20, true", "2020-01-01, false"})
  void aConcernIsNoKeptFileWhereEveryRowIsDated(LocalDate trigger, boolean flags) {
    everyRowIsDated();
    logs.entry(
        "record",
        CASE,
        "2026-04-01",
        fields ->
            fields
                .put(Field.HARM, "significant harm")
                .put(Field.RETENTION_TRIGGER, trigger)
                .put(Field.RETAIN_UNTIL, LocalDate.of(2036, 4, 1)));

    assertThat(logs.tiedEntry(10).firstToFlag()).isEqualTo(flags);
  }

  @Test
  void aFileThatWasDestroyedFlagsNothing() {
    everyRowIsDated();
    logs.entry(
        "record",
        CASE,
        "2026-04-01",
        fields ->
            fields
                .put(Field.HARM, "significant harm")
                .put(Field.DISPOSED_ON, LocalDate.of(2026, 4, 1)));

    assertThat(logs.tiedEntry(10).firstToFlag()).isFalse();
  }

  private Logs fgm(String day, String child) {
    return logs.entry(
        "assessment",
        CASE,
        day,
        fields -> fields.put(Field.FGM, "known").put(Field.CHILD_REF, child));
  }

  @Test
  void eachSisterIsKnownForHerselfAndOnce() {
    fgm("2026-04-02", "A");
    fgm("2026-04-01", "A");
    fgm("2026-04-03", "B");

    assertThat(logs.tiedEntries())
        .extracting(LinkedEntry::firstOfFgm)
        .containsExactly(false, true, true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, Met Police, STRONG",
    "2026-04-02, Kent Constabulary, STRONG",
    "2026-03-31, Met Police, WEAK",
  })
  void fgmIsReportedToThePolice(String day, String organisation, Strength strength) {
    fgm("2026-04-01", "A").shared(CASE, day, organisation);

    assertThat(strength("police_report")).contains(strength);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-02, Oxvale NHS Trust", "2026-01-10, Met Police", "2026-04-02, Mother"})
  void otherDisclosuresAreNoReport(String day, String organisation) {
    fgm("2026-04-01", "A").shared(CASE, day, organisation);

    assertThat(sequel("police_report").link()).isEmpty();
  }

  @Test
  void reportToThePoliceByMail() {
    fgm("2026-04-01", "A")
        .mail("m1", "2026-04-02", WORKER, NURSE, CASE)
        .mail("m2", "2026-04-03", WORKER, OFFICER, CASE);

    assertThat(sequel("police_report").link()).map(link -> link.other().identity()).contains("m2");
  }

  @Test
  void referralIsDecidedOnItsRow() {
    logs.entry("referral", CASE, "2026-04-03", with(Field.RECEIVED_AT, Logs.on("2026-04-01")));

    assertThat(strength("referral_decision")).contains(Strength.STRONG);
    assertThat(sequel("referral_decision").elapsed().orElseThrow().atLeast().workingDays())
        .isEqualTo(2);
  }

  @Test
  void referralThatGivesOnlyTheDayOfItsDecisionTellsNoTime() {
    logs.entry("referral", CASE, "2026-04-03");

    assertThat(sequel("referral_decision").elapsed()).isEmpty();
  }

  @Test
  void assessmentOfAReferralWithoutItsDayOfReceiptCountsFromTheDecision() {
    logs.entry("referral", CASE, "2026-04-01").entry("assessment", CASE, "2026-04-14");

    assertThat(sequel("assessment").elapsed().orElseThrow().atLeast().days()).isEqualTo(13);
  }

  /** Every row of some logs says that the family was told. */
  @Test
  void aNoticeToTheRequesterIsNoneToTheFamily() {
    logs.entry("refusal", CASE, "2026-04-01", with(Field.REQUESTER_ORG, "Met Police"))
        .entry(
            "notice",
            CASE,
            "2026-04-02",
            fields ->
                fields
                    .put(Field.RECIPIENT_ORG, List.of("Met Police"))
                    .put(Field.SUBJECT_INFORMED, YesNo.YES));

    assertThat(strength("contact")).contains(Strength.STRONG);
  }

  @Test
  void conferenceAfterASecondStrategyDiscussionMayBelongToThat() {
    logs.entry("strategy discussion", CASE, "2026-04-01").entry("conference", CASE, "2026-04-20");
    assertThat(strength("conference")).contains(Strength.STRONG);

    logs.entry("strategy discussion", CASE, "2026-04-10");
    assertThat(strength("conference")).contains(Strength.WEAK);
  }

  @Test
  void adviceIsAnsweredByTheSameAdviserElsewhere() {
    logs.entry("advice", CASE, "2026-04-01", with(Field.ADVICE_FROM, "DPO"))
        .entry(
            "record",
            CASE,
            "2026-04-04",
            fields ->
                fields.put(Field.ADVICE_FROM, "the DPO").put(Field.ADVICE_OUTCOME, "may share"));

    assertThat(strength("advice")).contains(Strength.STRONG);
  }

  @Test
  void awaitingReplyIsSearchedForAnOutcomeOfOtherWords() {
    Consumer<Fields.Builder> awaiting =
        fields -> fields.put(Field.ADVICE_FROM, "DPO").put(Field.ADVICE_OUTCOME, "Awaiting reply");
    logs.entry("advice", CASE, "2026-04-01", awaiting)
        .entry("advice", CASE, "2026-04-03", awaiting);

    assertThat(sequel("advice").link()).isEmpty();
  }

  @Test
  void partnerOfAPlanIsSilentUntilItsFileSpeaksOfIt() {
    Consumer<Fields.Builder> plan =
        fields ->
            fields
                .put(Field.AGENCY, "Thornbury Vale Council")
                .put(
                    Field.RECIPIENT_ORG,
                    List.of("Met Police", "Mother", "Thornbury Vale Council", "Oakhill School"));
    logs.entry("plan", CASE, "2026-04-01", plan).entry("plan", CASE, "2026-05-01", plan);
    assertThat(logs.tiedEntry(0).silentPartners()).containsExactly("Met Police", "Oakhill School");

    logs.mail("m1", "2026-05-02", OFFICER, WORKER, CASE)
        .shared(CASE, "2026-05-02", "Oakhill School");
    assertThat(logs.tiedEntry(0).silentPartners()).isEmpty();
  }

  @Test
  void timesOfDayAreMeasuredInWorkingHours() {
    logs.entry(
        "disclosure",
        CASE,
        "2026-04-09",
        fields ->
            fields
                .put(Field.REQUESTED_AT, Moment.at(Instant.parse("2026-04-08T15:00:00Z")))
                .put(Field.DECIDED_AT, Moment.at(Instant.parse("2026-04-09T09:30:00Z"))));

    assertThat(sequel("answer").elapsed().orElseThrow().atLeast().workingHours()).isEqualTo(2.5);
  }
}
