package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;

/** What a person joined or parted by hand counts before anything that a log says. */
final class HandLinksTest {
  private static Logs logs() {
    return new Logs()
        .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
        .partner("Metropolitan Police Service", "police", "met.police.uk")
        .mail("m1", "2026-04-03", "a@tvale.gov.uk", "b@met.police.uk", "TV-2026-00001")
        .mail("m2", "2026-04-03", "a@tvale.gov.uk", "b@met.police.uk", "Tuesday")
        .entry(
            "disclosure",
            "TV-2026-00009",
            "2026-06-20",
            fields ->
                fields
                    .put(Field.ENTRY_ID, "SL-9")
                    .put(Field.SHARED_AT, Logs.on("2026-06-20"))
                    .put(Field.RECIPIENT_ORG, List.of("A school")))
        .entry(
            "disclosure",
            "TV-2026-00001",
            "2026-04-03",
            fields ->
                fields
                    .put(Field.ENTRY_ID, "SL-1")
                    .put(Field.RECIPIENT_ORG, List.of("Metropolitan Police")));
  }

  private static List<String> decisions(Logs logs, int message) {
    return logs.tiedMessages().get(message).links().stream()
        .map(link -> link.key() + ", " + link.strength().code())
        .toList();
  }

  @Test
  void aJoinIsAStrongTieWhateverTheRecordsSay() {
    assertThat(decisions(logs().byHand("m1", "SL-9", true).byHand("m1", "SL-1", false), 0))
        .containsExactly("joined by hand by Ann, strong");
  }

  @Test
  void aPartingBreaksATie() {
    assertThat(decisions(logs(), 0))
        .containsExactly("case reference and recipient's organisation, strong");
    assertThat(decisions(logs().byHand("SL-1", "m1", false), 0)).isEmpty();
  }

  @Test
  void mailThatNamesNoCaseIsASharingEventOnceItIsJoined() {
    assertThat(logs().tiedMessages()).hasSize(1);
    LinkedMessage joined = logs().byHand("m2", "SL-9", true).tiedMessages().get(1);

    assertThat(joined.why()).isEqualTo(SharingSign.RECORD.words());
    assertThat(joined.caseRefs()).containsExactly("TV-2026-00009");
  }

  @Test
  void recordsAreNamedByWhatTheySay() {
    Logs logs = logs();
    String message = RecordId.of(logs.tiedMessages().get(0).event());
    Entry other = logs.entries.get(0);
    String again = RecordId.of(new Entry(other.source(), 999, other.fields()));

    assertThat(message).matches("M-[A-Z2-9]{13}");
    assertThat(again).isEqualTo(RecordId.of(other));
    assertThat(decisions(logs.byHand(message, again, true), 0))
        .containsExactly("joined by hand by Ann, strong");
  }

  @Test
  void anAnswerAndASecondTryAreJoinedTheSameWay() {
    Logs logs =
        new Logs()
            .entry(
                "request",
                "TV-2026-00001",
                "2026-04-01",
                fields ->
                    fields
                        .put(Field.ENTRY_ID, "SL-1")
                        .put(Field.REQUESTED_AT, Logs.on("2026-04-01"))
                        .put(Field.DECISION, "pending")
                        .put(Field.REQUESTER_ORG, "Met Police"))
            .entry(
                "refusal",
                "TV-2026-00002",
                "2026-04-02",
                fields -> fields.put(Field.ENTRY_ID, "SL-2"))
            .byHand("SL-1", "SL-2", true);

    Link answer =
        Objects.requireNonNull(logs.tiedEntry(0).sequels().get("answer")).link().orElseThrow();
    assertThat(answer.key()).isEqualTo("joined by hand by Ann");
    assertThat(answer.strength()).isEqualTo(Strength.STRONG);
  }

  @Test
  void rowsThatMatchNothingOrTooMuchAreSaid() {
    Logs logs =
        logs()
            .entry("notice", "TV-2026-00001", "2026-04-05", f -> f.put(Field.ENTRY_ID, "SL-1"))
            .byHand("m1", "E-GONE", true)
            .byHand("SL-1", "m1", true);
    CaseFiles files = new CaseFiles();
    logs.mail.forEach(files::add);
    logs.entries.forEach(files::add);
    files.tie(logs.tables(), Logs.RULES, event -> {});

    assertThat(files.unmatchedLinks())
        .containsExactly(
            "Row 2 joins nothing: no record in these logs is called E-GONE.",
            "Row 3 joins nothing: several records bear the number SL-1; use the record's id from"
                + " the sheet \"Not joined\".");
  }

  @Test
  void whatIsNotJoinedHasItsNearestCandidates() {
    Logs logs = logs();
    logs.mail("m3", "2026-05-30", "a@tvale.gov.uk", "b@met.police.uk", "TV-2026-00001");

    LinkedMessage late = logs.tiedMessages().get(1);

    assertThat(late.nearest())
        .extracting(link -> link.key() + " " + link.other().identity())
        .containsExactly("same case, another recipient or time SL-1");
  }
}
