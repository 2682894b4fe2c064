package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaseFilesTest {
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";
  private static final String NURSE = "c.nurse@nhs.net";

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk")
          .partner("Oxvale NHS Trust", "health", "nhs.net");

  @Test
  void decisionOfTheSameCaseAndOrganisationCoversAMessage() {
    logs.shared("TV-2026-00001", "2026-04-02", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "tv 2026 00001");

    Link decision = decision(onlyMessage()).orElseThrow();

    assertThat(decision.strength()).isEqualTo(Strength.STRONG);
    assertThat(decision.key()).isEqualTo("case reference and recipient's organisation");
    assertThat(onlyMessage().caseRefs()).containsExactly("TV-2026-00001");
  }

  @Test
  void whatWasGatheredOnceCanBeTiedAgain() {
    logs.shared("TV-2026-00001", "2026-04-02", "Met Police")
        .shared("TV-2026-00001", "2026-04-02", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "tv 2026 00001");
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();

    SharingCounts once = files.tie(logs.tables(), Logs.RULES, event -> first.add(event.toString()));
    List<Seam> seams = files.seams();
    SharingCounts again =
        files.tie(logs.tables(), Logs.RULES, event -> second.add(event.toString()));

    assertThat(second).isEqualTo(first).hasSizeGreaterThan(1);
    assertThat(again).isEqualTo(once);
    assertThat(files.seams()).isEqualTo(seams);
  }

  @Test
  void decisionForAnotherRecipientCoversNothing() {
    logs.shared("TV-2026-00001", "2026-04-01", "Oxvale NHS Trust")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(decision(onlyMessage())).isEmpty();
  }

  @Test
  void decisionOfAnotherCaseCoversNothing() {
    logs.shared("TV-2026-00042", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(decision(onlyMessage())).isEmpty();
  }

  @Test
  void decisionOfACaseOneSlipAwayIsAWeakTie() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-0001");

    assertThat(decision(onlyMessage()).map(Link::strength)).contains(Strength.WEAK);
  }

  @Test
  void requestThatWasGrantedCoversTheMailToWhoeverAsked() {
    logs.entry(
            "request",
            "TV-2026-00001",
            "2026-04-01",
            fields ->
                fields
                    .put(Field.DECISION, "share")
                    .put(Field.REQUESTER_ORG, "Metropolitan Police Service"))
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(decision(onlyMessage()).map(Link::strength)).contains(Strength.STRONG);
    assertThat(logs.entries.get(0).type()).isEqualTo(EntryType.REQUEST);
  }

  @Test
  void recordOfTheSharingHasTheMailBeforeThatOfTheRequest() {
    logs.entry(
            "request",
            "TV-2026-00001",
            "2026-04-01",
            fields ->
                fields
                    .put(Field.DECISION, "share")
                    .put(Field.REQUESTER_ORG, "Metropolitan Police Service"))
        .shared("TV-2026-00001", "2026-04-02", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(logs.tiedEntries())
        .filteredOn(entry -> entry.event().type() == EntryType.DISCLOSURE)
        .allMatch(LinkedEntry::seenInEmailLog);
  }

  @Test
  void eachOfTwoRecordsOfACaseHasItsOwnMail() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .shared("TV-2026-00001", "2026-04-07", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m2", "2026-04-07", WORKER, OFFICER, "TV-2026-00001");

    assertThat(logs.tiedEntries()).allMatch(LinkedEntry::seenInEmailLog);
  }

  @Test
  void ofTwoRecordsOfADayTheOneThatNamesTheMailboxHasTheMail() {
    for (String nurse : List.of("d.nurse@nhs.net", NURSE)) {
      logs.entry(
          "disclosure",
          "TV-2026-00001",
          "2026-04-01",
          fields ->
              fields
                  .put(Field.RECIPIENT_ORG, List.of("Oxvale NHS Trust"))
                  .put(Field.RECIPIENT_ADDRESS, List.of(nurse)));
    }
    logs.mail("m1", "2026-04-01", WORKER, NURSE, "TV-2026-00001")
        .mail("m2", "2026-04-01", WORKER, "d.nurse@nhs.net", "TV-2026-00001");

    assertThat(logs.tiedEntries()).allMatch(LinkedEntry::seenInEmailLog);
  }

  @Test
  void aMailThatTellsTheRequesterOfARefusalIsAWeakTie() {
    logs.entry(
            "refusal",
            "TV-2026-00001",
            "2026-04-01",
            fields -> fields.put(Field.REQUESTER_ORG, "Met Police"))
        .mail("m1", "2026-04-02", WORKER, OFFICER, "TV-2026-00001 your request")
        .mail("m2", "2026-04-02", WORKER, NURSE, "TV-2026-00001 your request");

    assertThat(logs.tiedMessages())
        .extracting(message -> decision(message).map(Link::strength))
        .containsExactly(Optional.of(Strength.WEAK), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"m1, m1", "1@x, <1@x>", "<1@x>, 1@x"})
  void aRecordThatNamesTheMessageIsSeenWhoeverItWentTo(String named, String logged) {
    logs.entry(
            "disclosure",
            "TV-2026-00001",
            "2026-04-01",
            fields ->
                fields.put(Field.MESSAGE_ID, named).put(Field.RECIPIENT_ORG, List.of("Met Police")))
        .mail(logged, "2026-04-01", WORKER, "b.officer@met.polise.uk", "TV-2026-00001");

    assertThat(logs.tiedEntry(0).seenInEmailLog()).isTrue();
    assertThat(decision(onlyMessage())).isEmpty();
  }

  @Test
  void decisionOutsideTheWindowCoversNothing() {
    logs.shared("TV-2026-00001", "2026-03-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(decision(onlyMessage())).isEmpty();
  }

  @Test
  void entryKnowsThatItWasSeenInTheEmailLog() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001");

    assertThat(
            logs.tie().stream().filter(LinkedEntry.class::isInstance).map(LinkedEntry.class::cast))
        .singleElement()
        .satisfies(entry -> assertThat(entry.seenInEmailLog()).isTrue());
  }

  @Test
  void rowsOfOneMessageIdAreOneMessage() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m1", "2026-04-01", WORKER, NURSE, "TV-2026-00001");

    assertThat(onlyMessage().recipients()).hasSize(2);
    assertThat(onlyMessage().event().place().row()).isEqualTo(2);
  }

  @Test
  void mailAboutNoCaseIsNoSharingEvent() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, "news@example.org", "Spring newsletter")
        .mail("m2", "2026-04-01", WORKER, "colleague@tvale.gov.uk", "TV-2026-00001")
        .mail("m3", "2026-04-01", WORKER, OFFICER, "Accepted: TV-2026-00001 meeting")
        .mail("m4", "2026-04-01", "someone@gmail.com", WORKER, "TV-2026-00001 my son");

    assertThat(logs.tiedMessages()).isEmpty();
  }

  @Test
  void entryWhoseTypeNobodyCouldReadMayBeTheDecision() {
    logs.entry(
            "unclear",
            "TV-2026-00001",
            "2026-04-01",
            fields -> fields.put(Field.RECIPIENT_ORG, List.of("Met Police")))
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m2", "2026-04-01", WORKER, NURSE, "TV-2026-00001");

    assertThat(logs.tiedMessages())
        .extracting(message -> decision(message).map(Link::strength))
        .containsExactly(Optional.of(Strength.WEAK), Optional.empty());
  }

  @Test
  void decisionOfThoseDaysInALogWithoutAColumnForTheCaseMayBeTheOne() {
    Set<Field> columns = EnumSet.allOf(Field.class);
    columns.remove(Field.CASE_REF);
    LogSource without = new LogSource("other.csv", "", "test", columns);
    logs.entry("note", "TV-2026-00001", "2026-04-01");
    logs.entries.add(
        new Entry(
            without,
            2,
            Fields.builder()
                .put(Field.ENTRY_TYPE, "disclosure")
                .put(Field.SHARED_AT, Logs.on("2026-04-01"))
                .put(Field.RECIPIENT_ORG, List.of("Met Police"))
                .build()));
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m2", "2026-05-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m3", "2026-04-01", WORKER, NURSE, "TV-2026-00001");

    assertThat(logs.tiedMessages())
        .extracting(message -> decision(message).map(Link::key))
        .containsExactly(
            Optional.of(
                "the days, in a log without a column for the case and recipient's organisation"),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void recognisesAnswersRecallsAndSecondSendings() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001 report", DeliveryStatus.FAILED)
        .mail("m2", "2026-04-02", WORKER, OFFICER, "TV-2026-00001 report")
        .mail("m3", "2026-04-02", WORKER, OFFICER, "RE: TV-2026-00001 report of today")
        .mail("m4", "2026-04-02", WORKER, OFFICER, "Recall: TV-2026-00001 minutes");

    List<LinkedMessage> messages = logs.tiedMessages();

    assertThat(messages)
        .extracting(LinkedMessage::secondSending)
        .containsExactly(false, true, false, false);
    assertThat(messages)
        .extracting(LinkedMessage::plainAnswer)
        .containsExactly(YesNo.NO, YesNo.NO, YesNo.UNCLEAR, YesNo.NO);
    assertThat(messages)
        .extracting(LinkedMessage::recall)
        .containsExactly(false, false, false, true);
  }

  @Test
  void mailFromElsewhereToAPartnerIsNotTakenForIncoming() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m2", "2026-04-01", WORKER, OFFICER, "TV-2026-00001")
        .mail("m3", "2026-04-01", "private@gmail.com", OFFICER, "TV-2026-00001")
        .mail("m4", "2026-04-01", "mother@gmail.com", WORKER, "TV-2026-00001");

    assertThat(logs.tiedMessages())
        .extracting(LinkedMessage::direction)
        .containsExactly("out", "out", "unclear");
  }

  @Test
  void decisionOfOneOfTwoCasesIsAWeakTie() {
    logs.shared("TV-2026-00001", "2026-04-01", "Met Police")
        .shared("TV-2026-00002", "2026-04-01", "Oxvale NHS Trust")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00001 and TV-2026-00002");

    assertThat(decision(onlyMessage()).map(Link::strength)).contains(Strength.WEAK);

    logs.shared("TV-2026-00002", "2026-04-02", "Met Police");

    assertThat(decision(onlyMessage()).map(Link::strength)).contains(Strength.STRONG);
  }

  @Test
  void aDecisionToTellTheFamilyNamesNoOrganisation() {
    logs.shared("TV-2026-00001", "2026-04-01", "Mother")
        .mail("m1", "2026-04-01", WORKER, "jade@gmail.com", "TV-2026-00001");

    assertThat(onlyMessage().recipients())
        .singleElement()
        .satisfies(recipient -> assertThat(recipient.toFamily()).isTrue());
    assertThat(decision(onlyMessage()).map(Link::strength)).contains(Strength.WEAK);
    assertThat(logs.tie())
        .filteredOn(LinkedEntry.class::isInstance)
        .singleElement()
        .extracting(event -> ((LinkedEntry) event).recipients())
        .isEqualTo(List.of());
  }

  @Test
  void knowsTheFamilyFromOrganisationsNamedLikeIt() {
    assertThat(List.of("Mother", "Parents/carers", "Child's father", "Young person"))
        .allMatch(Family::member);
    assertThat(List.of("Family Court", "Foster carers", "Children's services", "Family Solutions"))
        .noneMatch(Family::member);
  }

  @Test
  void mailToAPartnerInASharedDomainIsNotInternal() {
    logs.shared("TV-2026-00001", "2026-04-01", "Oxvale NHS Trust")
        .mail("m1", "2026-04-01", "d.doctor@oxvale.nhs.uk", NURSE, "TV-2026-00001");

    assertThat(onlyMessage().recipients())
        .singleElement()
        .satisfies(recipient -> assertThat(recipient.own()).isFalse());
  }

  private LinkedMessage onlyMessage() {
    List<LinkedMessage> messages = logs.tiedMessages();
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private static Optional<Link> decision(LinkedMessage message) {
    return message.recipients().get(0).decision();
  }
}
