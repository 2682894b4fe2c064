package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.EntryType;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.caldicottaudit.event.Recipient;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
  private static final String HISTORICAL =
      "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority";

  /** Columns of mail logs that say something about a field without being one. */
  private static final Set<String> OF_THE_WAY =
      Set.of(
          "cc",
          "bcc",
          "tls",
          "event",
          "recipient_status",
          "related_recipient_address",
          "network_message_id");

  @TempDir Path folder;

  @Test
  void readsAHistoricalSearchInUtf16WithoutAMark() throws IOException {
    ImportedRows rows =
        ImportedRows.of(
            ImportedRows.write(
                folder,
                StandardCharsets.UTF_16LE,
                HISTORICAL,
                "2021-03-23T10:00:09.3284899Z,a.smith@council.gov.uk,\"b@NHS.net.##Receive,"
                    + " Send;c@force.pnn.police.uk##Receive, Fail\",FW: strategy"
                    + " meeting,49790,<PH0@x.com>,81945af2-cab7-45ad-ba23-08d8ede2715d,10.1.2.3,Originating,To_DefaultOpportunisticTLS,Normal"));

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Microsoft 365 historical search)");
    Fields fields = rows.transmissions.get(0).fields();
    assertThat(fields.recipients())
        .containsExactly(
            new Recipient("b@NHS.net.", "nhs.net", DeliveryStatus.DELIVERED),
            new Recipient("c@force.pnn.police.uk", "force.pnn.police.uk", DeliveryStatus.FAILED));
    assertThat(fields.time(Field.SENT_AT)).hasToString("Optional[2021-03-23T10:00:09.328489900Z]");
    assertThat(fields.text(Field.DIRECTION)).contains("out");
    assertThat(fields.text(Field.MESSAGE_ID)).contains("<PH0@x.com>");
    assertThat(fields.text(Field.ENCRYPTION)).contains("To_DefaultOpportunisticTLS");
    assertThat(rows.transmissions.get(0).source().provided())
        .contains(Field.STATUS, Field.SUBJECT)
        .doesNotContain(Field.ATTACHMENTS);
    assertThat(rows.reading().columns()).containsEntry("original_client_ip", "");
  }

  @Test
  void readsOddAddressesOfAHistoricalSearch() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            HISTORICAL,
            "2021-03-23T10:00:09Z,a@x.gov.uk,\"\"\"Fname LName<fname.lname\"\"@domain.com##Receive,"
                + " Fail;<b@y.org>##Receive, Deliver\",s,1,<1@x>,,,Incoming,,Normal");

    assertThat(rows.transmissions.get(0).fields().recipients())
        .containsExactly(
            new Recipient(
                "\"Fname LName<fname.lname\"@domain.com", "domain.com", DeliveryStatus.FAILED),
            new Recipient("b@y.org", "y.org", DeliveryStatus.DELIVERED));
  }

  @Test
  void readsGetMessageTraceWithItsTypeLineAndCultureDates() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "#TYPE Deserialized.Microsoft.Exchange.MessageTrace",
            "\"PSComputerName\",\"RunspaceId\",\"PSShowComputerName\",\"Organization\",\"MessageId\",\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\",\"ToIP\",\"FromIP\",\"Size\",\"MessageTraceId\",\"StartDate\",\"EndDate\",\"Index\"",
            "\"\",\"\",\"\",\"x\",\"<1@x>\",\"6/16/2025 2:03:22"
                + " PM\",\"a@x.gov.uk\",\"b@nhs.net\",\"FW\",\"Delivered\",\"\",\"\",\"12\",\"z\",\"\",\"\",\"0\"",
            "\"\",\"\",\"\",\"x\",\"<2@x>\",\"6/7/2025 2:03:22"
                + " PM\",\"a@x.gov.uk\",\"b@nhs.net\",\"FW\",\"GettingStatus\",\"\",\"\",\"12\",\"z\",\"\",\"\",\"1\"");

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Get-MessageTrace)");
    assertThat(rows.reading().headerRow()).isEqualTo(2);
    assertThat(rows.transmissions)
        .extracting(row -> row.fields().time(Field.SENT_AT).orElseThrow().toString())
        .containsExactly("2025-06-16T14:03:22Z", "2025-06-07T14:03:22Z");
    assertThat(rows.transmissions)
        .extracting(row -> row.fields().recipients().get(0).status())
        .containsExactly(DeliveryStatus.DELIVERED, DeliveryStatus.PENDING);
  }

  @Test
  void readsTheDecisionFormOfTheIco() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Name of organisation receiving request to share data,Name of organisation requesting"
                + " data,Name and position of person requesting data,Date request"
                + " received,Description of data requested,Data controller relationship: Joint /"
                + " Separate,Will we have a data sharing agreement in place? Yes/No,Purpose of"
                + " sharing,Lawful basis for sharing – please state which,Why is sharing"
                + " ‘necessary’?,Are additional conditions met for special category data or"
                + " criminal offence data sharing (where applicable)?,Which legal power for sharing"
                + " applies (if relevant)?,Were views of DPO (or equivalent) considered? (if DPIA"
                + " not done),What are the security considerations?,Decision on request,Reason(s)"
                + " for sharing or not sharing,Decision taken by (name and"
                + " position),Signed:,Dated:",
            "Council,Police,PC One,2026-04-03,Address,Separate,No,Enquiry,Public"
                + " task,Needed,Yes,s115,Yes,Encrypted,Refused,Not needed,Head,X,2026-04-05");

    assertThat(rows.reading().kind()).isEqualTo("case log (ICO data sharing decision form)");
    Fields fields = rows.entryFields();
    assertThat(fields.text(Field.DECISION)).contains("do not share");
    assertThat(fields.text(Field.REASONS)).contains("Not needed");
    assertThat(fields.has(Field.AGREEMENT_REF)).isFalse();
    assertThat(fields.time(Field.DECIDED_AT)).hasToString("Optional[2026-04-05]");
    assertThat(rows.entries.get(0).provided()).contains(Field.AGREEMENT_REF, Field.LAWFUL_BASIS);
  }

  @Test
  void readsDomainsAsPeopleWriteThem() throws IOException {
    write(
        "partners.csv",
        "organisation,kind,signatory since,signatory until,domain patterns,inboxes",
        "Kent Council,council,2017-04-01,,*@kent.gov.uk and @kent.gcsx.gov.uk / *.kent.sch.uk,");
    write(
        "secure_domains.csv",
        "pattern,match,basis,direction,valid from,valid to,evidence,checked on,recheck days",
        "*@nhs.net,Exact match,dcb1596,In and out,2019-04-01,ongoing,page,2026-01-01,12 months");

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.imported.quarantine()).isEmpty();
    assertThat(rows.imported.tables().partners().orElseThrow().get(0).domains())
        .containsExactly("kent.gov.uk", "kent.gcsx.gov.uk", "*.kent.sch.uk");
    SecureDomain mail = rows.imported.tables().secureDomains().orElseThrow().get(0);
    assertThat(mail.pattern()).isEqualTo("nhs.net");
    assertThat(mail.recheckDays()).hasValue(365);
    assertThat(mail.validTo()).isEmpty();
  }

  @Test
  void whatIsKeptWasNotShared() throws IOException {
    ImportedRows kept =
        ImportedRows.csv(
            folder,
            "Case ref,Contents,Retention class,Trigger date,Retain until,Disposed on,Hold",
            "BOX/1,Closed record,Advice,2019-05-17,2025-05-17,2025-06-01,Y");

    assertThat(kept.entries.get(0).type()).isEqualTo(EntryType.RECORD);
  }

  @Test
  void whoTakesPartInAPlanMayHaveARole() throws IOException {
    ImportedRows plan =
        ImportedRows.csv(
            folder,
            "Case ref,Plan partner,Role,Notes",
            "LAT86052,Tillbridge Council,Social worker,x");

    assertThat(plan.entries.get(0).type()).isEqualTo(EntryType.PLAN);
    assertThat(plan.entryFields().texts(Field.RECIPIENT_ORG)).containsExactly("Tillbridge Council");
  }

  @Test
  void readsTheDaysOfTablesAsPeopleWriteThem() throws IOException {
    write(
        "partners.csv",
        "organisation,kind,signatory since,signatory until,domain patterns,inboxes",
        "Kent Council,council,March 2017,2025,kent.gov.uk,",
        "Elm School,school,Founding signatory,ongoing,elm.sch.uk (and elm.org.uk),",
        "Oak School,school,2017/18,n/a,none,",
        "Ash School,school,Not yet,,,");
    write(
        "agreements.csv",
        "reference,name,tier,parent,parties,purposes,categories,ratified,review due,answer times",
        "ISA-1,MASH,Operational,,Council,s47,,Apr-24,Mar-26,",
        "ISA-2,MASE,3,,Council,s47,,25/04/2024,every two years,",
        "ISA-3,Prevent,3,,Council,s47,,Draft,,",
        "ISA-4,Missing,3,,Council,s47,,Spring 2024,30/4/26 (extended),");

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.imported.tables().partners().orElseThrow())
        .extracting(
            partner ->
                partner.signatorySince().map(LocalDate::toString).orElse("-")
                    + partner.signatoryUntil().map(day -> " to " + day).orElse("")
                    + " "
                    + partner.domains())
        .containsExactly(
            "2017-03-01 to 2025-12-31 [kent.gov.uk]",
            "1900-01-01 [elm.sch.uk, elm.org.uk]",
            "2017-01-01 []",
            "- []");
    assertThat(rows.imported.tables().agreements().orElseThrow())
        .extracting(
            agreement ->
                agreement.tier()
                    + " "
                    + agreement.ratified().map(LocalDate::toString).orElse("-")
                    + " "
                    + agreement.reviewDue().map(LocalDate::toString).orElse("-"))
        .containsExactly(
            "0 2024-04-01 2026-03-31", "3 2024-04-25 2026-04-25", "3 - -", "3 2024-01-01 -");
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.place() + " " + row.column())
        .containsExactly("agreements.csv, row 5 review due");
  }

  @Test
  void readsTheReferenceTables() throws IOException {
    write(
        "partners.csv",
        "organisation,kind,signatory since,signatory until,domain patterns,inboxes",
        "\"Oxleas NHS Foundation Trust, Bexley\",NHS Trust,2017-04-01,,oxleas.nhs.uk;"
            + " *.OXLEAS.example,team@oxleas.nhs.uk",
        "Nobody,,,,not a domain,");
    write(
        "agreements.csv",
        "reference,name,tier,parent,parties,purposes,categories,ratified,review due,answer times",
        "ISA-3,MASH,Tier 3,ISA-2,Council; Police,s47,family; health,01/04/2017,31/03/2019,red: 4"
            + " working hours");
    write(
        "retention.csv",
        "class,trigger,period,source,approved by",
        "MASH record,closure,6 years,Schedule,Board",
        "CP file,date of birth,25 years,Schedule,Board",
        "Policy,,indefinite,,",
        "Odd,,a while,,");
    write(
        "secure_domains.csv",
        "pattern,match,basis,direction,valid from,valid to,evidence,checked on,recheck days,end"
            + " unknown",
        "*.gov.uk,suffix,gov-tls,both,2019-04-01,,page,2026-01-01,365,yes",
        "odd.gov.uk,suffix,gov-tls,both,2019-04-01,,page,2026-01-01,365,perhaps");

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.imported.tables().partners().orElseThrow())
        .hasSize(2)
        .first()
        .satisfies(
            partner -> {
              assertThat(partner.kind()).isEqualTo("health");
              assertThat(partner.domains()).containsExactly("oxleas.nhs.uk", "*.oxleas.example");
              assertThat(partner.signatorySince()).contains(LocalDate.of(2017, 4, 1));
            });
    assertThat(rows.imported.tables().agreements().orElseThrow())
        .singleElement()
        .satisfies(
            agreement -> {
              assertThat(agreement.tier()).isEqualTo(3);
              assertThat(agreement.parties()).containsExactly("Council", "Police");
              assertThat(agreement.ratified()).contains(LocalDate.of(2017, 4, 1));
            });
    assertThat(rows.imported.tables().retention().orElseThrow())
        .extracting(
            rule ->
                rule.period()
                    .map(period -> period.fromBirth() + " " + period.indefinite())
                    .orElse("unread"))
        .containsExactly("false false", "true false", "false true", "unread");
    assertThat(rows.imported.tables().secureDomains().orElseThrow())
        .singleElement()
        .satisfies(
            domain -> {
              assertThat(domain.pattern()).isEqualTo("gov.uk");
              assertThat(domain.endUnknown()).isTrue();
            });
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.place().file() + " " + row.column())
        .containsExactly(
            "partners.csv domain patterns",
            "retention.csv period",
            "secure_domains.csv end unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date", "Date,Holiday", "Bank holiday date", "date,name,source,confidence"})
  void recognisesATableOfHolidays(String header) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(folder, header, "24/12/2026,,,", "31/12/2026,,,", "the day after,,,");

    assertThat(rows.reading().kind()).isEqualTo("holidays table");
    assertThat(rows.imported.tables().holidays().orElseThrow())
        .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
    assertThat(rows.imported.quarantine()).extracting(row -> row.place().row()).containsExactly(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Date,Holiday,Taken by", "Date,What happened", "Date,Name,Notes,To whom"})
  void aTableWithADateAmongOtherThingsIsNoTableOfHolidays(String header) {
    assertThatThrownBy(() -> ImportedRows.csv(folder, header, "24/12/2026,a,b,c"))
        .isInstanceOf(SourceException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Case ID;Date shared;Shared with;Reason for sharing;Lawful basis",
        "CASE  REFERENCE;Date of decision;Decision;Reason(s) for disclosure or"
            + " non-disclosure;Recipient",
        "case_no;DateShared;Recipient organisation;Why is sharing 'necessary'?;Consent obtained"
            + " (Y/N)",
        "Case Ref.;Date\u00a0Shared;Given to;Rationale;Which legal power for sharing applies?"
      })
  void recognisesSharingLogsHoweverTheyAreWorded(String header) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, header, "BR-1;2026-04-03;Police;because;yes");

    assertThat(rows.reading().kind()).isEqualTo("case log");
    assertThat(rows.entryFields().text(Field.CASE_REF)).contains("BR-1");
    assertThat(rows.reading().columns()).doesNotContainValue("");
  }

  @Test
  void findsTheHeadingsBelowTitlesAndBlankRows() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Sharing log Q2,,",
            ",,",
            "Printed for:,the board,",
            "Case ID,Date shared,Shared with",
            "BR-1,2026-04-03,Police",
            "Case ID,Date shared,Shared with",
            "BR-2,2026-04-04,Police",
            "Total: 2,,");

    assertThat(rows.reading().headerRow()).isEqualTo(4);
    assertThat(rows.entries).extracting(entry -> entry.row()).containsExactly(5, 7);
    assertThat(rows.reading().skipped()).isEqualTo(6);
    assertThat(rows.reading().records()).isEqualTo(8);
  }

  @Test
  void readsAHeadingOfTheSameWordsAndSaysSo() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case reference no.,Date/time disclosed,Shared with,Reasons,Fact and opinion"
                + " distinguished?,Time disclosed",
            "BR-1,03/04/2026 10:30,Kent Police,Seen hurt,Yes,10:30",
            "BR-2,23/04/2026 11:00,Kent Police,Seen hurt,No,11:00");

    Fields fields = rows.entries.get(0).fields();
    assertThat(fields.text(Field.CASE_REF)).contains("BR-1");
    assertThat(fields.time(Field.SHARED_AT).map(Moment::date)).contains(LocalDate.of(2026, 4, 3));
    assertThat(fields.text(Field.FACT_OPINION)).contains("Yes");
    assertThat(rows.reading().columns()).containsEntry("Time disclosed", "time:shared_at");
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Case reference no.\" was read as case_ref, which is headed so in other"
                + " words.",
            "Column \"Date/time disclosed\" was read as shared_at, which is headed so in other"
                + " words.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date of last IG training=training_date",
        "Whole case file shared?=whole_file",
        "Is identity or address protected?=protected_identity",
        "If not informed, reason=not_informed_reason",
        "Disclosed to (role)=recipient_role",
        "Fact v opinion distinguished=fact_opinion",
        "Security measures taken=secure_note",
        "Reason data subject not informed=not_informed_reason",
        "Contact source=",
        "Date=",
        "Information not shared="
      })
  void readsAHeadingWithWordsThatChangeNothing(String heading) {
    String[] parts = heading.split("=", -1);

    assertThat(HeadingIndex.CASES.sameWords(parts[0]).map(HeadingIndex.Meaning::column).orElse(""))
        .isEqualTo(parts[1]);
  }

  @Test
  void aHeadingThatCanMeanTwoThingsGivesWayToAClearOne() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Recipient organisation,Given to,Information shared,Information"
                + " requested,Reason consent not sought,Explanation for no consent",
            "BR-1,2026-04-03,Kent Police,PC Ash,Chronology,Whole file,Statutory duty,Section 47"
                + " enquiry");

    Fields fields = rows.entryFields();
    assertThat(fields.texts(Field.RECIPIENT_ORG)).containsExactly("Kent Police");
    assertThat(fields.text(Field.RECIPIENT_NAME)).contains("PC Ash");
    assertThat(fields.text(Field.WHAT_SHARED)).contains("Chronology");
    assertThat(fields.text(Field.NO_CONSENT_KIND)).contains("statutory duty");
    assertThat(fields.text(Field.NO_CONSENT_REASON)).contains("Section 47 enquiry");
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Given to\" was read as recipient_name, because \"Recipient organisation\""
                + " already says recipient_org.",
            "Column \"Information requested\" was not used: \"Information shared\" already says the"
                + " same.");
  }

  @Test
  void usesNeitherOfTwoColumnsThatDisagreeAboutADay() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Date of disclosure,Recipient organisation",
            "BR-1,2026-04-03,2026-04-13,Kent Police");

    assertThat(rows.entryFields().has(Field.SHARED_AT)).isFalse();
    assertThat(rows.reading().warnings())
        .contains(
            "Columns \"Date shared\" and \"Date of disclosure\" could both be shared_at, so neither"
                + " was used. Give one of them a clearer heading.");
  }

  @Test
  void ofTwoColumnsThatAgreeAboutADayTheFirstCounts() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Date of disclosure,Recipient organisation",
            "BR-1,2026-04-03,2026-04-03,Kent Police",
            "BR-2,2026-04-04,,Kent Police");

    assertThat(rows.entries)
        .extracting(row -> row.fields().time(Field.SHARED_AT).map(Moment::date).orElse(null))
        .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Incident ref,Case reference,Became aware,Decision on reporting,Reported to ICO"
            + " on|I1,BR-1,2026-04-03 10:00,,|incident",
        "Case no,Consent?,Date of consent,Consent given by|BR-1,Given,2026-04-03,Mother|consent",
        "Case no,Consent?,Date of consent,Date shared,Shared"
            + " with|BR-1,Given,2026-04-03,2026-04-04,Kent Police|disclosure",
      })
  void everyRowOfARegisterIsOfItsKind(String headings, String row, String type) throws IOException {
    assertThat(ImportedRows.csv(folder, headings, row).entries.get(0).type().code())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Only to be shared with", "May be shared with", "Can be shared with"})
  void aRegisterNamesWhomAConsentIsLimitedTo(String heading) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case no,Consent?,Date of consent,Consent given by," + heading,
            "BR-1,Given,2026-04-03,Mother,Kent Police; Oakhill Primary School");

    assertThat(rows.entries.get(0).type().code()).isEqualTo("consent");
    assertThat(rows.entryFields().texts(Field.CONSENT_SCOPE))
        .containsExactly("Kent Police", "Oakhill Primary School");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Kent Police, Oakhill Primary School'|2",
        "'Oakhill Primary School, Bromley'|1",
        "Kent Police; NHS Kent|2",
        "Police / Probation|2",
        "Police / Health (OCH)|2",
        "CSC / MASH|1",
        "Children's services / Council|1",
      })
  void severalOrganisationsMayStandInOneCell(String written, int organisations) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Recipient organisation",
            "BR-1,2026-04-03,\"" + written + "\"");

    assertThat(rows.entryFields().texts(Field.RECIPIENT_ORG)).hasSize(organisations);
  }

  @Test
  void beforeAColumnOfPersonsSharedWithNamesTheOrganisation() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,Given to",
            "BR-1,2026-04-03,Kent Police,Ann Jones");

    assertThat(rows.entryFields().texts(Field.RECIPIENT_ORG)).containsExactly("Kent Police");
    assertThat(rows.entryFields().text(Field.RECIPIENT_NAME)).contains("Ann Jones");
  }

  @Test
  void besideItsOrganisationSharedWithNamesThePerson() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with organisation,Shared with",
            "BR-1,2026-04-03,Kent Police,Ann Jones",
            "BR-2,2026-04-04,Oakfold Infant School,Shirin Kirkbride");

    Fields second = rows.entries.get(1).fields();
    assertThat(second.texts(Field.RECIPIENT_ORG)).containsExactly("Oakfold Infant School");
    assertThat(second.text(Field.RECIPIENT_NAME)).contains("Shirin Kirkbride");
  }

  @Test
  void whatStandsBehindADecisionIsKeptWithTheNotes() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Decision,Decision date,Requesting organisation,Notes",
            "BR-1,No - rang her and said why,2026-04-03,Kent Police,Chased once",
            "BR-2,No,2026-04-03,Kent Police,");

    assertThat(rows.entries.get(0).fields().text(Field.DECISION)).hasValue("do not share");
    assertThat(rows.entries.get(0).fields().text(Field.NOTES))
        .hasValue("Chased once; No - rang her and said why");
    assertThat(rows.entries.get(1).fields().text(Field.NOTES)).isEmpty();
  }

  @Test
  void aCaseWithTwoNumbersIsFoundByBoth() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Case reference,Date shared,Recipient organisation",
            "BR-2026-0001,MO-77812,2026-04-03,Kent Police");

    assertThat(rows.entries.get(0).caseRefs()).containsExactly("BR-2026-0001", "MO-77812");
  }

  @Test
  void refusesTwoColumnsForTheRecipientsOfMail() {
    assertThatThrownBy(
            () ->
                ImportedRows.csv(
                    folder,
                    "Date,Sender,Recipients,Sent to,Subject",
                    "2026-04-03 10:00,a@x.gov.uk,b@nhs.net,c@nhs.net,Hello"))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "log.csv: the columns \"Recipients\" and \"Sent to\" both mean recipients. Delete one"
                + " of them or give it another heading.");
  }

  @Test
  void ofTwoColumnsForOneDayTheOneThatIsFilledCounts() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Date of disclosure,Recipient organisation",
            "BR-1,,2026-04-13,Kent Police");

    assertThat(rows.entryFields().time(Field.SHARED_AT).map(Moment::date))
        .contains(LocalDate.of(2026, 4, 13));
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Date shared\" was not used: \"Date of disclosure\" already says shared_at.");
  }

  @Test
  void readsTheTextsOfSeveralColumnsForOneFieldOneBehindTheOther() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Reason,Rationale,Date shared",
            "BR-1,Asked by school,Risk of harm,2026-04-03",
            "BR-2,,Risk of harm,2026-04-03",
            "BR-3,Asked by school,n/a,2026-04-03",
            "BR-4,,,2026-04-03");

    assertThat(rows.entries.stream().map(row -> row.fields().text(Field.REASONS).orElse("")))
        .containsExactly("Asked by school; Risk of harm", "Risk of harm", "Asked by school", "");
    assertThat(rows.reading().warnings())
        .contains(
            "Columns \"Reason\" and \"Rationale\" all mean reasons, so their texts were read one"
                + " behind the other.");
  }

  @Test
  void aRecipientWithAMailboxIsNoOrganisation() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Case ID,Date shared,Shared with,Reason",
            "BR-1,2026-04-03,mash@met.police.uk; duty@nhs.net,asked",
            "BR-2,2026-04-03,,asked");

    assertThat(rows.entries.get(0).fields().texts(Field.RECIPIENT_ADDRESS))
        .containsExactly("mash@met.police.uk", "duty@nhs.net");
    assertThat(rows.entries.get(0).fields().has(Field.RECIPIENT_ORG)).isFalse();
  }

  @Test
  void refusesATableThatNothingRecognises() throws IOException {
    assertThatThrownBy(() -> ImportedRows.csv(folder, "foo,bar", "Jane Doe,1"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "log.csv: no row of headings of a known log was found. Nothing in its first 50 rows is"
                + " a heading that is known. Expected are");
  }

  @Test
  void saysWhichFilesOfAFolderAreNoLogs() throws IOException {
    write("log.csv", "Case ID,Date shared,Shared with", "BR-1,2026-04-03,Police");
    write("scan.pdf", "%PDF");
    write("README.txt", "read me");
    write("~$log.xlsx", "locked");

    assertThat(ImportedRows.of(folder).imported.readings())
        .extracting(reading -> reading.source().file() + " " + reading.kind())
        .containsExactly("log.csv case log", "scan.pdf not a log");
  }

  @Test
  void everyColumnOfALogProfileIsAField() {
    for (Profile profile : Profiles.shipped()) {
      if (profile.kind().isLog() && profile.form() != RowForm.AUDIT_DATA) {
        List<String> ofSteps =
            profile.steps().stream().flatMap(step -> step.dates().values().stream()).toList();
        assertThat(profile.headings().values())
            .filteredOn(name -> !OF_THE_WAY.contains(name))
            .allSatisfy(
                name ->
                    assertThat(Field.find(name).isPresent() || ofSteps.contains(name)).isTrue());
      }
    }
  }

  @Test
  void everyFieldOfEntriesHasAHeading() {
    List<Field> unmapped =
        java.util.Arrays.stream(Field.values())
            .filter(
                field ->
                    Profiles.shipped().stream()
                        .noneMatch(profile -> profile.headings().containsValue(field.key())))
            .toList();

    assertThat(unmapped).isEmpty();
  }

  @Test
  void everyCodedWordOfTheVocabularyReadsAsItself() {
    assertThat(Vocabulary.GENERAL.code("decision", "do not share")).contains("do not share");
    assertThat(Vocabulary.GENERAL.code("channel", "Recorded Delivery")).contains("secure post");
    assertThat(Vocabulary.GENERAL.code("channel", "WhatsApp")).contains("messaging");
    assertThat(Vocabulary.GENERAL.code("decision", "Y")).contains("share");
    assertThat(Vocabulary.GENERAL.code("decision", "nobody knows")).isEmpty();
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
  }
}
