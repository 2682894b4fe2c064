package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;

/** Everything of a case in time order, whoever wrote it down. */
final class CaseTimelineTest {
  private static Logs story() {
    return new Logs()
        .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
        .partner("Metropolitan Police Service", "police", "met.police.uk")
        .mail("m1", "2026-04-03", "a.worker@tvale.gov.uk", "b@met.police.uk", "tv 2026 00001")
        .mail("m2", "2026-04-02", "a.worker@tvale.gov.uk", "c@tvale.gov.uk", "TV-2026-00001 hello")
        .mail("m3", "2026-04-03", "a.worker@tvale.gov.uk", "b@met.police.uk", "TV-2026-00002")
        .shared("TV-2026-00001", "2026-04-03", "Metropolitan Police")
        .entry(
            "refusal",
            "TV/2026/00001",
            "2026-04-01",
            fields ->
                fields.put(Field.CHILD_NAME, "Jones, Ann").put(Field.REQUESTER_ORG, "Met Police"))
        .entry("escalation", "TV-2026-00001", "2026-04-05")
        .shared("TV-2026-00002", "2026-04-03", "Metropolitan Police");
  }

  private static List<TimelineEvent> timeline(TimelineQuestion question) {
    Logs logs = story();
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);
    CaseTimeline timeline = new CaseTimeline(question);
    files.tie(logs.tables(), Logs.RULES, timeline);
    return timeline.events();
  }

  private static List<String> kinds(TimelineQuestion question) {
    return timeline(question).stream()
        .map(event -> event.when().orElseThrow().date() + " " + event.event().kind())
        .toList();
  }

  @Test
  void aCaseIsToldInTheOrderOfTimeWithTheMailThatWasLeftOut() {
    List<TimelineEvent> events = timeline(TimelineQuestion.ofCases(List.of("tv202600001")));

    assertThat(events)
        .extracting(event -> event.event().kind())
        .containsExactly("refusal", "message", "disclosure", "message", "escalation");
    assertThat(events.get(1).leftOut()).contains(LeftOut.INTERNAL);
    assertThat(events.get(3).leftOut()).isEmpty();
  }

  @Test
  void everyTieSaysItsKindReasonAndStrength() {
    TimelineEvent refusal = timeline(TimelineQuestion.ofCases(List.of("TV-2026-00001"))).get(0);

    assertThat(refusal.ties())
        .extracting(tie -> tie.kind() + ", " + tie.key() + ", " + tie.strength().code())
        .contains("escalation, escalation of the case, strong");
  }

  @Test
  void aPersonAMailboxAMessageAndADomainEachHaveATimeline() {
    assertThat(kinds(TimelineQuestion.ofPerson("Ann JONES"))).containsExactly("2026-04-01 refusal");
    assertThat(kinds(TimelineQuestion.ofPerson("B@met.police.uk")))
        .containsExactly(
            "2026-04-03 disclosure",
            "2026-04-03 disclosure",
            "2026-04-03 message",
            "2026-04-03 message");
    assertThat(kinds(TimelineQuestion.ofMessage("m3")))
        .containsExactly("2026-04-03 disclosure", "2026-04-03 message");
    assertThat(kinds(TimelineQuestion.ofDomain("police.uk"))).hasSize(4);
  }

  @Test
  void whatIsOnlyTiedBelongsAsSurelyAsItsTie() {
    assertThat(timeline(TimelineQuestion.ofMessage("m1")))
        .extracting(event -> event.why() + ", " + event.sure().code())
        .containsExactly(
            "tied by case reference and recipient's organisation, strong", "message id, strong");
  }

  @Test
  void aQuestionThatAsksForNothingFindsNothing() {
    TimelineQuestion nothing =
        new TimelineQuestion(Set.of(" "), Set.of(), Set.of(), Set.of(), Set.of());

    assertThat(nothing.isEmpty()).isTrue();
    assertThat(timeline(nothing)).isEmpty();
  }
}
