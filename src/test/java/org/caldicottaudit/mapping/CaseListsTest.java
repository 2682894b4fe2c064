package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.LogReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that councils make for inspectors, for the census and for the common data set. */
class CaseListsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsAllListsOfAnnexA(boolean titles) throws IOException {
    ImportedRows rows =
        ImportedRows.of(AnnexAWorkbook.full(titles).write(folder.resolve("annex-a.xlsx")));

    assertThat(rows.imported.quarantine()).isEmpty();
    assertThat(rows.imported.readings())
        .extracting(LogReading::kind)
        .containsExactlyInAnyOrder(
            "case log (Ofsted Annex A, list 1: contacts)",
            "case log (Ofsted Annex A, list 2: early help)",
            "case log (Ofsted Annex A, list 3: referrals)",
            "case log (Ofsted Annex A, list 4: assessments)",
            "case log (Ofsted Annex A, list 5: section 47 enquiries and conferences)",
            "case log (Ofsted Annex A, list 6: children in need)",
            "case log (Ofsted Annex A, list 7: child protection)",
            "case log (Ofsted Annex A, list 8: children in care)",
            "case log (Ofsted Annex A, list 9: care leavers)",
            "case log (Ofsted Annex A, list 10: adoption)",
            "case log (Ofsted Annex A, list 11: adopters)");
    assertThat(rows.entries)
        .extracting(entry -> entry.type() + " " + entry.when().orElseThrow())
        .containsExactlyInAnyOrder(
            "NOTE 2026-04-01",
            "NOTE 2026-04-20",
            "REFERRAL 2026-04-02",
            "ASSESSMENT 2026-04-30",
            "STRATEGY_DISCUSSION 2026-04-07",
            "CONFERENCE 2026-04-20",
            "PLAN 2019-06-09",
            "PLAN 2026-04-20");
    assertThat(rows.entries).allMatch(entry -> entry.caseRefs().equals(List.of("9212044")));
    assertThat(rows.entries).allMatch(entry -> entry.fields().number(Field.AGE).orElse(0) == 13);
    assertThat(of(rows, EntryType.REFERRAL).fields().text(Field.REQUESTER_ORG))
        .contains("q) 6: Police");
    assertThat(rows.imported.readings())
        .allMatch(reading -> reading.accepted() + reading.skipped() == reading.records());
    assertThat(rows.imported.readings().get(0).warnings())
        .contains("Sheet \"Front_Sheet\" was not read: its headings are of no known log.")
        .contains("Sheet \"Guidance\" was not read: its headings are of no known log.");
  }

  @Test
  void readsWhoTakesPartInWhichPlan() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder, "Case reference,Organisation", "TV-1,Hill School", "TV-1,Met Police; GP");

    assertThat(rows.entries).extracting(Entry::type).containsOnly(EntryType.PLAN);
    assertThat(rows.entries)
        .extracting(entry -> entry.fields().texts(Field.RECIPIENT_ORG))
        .containsExactly(List.of("Hill School"), List.of("Met Police", "GP"));
    assertThat(rows.reading().kind()).isEqualTo("case log (partners of plans)");
  }

  /** What stands beside may be what makes it a log of something else. */
  @Test
  void tableWithMoreThanThePartnersOfPlansIsNotOne() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder, "Case reference,Organisation,Date shared", "TV-1,Hill School,2026-04-03");

    assertThat(rows.entries).extracting(Entry::type).containsExactly(EntryType.DISCLOSURE);
  }

  @ParameterizedTest
  @CsvSource({
    "Consent withdrawn, withdrawn",
    "Withdrawal of consent, withdrawn",
    "Consent refused, refused",
    "Consent given, given",
    "Consent form, ''"
  })
  void typeOfAnEntrySaysWhatBecameOfTheConsent(String type, String status) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(folder, "Type,Case reference,Date recorded", type + ",TV-1,2026-04-03");

    assertThat(rows.entries).extracting(Entry::type).containsExactly(EntryType.CONSENT);
    assertThat(rows.entryFields().text(Field.CONSENT_STATUS).orElse("")).isEqualTo(status);
  }

  @Test
  void rowThatMayBeANoticeInALogWithoutTypesIsNoDisclosure() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case reference,Decision,What was shared,Shared with,Date shared",
            "TV-1,Share,Chronology,Met Police,2026-04-03",
            "TV-1,,,Met Police,2026-04-04",
            "TV-1,,Chronology,Met Police,2026-04-05");

    assertThat(rows.entries)
        .extracting(Entry::type)
        .containsExactly(EntryType.DISCLOSURE, EntryType.UNCLEAR, EntryType.DISCLOSURE);
  }

  private static Entry of(ImportedRows rows, EntryType type) {
    return rows.entries.stream().filter(entry -> entry.type() == type).findFirst().orElseThrow();
  }

  @Test
  void listsWithoutSharingAreSkippedAndCounted() throws IOException {
    ImportedRows rows =
        ImportedRows.of(
            new AnnexAWorkbook(true)
                .list(9, AnnexAWorkbook.child("T", "b) Former", "a) Yes", "Y", "a", "03/04/2026"))
                .write(folder.resolve("annex-a.xlsx")));

    LogReading reading = rows.reading();
    assertThat(rows.entries).isEmpty();
    assertThat(reading.accepted()).isZero();
    assertThat(reading.skipped()).isEqualTo(3);
    assertThat(reading.warnings())
        .contains("Rows of a list that holds nothing about sharing, skipped: 1.")
        .doesNotContain("The table has headings but no rows.");
  }

  @Test
  void whatAnnexAHasNoColumnsForIsNotProvided() throws IOException {
    ImportedRows rows =
        ImportedRows.of(AnnexAWorkbook.full(false).write(folder.resolve("annex-a.xlsx")));

    assertThat(rows.entries)
        .allSatisfy(
            entry ->
                assertThat(entry.provided())
                    .isSubsetOf(
                        Field.CASE_REF,
                        Field.DATE_OF_BIRTH,
                        Field.AGE,
                        Field.REQUESTED_AT,
                        Field.RECEIVED_AT,
                        Field.DECIDED_AT,
                        Field.REQUESTER_ORG));
  }

  @Test
  void readsAListAsCsvWithoutBlanksInItsHeadings() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "ChildUniqueID,Gender,Ethnicity,DateOfBirth,Age,DateOfContact,ContactSource",
            "10,F,WBRI,14/05/2025,<1,16/03/2026,Police",
            "11,F,WBRI,14/05/2025,11m,16/03/2026,q) 6: Police",
            "12,F,WBRI,1900-01-01,2 yrs 3 mths,2026-03-16,NULL",
            "-1,F,WBRI,#N/A,n/a,00:00:00,u) 10: Unknown");

    assertThat(rows.reading().kind()).isEqualTo("case log (Ofsted Annex A, list 1: contacts)");
    assertThat(rows.entries)
        .extracting(entry -> entry.fields().number(Field.AGE).orElse(-1))
        .containsExactly(0L, 0L, 2L, -1L);
    assertThat(rows.entries.get(3).fields().has(Field.CASE_REF)).isFalse();
    assertThat(rows.entries.get(3).date()).isEmpty();
    assertThat(rows.entries.get(0).fields().text(Field.REQUESTER_ORG)).contains("Police");
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"ChildUniqueID\": cells with a word for nothing, taken as blank: 1.",
            "Column \"DateOfContact\": cells with a word for nothing, taken as blank: 1.",
            "Column \"DateOfBirth\": cells with 1 January 1900, taken as blank: 1.",
            "Column \"ContactSource\": cells with a word for nothing, taken as blank: 1.",
            "Column \"ContactSource\": cells that aren't of the list's codes, kept as written: 1.");
  }

  @Test
  void siblingsOfOneContactAreAnEntryEach() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source",
            "612306,F,WBRI,,14,2026-03-16,6",
            "612307,M,WBRI,,12,2026-03-16,6",
            "612308,M,WBRI,,9,2026-03-16,6");

    assertThat(rows.entries)
        .extracting(entry -> entry.caseRefs().get(0))
        .containsExactly("612306", "612307", "612308");
  }

  @Test
  void aStrategyDiscussionWithoutAConferenceIsOneEntryAndNoneIsStillOne() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            String.join(",", AnnexAWorkbook.headings(5)),
            "10,F,W,,14,No,2026-03-16,Yes,,,0,0,T,W",
            "11,F,W,,14,No,,Yes,,,0,0,T,W");

    assertThat(rows.entries).extracting(Entry::type).containsOnly(EntryType.STRATEGY_DISCUSSION);
    assertThat(rows.entries)
        .extracting(entry -> entry.date().isPresent())
        .containsExactly(true, false);
    assertThat(rows.reading().accepted()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_source_desc,cont_contact_outcome_json|1,P1,16/03/2026,6,Police,NULL|NOTE"
            + " 2026-03-16",
        "cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_source_desc,cine_referral_outcome_json,cine_referral_nfa,cine_close_reason,cine_close_date,cine_referral_team,cine_referral_worker_id|1,P1,16/03/2026,N1,6,Police,NULL,N,,,T,W|REFERRAL"
            + " 2026-03-16",
        "earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date,earl_episode_reason,earl_episode_end_reason,earl_episode_organisation,earl_episode_worker_id|1,P1,16/03/2026,20/03/2026,x,y,School,W|NOTE"
            + " 2026-03-20",
        "s47e_s47_enquiry_id,s47e_referral_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa,s47e_s47_outcome_json,s47e_s47_completed_by_worker_id,s47e_s47_completed_by_team|1,2,P1,16/03/2026,,N,NULL,W,T|STRATEGY_DISCUSSION"
            + " 2026-03-16",
        "LAchildID,CINdetailsID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA|P1,7,2026-03-16,1A,N1,,,,false|REFERRAL"
            + " 2026-03-16",
        "LAchildID,CINdetailsID,AssessmentID,AssessmentActualStartDate,AssessmentInternalReviewDate,AssessmentAuthorisationDate,AssessmentFactors|P1,7,1,2026-03-16,,2026-04-01,\"['1A']\"|ASSESSMENT"
            + " 2026-04-01",
        "LAchildID,CINdetailsID,S47ActualStartDate,InitialCPCtarget,DateOfInitialCPC,ICPCnotRequired|P1,7,2026-03-16,2026-04-08,,true|STRATEGY_DISCUSSION"
            + " 2026-03-16",
        "LAchildID,CINdetailsID,CPPID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,LatestCategoryOfAbuse,NumberOfPreviousCPP|P1,7,1,2026-03-16,,NEG,NEG,0|PLAN"
            + " 2026-03-16",
      })
  void readsTheCommonExtracts(String headings, String row, String expected) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, headings, row);

    Entry entry = rows.entries.get(0);
    assertThat(entry.type() + " " + entry.when().orElseThrow()).isEqualTo(expected);
    assertThat(entry.caseRefs()).containsExactly("P1");
    assertThat(entry.fields().has(Field.ENTRY_ID)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAchildID,UPN,FormerUPN,UPNunknown,PersonBirthDate,ExpectedPersonBirthDate,Sex,PersonDeathDate",
        "LAchildID,Ethnicity",
        "LAchildID,Disability",
      })
  void tablesOfTheCensusThatTellNothingAreSkipped(String headings) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, headings, "P1" + headings.replaceAll("[^,]", ""));

    assertThat(rows.entries).isEmpty();
    assertThat(rows.reading().kind())
        .isEqualTo("case log (Children in Need census: tables without sharing)");
  }

  @Test
  void anOutcomeThatIsNoGoodJsonCostsAtMostItsRow() throws IOException {
    String headings =
        "cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_source_desc,cont_contact_outcome_json";
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            headings,
            "1,P1,16/03/2026,6,Police,\"{\"\"NFA\"\": \"\"Y\"\", \"\"COMMENTS\"\": \"\"he said"
                + " \"\"no\"\"\"\"}\"",
            "2,P2,16/03/2026,6,Police,\"{\"NFA\": \"Y\", \"COMMENTS\": \"a, b\"}\"",
            "3,P3,16/03/2026,6,Police,");

    assertThat(rows.entries)
        .extracting(entry -> entry.caseRefs().get(0))
        .containsExactly("P1", "P3");
    assertThat(rows.imported.quarantine()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Case note", "Home visit", "Telephone call", "Supervision"})
  void aNoteThatIsNoSharingIsANote(String kind) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Type,Date,Details,Shared with,Decision",
            "BR-1," + kind + ",2026-03-16,Seen at home,,",
            "BR-1," + kind + ",2026-03-16,Told of the plan,School,",
            "BR-1," + kind + ",2026-03-16,Told of the plan,School,Share");

    assertThat(rows.entries)
        .extracting(Entry::type)
        .containsExactly(EntryType.NOTE, EntryType.UNCLEAR, EntryType.DISCLOSURE);
  }

  @Test
  void theOnlyReferencesOfALogAreThoseOfItsCases() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "URN,VPU ref,Collar no,Type of entry,Date shared",
            "DL/1,VPU26-79280,1543,Disclosure,2026-03-16",
            "DL/2,CSC ref CSC/2026/24235,9961,Disclosure,2026-03-16",
            "DL/3,csc/2026/46118,4872,Disclosure,2026-03-17");

    assertThat(rows.entries)
        .extracting(entry -> entry.caseRefs().get(0))
        .containsExactly("VPU26-79280", "CSC ref CSC/2026/24235", "csc/2026/46118");
  }
}
