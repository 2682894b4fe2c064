package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.caldicottaudit.event.DeliveryStatus;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of a Microsoft Purview audit log become, and which of them nothing becomes of. */
class AuditLogTest {
  private static final String PORTAL =
      "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames";
  private static final String POWERSHELL =
      "\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"ResultIndex\",\"ResultCount\",\"Identity\",\"IsValid\",\"ObjectState\"";
  private static final String SENT =
      "{\"CreationTime\":\"2026-03-04T09:05:06\",\"Id\":\"a1\",\"Operation\":\"Send\",\"RecordType\":2,"
          + "\"UserId\":\"ann@council.example\",\"ClientIPAddress\":\"10.1.2.3\","
          + "\"Item\":{\"InternetMessageId\":\"<m1@council.example>\",\"Subject\":\"CIN-1 \\u003curgent\\u003e\",\"SizeInBytes\":4711}}";

  @TempDir Path folder;

  @Test
  void sentMailHasItsIdButNoRecipients() throws IOException {
    ImportedRows log =
        log("a1,\"2026-03-04T09:05:06.0000000Z \",2,Send,ann@council.example,%s,,", SENT);

    Fields mail = onlyFields(log);
    assertThat(mail.text(Field.MESSAGE_ID)).contains("<m1@council.example>");
    assertThat(mail.time(Field.SENT_AT)).hasToString("Optional[2026-03-04T09:05:06Z]");
    assertThat(mail.text(Field.SENDER)).contains("ann@council.example");
    assertThat(mail.text(Field.SUBJECT)).contains("CIN-1 <urgent>");
    assertThat(mail.number(Field.SIZE_BYTES)).hasValue(4711);
    assertThat(log.transmissions.get(0).provided())
        .contains(Field.MESSAGE_ID, Field.SUBJECT)
        .doesNotContain(Field.RECIPIENTS, Field.SENDER, Field.CHANNEL);
    assertThat(log.reading().kind()).isEqualTo("audit log (Microsoft Purview)");
    assertThat(log.reading().warnings()).isEmpty();
  }

  @Test
  void nothingOfTheNetworkIsKept() throws IOException {
    Fields mail = onlyFields(log("a1,,2,Send,,%s,,", SENT));

    mail.forEach((field, value) -> assertThat(value.toString()).doesNotContain("10.1.2.3"));
  }

  @Test
  void mailSentForAnotherComesFromTheirAddress() throws IOException {
    String json =
        SENT.replace("\"Send\"", "\"SendAs\"")
            .replace("\"Item\"", "\"SendAsUserSmtp\":\"mash@council.example\",\"Item\"");

    ImportedRows log = log("a1,,2,SendAs,,%s,,", json);

    assertThat(onlyFields(log).text(Field.SENDER)).contains("mash@council.example");
    assertThat(log.transmissions.get(0).provided()).contains(Field.SENDER);
  }

  @Test
  void mailThatCouldNotBeSentIsNoDisclosure() throws IOException {
    ImportedRows log =
        log("a1,,2,Send,,%s,,", SENT.replace("\"Item\"", "\"ResultStatus\":\"Failed\",\"Item\""));

    assertThat(log.transmissions).isEmpty();
    assertThat(log.reading().warnings())
        .containsExactly(
            "None of the rows reports something shared.",
            "Rows of the operation Send that failed, skipped: 1.");
  }

  /** Each exporter has columns of its own, and some put them into another order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CreationDate,UserIds,Operations,AuditData\n2026-03-04T09:05:06.0000000Z,ann,Send,%s",
        "RecordId,CreationDate,RecordType,Operation,UserId,AuditData\na1,3/4/2026 9:05:06 AM,2,Send,ann,%s",
        "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitNames\na1,\"2026-03-04T09:05:06.0000000Z \",2,Send,ann,%s,,",
        "PSComputerName,RunspaceId,PSShowComputerName,RecordType,CreationDate,UserIds,Operations,AuditData,ResultIndex,ResultCount,Identity,IsValid,ObjectState\nx,y,False,ExchangeItem,3/4/2026 9:05:06 AM,ann,Send,%s,1,1,a1,True,Unchanged",
        "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\n\"CreationDate\";\"UserIds\";\"Operations\";\"AuditData\"\n\"04/03/2026 09:05:06\";\"ann\";\"Send\";%s",
        "AuditData,CreationDate,Identity,Operation,Operations,UserId,UserIds,_raw,_time,host,source\n%s,3/4/2026 9:05:06 AM,a1,Send,Send,ann,ann,raw,2026-03-04,h,s",
        "id,createdDateTime,auditLogRecordType,operation,organizationId,userType,userId,service,objectId,userPrincipalName,clientIp,administrativeUnits,auditData\na1,2026-03-04T09:05:06Z,ExchangeItem,Send,o,Regular,ann,Exchange,,ann,10.1.2.3,,%s",
      })
  void everyExporterIsUnderstood(String lines) throws IOException {
    ImportedRows log = ImportedRows.csv(folder, lines.replace("%s", quoted(SENT)).split("\n", -1));

    assertThat(log.reasons()).isEmpty();
    assertThat(onlyFields(log).time(Field.SENT_AT)).hasToString("Optional[2026-03-04T09:05:06Z]");
  }

  @ParameterizedTest
  @CsvSource({
    "3/4/2026 9:05:06 AM, 5/4/2026 11:00:00 PM, 04",
    "04/03/2026 09:05:06, 05/04/2026 23:00:00, 05"
  })
  void theTimeInTheJsonProvesTheOrderOfTheColumn(String twin, String alone, String month)
      throws IOException {
    String withoutTime = SENT.replace("\"CreationTime\":\"2026-03-04T09:05:06\",", "");

    ImportedRows log =
        ImportedRows.csv(
            folder,
            POWERSHELL,
            powershell(twin, SENT),
            powershell(alone, withoutTime.replace("m1", "m2")));

    assertThat(log.reasons()).isEmpty();
    assertThat(log.transmissions.get(1).fields().time(Field.SENT_AT))
        .hasToString(
            month.equals("04")
                ? "Optional[2026-05-04T23:00:00Z]"
                : "Optional[2026-04-05T23:00:00Z]");
    assertThat(log.reading().warnings()).isEmpty();
  }

  @Test
  void aColumnThatContradictsItselfIsNotUsed() throws IOException {
    String later = SENT.replace("2026-03-04", "2026-06-05").replace("m1", "m2");

    ImportedRows log =
        ImportedRows.csv(
            folder,
            POWERSHELL,
            powershell("3/4/2026 9:05:06 AM", SENT),
            powershell("5/6/2026 9:05:06 AM", later),
            powershell("7/8/2026 9:05:06 AM", later.replace("CreationTime", "Created")));

    assertThat(log.transmissions).hasSize(2);
    assertThat(log.reading().warnings())
        .contains(
            "Column \"CreationDate\" has the day first in row 3 and the month first in row 2, so it wasn't used. The times of the JSON in AuditData were.");
    assertThat(log.reasons())
        .singleElement()
        .asString()
        .startsWith("CreationDate: The date could be read day first or month first.");
  }

  @Test
  void aColumnInAnotherZoneIsNotBelieved() throws IOException {
    ImportedRows log = log("a1,2026-03-04T10:05:06,2,Send,,%s,,", SENT);

    assertThat(onlyFields(log).time(Field.SENT_AT)).hasToString("Optional[2026-03-04T09:05:06Z]");
    assertThat(log.reading().warnings())
        .containsExactly(
            "Column \"CreationDate\": dates that don't agree with the CreationTime of their row's JSON, which was taken: 1.");
  }

  @Test
  void aSharedFileGoesToTheGuestAndIsNamedByItsPath() throws IOException {
    String json =
        shared("AddedToSecureLink", "jane_force.police.uk#EXT#@council.onmicrosoft.com")
            .replace("\"RecordType\":14", "\"RecordType\":\"14\"");

    ImportedRows log = log("s1,,14,AddedToSecureLink,,%s,,", json);

    Fields link = onlyFields(log);
    assertThat(link.recipients())
        .containsExactly(
            new Recipient("jane@force.police.uk", "force.police.uk", DeliveryStatus.DELIVERED));
    assertThat(link.text(Field.SUBJECT)).contains("MASH/Shared Documents/CIN-1/Plan 50% é.docx");
    assertThat(link.text(Field.SENDER)).contains("ann@council.example");
    assertThat(link.text(Field.CHANNEL)).contains("secure portal");
    assertThat(link.text(Field.ENCRYPTION)).contains("portal");
    assertThat(link.text(Field.DIRECTION)).contains("out");
    assertThat(link.text(Field.MESSAGE_ID)).contains("s1");
    assertThat(log.transmissions.get(0).provided()).contains(Field.RECIPIENTS, Field.CHANNEL);
  }

  @Test
  void aLinkForAnyoneHasARecipientWhomNobodyKnows() throws IOException {
    Fields link =
        onlyFields(log("s1,,14,AnonymousLinkCreated,,%s,,", shared("AnonymousLinkCreated", "")));

    assertThat(link.recipients())
        .containsExactly(new Recipient("anyone with the link", "", DeliveryStatus.DELIVERED));
    assertThat(link.text(Field.CHANNEL)).contains("open link");
    assertThat(link.text(Field.ENCRYPTION)).contains("none");
  }

  @Test
  void aLinkForTheOrganisationStaysInTheHouse() throws IOException {
    Fields link =
        onlyFields(log("s1,,14,CompanyLinkCreated,,%s,,", shared("CompanyLinkCreated", "")));

    assertThat(link.recipients()).extracting(Recipient::domain).containsExactly("council.example");
  }

  /** A group may have members of other organisations, so that nobody knows whom it reached. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "SharingLinks.0f.Flexible.1a",
        "System.LimitedEdit",
        "",
        "Team \\u003cScript\\u003e"
      })
  void aGroupIsNobodyKnown(String group) throws IOException {
    ImportedRows log = log("s1,,14,SharingSet,,%s,,", shared("SharingSet", group));

    assertThat(onlyFields(log).recipients()).isEmpty();
    assertThat(log.transmissions.get(0).provided()).doesNotContain(Field.RECIPIENTS);
  }

  @Test
  void whatAGuestSharesDidNotNecessarilyGoOut() throws IOException {
    String json =
        shared("SharingSet", "bob@council.example")
            .replace(
                "ann@council.example",
                "i:0#.f|membership|jane_force.police.uk#ext#@council.onmicrosoft.com");

    Fields link = onlyFields(log("s1,,14,SharingSet,,%s,,", json));

    assertThat(link.text(Field.SENDER)).contains("jane@force.police.uk");
    assertThat(link.has(Field.DIRECTION)).isFalse();
  }

  @Test
  void whomSharePointAddsToAGroupSomebodyHasGivenALink() throws IOException {
    String json =
        shared("AddedToGroup", "jane@force.police.uk")
            .replace("ann@council.example", "app@sharepoint");

    ImportedRows log = log("s1,,14,AddedToGroup,,%s,,", json);

    assertThat(log.transmissions).isEmpty();
    assertThat(log.reading().warnings())
        .containsExactly(
            "None of the rows reports something shared.",
            "Rows of SharePoint that only follow a sharing which has its own row, skipped: 1.");
  }

  @Test
  void otherOperationsAreCountedByNameWithoutTheirJson() throws IOException {
    ImportedRows log =
        ImportedRows.csv(
            folder,
            PORTAL,
            "1,,6,FileDownloaded,x,{,,",
            "2,,6,FileDownloaded,x,,,",
            "3,,50,MailItemsAccessed,x,{,,",
            "4,,1,Jane Smith told,x,{,,");

    assertThat(log.transmissions).isEmpty();
    assertThat(log.reading().skipped()).isEqualTo(5);
    assertThat(log.reading().quarantined()).isZero();
    assertThat(log.reading().warnings())
        .containsExactly(
            "None of the rows reports something shared.",
            "Rows of the operation FileDownloaded, skipped: 2.",
            "Rows of the operation MailItemsAccessed, skipped: 1.",
            "Rows of other operations, skipped: 1.");
  }

  @Test
  void anExportWithoutItsColumnOfOperationsIsReadByItsJson() throws IOException {
    ImportedRows log =
        ImportedRows.csv(
            folder,
            "CreationDate,AuditData",
            "2026-03-04T09:05:06Z," + quoted(SENT),
            "2026-03-04T09:05:06Z," + quoted("{\"Operation\":\"PageViewed\"}"));

    assertThat(log.transmissions).hasSize(1);
    assertThat(log.reading().warnings())
        .containsExactly("Rows of the operation PageViewed, skipped: 1.");
  }

  @Test
  void jsonThatIsNotWholeIsQuarantined() throws IOException {
    String long1 = SENT.substring(0, SENT.length() - 2) + ",\"X\":\"" + "a".repeat(40_000);
    ImportedRows log =
        ImportedRows.csv(
            folder,
            PORTAL,
            row(long1.substring(0, AuditData.LONGEST_CELL_OF_EXCEL)),
            row(SENT.substring(0, 100)),
            row(""),
            row("[" + SENT + "]"),
            row(SENT + "{}"),
            row(SENT.replace("\"Id\":\"a1\"", "\"Id\":\"a1\",\"Id\":\"a2\"")),
            row(SENT.replace("2,", "[".repeat(200) + "]".repeat(200) + ",")),
            row(SENT.replace("\"Send\"", "\"SendAs\"")),
            row(SENT.replace("2026-03-04T", "4 March at ")));

    assertThat(log.transmissions).isEmpty();
    assertThat(log.reasons())
        .extracting(reason -> reason.substring(0, reason.indexOf('.') + 1))
        .containsExactly(
            "AuditData: The cell's JSON is cut off at 32,767 characters, as Excel does when it saves an export.",
            "AuditData: The cell's JSON stops before its end.",
            "AuditData: The cell is empty, so nothing says what happened in this row.",
            "AuditData: The cell holds no JSON that can be read without doubt: it is damaged, nested too deeply, or names something twice.",
            "AuditData: The cell holds no JSON that can be read without doubt: it is damaged, nested too deeply, or names something twice.",
            "AuditData: The cell holds no JSON that can be read without doubt: it is damaged, nested too deeply, or names something twice.",
            "AuditData: The cell holds no JSON that can be read without doubt: it is damaged, nested too deeply, or names something twice.",
            "Operation: The cell names another operation than the JSON of its row, so it isn't certain what happened.",
            "AuditData: The CreationTime in the cell's JSON is no time that can be read, such as 2026-04-03T09:12:00.");
  }

  /** JSON within JSON has its quotation marks escaped twice over, once more in the CSV. */
  @Test
  void escapesOfJsonAreNotThoseOfTheCsv() throws IOException {
    String json =
        SENT.replace(
            "\"RecordType\":2",
            "\"RecordType\":2,\"AppAccessContext\":\"{\\\"CreationTime\\\":\\\"2001-01-01T00:00:00\\\",\\\"a\\\":\\\"b\\\\r\\\\n,\\\"}\",\"Path\":\"\\/a\\/b\\u000d\\u000a\"");

    ImportedRows log =
        ImportedRows.csv(folder, POWERSHELL, powershell("3/4/2026 9:05:06 AM", json));

    assertThat(log.reasons()).isEmpty();
    assertThat(onlyFields(log).time(Field.SENT_AT)).hasToString("Optional[2026-03-04T09:05:06Z]");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          jane_force.police.uk#EXT#@council.onmicrosoft.com, jane@force.police.uk, true
          mary_ann_lee_school.example#ext#@council.onmicrosoft.com, mary_ann_lee@school.example, true
          i:0#.f|membership|bob@council.example, bob@council.example, false
          urn:spo:guest#head@school.example, head@school.example, true
          bob@council.example, bob@council.example, false
          """)
  void peopleAreKnownByTheirOwnAddress(String name, String address, boolean guest) {
    AuditUser user = AuditUser.of(name).orElseThrow();

    assertThat(user.address().text()).isEqualTo(address);
    assertThat(user.guest()).isEqualTo(guest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app@sharepoint", "SHAREPOINT\\system", "#EXT#@council.example", "anonymous", ""})
  void programsAndGroupsAreNobody(String name) {
    assertThat(AuditUser.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://c.sharepoint.com/sites/MASH/Docs/CIN 1/a.docx    | MASH/Docs/CIN 1/a.docx
          https://c.sharepoint.com/sites/CIN-1                     | CIN-1
          https://c-my.sharepoint.com/personal/ann_c_uk/Documents/CIN%201/Caf%C3%A9%20%23.docx?web=1 | Documents/CIN 1/Café #.docx
          https://c.sharepoint.com/teams/T/50% off %FF.docx        | T/50% off %FF.docx
          https://c.sharepoint.com                                 | ''
          CIN-1                                                    | Docs/b.docx
          """)
  void theAddressOfTheSiteIsNotKept(String object, String path) throws UnreadableCellException {
    String json =
        "{\"ObjectId\":\"%s\",\"SourceRelativeUrl\":\"Docs\",\"SourceFileName\":\"b.docx\"}"
            .formatted(object);

    assertThat(SharedPath.of(AuditData.of(json, "AuditData"))).isEqualTo(path);
  }

  @Test
  void aTableOfAuditDataCanSayWhatItsRowsCan() throws IOException {
    Set<Field> provided = log("a1,,2,Send,,%s,,", SENT).reading().source().provided();

    assertThat(provided).contains(Field.SENT_AT, Field.RECIPIENTS, Field.SIZE_BYTES);
    assertThat(provided).doesNotContain(Field.STATUS, Field.CASE_REF);
  }

  private ImportedRows log(String row, String json) throws IOException {
    return ImportedRows.csv(folder, PORTAL, row.replace("%s", quoted(json)));
  }

  private static String row(String json) {
    return "a1,,2,Send,ann," + quoted(json) + ",,";
  }

  private static String powershell(String date, String json) {
    return "\"ExchangeItem\",\"%s\",\"ann\",\"Send\",%s,\"1\",\"2\",\"a1\",\"True\",\"Unchanged\""
        .formatted(date, quoted(json));
  }

  private static String quoted(String json) {
    return '"' + json.replace("\"", "\"\"") + '"';
  }

  private static Fields onlyFields(ImportedRows log) {
    assertThat(log.transmissions).as("accepted rows, of %s", log.reasons()).hasSize(1);
    return log.transmissions.get(0).fields();
  }

  private static String shared(String operation, String target) {
    List<String> parts =
        List.of(
            "{\"CreationTime\":\"2026-03-04T09:05:06\",\"Id\":\"s1\",\"RecordType\":14,\"Operation\":\"%s\""
                .formatted(operation),
            "\"UserId\":\"ann@council.example\"",
            "\"ObjectId\":\"https:\\/\\/council.sharepoint.com\\/sites\\/MASH\\/Shared Documents\\/CIN-1\\/Plan 50% %C3%A9.docx\"",
            "\"EventData\":\"\\u003cPermissions granted>System.LimitedEdit</Permissions granted>\"",
            "\"TargetUserOrGroupName\":\"%s\"}".formatted(target));
    return String.join(",", parts);
  }
}
