package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2026-04-03 = 2026-04-03",
        "03/04/2026 = 2026-04-03",
        "3.4.2026 = 2026-04-03",
        "03-Apr-2026 = 2026-04-03",
        "3 Sept 2026 = 2026-09-03",
        "3 Sep 26 = 2026-09-03",
        "3rd September 2026 = 2026-09-03",
        "April 3, 2026 = 2026-04-03",
        "Friday 3 April 2026 = 2026-04-03",
        "Fri 03/04/2026 = 2026-04-03",
        "20260403 = 2026-04-03",
        "2025/03/24 13:21:00 UTC = 2025-03-24T13:21:00Z",
        "03/04/2026 14:05 = 2026-04-03T13:05:00Z",
        "03/04/2026 2:05 PM = 2026-04-03T13:05:00Z",
        "03/04/2026 at 2.05pm = 2026-04-03T13:05:00Z",
        "3 January 2026 12:30 am = 2026-01-03T00:30:00Z",
        "03/04/2026 00:00:00 = 2026-04-03",
        "03/04/2026 14:05 BST = 2026-04-03T13:05:00Z",
        "03/04/2026 14:05 GMT = 2026-04-03T14:05:00Z",
        "08 May 2026 10:42:00 (GMT +01:00) = 2026-05-08T09:42:00Z",
        "2026-05-08 10:42 UTC+01:00 = 2026-05-08T09:42:00Z",
        "2026-05-08 10:42:00 [UTC+0100] = 2026-05-08T09:42:00Z",
        "2026-05-08 10:42:00 [UTC] = 2026-05-08T10:42:00Z",
        "2026-05-08 10:42 GMT+1 = 2026-05-08T09:42:00Z",
        "2026-05-08 10:42 UTC+1:00 = 2026-05-08T09:42:00Z",
        "2026-05-08T10:42:00+01 = 2026-05-08T09:42:00Z",
        "2026-05-08 10:42:00 +0100 BST = 2026-05-08T09:42:00Z",
        "Fri May 8 2026 10:42:00 GMT+0100 (British Summer Time) = 2026-05-08T09:42:00Z",
        "08 May 2026 10:42:00 GMT Daylight Time = 2026-05-08T09:42:00Z",
        "20260508T094200Z = 2026-05-08T09:42:00Z",
        "08 May 2026 - 10:42 BST = 2026-05-08T09:42:00Z",
        "10:42 on 8 May 2026 = 2026-05-08T09:42:00Z",
        "08 May 2026 @ 10:42 Europe/London = 2026-05-08T09:42:00Z",
        "20/04/2026 09:11hrs = 2026-04-20T08:11:00Z",
        "20/04/2026 0911hrs = 2026-04-20T08:11:00Z",
        "20/04/2026 0911 = 2026-04-20T08:11:00Z",
        "2026-04-03T14:05:06+02:00 = 2026-04-03T12:05:06Z",
        "2026-01-24T06:54:24.0000000Z = 2026-01-24T06:54:24Z",
        "29/02/2024 = 2024-02-29"
      })
  void readsTheDatesThatBritishLogsHold(String written, String read) throws Exception {
    assertThat(reader().moment(Cell.of(written))).map(Moment::toString).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2024",
        "29/02/2023",
        "31/04/2024",
        "04/13/2024",
        "2026-13-01",
        "yesterday",
        "45000",
        "Monday 3 April 2026",
        "09/04",
        "03/04/2026 25:00",
        "03/04/2026 13:00 AM",
        "3 Foo 2026",
        "03/04/0026",
        "03/04/2026 x",
        "29/03/2026 01:30"
      })
  void refusesWhatIsNoDate(String written) {
    assertThatThrownBy(() -> reader().moment(Cell.of(written)))
        .isInstanceOf(UnreadableCellException.class)
        .hasMessageNotContaining(written);
  }

  @Test
  void theDoubledHourOfOctoberIsUncertain() throws Exception {
    assertThat(reader().moment(Cell.of("26/10/2025 01:30")))
        .contains(new Moment(java.time.Instant.parse("2025-10-26T00:30:00Z"), true, false));
  }

  @Test
  void wordsForNothingAreBlank() throws Exception {
    for (String word : new String[] {"", "N/A", "NULL", "-", "\u00a0", "#N/A", "01/01/1900"}) {
      assertThat(reader().moment(Cell.of(word))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"01/02/95, 1995-02-01", "01/02/14, 2014-02-01", "01/02/31, 1931-02-01"})
  void theRowSettlesTheCenturyOfABirth(String written, LocalDate born) throws Exception {
    assertThat(reader().birthday(Cell.of(written), Optional.of(LocalDate.of(2026, 4, 3))))
        .contains(born);
  }

  @Test
  void aYearOfBirthAloneNeedsFourDigits() {
    assertThatThrownBy(() -> reader().birthday(Cell.of("01/02/95"), Optional.empty()))
        .isInstanceOf(UnreadableCellException.class);
  }

  @Test
  void oneDayOverTwelveProvesTheOrderOfItsColumn() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with",
            "BR-1,03/04/2026,Police",
            "BR-2,25/04/2026,Police");

    assertThat(rows.entries)
        .extracting(entry -> entry.fields().time(Field.SHARED_AT).orElseThrow().toString())
        .containsExactly("2026-04-03", "2026-04-25");
  }

  @Test
  void aDayOverTwelveProvesTheOrderOfShortYearsTooAndTheCenturyIsSaid() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with",
            "BR-1,03/04/26,Police",
            "BR-2,25/04/26,Police");

    assertThat(rows.entries)
        .extracting(entry -> entry.fields().time(Field.SHARED_AT).orElseThrow().toString())
        .containsExactly("2026-04-03", "2026-04-25");
    assertThat(rows.reading().warnings())
        .containsExactly(
            "Column \"Date shared\": years with two digits, taken as those from 1970 to 2069: 2.");
  }

  @Test
  void aShortYearMayLeadBetweenDashes() throws IOException {
    Path file =
        ImportedRows.write(
            folder,
            StandardCharsets.UTF_8,
            "Case ID,Date shared,Shared with",
            "BR-1,26-04-13,Police");

    assertThatThrownBy(() -> ImportedRows.of(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("--date-order dmy");
  }

  @Test
  void retentionIsTheLastDayWhereTheColumnHoldsDays() throws IOException {
    ImportedRows days =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,Retention",
            "BR-1,25/04/2026,Police,31/12/2032");
    ImportedRows classes =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,Retention",
            "BR-1,25/04/2026,Police,Child protection file");

    assertThat(days.entryFields().date(Field.RETAIN_UNTIL)).contains(LocalDate.of(2032, 12, 31));
    assertThat(classes.entryFields().text(Field.RETENTION_CLASS)).contains("Child protection file");
  }

  @Test
  void anotherColumnMayProveTheOrderAndThatIsSaid() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date of decision,Date shared,Shared with",
            "BR-1,03/04/2026,25/04/2026,Police");

    assertThat(rows.reading().warnings())
        .containsExactly(
            "The dates of column \"Date of decision\" were read as day, month, year, as in the"
                + " other columns: none of them has a day over 12.");
  }

  @Test
  void anUnprovenOrderRefusesTheFileAndSaysWhatToType() throws IOException {
    Path file =
        ImportedRows.write(
            folder,
            StandardCharsets.UTF_8,
            "Case ID,Date shared,Shared with",
            "BR-1,03/04/2026,Police");

    assertThatThrownBy(() -> ImportedRows.of(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "log.csv, column \"Date shared\": the date in row 2 can be read in more than one order,"
                + " and no date of the column tells which, as 25/03/2026 would. Say --date-order"
                + " dmy if the day comes first, --date-order mdy if the month does.");
    assertThat(ImportedRows.of(file, DateOrder.MDY).entryFields().time(Field.SHARED_AT))
        .hasToString("Optional[2026-03-04]");
  }

  @Test
  void mixedOrdersRefuseTheFileUnlessOneIsDeclared() throws IOException {
    Path file =
        ImportedRows.write(
            folder,
            StandardCharsets.UTF_8,
            "Case ID,Date shared,Shared with",
            "BR-1,25/04/2026,Police",
            "BR-2,04/25/2026,Police");

    assertThatThrownBy(() -> ImportedRows.of(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("day first in row 2 and the month first in row 3");
    assertThat(ImportedRows.of(file, DateOrder.DMY).reasons())
        .containsExactly(
            "Date shared: There is no such date when read as day, month, year. Correct it.");
  }

  private static DateReader reader() {
    return new DateReader(
        "Date", Optional.of(DateOrder.DMY), Optional.of(Moment.LONDON), new Tally());
  }
}
