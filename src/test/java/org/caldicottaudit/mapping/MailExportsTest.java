package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of mail export that is known, with the traps that it is known for. */
class MailExportsTest {
  private static final String TRACKING_2010 =
      "#Fields:"
          + " date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data";
  private static final String TRACKING_2013 =
      TRACKING_2010.replace("message-id,recipient", "message-id,network-message-id,recipient");
  private static final String TRACKING_2016 =
      TRACKING_2013 + ",transport-traffic-type,log-id,schema-version";
  private static final String EXTENDED =
      TRACKING_2013.substring(9).replace("date-time", "date_time_utc").replace('-', '_');
  private static final String HISTORICAL =
      "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority";
  private static final String GOOGLE =
      "Message ID,Start date,End date,Sender,Message size,Subject,Direction,Attachments,Recipient"
          + " address,Event target,Event date,Event status,Event target IP address,Has"
          + " encryption,Event SMTP reply code,Event description,Client Type,Device User Session"
          + " ID";
  private static final String MIMECAST =
      "Status,From (Envelope),From (Header),To,Subject,Sent Date/Time,IP"
          + " Address,Attachment,Route,Info,Spam Score,Spam Detection";

  @TempDir Path folder;

  @Test
  void readsTheHistoricalSearchByItsDocumentedNamesToo() throws IOException {
    Transmission row =
        only(
            "origin_timestamp,sender_address,Recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality,connector_id,delivery_priority",
            "2026-03-23T10:00:09.3284899Z,a@x.gov.uk,\"b@nhs.net##Receive, Expand;"
                + " <c@nhs.net>##Receive, Defer, Send"
                + " ;d@x.gov.uk\",s,1,,81945AF2-cab7-45ad-ba23-08d8ede2715d,10.1.2.3,2,,Normal");

    assertThat(recipients(row))
        .containsExactly("b@nhs.net expanded", "c@nhs.net delivered", "d@x.gov.uk unknown");
    assertThat(row.fields().text(Field.DIRECTION)).contains("out");
    assertThat(row.fields().text(Field.MESSAGE_ID)).contains("81945af2cab745adba2308d8ede2715d");
  }

  @Test
  void readsTheEventsOfAMessageInAnExtendedReport() throws IOException {
    ImportedRows rows =
        ImportedRows.of(
            ImportedRows.write(
                folder,
                StandardCharsets.UTF_16LE,
                EXTENDED,
                event(
                    "RECEIVE",
                    "2026-03-23T10:00:01.1Z",
                    "team@x.gov.uk;b@nhs.net",
                    "UserMailbox.Forwardable;x",
                    "",
                    27),
                event(
                    "EXPAND",
                    "2026-03-23T10:00:02.1Z",
                    "c@x.gov.uk;d@x.gov.uk",
                    "250 2.1.5 ok",
                    "team@x.gov.uk",
                    27),
                event(
                    "SENDEXTERNAL", "2026-03-23T10:00:03.1Z", "b@nhs.net", "250 2.1.5 ok", "", 27),
                event("DELIVER", "2026-03-23T10:00:04.1Z", "c@x.gov.uk", "", "", 27),
                event(
                    "FAIL",
                    "2026-03-23T10:00:05.1Z",
                    "d@x.gov.uk",
                    "550 5.1.1 no;<such>",
                    "",
                    27)));

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Microsoft 365 extended report)");
    assertThat(rows.transmissions)
        .extracting(MailExportsTest::recipients)
        .containsExactly(
            List.of("team@x.gov.uk unknown", "b@nhs.net unknown"),
            List.of("team@x.gov.uk expanded", "c@x.gov.uk unknown", "d@x.gov.uk unknown"),
            List.of("b@nhs.net delivered"),
            List.of("c@x.gov.uk delivered"),
            List.of("d@x.gov.uk failed"));
    assertThat(rows.transmissions)
        .extracting(row -> row.fields().text(Field.ENCRYPTION).orElse(""))
        .containsExactly("", "", "Enforced TLS", "", "");
    assertThat(rows.transmissions.get(0).source().provided())
        .contains(Field.STATUS, Field.RECIPIENTS, Field.ENCRYPTION);
    assertThat(rows.reading().columns())
        .containsEntry("original_client_ip", "")
        .containsEntry("custom_data", "");
  }

  @Test
  void readsAddressesInTheStatusOfAnExtendedReportOnlyWithTheirMark() throws IOException {
    assertThat(
            recipients(
                only(
                    EXTENDED,
                    event(
                        "RECEIVE",
                        "2026-03-23T10:00:01Z",
                        "",
                        "\"b@nhs.net##Receive, Fail\"",
                        "",
                        27))))
        .containsExactly("b@nhs.net failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEND|a@x.org;b@x.org|250 2.1.5 ok;250 2.1.5 ok|a@x.org delivered, b@x.org delivered",
        "SEND|a@x.org;b@x.org|250 2.1.5 ok;550 4.4.7 QUEUE.Expired;<ErrorText>|a@x.org delivered,"
            + " b@x.org failed",
        "SEND|a@x.org;b@x.org|550 4.4.7 QUEUE.Expired;<ErrorText>|a@x.org unknown, b@x.org unknown",
        "SEND|a@x.org;b@x.org|451 4.7.0 later;250 ok|a@x.org pending, b@x.org delivered",
        "RECEIVE|a@x.org;b@x.org|To;Bcc|a@x.org unknown, b@x.org unknown",
        "DEFER|a@x.org||a@x.org pending",
        "POISONMESSAGE|a@x.org||a@x.org quarantined",
        "REDIRECT|a@x.org||old@x.org unknown, a@x.org unknown",
        "RESOLVE|a@x.org||a@x.org unknown",
        "DSN|a@x.org||a@x.org unknown"
      })
  void readsWhatAnEventSaysAboutItsRecipients(
      String kind, String addresses, String statuses, String expected) throws IOException {
    Transmission row =
        only(
            TRACKING_2016,
            event(
                kind,
                "2026-03-23T10:00:01.123Z",
                addresses,
                statuses == null ? "" : statuses,
                "old@x.org",
                30));

    assertThat(String.join(", ", recipients(row))).isEqualTo(expected);
  }

  @Test
  void aConnectorBetweenServersOfTheHouseProvesNothing() throws IOException {
    Transmission row =
        only(
            TRACKING_2016,
            event("SEND", "2026-03-23T10:00:01.123Z", "a@x.org", "250 ok", "", 30)
                .replace("Enforced TLS", "Intra-Organization SMTP Send Connector"));

    assertThat(recipients(row)).containsExactly("a@x.org unknown");
    assertThat(row.fields().has(Field.ENCRYPTION)).isFalse();
  }

  @Test
  void readsTrackingLogsOfThreeGenerationsThatWereJoined() throws IOException {
    ImportedRows rows =
        logFile(
            "\uFEFF#Software: Microsoft Exchange Server",
            "#Version: 14.03.0382.000",
            "#Log-type: Message Tracking Log",
            "#Date: 2026-03-23T00:00:00.000Z",
            TRACKING_2010,
            event("DELIVER", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 26),
            "#Software: Microsoft Exchange Server",
            "#Version: 15.00.1104.000",
            "#Log-type: Message Tracking Log",
            "#Date: 2026-03-23T17:33:35.632Z",
            TRACKING_2013,
            event("DELIVER", "2026-03-23T10:00:02.123Z", "b@x.org", "", "", 27),
            TRACKING_2016,
            event("DELIVER", "2026-03-23T10:00:03.123Z", "c@x.org", "", "", 30),
            TRACKING_2016,
            event("DELIVER", "2026-03-23T10:00:04.123Z", "d@x.org", "", "", 30));

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Exchange message tracking log)");
    assertThat(rows.imported.quarantine()).isEmpty();
    assertThat(rows.transmissions)
        .extracting(row -> row.row() + " " + String.join(",", recipients(row)))
        .containsExactly(
            "6 a@x.org delivered",
            "12 b@x.org delivered",
            "14 c@x.org delivered",
            "16 d@x.org delivered");
    assertThat(rows.transmissions)
        .extracting(row -> row.fields().text(Field.SUBJECT).orElse(""))
        .containsOnly("Strategy meeting");
    assertThat(rows.reading().warnings())
        .contains(
            "Lines in which the exporting program describes the file, skipped: 4.",
            "Rows with other headings, by which the rows below them were read: 2.",
            "Rows that repeat the headings, skipped: 1.");
    assertThat(rows.reading().skipped()).isEqualTo(12);
  }

  @Test
  void skipsAndCountsTheNoiseOfATrackingLogByItsKind() throws IOException {
    ImportedRows rows =
        logFile(
            TRACKING_2013,
            event("HARECEIVE", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27),
            event("AGENTINFO", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27),
            event("AGENTINFO", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27),
            event("SUBMIT", "2026-03-23T10:00:01.123Z", "", "", "", 27),
            event("SUBMIT", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27),
            event("DELIVER", "2026-03-23T10:00:01.123Z", "HealthMailbox0f@x.org", "", "", 27));

    assertThat(rows.transmissions).extracting(Transmission::row).containsExactly(6);
    assertThat(rows.reading().warnings())
        .containsExactly(
            "Rows of the kind HARECEIVE, which report no sharing, skipped: 1.",
            "Rows of the kind AGENTINFO, which report no sharing, skipped: 2.",
            "Rows of the kind SUBMIT without a recipient, skipped: 1.",
            "Rows of Exchange's health probes, skipped: 1.");
  }

  @Test
  void aTrackingLogOfNoiseAloneSaysSo() throws IOException {
    ImportedRows rows =
        logFile(
            TRACKING_2013, event("HADISCARD", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27));

    assertThat(rows.reading().warnings()).contains("None of the rows reports something shared.");
  }

  @Test
  void aLoneQuotationMarkCostsOneRowOfATrackingLog() throws IOException {
    ImportedRows rows =
        logFile(
            TRACKING_2013,
            event("DELIVER", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27),
            event("DELIVER", "2026-03-23T10:00:02.123Z", "b@x.org", "", "", 27)
                .replace("Strategy", "\"Strategy"),
            event("DELIVER", "2026-03-23T10:00:03.123Z", "c@x.org", "", "", 27)
                .replace("Strategy", "the 12\" Strategy"));

    assertThat(rows.transmissions).extracting(Transmission::row).containsExactly(2, 4);
    assertThat(rows.imported.quarantine()).extracting(row -> row.place().row()).containsExactly(3);
  }

  @Test
  void aSenderMayBeMissing() throws IOException {
    Transmission row =
        only(
            TRACKING_2013,
            event("DELIVER", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27)
                .replace("s@x.gov.uk", "<>"));

    assertThat(row.fields().has(Field.SENDER)).isFalse();
  }

  @Test
  void aKindOfEventThatNobodyKnowsSaysNothingAndIsCounted() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            TRACKING_2013,
            event("TELEPORT", "2026-03-23T10:00:01.123Z", "a@x.org", "", "", 27));

    assertThat(recipients(rows.transmissions.get(0))).containsExactly("a@x.org unknown");
    assertThat(rows.reading().warnings())
        .anyMatch(warning -> warning.startsWith("Column \"event-id\": cells with a kind of event"));
  }

  @Test
  void refusesJoinedLogsOfWhichOneLacksAField() {
    String row = event("DELIVER", "2026-03-23T10:00:01Z", "a@x.org", "", "", 27);
    String without = TRACKING_2013.replace("directionality,", "");

    assertThatThrownBy(() -> ImportedRows.csv(folder, TRACKING_2013, row, without, row))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("log.csv: the headings in row 3 differ from those in row 1");
  }

  @Test
  void readsGetMessageTrackingLogWhoseTimesNameNoZone() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "\"Timestamp\",\"EventId\",\"Source\",\"ServerHostname\",\"ClientHostname\",\"ConnectorId\",\"Sender\",\"Recipients\",\"MessageSubject\",\"MessageId\",\"InternalMessageId\",\"RecipientStatus\",\"TotalBytes\",\"SourceContext\"",
            "\"23/06/2026"
                + " 10:00:01\",\"SEND\",\"SMTP\",\"\",\"\",\"Internet\",\"s@x.gov.uk\",\"a@nhs.net;b@nhs.net\",\"M?ller\",\"<1@x>\",\"1\",\"System.String[]\",\"10\",\"\"");

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Get-MessageTrackingLog)");
    assertThat(recipients(rows.transmissions.get(0)))
        .containsExactly("a@nhs.net delivered", "b@nhs.net delivered");
    assertThat(rows.transmissions.get(0).fields().time(Field.SENT_AT).orElseThrow().certain())
        .isFalse();
    assertThat(rows.reading().warnings())
        .contains(
            "Column \"Timestamp\": times without a time zone, taken as London's: 1.",
            "Messages with a question mark inside a word or an address, where the export may have"
                + " lost a letter (Export-Csv -Encoding UTF8 keeps it): 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"System.String[]", "System.Object[]"})
  void refusesAnExportThatHasLostAllRecipients(String type) {
    String row = "2026-06-23 10:00:01,SEND,s@x.gov.uk," + type + ",Re,<1@x>";

    assertThatThrownBy(
            () ->
                ImportedRows.csv(
                    folder,
                    "Timestamp,EventId,Sender,Recipients,MessageSubject,MessageId",
                    row,
                    row))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "log.csv: the column \"Recipients\" holds " + type + " instead of addresses");
  }

  @Test
  void quarantinesTheRowsThatHaveLostTheirRecipients() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Timestamp,EventId,Sender,Recipients,MessageSubject,MessageId",
            "2026-06-23 10:00:01,SEND,s@x.gov.uk,System.String[],Re,<1@x>",
            "2026-06-23 10:00:01,SEND,s@x.gov.uk,a@nhs.net,Re,<2@x>");

    assertThat(rows.transmissions).hasSize(1);
    assertThat(rows.reasons())
        .singleElement()
        .asString()
        .startsWith("Recipients: The export has lost the recipients");
  }

  @Test
  void readsGetMessageTraceV2WithHeadingsRepeatedAtTheSeams() throws IOException {
    String header =
        "\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\",\"MessageId\",\"MessageTraceId\",\"Size\",\"ToIP\",\"FromIP\"";
    String row =
        "\"16/06/2026"
            + " 14:03:22\",\"a@x.gov.uk\",\"b@nhs.net\",\"FW\",\"None\",\"<1@x>\",\"1f\",\"1\",\"\",\"10.0.0.1\"";
    ImportedRows rows =
        ImportedRows.csv(
            folder, "#TYPE Selected.PSObject", header, row, "#TYPE Selected.PSObject", header, row);

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Get-MessageTrace)");
    assertThat(rows.transmissions).hasSize(2);
    assertThat(recipients(rows.transmissions.get(0))).containsExactly("b@nhs.net unknown");
    assertThat(rows.transmissions.get(0).fields().time(Field.SENT_AT))
        .hasToString("Optional[2026-06-16T14:03:22Z]");
    assertThat(rows.reading().warnings())
        .contains(
            "Lines in which the exporting program describes the file, skipped: 1.",
            "Rows that repeat the headings, skipped: 1.");
    assertThat(rows.reading().columns()).containsEntry("FromIP", "");
  }

  @Test
  void selectedColumnsOfGetMessageTraceAreInUtcToo() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Received,SenderAddress,RecipientAddress,Subject,Status,Size,MessageId",
            "16/06/2026 14:03:22,a@x.gov.uk,b@nhs.net,FW,Delivered,123,<1@x>");

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Get-MessageTrace)");
    assertThat(rows.transmissions.get(0).fields().time(Field.SENT_AT))
        .hasToString("Optional[2026-06-16T14:03:22Z]");
  }

  @Test
  void refusesAppendedCallsWhoseColumnsStandInAnotherOrder() {
    assertThatThrownBy(
            () ->
                ImportedRows.csv(
                    folder,
                    "Received,SenderAddress,RecipientAddress,Subject,Status,MessageId,MessageTraceId",
                    "16/06/2026 14:03:22,a@x.gov.uk,b@nhs.net,FW,Delivered,<1@x>,1f",
                    "Received,RecipientAddress,SenderAddress,Subject,Status,MessageId,MessageTraceId",
                    "16/06/2026 14:03:22,b@nhs.net,a@x.gov.uk,FW,Delivered,<2@x>,2f"))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "log.csv: the headings in row 3 differ from those in row 1, as in exports that were"
                + " joined. Give each of them as a file of its own.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Sender,Recipient,Subject,Status",
        "Received,Sender address,Recipient address,Subject,Status"
      })
  void readsTheExportOfTheAdminCenterWithADoubtAboutItsZone(String header) throws IOException {
    ImportedRows rows =
        ImportedRows.csv(folder, header, "23/06/2026 10:00:01,a@x.gov.uk,b@nhs.net,FW,Delivered");

    assertThat(rows.reading().kind())
        .isEqualTo("e-mail log (as the Exchange admin center exports it)");
    Fields fields = rows.transmissions.get(0).fields();
    assertThat(fields.time(Field.SENT_AT).orElseThrow().certain()).isFalse();
    assertThat(fields.time(Field.SENT_AT)).hasToString("Optional[2026-06-23T09:00:01Z]");
  }

  @Test
  void readsTheHopsOfGoogle() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            GOOGLE,
            google("<1@mail>", "SMTP_IN", "DELIVERED", "Not encrypted"),
            google("<1@mail>", "SMTP_OUT", "BOUNCED", "Encrypted"),
            google("<2@mail>", "SMTP_OUT", "DELIVERED", "Encrypted"),
            google("<3@mail>", "LIST_SERVER", "DELIVERED", "N/A"),
            google("<4@mail>", "GMAIL_INBOX", "Marked spam", "Encrypted"),
            google("SMTPIN_ADDED_REJECT_SESSION", "SMTP_IN", "REJECTED", "N/A"));

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Google Email Log Search)");
    assertThat(rows.transmissions)
        .extracting(row -> String.join(",", recipients(row)))
        .containsExactly(
            "b@nhs.net unknown",
            "b@nhs.net failed",
            "b@nhs.net delivered",
            "b@nhs.net expanded",
            "b@nhs.net quarantined",
            "b@nhs.net failed");
    assertThat(rows.transmissions)
        .extracting(row -> row.fields().text(Field.ENCRYPTION).orElse(""))
        .containsExactly("", "tls", "tls", "", "", "");
    Fields fields = rows.transmissions.get(2).fields();
    assertThat(fields.time(Field.SENT_AT)).hasToString("Optional[2026-03-24T13:21:00Z]");
    assertThat(fields.text(Field.DIRECTION)).contains("out");
    assertThat(rows.transmissions.get(5).fields().has(Field.MESSAGE_ID)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Sat Sep 27 18:03:54 BST 2025, 2025-09-27T17:03:54Z",
    "Mon Jan 12 18:03:54 GMT 2026, 2026-01-12T18:03:54Z",
    "Sat Sep 27 18:03:54 UTC 2025, 2025-09-27T18:03:54Z",
    "Sat Sep 27 18:03:54 +0100 2025, 2025-09-27T17:03:54Z"
  })
  void readsMimecastWithTheZoneThatItNames(String written, String expected) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, MIMECAST, mimecast(written));

    assertThat(rows.reading().kind()).isEqualTo("e-mail log (Mimecast)");
    Fields fields = rows.transmissions.get(0).fields();
    assertThat(fields.time(Field.SENT_AT)).hasToString("Optional[" + expected + "]");
    assertThat(fields.text(Field.SENDER)).contains("a@x.gov.uk");
    assertThat(recipients(rows.transmissions.get(0))).containsExactly("b@nhs.net delivered");
    assertThat(fields.text(Field.DIRECTION)).contains("out");
    assertThat(fields.number(Field.ATTACHMENTS)).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sat Sep 27 18:03:54 EDT 2025",
        "Sat Sep 27 18:03:54 CEST 2025",
        "Sat Sep 27 18:03:54 IST 2025",
        "Sun Sep 27 18:03:54 BST 2025",
        "Sat Sep 31 18:03:54 BST 2025"
      })
  void quarantinesADateWhoseZoneOrDayCannotBe(String written) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, MIMECAST, mimecast(written));

    assertThat(rows.transmissions).isEmpty();
    assertThat(rows.imported.quarantine())
        .extracting(row -> row.column())
        .containsExactly("Sent Date/Time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ClassId2e4f51ef21dd47e99d3c952918aff9cd,pageHeaderEntry,pageFooterEntry,autosizeInfo,shapeInfo,groupingEntry|Format-Table",
        "Subject,Body,From: (Name),From: (Address),From: (Type),To: (Name),To: (Address),To:"
            + " (Type)|Outlook's own export",
        "Betreff,Textkörper,Von: (Name),Von: (Adresse),Von: (Typ),An: (Name),An:"
            + " (Adresse)|Outlook's own export",
        "Nachrichten-ID,Startdatum,Enddatum,Absender,Betreff,Richtung|German",
        "Objet,Expéditeur,Destinataire,Date d’envoi,Taille|French",
        "Asunto,Remitente,Destinatario,Fecha|Spanish",
        "Oggetto,Mittente,Destinatario,Data|Italian",
        "Temat,Nadawca,Odbiorca,Data|Polish",
        "Onderwerp,Afzender,Ontvanger,Datum|Dutch",
        "Pwnc,Anfonwr,Derbynnydd,Dyddiad|Welsh"
      })
  void refusesExportsThatCannotBeUsedForTheirTrueReason(String header, String reason) {
    assertThatThrownBy(() -> ImportedRows.csv(folder, "#TYPE x", header, "a,b,c"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("log.csv can't be used. It")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-24T10:00:09Z,a@x.gov.uk,b@nh",
        "2026-03-24T10:00:09Z,a@x.gov.uk,\"b@nhs.net##Receive, Se",
        "2026-03-24T10:00:09Z,a@x.gov.uk,\"b@nhs.net##Receive, Send\",Re: M\u00fcl",
      })
  void saysThatAFileIsCutOff(String last) throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        HISTORICAL
            + "\r\n"
            + "2026-03-23T10:00:09Z,a@x.gov.uk,b@nhs.net##Receive,s,1,<1@x>,,,Incoming,,Normal\r\n"
            + last);

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.transmissions).hasSize(1);
    assertThat(rows.reasons())
        .containsExactly(
            ": The file ends in the middle of this row, so it seems to be cut off and rows behind"
                + " it to be missing. Export it again.");
    assertThat(rows.reading().warnings())
        .contains(
            "The file ends in the middle of a row: it seems cut off, so that its end is missing:"
                + " 1.");
  }

  @Test
  void aFileWithoutALastLineBreakIsNotCutOff() throws IOException {
    Files.writeString(
        folder.resolve("log.csv"),
        HISTORICAL
            + "\r\n"
            + "2026-03-23T10:00:09Z,a@x.gov.uk,b@nhs.net##Receive,s,1,<1@x>,,,Incoming,,Normal");

    ImportedRows rows = ImportedRows.of(folder);

    assertThat(rows.transmissions).hasSize(1);
    assertThat(rows.reading().warnings()).isEmpty();
  }

  /** A row of a tracking log or an extended report of that many columns. */
  private static String event(
      String kind, String time, String recipients, String statuses, String related, int columns) {
    List<String> cells =
        List.of(
            time,
            "10.0.0.1",
            "",
            "",
            "EX1",
            "\"a, b;c\"",
            "Enforced TLS",
            "SMTP",
            kind,
            "1",
            "<1@x.gov.uk>",
            "81945af2-cab7-45ad-ba23-08d8ede2715d",
            recipients,
            statuses,
            "2048",
            "1",
            related,
            "",
            "Strategy meeting",
            "s@x.gov.uk",
            "<>",
            "",
            "Originating",
            "",
            "10.0.0.1",
            "10.0.0.2",
            "S:st=7/17/2026 12:31:25 AM|a",
            "Email",
            "x",
            "15.02");
    return java.util.stream.IntStream.range(0, columns == 26 ? 27 : columns)
        .filter(i -> columns != 26 || i != 11)
        .mapToObj(cells::get)
        .collect(Collectors.joining(","));
  }

  private static String google(String id, String target, String status, String encryption) {
    return String.join(
        ",",
        id,
        "2026/03/24 13:21:00 UTC",
        "2026/03/24 13:21:02 UTC",
        "a@school.org.uk,48211,Re: TAC meeting,Sent,1,b@nhs.net",
        target,
        "2026/03/24 13:21:02 UTC",
        status,
        "203.0.113.9",
        encryption,
        "250,No Error,,");
  }

  private static String mimecast(String date) {
    return "Archived,<a@x.gov.uk>,Anna <anna@x.gov.uk>,<b@nhs.net>,FW,"
        + date
        + ",10.0.0.1,Has Attachment,outbound,,0,";
  }

  private ImportedRows logFile(String... lines) throws IOException {
    Files.write(
        folder.resolve("MSGTRK20260323-1.LOG"), Arrays.asList(lines), StandardCharsets.UTF_8);
    return ImportedRows.of(folder);
  }

  private Transmission only(String... lines) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, lines);
    assertThat(rows.imported.quarantine()).isEmpty();
    assertThat(rows.transmissions).hasSize(1);
    return rows.transmissions.get(0);
  }

  private static List<String> recipients(Transmission row) {
    return row.fields().recipients().stream()
        .map(recipient -> recipient.address() + " " + recipient.status().code())
        .toList();
  }
}
