package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PointersTest {
  private static final String HEADINGS =
      "Case ID,Child,Date shared,Recipient organisation,Purpose,Reasons,Escalated on,Notes";

  @TempDir private Path folder;

  private List<Optional<String>> reasons(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return ImportedRows.csv(folder, lines).entries.stream()
        .map(entry -> entry.fields().text(Field.REASONS))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"\"\"", "ditto", "as above", "(As above)"})
  void markMeansTheRowAbove(String mark) throws IOException {
    assertThat(
            reasons(
                "BR-1,Jo Bell,2026-04-03,Kent Police,Visit,He is out on bail,,",
                "BR-2,Amy Bell,2026-04-03,Kent Police,Visit," + mark + ",,"))
        .containsExactly(Optional.of("He is out on bail"), Optional.of("He is out on bail"));
  }

  @Test
  void anEmptyTextOfADatabaseIsNoMark() throws IOException {
    assertThat(
            reasons(
                "BR-1,Jo Bell,2026-04-03,Kent Police,Visit,He is out on bail,,",
                "BR-2,Amy Bell,2026-04-03,Kent Police,Visit,'',,"))
        .containsExactly(Optional.of("He is out on bail"), Optional.of("''"));
  }

  @Test
  void asAboveBelowAnotherFamilyStaysThePhraseThatItIs() throws IOException {
    assertThat(
            reasons(
                "BR-1,Jo Bell,2026-04-03,Kent Police,Visit,He is out on bail,,",
                "BR-2,Amy Stone,2026-04-03,Kent Police,Visit,as above,,"))
        .containsExactly(Optional.of("He is out on bail"), Optional.of("as above"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"see notes|He is out on bail|He is out on bail", "As per notes||", "see notes|-|"})
  void notesSayWhatACellPointsAt(String cell, String notes, String meant) throws IOException {
    String written = notes == null ? "" : notes;
    assertThat(reasons("BR-1,Jo Bell,2026-04-03,Kent Police,Visit," + cell + ",," + written))
        .containsExactly(Optional.ofNullable(meant));
  }

  @Test
  void aDayIsTakenFromTheNotes() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            HEADINGS,
            "BR-1,Jo Bell,2026-04-03,Kent Police,Visit,Bail,see notes,Escalated 05/04/2026 to"
                + " head");

    assertThat(rows.entryFields().time(Field.ESCALATED_AT).map(Moment::date))
        .hasValue(LocalDate.of(2026, 4, 5));
  }

  @Test
  void linesAboveExplainShortWords() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Key: KP / K Pol/Mill Road police desk = Kent Police; PT = public task. XX = one. XX ="
                + " two",
            "Case ID,Date shared,Recipient organisation,Lawful basis,Decision taken by",
            "BR-1,2026-04-03,KP,PT,XX",
            "BR-2,2026-04-03,Mill Road police desk,PT,XX");

    assertThat(rows.entries.get(1).fields().texts(Field.RECIPIENT_ORG))
        .containsExactly("Kent Police");
    assertThat(rows.entries.get(0).fields().texts(Field.RECIPIENT_ORG))
        .containsExactly("Kent Police");
    assertThat(rows.entries.get(0).fields().text(Field.LAWFUL_BASIS)).hasValue("public task");
    assertThat(rows.entries.get(0).fields().text(Field.DECIDED_BY)).hasValue("XX");
  }
}
