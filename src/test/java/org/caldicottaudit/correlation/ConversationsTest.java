package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Re:" answers a message, and in offices it also heads one that regards a case. */
final class ConversationsTest {
  private static final String CASE = "TV-2026-00001";
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";
  private static final String SERGEANT = "d.sergeant@met.police.uk";
  private static final String NURSE = "c.nurse@nhs.net";
  private static final String OTHER_NURSE = "e.nurse@nhs.net";
  private static final long SMALL = 71_000;

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk")
          .partner("Oxvale NHS Trust", "health", "nhs.net")
          .partner("Cherwell NHS Trust", "health", "nhs.net")
          .entry("note", CASE, "2026-04-01");

  private YesNo plainAnswer(String id) {
    return logs.tiedMessages().stream()
        .filter(message -> message.event().id().equals(id))
        .findFirst()
        .orElseThrow()
        .plainAnswer();
  }

  @Test
  void answerToWhoeverWroteIsPlain() {
    logs.mailAt("m1", "2026-04-01T10:00", OFFICER, WORKER, "Visit " + CASE, SMALL)
        .mailAt("m2", "2026-04-02T10:00", WORKER, OFFICER, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.YES);
  }

  @Test
  void answerInAConversationThatOneOpenedOneselfIsPlain() {
    logs.mailAt("m1", "2026-04-01T10:00", WORKER, OFFICER, "[secure] Visit " + CASE, SMALL)
        .mailAt("m2", "2026-04-02T10:00", WORKER, OFFICER, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.YES);
  }

  @Test
  void mailThatIsHeadedReAndAnswersNothingIsUnclear() {
    logs.mailAt("m1", "2026-04-01T10:00", OFFICER, WORKER, "Visit " + CASE, SMALL)
        .mailAt("m2", "2026-04-02T10:00", WORKER, OFFICER, "Re: our case " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.UNCLEAR);
  }

  /** Or the first of them would excuse the second, and so on. */
  @Test
  void mailHeadedReOpensNoConversation() {
    logs.mailAt("m1", "2026-04-01T10:00", WORKER, OFFICER, "Re: our case " + CASE, SMALL)
        .mailAt("m2", "2026-04-02T10:00", WORKER, OFFICER, "Re: our case " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void largeOneThatIsJudgedItselfOpensOne() {
    logs.mailAt("m1", "2026-04-01T10:00", WORKER, OFFICER, "Re: our case " + CASE, 5_000_000)
        .mailAt("m2", "2026-04-02T10:00", WORKER, OFFICER, "Re: our case " + CASE, SMALL);

    assertThat(plainAnswer("m1")).isEqualTo(YesNo.NO);
    assertThat(plainAnswer("m2")).isEqualTo(YesNo.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T10:00, YES",
    "2026-05-01T10:01, UNCLEAR",
    "2026-03-31T10:00, UNCLEAR",
    "2026-04-01T10:00, YES"
  })
  void conversationsEndAfterAWhileAndAreNotAnsweredBefore(String at, YesNo plain) {
    logs.mailAt("m1", "2026-04-01T10:00", OFFICER, WORKER, "Visit " + CASE, SMALL)
        .mailAt("m2", at, WORKER, OFFICER, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(plain);
  }

  @Test
  void colleaguesOfWhoeverWroteMayBeAnsweredToo() {
    logs.mailAt("m1", "2026-04-01T10:00", OFFICER, WORKER, "Visit " + CASE, SMALL)
        .mailAt(
            "m2", "2026-04-02T10:00", WORKER, OFFICER + ";" + SERGEANT, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.YES);
  }

  @Test
  void whoeverIsNewToAConversationIsToldOfIt() {
    logs.mailAt("m1", "2026-04-01T10:00", OFFICER, WORKER, "Visit " + CASE, SMALL)
        .mailAt(
            "m2", "2026-04-02T10:00", WORKER, OFFICER + ";" + NURSE, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void whereSeveralShareADomainTheMailboxCounts() {
    logs.mailAt("m1", "2026-04-01T10:00", NURSE, WORKER, "Visit " + CASE, SMALL)
        .mailAt("m2", "2026-04-02T10:00", WORKER, NURSE, "RE: Visit " + CASE, SMALL)
        .mailAt("m3", "2026-04-02T10:00", WORKER, OTHER_NURSE, "RE: Visit " + CASE, SMALL);

    assertThat(plainAnswer("m2")).isEqualTo(YesNo.YES);
    assertThat(plainAnswer("m3")).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void answerToWhoeverWasRefusedIsPlainBecauseTheCaseLogShowsWhatItAnswers() {
    logs.entry(
            "refusal",
            CASE,
            "2026-04-01",
            fields -> fields.put(Field.REQUESTER_ORG, "Metropolitan Police Service"))
        .mailAt("m1", "2026-04-02T10:00", WORKER, OFFICER, "RE: your request " + CASE, SMALL);

    assertThat(plainAnswer("m1")).isEqualTo(YesNo.YES);
  }
}
