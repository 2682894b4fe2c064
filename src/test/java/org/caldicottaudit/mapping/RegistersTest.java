package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of one kind of thing, in which no column says of which type a row is. */
final class RegistersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Datix no,Case,Incident date,Identified,What happened,ICO notified on,Severity |"
            + " W1234,BR-2026-01204,13/05/2026,14/05/2026 09:10,Mail to the wrong school,,High | INCIDENT",
        "Incident ref,Case ref,Date aware,Description,Date reported |"
            + " IG-01,BR-2026-01204,14/05/2026,Mail to the wrong school,15/05/2026 | INCIDENT",
        "Case number,Consent given?,Given by,Relationship to child,Date |"
            + " BR-2026-01204,Yes,Ann Lee,Mother,14/05/2026 | CONSENT",
        "Case,Consent from,Date of consent,Status,Covers |"
            + " BR-2026-01204,Ann Lee,14/05/2026,Withdrawn,Kent Police | CONSENT",
        "Case ref,Date raised,Raised by,Escalated to,Issue,Outcome,Date resolved |"
            + " BR-2026-01204,14/05/2026,Ann Lee,Head of Service,School refused,Open, | ESCALATION",
        "Case ref,Date,Advice sought from,Question,Advice given,Date given |"
            + " BR-2026-01204,14/05/2026,DPO,May we?,Yes,15/05/2026 | ADVICE",
        "Case ref,Family member told,Date told,How,Told by |"
            + " BR-2026-01204,Ann Lee,14/05/2026,Letter,Bob Ray | NOTICE",
        "Req no,Case ref,Person asking,Received,What they want,Answered,Decision |"
            + " R1,BR-2026-01204,DC Jones,14/05/2026 09:00,Address,, | REQUEST",
        "Case ref,Date,Requested by,Shared with,What was shared |"
            + " BR-2026-01204,14/05/2026,Kent Police,Kent Police,Address | DISCLOSURE",
        "Child,Case ref,Plan type,Plan start,Core group members |"
            + " Jo,BR-2026-01204,CP,14/05/2026,Kent Police; Oak School | PLAN",
      })
  void knowsWhatARowOfItIs(String headings, String row, EntryType type) throws IOException {
    assertThat(entry(headings, row).type()).isEqualTo(type);
  }

  @Test
  void howGraveAnIncidentIsSaysNothingOfTheChild() throws IOException {
    Entry entry =
        entry("Incident ref,Case ref,Date aware,Severity", "IG-01,BR-2026-01204,14/05/2026,High");

    assertThat(entry.fields().has(Field.HARM)).isFalse();
  }

  @Test
  void aConsentIsOfTheDayThatStandsBesideIt() throws IOException {
    Entry entry =
        entry("Case no,Consent given?,Given by,Date", "BR-2026-01204,Yes,Ann Lee,14/05/2026");

    assertThat(entry.fields().time(Field.CONSENT_AT)).isPresent();
    assertThat(entry.fields().text(Field.CONSENT_BY)).contains("Ann Lee");
  }

  @Test
  void anEscalationIsOfTheDayItWasRaisedOn() throws IOException {
    Entry entry =
        entry(
            "Case ref,Date raised,Escalated to,Outcome,Date resolved",
            "BR-2026-01204,14/05/2026,Director,Resolved,20/05/2026");

    assertThat(entry.date()).hasToString("Optional[2026-05-14]");
  }

  @Test
  void stepsOfAReferralStandInOneRow() throws IOException {
    List<Entry> entries =
        ImportedRows.csv(
                folder,
                "Case ref,Referral date,Referring agency,Decision date,Strategy discussion,ICPC date,Assessment completed",
                "BR-2026-01204,14/05/2026,Kent Police,15/05/2026,16/05/2026,,30/06/2026")
            .entries;

    assertThat(entries)
        .extracting(entry -> entry.type() + " " + entry.date().orElseThrow())
        .containsExactly(
            "REFERRAL 2026-05-15", "STRATEGY_DISCUSSION 2026-05-16", "ASSESSMENT 2026-06-30");
  }

  private Entry entry(String headings, String row) throws IOException {
    List<Entry> entries = ImportedRows.csv(folder, headings.strip(), row.strip()).entries;
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }
}
