package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearReferencesTest {
  private static final String WORKER = "a.worker@tvale.gov.uk";
  private static final String OFFICER = "b.officer@met.police.uk";

  private final Logs logs =
      new Logs()
          .partner("Thornbury Vale Council", "council", "tvale.gov.uk")
          .partner("Metropolitan Police Service", "police", "met.police.uk");

  private Logs entry(String caseRef, String child, String day) {
    return logs.entry("record", caseRef, day, fields -> fields.put(Field.CHILD_REF, child));
  }

  @Test
  void neighboursInASequenceAreCasesOfTheirOwn() {
    for (int i = 10; i < 60; i++) {
      entry("TV-2026-000" + i, "child " + i, "2026-04-01");
    }

    assertThat(logs.tiedEntries()).allMatch(entry -> entry.nearReferences().isEmpty());
  }

  /** Drawn from a large system: no two of them are alike. */
  private void farApart() {
    for (int i = 1; i <= 40; i++) {
      logs.entry("record", "CHS%06d".formatted(i * 357_911L % 1_000_000), "2026-04-01");
    }
  }

  @Test
  void neighbourOfReferencesFarApartIsASlipWhereNoChildIsTold() {
    farApart();
    logs.entry("record", "CHS357911", "2026-04-02");
    logs.entry("incident", "CHS357991", "2026-04-03");

    assertThat(logs.tiedEntries().subList(0, 41))
        .allMatch(entry -> entry.nearReferences().isEmpty());
    assertThat(logs.tiedEntry(41).nearReferences())
        .containsExactly(new NearReference("CHS357991", List.of("CHS357911")));
  }

  @Test
  void neighbourThatStandsOnceLikeTheOtherIsNone() {
    farApart();
    logs.entry("incident", "CHS357991", "2026-04-03");

    assertThat(logs.tiedEntries()).allMatch(entry -> entry.nearReferences().isEmpty());
  }

  @Test
  void neighbourInASubjectIsASlipWhereReferencesLieFarApart() {
    farApart();
    logs.mail("m1", "2026-04-02", WORKER, OFFICER, "CHS357991 summary");

    assertThat(logs.tiedMessages().get(0).nearReferences())
        .containsExactly(new NearReference("CHS357991", List.of("CHS357911")));
  }

  @Test
  void childWhoseOtherEntriesBearTheNeighbourShowsASlip() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-00021", "A", "2026-04-02");

    assertThat(logs.tiedEntry(0).nearReferences()).isEmpty();
    assertThat(logs.tiedEntry(1).nearReferences())
        .containsExactly(new NearReference("TV-2026-00021", List.of("TV-2026-00012")));
  }

  @Test
  void aChildIsKnownByItsNameWhereItsOnlyNumberIsTheCases() {
    for (String ref : List.of("P545764", "P545724")) {
      logs.entry(
          "record",
          ref,
          "2026-04-01",
          fields ->
              fields
                  .put(Field.CHILD_REF, ref)
                  .put(Field.CHILD_NAME, "Jo Bell")
                  .put(Field.DATE_OF_BIRTH, LocalDate.of(2015, 3, 10)));
    }
    logs.mail("m1", "2026-04-02", WORKER, OFFICER, "P545764");

    assertThat(logs.tiedEntry(0).nearReferences()).isEmpty();
    assertThat(logs.tiedEntry(1).nearReferences())
        .containsExactly(new NearReference("P545724", List.of("P545764")));
  }

  @Test
  void slipMayBeAnotherChildsCase() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-00012", "A", "2026-04-02");
    entry("TV-2026-00021", "A", "2026-04-03");
    entry("TV-2026-00021", "B", "2026-04-01");
    entry("TV-2026-00021", "B", "2026-04-02");

    assertThat(logs.tiedEntries())
        .extracting(entry -> entry.nearReferences().size())
        .containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void siblingsInNeighbouringCasesAreNoSlip() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-00013", "B", "2026-04-01");

    assertThat(logs.tiedEntries()).allMatch(entry -> entry.nearReferences().isEmpty());
  }

  @Test
  void referenceThatMailBearsIsRight() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-00021", "A", "2026-04-02");
    logs.mail("m1", "2026-04-02", WORKER, OFFICER, "TV-2026-00021");

    assertThat(logs.tiedEntry(0).nearReferences()).hasSize(1);
    assertThat(logs.tiedEntry(1).nearReferences()).isEmpty();
  }

  @Test
  void referenceBuiltUnlikeTheOthersIsASlip() {
    for (int i = 10; i < 20; i++) {
      entry("TV-2026-000" + i, "child " + i, "2026-04-01");
    }
    entry("TV-2026-0013", "", "2026-04-01");

    assertThat(logs.tiedEntry(10).nearReferences())
        .containsExactly(new NearReference("TV-2026-0013", List.of("TV-2026-00013")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TV-2026-0012", "TV-2026-000122", "TV-2026-00O12", "TV-2062-00012"})
  void slipInASubjectIsSeen(String written) {
    entry("TV-2026-00012", "A", "2026-04-01");
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "Report " + written);

    assertThat(logs.tiedMessages())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.nearReferences())
                    .extracting(NearReference::near)
                    .containsExactly(List.of("TV-2026-00012")));
  }

  @Test
  void neighbourByADigitInASubjectIsASlipOnlyOfACaseSharedWithThatRecipient() {
    logs.shared("TV-2026-00542", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00042")
        .mail("m2", "2026-04-01", WORKER, "c@nhs.net", "TV-2026-00042");

    assertThat(logs.tiedMessages())
        .extracting(message -> message.nearReferences().size())
        .containsExactly(1, 0);
  }

  @Test
  void slipOfSeveralCasesNamesThemAll() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-10012", "B", "2026-04-01");
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-0012");

    assertThat(logs.tiedMessages().get(0).nearReferences())
        .extracting(NearReference::nearInWords)
        .containsExactly("TV-2026-00012 or TV-2026-10012");
  }

  @Test
  void decisionOfOneOfTwoNeighboursLeavesTheMailUnproven() {
    entry("TV-2026-00012", "A", "2026-04-01");
    logs.shared("TV-2026-00014", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00013");

    LinkedMessage mail = logs.tiedMessages().get(0);

    assertThat(mail.links()).extracting(Link::strength).containsExactly(Strength.WEAK);
    assertThat(mail.nearReferences())
        .containsExactly(
            new NearReference("TV-2026-00013", List.of("TV-2026-00012", "TV-2026-00014")));
  }

  @Test
  void neighboursInACloseSequenceSayNothing() {
    for (int i : new int[] {10, 11, 12}) {
      entry("TV-2026-000" + i, "child " + i, "2026-04-01");
    }
    logs.shared("TV-2026-00014", "2026-04-01", "Met Police")
        .mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00013")
        .mail("m2", "2026-04-01", WORKER, "d.other@met.police.uk", "TV-2026-00014");

    LinkedMessage mail = logs.tiedMessages().get(0);

    assertThat(mail.links()).isEmpty();
    assertThat(mail.nearReferences()).isEmpty();
  }

  @Test
  void ofVeryManyNeighboursTheFirstAreNamed() {
    NearReference near = new NearReference("A-10", List.of("A-11", "A-12", "A-13", "A-14", "A-15"));

    assertThat(near.nearInWords()).isEqualTo("A-11 or A-12 or A-13 or A-14 or one of 1 more");
  }

  @Test
  void referenceBetweenSeveralIsASlipOfNone() {
    entry("TV-2026-00012", "A", "2026-04-01");
    entry("TV-2026-00014", "B", "2026-04-01");
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "TV-2026-00013");

    assertThat(logs.tiedMessages()).allMatch(message -> message.nearReferences().isEmpty());
  }

  @Test
  void ordinaryWordsAndNumbersAreNoSlips() {
    entry("TV-2026-00012", "A", "2026-04-01");
    logs.mail("m1", "2026-04-01", WORKER, OFFICER, "TV licence 2026")
        .mail("m2", "2026-04-01", WORKER, OFFICER, "Invoice 2026-00012")
        .mail("m3", "2026-04-01", WORKER, OFFICER, "X-2026-00012 " + "9 ".repeat(10_000));

    assertThat(logs.tiedMessages()).noneMatch(message -> message.event().id().equals("m1"));
  }
}
