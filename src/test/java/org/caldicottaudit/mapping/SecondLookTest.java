package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of sharing logs that their heading alone doesn't name. */
class SecondLookTest {
  @TempDir private Path folder;

  @Test
  void aNameOrRoleIsThatOfTheColumnBefore() throws IOException {
    Fields fields =
        only(
            "Case reference,Requesting agency,Their name,Their role,Decision,By"
                + " whom,Designation,Date shared",
            "TV-1,Wessex Police,Amy Baker,Detective constable,Share,Carl Deane,Team"
                + " manager,2026-03-02");

    assertThat(fields.text(Field.REQUESTER_NAME)).contains("Amy Baker");
    assertThat(fields.text(Field.REQUESTER_ROLE)).contains("Detective constable");
    assertThat(fields.text(Field.DECIDED_BY)).contains("Carl Deane");
    assertThat(fields.text(Field.DECIDER_ROLE)).contains("Team manager");
  }

  @Test
  void aReasonIsThatOfTheAnswerBefore() throws IOException {
    Fields fields =
        only(
            "Case reference,Decision,Family informed?,\"If not, why not?\",Advice sought from,What"
                + " they said,Date shared",
            "TV-1,Share,No,Mother would tell him,Caldicott Guardian,Share the summary"
                + " only,2026-03-02");

    assertThat(fields.text(Field.NOT_INFORMED_REASON)).contains("Mother would tell him");
    assertThat(fields.text(Field.ADVICE_OUTCOME)).contains("Share the summary only");
  }

  @ParameterizedTest
  @CsvSource({"Larkrise Primary School, true", "Ann Lee, false"})
  void whoAskedIsAnOrganisationByItsNames(String who, boolean organisation) throws IOException {
    Fields fields =
        only("Case ID,Who asked,Date asked,Decision", "BR-1," + who + ",25/03/2026,Share");

    assertThat(fields.has(Field.REQUESTER_ORG)).isEqualTo(organisation);
    assertThat(fields.has(Field.REQUESTER_NAME)).isEqualTo(!organisation);
  }

  @Test
  void anOrganisationBehindAPersonIsTheirs() throws IOException {
    Fields fields =
        only(
            "Case reference,Decision,Given to,Organisation,Date shared",
            "TV-1,Share,Amy Baker,Wessex Police,2026-03-02");

    assertThat(fields.text(Field.RECIPIENT_NAME)).contains("Amy Baker");
    assertThat(fields.texts(Field.RECIPIENT_ORG)).containsExactly("Wessex Police");
    assertThat(fields.text(Field.AGENCY)).isEmpty();
  }

  @Test
  void aTimeIsThatOfTheDayBefore() throws IOException {
    Fields fields = only("Case reference,Decision,Date shared,Time", "TV-1,Share,25/03/2026,14:05");

    assertThat(fields.time(Field.SHARED_AT)).hasToString("Optional[2026-03-25T14:05:00Z]");
  }

  @ParameterizedTest
  @CsvSource({
    "Does it identify any third parties?,third_party",
    "Is consent really in place?,consent_status",
    "Would telling them put the child at risk?,unsafe_to_inform",
    "Were they under any pressure to agree?,consent_pressure",
    "Did you tell them to keep it confidential?,told_confidential"
  })
  void mostOfTheWordsWillDoWhereTheValuesSayTheSame(String heading, String field)
      throws IOException {
    Fields fields =
        only("Case reference,Decision,Date shared," + heading, "TV-1,Share,25/03/2026,Yes");

    assertThat(fields.has(Field.find(field).orElseThrow())).isTrue();
  }

  @Test
  void withoutSuchValuesNothingIsTaken() throws IOException {
    Fields fields =
        only(
            "Case reference,Decision,Date shared,Does it identify any third parties?",
            "TV-1,Share,25/03/2026,See the file of the sister");

    assertThat(fields.has(Field.THIRD_PARTY)).isFalse();
  }

  @Test
  void whatAnotherColumnHasIsNotTakenAgain() throws IOException {
    Fields fields =
        only(
            "Case reference,Requested by (name),Requesting agency,Contact name,Decision,Date"
                + " shared",
            "TV-1,Amy Baker,Wessex Police,Someone Else,Share,25/03/2026");

    assertThat(fields.text(Field.REQUESTER_NAME)).contains("Amy Baker");
  }

  @Test
  void whatIsReadSoIsSaid() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case reference,Requesting agency,Their role,Decision,Date shared",
            "TV-1,Wessex Police,Sergeant,Share,25/03/2026");

    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Their role\" was read as requester_role, because it stands behind"
                + " \"Requesting agency\".");
  }

  @Test
  void aListInBracketsIsNoPartOfTheHeading() throws IOException {
    Fields fields =
        only(
            "Case reference,Decision,Date shared,\"Passed on by (phone, email, in person)\"",
            "TV-1,Share,25/03/2026,Phone");

    assertThat(fields.text(Field.CHANNEL)).contains("phone");
  }

  /** A column may be filled once a month. */
  @Test
  void oneOfTwoReasonsForNoConsentIsTheGroundByItsCodes() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Case reference,Decision,Date shared,Reason for sharing without consent,Sharing without"
            + " consent - details");
    for (int i = 0; i < 120; i++) {
      lines.add("TV-%d,Share,25/03/2026,,".formatted(i));
    }
    lines.add("TV-121,Share,25/03/2026,Court order,Judge Hall ordered it on Monday");
    lines.add("TV-122,Share,25/03/2026,Statutory duty,The s47 enquiry had begun");
    ImportedRows rows = ImportedRows.csv(folder, lines.toArray(String[]::new));
    Fields last = rows.entries.get(rows.entries.size() - 1).fields();

    assertThat(last.text(Field.NO_CONSENT_KIND)).contains("statutory duty");
    assertThat(last.text(Field.NO_CONSENT_REASON)).contains("The s47 enquiry had begun");
  }

  @Test
  void ofTwoNumbersTheOneThatCountsIsTheRows() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Log_ID,Disclosure_Ref,Decision,Date shared",
            "DL1001,DISC/22196/26,Share,25/03/2026",
            "DL1002,DISC/10482/26,Share,26/03/2026",
            "DL1003,DISC/22196/26,Share,27/03/2026");

    assertThat(rows.entries)
        .extracting(entry -> entry.fields().text(Field.CASE_REF).orElse(""))
        .containsExactly("DISC/22196/26", "DISC/10482/26", "DISC/22196/26");
    assertThat(rows.entries.get(0).fields().text(Field.ENTRY_ID)).contains("DL1001");
  }

  @Test
  void numbersOfRowsAreToldInAnyOrder() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Log_ID,Disclosure_Ref,Decision,Date shared",
            "DL1003,DISC/22196/26,Share,27/03/2026",
            "DL1001,DISC/31196/26,Share,25/03/2026",
            "DL1004,DISC/12482/26,Share,26/03/2026",
            "DL1002,DISC/10482/26,Share,26/03/2026");

    assertThat(rows.entries.get(0).fields().text(Field.CASE_REF)).contains("DISC/22196/26");
    assertThat(rows.entries.get(0).fields().text(Field.ENTRY_ID)).contains("DL1003");
  }

  @Test
  void aNumberInOtherWordsThatDoesNotCountIsTheCases() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Entry number,Register reference,Decision,Date shared",
            "1,IGS/97055/17,Share,25/03/2026",
            "2,IGS/17729/17,Share,26/03/2026");

    assertThat(rows.entries.get(0).fields().text(Field.CASE_REF)).contains("IGS/97055/17");
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Register reference\" was read as case_ref, because it alone has references"
                + " and no other column has the number of a case.")
        .noneMatch(warning -> warning.contains("was not used"));
  }

  @ParameterizedTest
  @CsvSource({"Zorgon occurrence, true", "Collar, false"})
  void theOnlyCodesUnderANameNobodyKnowsAreTheCases(String heading, boolean ofCases)
      throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "No," + heading + ",Decision,Date shared,Recipient organisation",
            "1,ZX-44871,Share,25/03/2026,Kent Police",
            "2,ZX-10222,Share,26/03/2026,Kent Police");

    assertThat(rows.entries.get(0).fields().text(Field.CASE_REF))
        .isEqualTo(ofCases ? Optional.of("ZX-44871") : Optional.empty());
  }

  @Test
  void aReferenceMayBeginWithItsYear() throws IOException {
    Fields fields = only("No.,MASH ref,Decision,Date shared", "1,2026-M30492,Share,25/03/2026");

    assertThat(fields.text(Field.CASE_REF)).contains("2026-M30492");
  }

  /** A number of a system's step is no case where another column has the child's. */
  @Test
  void aMereNumberIsNoReference() throws IOException {
    Fields fields =
        only("Workflow step ID,Person ID,Decision,Date shared", "481203,90217,Share,25/03/2026");

    assertThat(fields.text(Field.CASE_REF)).contains("90217");
  }

  @Test
  void aTypeOfRecordBesideItsDestructionIsAClass() throws IOException {
    Fields fields =
        only(
            "Box no,Case ref,Record type,Date closed,Destroy after",
            "12,TV-1,Child in need file,25/03/2019,25/03/2025");

    assertThat(fields.text(Field.RETENTION_CLASS)).contains("Child in need file");
  }

  @Test
  void aNumberOfEveryRowIsNoIncident() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Incident ID,Student ref,Decision,Date shared"));
    for (int i = 0; i < 25; i++) {
      lines.add("%d,HFA-%d,Share,25/03/2026".formatted(31_000 + i, 90_000 - i * 7));
    }
    Fields first = ImportedRows.csv(folder, lines.toArray(String[]::new)).entries.get(0).fields();

    assertThat(first.text(Field.ENTRY_ID)).contains("31000");
    assertThat(first.text(Field.INCIDENT_REF)).isEmpty();
  }

  @Test
  void theSchoolOfNearlyEveryRowKeepsTheLog() throws IOException {
    assertThat(agency("Harrowfield Academy", "Harrowfield Academy"))
        .contains("Harrowfield Academy");
    assertThat(agency("Mill Lane Primary", "Castle Hill School")).isEmpty();
  }

  private Optional<String> agency(String even, String odd) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Case reference,School,Decision,Date shared"));
    for (int i = 0; i < 24; i++) {
      lines.add("TV-%d,%s,Share,25/03/2026".formatted(i, i % 2 == 0 ? even : odd));
    }
    return ImportedRows.csv(folder, lines.toArray(String[]::new))
        .entries
        .get(0)
        .fields()
        .text(Field.AGENCY);
  }

  @Test
  void headingsWithTheWordsOfOneAreToldApartByAllTheySay() throws IOException {
    Fields fields =
        only(
            "Case reference,What was the decision?,Which organisation was the information shared"
                + " with?,Who was the information shared with?,Date shared",
            "TV-1,Share,Wessex Police,Amy Baker,25/03/2026");

    assertThat(fields.texts(Field.RECIPIENT_ORG)).containsExactly("Wessex Police");
    assertThat(fields.text(Field.RECIPIENT_NAME)).contains("Amy Baker");
  }

  @Test
  void whatIsAdvisedStandsBesideWhoAdvised() throws IOException {
    Fields fields =
        only(
            "Case reference,Decision,Advice obtained from,Advice obtained,Date shared",
            "TV-1,Share,Caldicott Guardian,\"Yes, the dates only\",25/03/2026");

    assertThat(fields.text(Field.ADVICE_OUTCOME)).contains("Yes, the dates only");
  }

  /** The lists behind the drop-downs of another sheet. */
  @Test
  void valuesAreNoHeadings() {
    assertThatThrownBy(
            () ->
                ImportedRows.csv(
                    folder,
                    "Request,Share part,Secure email,Yes - written,Statutory duty,Amber,No",
                    "Refusal,Don't share,Phone,Refused,Court order,Green,Yes"))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void casesOfSomeKindAreTheCases() throws IOException {
    Fields fields = only("OVT case,Decision,Date shared", "OVT-12821,Share,25/03/2026");

    assertThat(fields.text(Field.CASE_REF)).contains("OVT-12821");
  }

  private Fields only(String... lines) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, lines);
    assertThat(rows.entries).hasSize(1);
    return rows.entries.get(0).fields();
  }
}
