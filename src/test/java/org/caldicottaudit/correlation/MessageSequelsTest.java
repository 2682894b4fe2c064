package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caldicottaudit.event.DeliveryStatus.DELIVERED;
import static org.caldicottaudit.event.DeliveryStatus.FAILED;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageSequelsTest {
  private static final String CASE = "TV-2026-00001";
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";
  private static final String NURSE = "c.nurse@nhs.net";

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk")
          .partner("Oxvale NHS Trust", "health", "nhs.net")
          .partner("Vale Community NHS Trust", "health", "nhs.net")
          .shared(CASE, "2026-04-01", "Met Police");

  private Optional<Sequel> sequel(String name) {
    return Optional.ofNullable(logs.tiedMessages().get(0).sequels().get(name));
  }

  private Optional<Strength> strength(String name) {
    return sequel(name).orElseThrow().link().map(Link::strength);
  }

  private static Sequel resend(LinkedMessage message) {
    return Objects.requireNonNull(message.sequels().get("resend"));
  }

  private Logs bounce() {
    return logs.mail("m1", "2026-04-01", WORKER, OFFICER, CASE + " report", FAILED);
  }

  @Test
  void bounceWithoutASecondTryHasNoSequel() {
    bounce();

    assertThat(strength("resend")).isEmpty();
  }

  /** What was told by phone may stand in the log that has no place for the case. */
  @Test
  void bounceBesideALogWithoutAColumnForTheCaseLeavesOpenWhatFollowed() {
    Set<Field> columns = EnumSet.allOf(Field.class);
    columns.remove(Field.CASE_REF);
    bounce();
    logs.entries.add(
        new Entry(
            new LogSource("other.csv", "", "test", columns),
            2,
            Fields.builder()
                .put(Field.ENTRY_TYPE, "disclosure")
                .put(Field.SHARED_AT, Logs.on("2026-04-01"))
                .put(Field.RECIPIENT_ORG, List.of("Met Police"))
                .build()));

    assertThat(sequel("resend")).isEmpty();
  }

  /** The channel of its own record is a word that no vocabulary knows. */
  @Test
  void recordOfTheBounceWhoseWayNobodyCouldReadIsPerhapsNoSecondTry() {
    bounce();
    Entry own = logs.entries.get(0);
    Fields.Builder fields = Fields.builder();
    own.fields().forEach(fields::put);
    logs.entries.set(
        0, new Entry(own.source(), own.row(), fields.put(Field.CHANNEL, "unclear").build()));

    assertThat(sequel("resend").orElseThrow().link().map(Link::key))
        .contains("later disclosure there, perhaps by the same way");
    assertThat(strength("resend")).contains(Strength.WEAK);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, b.officer@met.police.uk, TV-2026-00001 report, STRONG",
    "2026-04-02, b.officer@police.uk, FW: TV-2026-00001 report, STRONG",
    "2026-04-20, another@met.police.uk, TV-2026-00001 minutes, STRONG",
    "2026-04-20, another@met.police.uk, RE: TV-2026-00001 minutes, WEAK",
  })
  void sentAgainOrInAnotherMessage(String day, String to, String subject, Strength strength) {
    bounce().mail("m2", day, WORKER, to, subject);

    assertThat(strength("resend")).contains(strength);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, b.officer@met.police.uk, TV-2026-00001 report, DELIVERED",
    "2026-04-02, b.officer@met.police.uk, TV-2026-00001 report, FAILED",
    "2026-04-02, c.nurse@nhs.net, TV-2026-00001 report, DELIVERED",
    "2026-04-02, b.officer@met.police.uk, Recall: TV-2026-00001 report, DELIVERED",
    "2026-04-02, b.officer@met.police.uk, TV-2026-00077 minutes, DELIVERED",
  })
  void otherMessagesAreNoSecondTry(String day, String to, String subject, DeliveryStatus status) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, CASE + " report", FAILED)
        .mail("m2", day, WORKER, to, subject, status);

    LinkedMessage bounced =
        logs.tiedMessages().stream()
            .filter(message -> message.event().id().equals("m1"))
            .findFirst()
            .orElseThrow();
    assertThat(resend(bounced).link()).isEmpty();
  }

  @Test
  void whatWentBeforeOnTheSameDayIsNoSecondTry() {
    logs.mail("m0", "2026-04-01", WORKER, OFFICER, CASE + " report", DELIVERED);

    assertThat(logs.tiedMessages().get(0).secondSending()).isFalse();
  }

  @Test
  void everyRecipientThatWasNotReachedNeedsASecondTry() {
    bounce()
        .mail("m1", "2026-04-01", WORKER, NURSE, CASE + " report", FAILED)
        .mail("m2", "2026-04-02", WORKER, OFFICER, CASE + " report");
    assertThat(strength("resend")).isEmpty();

    logs.mail("m3", "2026-04-05", WORKER, NURSE, CASE + " report");
    assertThat(strength("resend")).contains(Strength.STRONG);
    assertThat(sequel("resend").orElseThrow().elapsed().orElseThrow().atMost().days()).isEqualTo(4);
  }

  @Test
  void somebodyElseOfASharedDomainIsAWeakSecondTry() {
    logs.mail("m1", "2026-04-01", WORKER, NURSE, CASE + " report", FAILED)
        .mail("m2", "2026-04-02", WORKER, "someone@nhs.net", CASE + " other");

    assertThat(strength("resend")).contains(Strength.WEAK);
  }

  @Test
  void recordOfTheBouncedMessageIsNoSecondTryButOneByPhoneIs() {
    bounce();
    assertThat(strength("resend")).isEmpty();

    logs.entry(
        "disclosure",
        CASE,
        "2026-04-03",
        fields ->
            fields.put(Field.CHANNEL, "phone").put(Field.RECIPIENT_ORG, List.of("Met Police")));
    assertThat(strength("resend")).contains(Strength.STRONG);
  }

  @Test
  void thousandsOfBouncesOfOneSubjectAreLookedUp() {
    for (int i = 0; i < 3_000; i++) {
      logs.mail("b" + i, "2026-04-01", WORKER, "p" + i + "@met.police.uk", CASE, FAILED);
    }

    assertThat(logs.tiedMessages()).allMatch(message -> resend(message).link().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recall: TV-2026-00001 report",
        "Bell, K would like to recall the message \"TV-2026-00001 report\"",
        "RE: TV-2026-00001 wrong person",
        "TV-2026-00001 sent to the wrong address",
        "TV-2026-00001 not for me",
        "Re: TV-2026-00001 - sent in error",
        "TV-2026-00001 wrong recipient",
      })
  void signsOfMisdirectionAskForAnIncident(String subject) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, subject);

    assertThat(strength("incident")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TV-2026-00001 wrong address on file",
        "TV-2026-00001 wrong person arrested",
        "TV-2026-00001 recall of the events",
        "TV-2026-00001 error in minutes",
        "TV-2026-00001 placed in the wrong school",
        "TV-2026-00001 taxi took her to wrong school",
      })
  void ordinarySubjectsAskForNone(String subject) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, subject);

    assertThat(sequel("incident")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TV-2026-00001, 2026-03-31, STRONG",
    "TV-2026-00001, 2026-06-01, STRONG",
    "'', 2026-04-03, WEAK",
  })
  void incidentOfTheCaseAnswers(String caseRef, String day, Strength strength) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "Recall: " + CASE)
        .entry("incident", caseRef, day);

    assertThat(strength("incident")).contains(strength);
  }

  @ParameterizedTest
  @CsvSource({"TV-2026-00077, 2026-04-02", "'', 2026-04-10", "TV-2026-00001, 2026-03-01"})
  void otherIncidentsDoNot(String caseRef, String day) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "Recall: " + CASE)
        .entry("incident", caseRef, day);

    assertThat(strength("incident")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "E-mail sent to the wrong person and recalled, 2026-04-01, true",
    "Told the DPO of a data breach, 2026-04-02, true",
    "Mother could not recall the events, 2026-04-02, false",
    "Told the DPO of a data breach, 2026-03-01, false",
  })
  void anEntryThatTellsOfASlipMayBeItsIncident(String what, String day, boolean may) {
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "Recall: " + CASE)
        .entry("disclosure", CASE, day, fields -> fields.put(Field.WHAT_SHARED, what));

    assertThat(strength("incident")).isEqualTo(may ? Optional.of(Strength.WEAK) : Optional.empty());
  }

  @Test
  void incidentThatNamesTheMessageAnswersWhateverItsCase() {
    logs.mail("<m1@x>", "2026-04-01", WORKER, OFFICER, "Recall: " + CASE)
        .entry("incident", "", "2026-05-20", fields -> fields.put(Field.MESSAGE_ID, "m1@x"));

    assertThat(strength("incident")).contains(Strength.STRONG);
  }

  @Test
  void lookalikeRecipientAsksForAnIncident() {
    logs.mail("m1", "2026-04-01", WORKER, "c.nurse@nhs.net.example.com", CASE);

    assertThat(strength("incident")).isEmpty();
  }

  @Test
  void longHostileSubjectsAreReadInNoTime() {
    for (String part : List.of("re:", "[a]", "fw: ", "recall ", "wrong ", " ", "[", "to the ")) {
      SubjectLine subject = new SubjectLine(part.repeat(20_000));
      subject.thread();
      subject.answer();
      assertThat(subject.automatic() || subject.wrongRecipient()).isFalse();
    }
  }
}
