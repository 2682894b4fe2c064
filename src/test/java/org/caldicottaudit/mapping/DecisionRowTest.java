package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.caldicottaudit.event.ExceptionScope;
import org.caldicottaudit.event.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRowTest {
  private static final String EXCEPTIONS =
      "exception_id,rule,scope,value,reason,approver,role,from,until";

  @TempDir private Path folder;

  private Imported read(String... lines) throws IOException {
    return ImportedRows.csv(folder, lines).imported;
  }

  @Test
  void aRegisterIsReadWithBritishDays() throws IOException {
    RuleException exception =
        read(
                EXCEPTIONS,
                "EX-1,sec-01,Partner,Ashbrook Trust,Why,A Person,Guardian,01/04/2026,03/05/2026")
            .tables()
            .exceptions()
            .orElseThrow()
            .get(0);

    assertThat(exception.rule()).isEqualTo("SEC-01");
    assertThat(exception.scope()).isEqualTo(ExceptionScope.PARTNER);
    assertThat(exception.from()).contains(LocalDate.of(2026, 4, 1));
    assertThat(exception.until()).contains(LocalDate.of(2026, 5, 3));
    assertThat(exception.place().row()).isEqualTo(2);
  }

  @Test
  void whatMakesAnExceptionFailIsReadAndNotRefused() throws IOException {
    Imported imported = read(EXCEPTIONS, "EX-1,SEC-01,all,,,,,,");

    assertThat(imported.quarantine()).isEmpty();
    assertThat(imported.tables().exceptions().orElseThrow()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "',SEC-01,all,,r,a,g,,', exception_id, 'The cell is blank, but the table is nothing without it."
        + " Fill it in.'",
    "'EX-1,Section 4,all,,r,a,g,,', rule, 'The cell must hold the id of a rule, such as SEC-01."
        + " caldicott rules lists them.'",
    "'EX-1,GOV-05,all,,r,a,g,,', rule, 'No exception can be made from GOV-05, which judges"
        + " exceptions.'",
    "'EX-1,SEC-01,sideways,x,r,a,g,,', scope, 'The cell must hold one of finding, case, partner,"
        + " pattern or all.'",
    "'EX-1,SEC-01,all,x,r,a,g,,', value, 'The scope all has no value. Blank the cell, or name a"
        + " narrower scope.'",
    "'EX-1,SEC-01,case,,r,a,g,,', value, 'The cell is blank, but the table is nothing without it."
        + " Fill it in.'",
    "'EX-1,SEC-01,finding,F-1,r,a,g,,', value, 'The cell must hold a finding_id, such as"
        + " F-4KQ27MXAB3CDE.'",
    "'EX-1,SEC-01,pattern,*gmail*,r,a,g,,', value, 'A pattern is a column and a text, such as"
        + " message=*example.org*, where * stands for any text. Columns are case_ref, partner,"
        + " field, source_file and message.'",
  })
  void aRowThatSaysNothingIsQuarantined(String row, String column, String reason)
      throws IOException {
    Imported imported = read(EXCEPTIONS, row);

    assertThat(imported.quarantine()).hasSize(1);
    assertThat(imported.quarantine().get(0).column()).isEqualTo(column);
    assertThat(imported.quarantine().get(0).reason()).isEqualTo(reason);
    assertThat(imported.tables().exceptions().orElseThrow()).isEmpty();
  }

  @Test
  void aDayThatIsNoneIsQuarantined() throws IOException {
    Imported imported = read(EXCEPTIONS, "EX-1,SEC-01,all,,r,a,g,01/01/2026,31/02/2026");

    assertThat(imported.quarantine()).extracting(row -> row.column()).containsExactly("until");
  }

  @Test
  void twoExceptionsOfOneNameAreNotBothTaken() throws IOException {
    Imported imported = read(EXCEPTIONS, "EX-1,SEC-01,all,,r,a,g,,", "EX-1,SEC-02,all,,r,a,g,,");

    assertThat(imported.quarantine().get(0).reason())
        .isEqualTo("An earlier row has this name already. Give each exception its own.");
  }

  @Test
  void attestationsAreRead() throws IOException {
    Imported imported =
        read(
            "control,evidence,who,role,when,until",
            "prot/3,Minutes of 3 March,A Person,Guardian,03/03/2026,02/03/2027",
            "prot/3,Again,A Person,Guardian,03/03/2026,02/03/2027");

    assertThat(imported.tables().attestations().orElseThrow())
        .extracting(attestation -> attestation.when().orElseThrow())
        .containsExactly(LocalDate.of(2026, 3, 3));
    assertThat(imported.quarantine().get(0).reason())
        .isEqualTo("An earlier row attests this control already. Keep the one that counts.");
  }
}
