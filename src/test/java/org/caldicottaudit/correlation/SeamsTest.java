package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.LogSource;
import org.caldicottaudit.event.Transmission;
import org.junit.jupiter.api.Test;

final class SeamsTest {
  private static final Set<Field> ALL = EnumSet.allOf(Field.class);
  private static final LogSource APRIL = new LogSource("april.xlsx", "Log", "test", ALL);
  private static final LogSource MAY = new LogSource("may.xlsx", "Log", "test", ALL);
  private static final LogSource JUNE = new LogSource("june.xlsx", "Log", "test", ALL);

  private final CaseFiles caseFiles = new CaseFiles();
  private final List<LinkedEvent> judged = new ArrayList<>();

  private static Fields fields(String id, String caseRef) {
    Fields.Builder fields =
        Fields.builder()
            .put(Field.ENTRY_TYPE, "disclosure")
            .put(Field.CASE_REF, caseRef)
            .put(Field.SHARED_AT, Logs.on("2026-04-30"));
    return (id.isEmpty() ? fields : fields.put(Field.ENTRY_ID, id)).build();
  }

  private void entry(LogSource log, int row, String id, String caseRef) {
    caseFiles.add(new Entry(log, row, fields(id, caseRef)));
  }

  private SharingCounts tie() {
    return caseFiles.tie(new Logs().tables(), Logs.RULES, judged::add);
  }

  private List<String> places() {
    return judged.stream().map(event -> event.event().place().toString()).toList();
  }

  @Test
  void anEntryOfTwoOverlappingExportsIsJudgedOnceInTheFirst() {
    entry(MAY, 2, "SL-2", "TV-2");
    entry(MAY, 3, "SL-3", "TV-3");
    entry(APRIL, 2, "SL-1", "TV-1");
    entry(APRIL, 3, "SL-2", "TV-2");

    SharingCounts counts = tie();

    assertThat(places())
        .containsExactly(
            APRIL.place(2).toString(), APRIL.place(3).toString(), MAY.place(3).toString());
    assertThat(counts.entries()).isEqualTo(3);
    assertThat(counts.repeatedEntries()).isEqualTo(1);
    assertThat(caseFiles.seams()).containsExactly(new Seam("april.xlsx", "may.xlsx", 0, 1));
  }

  @Test
  void anEntryOfThreeExportsIsAPairForEachTwo() {
    for (LogSource log : List.of(APRIL, MAY, JUNE)) {
      entry(log, 2, "SL-1", "TV-1");
    }

    assertThat(tie().repeatedEntries()).isEqualTo(2);
    assertThat(caseFiles.seams())
        .containsExactly(
            new Seam("april.xlsx", "june.xlsx", 0, 1),
            new Seam("april.xlsx", "may.xlsx", 0, 1),
            new Seam("june.xlsx", "may.xlsx", 0, 1));
  }

  @Test
  void anEntryThatWasChangedBetweenTwoExportsStaysTwice() {
    entry(APRIL, 2, "SL-1", "TV-1");
    entry(MAY, 2, "SL-1", "TV-9");

    assertThat(tie().entries()).isEqualTo(2);
    assertThat(caseFiles.seams()).isEmpty();
  }

  @Test
  void aLogWithOtherColumnsSaysSomethingElse() {
    entry(APRIL, 2, "SL-1", "TV-1");
    entry(
        new LogSource("may.xlsx", "Log", "test", EnumSet.of(Field.ENTRY_ID, Field.CASE_REF)),
        2,
        "SL-1",
        "TV-1");

    assertThat(tie().entries()).isEqualTo(2);
  }

  @Test
  void entriesWithoutANumberAndRowsOfOneFileCountOnceToo() {
    entry(APRIL, 2, "", "TV-1");
    entry(MAY, 2, "", "TV-1");
    entry(APRIL, 3, "SL-1", "TV-1");
    entry(APRIL, 4, "SL-1", "TV-1");

    assertThat(tie().repeatedEntries()).isEqualTo(2);
    assertThat(places()).containsExactly(APRIL.place(2).toString(), APRIL.place(3).toString());
    assertThat(caseFiles.seams()).containsExactly(new Seam("april.xlsx", "may.xlsx", 0, 1));
  }

  @Test
  void anEntryThatWasExportedBeforeItsDecisionWasWrittenCountsAsTheLaterOne() {
    entry(APRIL, 2, "SL-1", "TV-1");
    caseFiles.add(
        new Entry(
            MAY,
            7,
            Fields.builder()
                .putAll(fields("SL-1", "TV-1"))
                .put(Field.REASONS, "A child is at risk")
                .build()));

    assertThat(tie().repeatedEntries()).isEqualTo(1);
    assertThat(places()).containsExactly(MAY.place(7).toString());
  }

  @Test
  void aMessageOfTwoExportsIsCountedWhateverTheOrderOfItsRows() {
    List<LogSource> sources =
        List.of(
            new LogSource("b.csv", "", "test", ALL),
            new LogSource("c.csv", "", "test", ALL),
            new LogSource("a.csv", "", "test", ALL),
            new LogSource("a.csv", "", "test", ALL));
    for (int i = 0; i < sources.size(); i++) {
      caseFiles.add(
          new Transmission(
              sources.get(i), i + 2, Fields.builder().put(Field.MESSAGE_ID, "m1").build()));
    }
    caseFiles.add(
        new Transmission(sources.get(0), 9, Fields.builder().put(Field.MESSAGE_ID, "m2").build()));
    tie();

    assertThat(caseFiles.seams())
        .containsExactly(
            new Seam("a.csv", "b.csv", 1, 0),
            new Seam("a.csv", "c.csv", 1, 0),
            new Seam("b.csv", "c.csv", 1, 0));
  }
}
